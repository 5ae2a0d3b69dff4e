"""Which pieces of an English text are claims, and of which kind."""
