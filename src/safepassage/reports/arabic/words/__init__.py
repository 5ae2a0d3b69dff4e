"""Arabic words: what they speak of, persons, numbers, stretches of time."""
