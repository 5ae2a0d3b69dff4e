"""Looking for a word in many texts that share most of theirs: what stands between two spaces is looked at once."""

from __future__ import annotations

from collections.abc import Callable

_NO_LETTERS = "0123456789.,;:-/()%"
MOST, LONGEST = 65_536, 40  # pieces that are remembered, and the letters of one


class Met:
    """
    Says whether a piece of a text is one that is sought; of those that are not, most are remembered.

    Parameters
    ----------
    sought : asked for what stands between spaces; it must not look beyond them, always says the same of the same, and never
        means one of digits and signs alone.
    """

    def __init__(self, sought: Callable[[str], bool]) -> None:
        self._sought = sought
        self._plain: set[str] = set()

    def any(self, text: str, pieces: set[str] | None = None) -> bool:
        """
        Whether the text holds what is sought. Time grows with the length of the text only.

        Parameters
        ----------
        pieces : what stands between its spaces, where the caller knows.
        """
        for piece in (set(text.split()) if pieces is None else pieces) - self._plain:
            if piece.strip(_NO_LETTERS) and self._sought(piece):
                return True
            if len(piece) <= LONGEST and piece[:1].isalpha():  # numbers seldom come again
                if len(self._plain) >= MOST:
                    self._plain.clear()
                self._plain.add(piece)
        return False
