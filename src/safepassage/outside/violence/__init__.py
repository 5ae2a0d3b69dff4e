"""Records of violence as they come: tables of incidents, strikes and damage, areas, front lines, claims of posture."""
