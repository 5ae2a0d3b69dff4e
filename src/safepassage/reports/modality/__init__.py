"""What words make of what they tell: planned, denied, lacking, not known; the states of a way."""
