"""A person's walk through the proposals that wait: one after the other, one key each; a key that nobody pressed is never a decision."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.text import Text

from safepassage.brief.markup import clean
from safepassage.brief.proposal_lines import MOST_SENTENCE, render_proposal, render_row, render_slots, slots, surroundings
from safepassage.cli import terminal_keys
from safepassage.cli.door import counted
from safepassage.errors import FaultyCase, SafepassageError
from safepassage.records.reading import Proposal
from safepassage.session import correcting, merging, verdicts
from safepassage.session.files_read import differs
from safepassage.session.proposed import ACCEPTED, CORRECTED, MERGED, REJECTED, Pending
from safepassage.session.verdicts import Verdict

if TYPE_CHECKING:
    from safepassage.session.claims import Taken

KEYS = {
    "a": "accept: it goes into the ledger",
    "c": "correct what was read wrong, and accept it",
    "r": "reject: the reader is wrong",
    "m": "merge: another proposal says the same",
    "s": "skip: leave it for later",
    "u": "undo your last decision",
    "v": "view the text around it, and it again",
    "q": "quit: what you decided is kept",
    "?": "help: what the keys do",
}
WORDS = {key: words.replace(":", "").split()[0] for key, words in KEYS.items()}
ASK = " ".join(f"[{key}]{word.removeprefix(key)}" for key, word in WORDS.items()).removesuffix("help")
LEAD = "  how many  "  # what stands before the value of a slot
ROWS_ELSE = 5  # of a screen: the place, the id, two empty ones, the keys
END = "end of input"
UNDECIDED = "Nothing is decided."


def walk(case: Path, waiting: Sequence[Pending], by: str) -> None:
    """Ask about each proposal until none is left or the person stops; say what was decided, and what waits."""
    console, done = Console(), list[tuple[int, str]]()
    _tell_keys(console)
    try:
        _walked(case, waiting, by, console, done)
    except KeyboardInterrupt:  # between two keys
        _say("\nStopped while a decision was written: it is kept whole, or its proposal waits still.", console)
    _tell_end(case, Counter(what for _, what in done), console)


def _walked(case: Path, waiting: Sequence[Pending], by: str, console: Console, done: list[tuple[int, str]]) -> None:
    """From the first to the last; `done` is filled with the place and the verdict of each decision, the last one last."""
    place, shown, changed = 0, False, Changed(case)
    while place < len(waiting) or (done and terminal_keys.keyboard() and _turns_back(console)):
        if place == len(waiting):
            place, shown = _back(case, waiting, by, console, done, place), False
            continue
        one = waiting[place]
        if not shown:
            _show(one, place + 1, len(waiting), console, changed)
        key, shown = _key(console), True
        if key in ("q", END):
            return
        if key == "s":
            place, shown = place + 1, False
        elif key == "u":
            if done:
                before, place = place, _back(case, waiting, by, console, done, place)
                shown = place == before
            else:
                _say(f"You have decided nothing in this walk yet. Of an earlier one: safepassage review {case} --take-back ID", console)
        elif key == "v":
            render_row(console, Text("  "), surroundings(one.document, one.proposal))
            render_slots(slots(one.proposal), console)
        elif key == "?":
            _tell_keys(console)
        elif (verdict := _verdict(case, one.proposal, key, by, console)) and _carried_out(case, one, verdict, console):
            done.append((place, verdict.what))
            place, shown = place + 1, False


def _back(case: Path, waiting: Sequence[Pending], by: str, console: Console, done: list[tuple[int, str]], place: int) -> int:
    """The place of the last decision, which is taken back and out of `done`; where it cannot be, that is told, and the place stays."""
    undone = _heeded(lambda: take_back(case, waiting[done[-1][0]].proposal.id, by, console), console)
    return done.pop()[0] if undone else place


def _tell_keys(console: Console) -> None:
    for key, words in KEYS.items():
        _say(words, console, Text(f"  {key}  ", style="bold"))


def _show(one: Pending, place: int, of: int, console: Console, changed: Changed) -> None:
    """A proposal with its place, and around its quote as much of the sentence as leaves room for the slots and the keys below it."""
    most = _room(one.proposal, console) if console.is_terminal else MOST_SENTENCE
    console.print(f"\n{place:,} of {of:,}", style="bold", highlight=False)
    changed.tell(one, console)
    render_proposal(one.document, one.proposal, console, most)


class Changed:
    """A word, once for each document, where its file holds something else than what was read: the quote is of what was read."""

    def __init__(self, case: Path) -> None:
        self._case = case
        self._looked: set[str] = set()

    def tell(self, one: Pending, console: Console) -> None:
        if one.file is None or one.file.path in self._looked:
            return
        self._looked.add(one.file.path)
        if differs(self._case, one.file):
            step = f"To read what it says now: safepassage read {self._case} {self._case / one.file.path}"
            _say(f"! {one.document.id} is not what it was when it was read; what is shown is what was read. {step}", console)


def _room(proposal: Proposal, console: Console) -> int:
    """Letters of a sentence that a terminal has room for above its slots."""
    below = sum(1 + len(value) // max(1, console.width - len(LEAD)) for _, value in slots(proposal))
    return max(0, console.height - below - ROWS_ELSE) * (console.width - 2)


def _tell_end(case: Path, done: Counter[str], console: Console) -> None:
    what = ", ".join(f"{count:,} {what}" for what, count in done.items())
    _say(f"\nWhat you decided is kept: {what}." if done else "", console)
    left = len(verdicts.pending(case))
    waits = counted(left, "proposal waits still", "proposals wait still")
    _say(f"{waits}. To go on: safepassage review {case}" if left else "No proposal waits any more.", console)


def _turns_back(console: Console) -> bool:
    """Whether a person wants to undo the decision on the last proposal: any other key ends the walk."""
    _say("\nThat was the last proposal.", console)
    typer.echo("[u]ndo, any other key ends > ", nl=False)
    back = terminal_keys.pressed(terminal_keys.typed()) == "u"
    typer.echo(WORDS["u"] if back else "")
    return back


def _key(console: Console) -> str:
    """One key of a person at a keyboard, or one line where there is none; `END` at the end of the input, empty for what is no key."""
    wide = console.width > len(ASK) + len(" > correct")
    typer.echo(f"{ASK if wide else ' '.join(KEYS)} > ", nl=False)
    typed = terminal_keys.typed()
    key = terminal_keys.pressed(typed)
    known = key in KEYS or typed in (terminal_keys.CTRL_C, terminal_keys.CTRL_D)
    typer.echo(WORDS[key] if key in KEYS else "" if known else "no such key: ? tells what the keys do")
    return END if typed in (terminal_keys.CTRL_C, terminal_keys.CTRL_D) else key if known else ""


def _verdict(case: Path, proposal: Proposal, key: str, by: str, console: Console) -> Verdict | None:
    """What a key says, with what it asks for; None where a person goes back."""
    if key == "a":
        return Verdict(ACCEPTED, by)
    if key == "r":
        return Verdict(REJECTED, by)
    if key == "m":
        into = _same(case, proposal, console)
        return Verdict(MERGED, by, into=into) if into else None
    if key == "c":
        right = _corrected(proposal, console)
        return Verdict(CORRECTED, by, right) if right else None
    return None


def _same(case: Path, proposal: Proposal, console: Console) -> str:
    """The id of the proposal that says the same, chosen by its number or written; empty where none is."""
    _say("Which one says the same? An empty line goes back.", console)
    known = merging.alike(case, proposal)
    for number, one in enumerate(known, start=1):
        found = " · ".join(value for name, value in slots(one.proposal) if name in ("what", "says", "where", "how many", "harm"))
        _say(f"«{' '.join(one.proposal.quote.split())}» {found} ({one.became or 'waits'})", console, Text(f"  {number}  "))
    if not known:
        _say("No other proposal of this kind stands.", console, Text("  "))
    said = terminal_keys.asked("number or id")
    if not said:
        _say(UNDECIDED, console)
        return ""
    return known[int(said) - 1].proposal.id if said.isdecimal() and 0 < int(said) <= len(known) else said


def _corrected(proposal: Proposal, console: Console) -> Proposal | None:
    """The proposal as a person writes it anew, slot by slot; None where they go back or write nothing."""
    now = correcting.as_written(proposal)
    _say("Write slot=value, such as killed=3-5. An empty line accepts it so; Ctrl-D goes back.", console)
    for slot, value in now.items():
        _say(value, console, Text(f"  {slot}=", style="cyan"))
    _say(" ".join(slot for slot in correcting.SLOTS if slot not in now), console, Text("  also: "))
    words: dict[str, str] = {}
    while line := terminal_keys.asked("slot=value"):
        words = _with_line(proposal, words, line, console)
    if line is None or not words:
        _say(UNDECIDED, console)
        return None
    return correcting.corrected(proposal, words)


def _with_line(proposal: Proposal, words: dict[str, str], line: str, console: Console) -> dict[str, str]:
    """The corrections with one line more, and what it makes of the proposal; a line that cannot be is told, and the others stay."""
    slot, equals, value = (part.strip() for part in line.partition("="))
    if not equals:
        _say("That line has no = and is left out. Write it like killed=3-5", console)
        return words
    more = {key: word for key, word in words.items() if key != slot} | {slot.casefold(): value}
    before, after = correcting.corrected(proposal, words), None
    try:
        after = correcting.corrected(proposal, more)
    except FaultyCase as error:
        for fault in error.faults:
            _say(f"Left out: {fault}", console)
        return words
    changed = [row for row in slots(after) if row not in slots(before) and (row[0] != "sure" or slot == "grade")]
    render_slots(changed, console)
    if not changed:
        _say(f"{slot} is now {value or 'empty'}.", console)
    return more


def _carried_out(case: Path, one: Pending, verdict: Verdict, console: Console) -> bool:
    return _heeded(lambda: decide(case, one.proposal.id, verdict, console), console)


def _heeded(deed: Callable[[], None], console: Console) -> bool:
    """Whether it was done; what hinders it is told, and the person asked again."""
    try:
        deed()
    except SafepassageError as error:
        for line in str(error).splitlines():
            _say(line, console)
        return False
    return True


def decide(case: Path, name: str, verdict: Verdict, console: Console) -> None:
    """Carry out one verdict, and say what it made of the ledger."""
    taken = verdicts.decide(case, name, verdict, datetime.now(UTC))
    _tell_taken(f"{name}: {verdict.what}", "claim", taken, console)


def take_back(case: Path, name: str, by: str, console: Console) -> None:
    """Take one verdict back, and say what that makes of the ledger."""
    taken = verdicts.take_back(case, name, by, datetime.now(UTC))
    _tell_taken(f"{name}: waits again", "its claim is withdrawn by", taken, console)


def _tell_taken(said: str, of_claims: str, taken: Taken | None, console: Console) -> None:
    """What was done, with the claims it made, what there is to look at, and what it changes."""
    claims = [entry.id for entry in taken.receipt.added] + list(taken.receipt.known) if taken else []
    _say(f"{said}, {of_claims} {','.join(claims)}" if claims else said, console)
    if taken:
        for line in (*taken.repairs, *(taken.changes[0] or ("It changes no value of the situation.",))):
            _say(line, console, Text("  "))


def _say(text: str, console: Console, lead: Text | None = None) -> None:
    """A line that may hold words of files: without control and direction characters."""
    render_row(console, lead or Text(), Text(clean(text)))
