"""Whom Arabic numbers count and what befell them."""
