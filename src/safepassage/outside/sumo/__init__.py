"""A plan's vehicles replayed in SUMO, a traffic program that shares nothing with this one (docs/explanation/sumo_check.md)."""
