"""Whether a sentence itself says that what it tells is not so: `it is not true that 30 died`, `reports of 60 dead proved false`."""

_BEFORE = ("not true that", "untrue that", "false that", "a lie that", "a lie to say", "no truth in", "a myth that", "fiction that")
_VERBS = ("proved", "turned out", "turned out to be", "is", "are", "was", "were")
_BEHIND = tuple(f" {verb} {word}" for verb in _VERBS for word in ("false", "untrue", "baseless", "fabricated", "a lie", "lies"))


def untrue(sentence: str, start: int, end: int) -> bool:
    """Whether the words around a claim [start, end) of a sentence, or those at its end, take it back."""
    before, rest = sentence[:start].lower(), sentence[start:].lower()
    return any(words in before for words in _BEFORE) or any(words in rest for words in _BEHIND)
