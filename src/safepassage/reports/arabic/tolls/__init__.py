"""Arabic tolls of several places or deeds."""
