"""What the row of an incident table tells."""
