"""A person at a terminal: a command under a pseudo-terminal of a given size, what it shows, and keys that are pressed once it asks."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

SECONDS = 30.0  # after which what is waited for will not come
_NUDGE = 0.2  # seconds
_CODES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]")
_START = (  # Ctrl-C comes from the terminal, and is heard though who started the tests ignores it, as a shell does in the background
    "import fcntl, signal, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); signal.signal(signal.SIGINT, signal.default_int_handler); "
    "from safepassage.cli import main; main()"
)


class Terminal:
    """Use it in a `with` statement: what still runs at its end is killed."""

    def __init__(self, *words: str | Path, columns: int = 80, rows: int = 24, colours: bool = True) -> None:
        self._master, slave = pty.openpty()
        self.resize(columns, rows)
        ours = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR")}
        self._program = subprocess.Popen(
            [sys.executable, "-c", _START, *map(str, words)],
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
            env=ours | {"TERM": "xterm-256color", "PYTHONUTF8": "1"} | ({} if colours else {"NO_COLOR": "1"}),
        )
        os.close(slave)
        self.bytes = b""
        self._seen = 0
        self._asleep = False  # it may not have noticed a Ctrl-C

    def __enter__(self) -> Terminal:
        return self

    def __exit__(self, *_: object) -> None:
        self._program.kill()
        self._program.wait()
        self.close()

    @property
    def text(self) -> str:
        """All that was shown, without colours."""
        return _CODES.sub("", self.bytes.decode(errors="replace")).replace("\r\n", "\n")

    def sees(self, words: str) -> str:
        """Wait until the words are shown, after those that were seen last; what was shown from there to their end."""
        end = time.monotonic() + SECONDS
        while (found := self.text.find(words, self._seen)) < 0:
            assert self._more(end), f"{words!r} did not come:\n{self.text[self._seen :]}"
        shown = self.text[self._seen : found + len(words)]
        self._seen = found + len(words)
        self._asleep = False
        return shown

    def press(self, key: str) -> str:
        """Press one key once the program waits for it (what is pressed earlier is thrown away, as it should be); what was shown before."""
        shown = self.sees(" > ")
        end = time.monotonic() + SECONDS
        while termios.tcgetattr(self._master)[3] & termios.ICANON:
            assert time.monotonic() < end, "it does not wait for a key"
            time.sleep(0.005)
        os.write(self._master, key.encode())
        return shown

    def write(self, line: str, after: str = ": ") -> None:
        """Write a line where the program asks for one."""
        self.sees(after)
        os.write(self._master, line.encode() + b"\n")

    def interrupt(self, key: str, after: str = ": ") -> None:
        """
        Press Ctrl-C or Ctrl-D where the program asks for a line.

        A Ctrl-C that comes while Python's readline goes to sleep is noticed when it is woken next, by a person's next key; here by a signal
        that a window gives that was pulled at, and that means nothing else, until what is waited for was shown.
        """
        self.sees(after)
        self._asleep = key == "\x03"
        os.write(self._master, key.encode())

    def resize(self, columns: int, rows: int) -> None:
        """Another size, as when a person pulls at the window."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def close(self) -> None:
        """Close the window."""
        if self._master >= 0:
            os.close(self._master)
            self._master = -1

    def hangs_up(self) -> None:
        """Close the window while the program runs; it ends by that."""
        self.close()
        assert self._program.wait(SECONDS) in (0, 1, 129, 130, -signal.SIGHUP)

    def ends(self) -> int:
        """Wait until the program has ended; its exit status."""
        end = time.monotonic() + SECONDS
        while self._more(end):
            pass
        return self._program.wait(SECONDS)

    def _more(self, end: float) -> bool:
        """Whether something more is shown before the time is over; not, once the program has ended."""
        while not select.select([self._master], [], [], _NUDGE if self._asleep else max(0.0, end - time.monotonic()))[0]:
            if time.monotonic() >= end or not self._asleep:
                return False
            os.kill(self._program.pid, signal.SIGWINCH)
        try:
            more = os.read(self._master, 65_536)
        except OSError:  # Linux says so where the other side is closed
            return False
        self.bytes += more
        return bool(more)
