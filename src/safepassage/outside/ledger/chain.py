"""The chain: each entry carries a hash of itself and of all before it, so that nothing can be changed, taken out or put between unseen."""

from __future__ import annotations

import hashlib
import os

GENESIS = hashlib.sha256(b"safepassage ledger 1").digest()  # what the first entry follows
SALT_BYTES = 16


def body_hash(salt: bytes, body: str) -> bytes:
    """The hash of a body. The salt keeps what was erased from being guessed from its hash: it is erased with the body."""
    return hashlib.sha256(salt + body.encode()).digest()


def link(previous: bytes, seq: int, what: str, entry_id: str, recorded: str, body: bytes) -> bytes:
    """
    The hash of an entry and all before it.

    SHA-256 of the previous hash, the entry's place, what it is, its id, when it was recorded, and its body's hash.
    The parts are told apart by line ends, which none of them contains; the two hashes have a fixed length.
    """
    return hashlib.sha256(previous + f"{seq}\n{what}\n{entry_id}\n{recorded}\n".encode() + body).digest()


def salts(count: int) -> list[bytes]:
    """As many fresh salts, from the system's randomness in one call."""
    pool = os.urandom(SALT_BYTES * count)
    return [pool[place : place + SALT_BYTES] for place in range(0, len(pool), SALT_BYTES)]
