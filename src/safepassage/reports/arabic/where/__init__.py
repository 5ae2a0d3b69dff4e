"""Which place an Arabic claim is about."""
