"""Arabic times as days."""
