"""Harm to nobody real or nobody now: stories, the long past, everyday deaths."""
