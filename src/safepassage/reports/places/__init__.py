"""Places where they are named, which of them a name means, and which a claim is about."""
