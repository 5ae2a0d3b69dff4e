"""Times as written, and the days they mean."""
