"""safepassage: humanitarian corridors, planned with the fewest expected deaths and a proven bound."""
