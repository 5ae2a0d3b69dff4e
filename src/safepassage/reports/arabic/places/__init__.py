"""Places in an Arabic text, and which of them a name means."""
