"""Whom numbers count and what befell them."""
