"""Who says it, through whom, and who did it to whom."""
