"""Futures in which the road is stopped again and again."""
