"""What a passphrase must be, and one proposed to whoever has none: a sealed file can be guessed at for ever, by anybody who took it."""

from __future__ import annotations

import secrets

LEAST_WORDS = 4
LEAST_LETTERS_OF_A_WORD = 3
LEAST_CHARACTERS = 20
LEAST_DIFFERENT = 8  # characters, so that twenty times the same one is none
PROPOSED_WORDS = 5
SYLLABLES = 3  # in a word
# Spoken over a bad line and typed on any keyboard: one consonant, one vowel; without c, l, q, x, y, which are misread or misheard.
CONSONANTS = "bdfghjkmnprstvwz"
VOWELS = "aeiou"


def weakness(passphrase: str) -> str | None:
    """What is wrong with a passphrase, or None: it needs 4 different words of 3 letters or more, or 20 characters, 8 of them different."""
    words = {word.casefold() for word in passphrase.replace("-", " ").split() if len(word) >= LEAST_LETTERS_OF_A_WORD}
    if len(words) >= LEAST_WORDS or (len(passphrase) >= LEAST_CHARACTERS and len(set(passphrase)) >= LEAST_DIFFERENT):
        return None
    return f"the passphrase is too weak: it has neither {LEAST_WORDS} different words nor {LEAST_CHARACTERS} different enough characters"


def propose_passphrase() -> str:
    """Five made-up words of three syllables: 80 to the power of 15 are possible, 94 bits."""
    return " ".join("".join(_syllable() for _ in range(SYLLABLES)) for _ in range(PROPOSED_WORDS))


def _syllable() -> str:
    return secrets.choice(CONSONANTS) + secrets.choice(VOWELS)
