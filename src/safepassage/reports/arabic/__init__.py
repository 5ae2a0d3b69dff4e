"""Arabic texts, without a parser."""
