"""Tolls of several places or deeds, told apart and put together."""
