"""Who is meant in Arabic: parties, offices, names."""
