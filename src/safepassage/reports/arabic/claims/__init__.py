"""Which pieces of an Arabic text are claims, and of which kind."""
