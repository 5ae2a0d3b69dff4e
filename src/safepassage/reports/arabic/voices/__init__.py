"""Who says it in Arabic, and who did it."""
