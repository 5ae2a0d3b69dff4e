"""What a process gives up before it looks at foreign bytes: memory, time, the disk, the network, other programs."""

from __future__ import annotations

import os
import sys

MEMORY_BYTES = 1_500_000_000
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_FORBIDDEN = ("socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "shutil.", "ftplib.", "urllib.")
_CHANGES = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown", "os.putenv")


class Jailed(RuntimeError):
    """Foreign bytes made a parser reach for what it has no business with."""


def enter(seconds: int) -> None:
    """
    Give up everything but reading what is installed. There is no way back for this process.

    Limits are the system's where it has them (POSIX); the hook holds everywhere, against what Python code does. It is not a wall
    against a parser written in C that is taken over: that is what the limits are for.
    """
    _limit(seconds)
    sys.addaudithook(_refuse)


def _limit(seconds: int) -> None:
    try:
        import resource
    except ImportError:
        return
    for name, wanted in (("RLIMIT_AS", MEMORY_BYTES), ("RLIMIT_CPU", seconds), ("RLIMIT_FSIZE", 0), ("RLIMIT_CORE", 0)):
        which = getattr(resource, name)
        hard = resource.getrlimit(which)[1]
        least = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(which, (least, least))


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        flags = arguments[2] if len(arguments) > 2 else 0
        if isinstance(flags, int) and flags & _WRITES:
            raise Jailed("it tried to write a file")
    elif event.startswith(_FORBIDDEN) or event in _CHANGES:
        raise Jailed(f"it tried {event}")
