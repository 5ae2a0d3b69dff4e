"""English words that speak of something a planner must know, and classes of words."""
