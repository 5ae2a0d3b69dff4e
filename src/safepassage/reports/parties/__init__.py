"""Who is meant: parties, organisations, offices; never a person."""
