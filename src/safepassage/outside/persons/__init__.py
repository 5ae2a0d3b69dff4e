"""Names of persons, and what else leads to one, found in texts and tables so that none is kept."""
