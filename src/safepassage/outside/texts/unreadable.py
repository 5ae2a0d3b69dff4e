"""What a parser says of bytes that cannot become a text."""

from __future__ import annotations


class Unreadable(Exception):
    """What is wrong, and what a person can do."""

    def __init__(self, problem: str, next_step: str) -> None:
        super().__init__(problem)
        self.problem, self.next_step = problem, next_step
