"""The reader: its start, two pages, 500 pages, a table of 100,000 incidents (CSV and XLSX), and what hostile text costs."""

from __future__ import annotations

import csv
import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

import xlsxwriter

from benchmarks.measure import measured

PAGE_LETTERS = 2_500
_AS_ARABIC = dict(zip(map(ord, "abcdefghijklmnopqrstuvwxyz"), "ابتثجحخدذرزسشصضطظعغفقكلمنه", strict=True))


def _made_up(sign: str, letters: int, as_written: Callable[[str], str] = str) -> str:
    """Words that no list has, never the same one twice running, without a full stop."""
    chance, words, size = random.Random(11), list[str](), 0
    while size < letters:
        words.append(as_written("".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randrange(2, 9)))) + sign)
        size += len(words[-1]) + 1
    return " ".join(words)[:letters]


HOSTILE = {
    "one word": "a" * 100_000,
    "digits": "1" * 100_000,
    "spaces": " " * 100_000,
    "brackets": "((((" * 25_000,
    "quotes": "“" * 100_000,
    "hyphens": "al-" * 33_333,
    "no stop": "and the shells fell on the town " * 3_125,
    "capitals": "Al Aleppo " * 10_000,
    "numbers": "12,345,678 " * 9_090,
    "arabic": "قصف " * 25_000,
    "other numbers": " ".join(f"{number:,}" for number in range(1_000_000, 9_999_999, 809))[:100_000],
    "other names": _made_up("", 100_000, str.capitalize),
    "other words": _made_up(",", 100_000),
    "no space": _made_up("", 100_000).replace(" ", ""),
    "other arabic": _made_up("", 100_000, lambda word: "و" + word.translate(_AS_ARABIC)),
}
_NUMBERS = ("latitude", "longitude", "fatalities", "injured")  # columns of the table
_PEAK = """
import json, sys, time
from datetime import date

def peak():  # of this process alone: ru_maxrss is taken over from the parent
    return int(open("/proc/self/status").read().split("VmHWM:")[1].split()[0]) / 1000
"""
_TOGETHER = """
import os
from pathlib import Path
from threading import Event, Thread

def taken():  # by this process and those that it has started, what they share counted once
    own = Path("/proc/self")
    children = [child for task in own.glob("task/*/children") for child in task.read_text().split()]
    told = 0
    for process in (own, *(own.parent / child for child in children)):
        try:
            told += int((process / "smaps_rollup").read_text().split("Pss:")[1].split()[0]) / 1000
        except (OSError, IndexError):
            pass  # it has ended meanwhile
    return told

def watch(most, stop):
    while not stop.wait(0.2):
        most[0] = max(most[0], taken())

most, stop = [0], Event()
Thread(target=watch, args=(most, stop), daemon=True).start()
"""
_TWO_PAGES = (
    _PEAK
    + """
from safepassage.session.reading_texts import read_text
text = sys.stdin.read()
day = date(2016, 12, 4)
read_text("Shells fell on Homs.", ident="a", doc_date=day)
spent = []
for first in range(0, 10_000, 5_000):
    begun = time.perf_counter()
    found = read_text(text[first : first + 5_000], ident="b", doc_date=day)
    spent.append(time.perf_counter() - begun)
print(json.dumps([*spent, len(found.claims)]))
"""
)
_TEXT = (
    _PEAK
    + _TOGETHER
    + """
from safepassage.session.reading_texts import read_text
text = sys.stdin.read()
day = date(2016, 12, 4)
read_text("Shells fell on Homs.", ident="a", doc_date=day)
begun, used = time.perf_counter(), sum(os.times()[:4])
whole = read_text(text, ident="c", doc_date=day)
spent = time.perf_counter() - begun, sum(os.times()[:4]) - used
stop.set()
print(json.dumps([*spent, len(whole.claims), most[0]]))
"""
)
_HOSTILE = (
    _PEAK
    + """
from safepassage.session.reading_texts import read_text
text = json.loads(sys.stdin.read())
used = time.process_time()
read_text(text, ident="a", doc_date=date(2016, 12, 4))
print(json.dumps([time.process_time() - used, peak()]))
"""
)
_TABLE = (
    _PEAK
    + """
from datetime import datetime, timezone
from pathlib import Path
from safepassage.session import reading
begun, used = time.perf_counter(), time.process_time()
found = reading.read(Path(sys.argv[1]), [Path(sys.argv[2])], datetime(2024, 1, 1, tzinfo=timezone.utc))
assert not found.faults, found.faults
claims = sum(len(document.claims) for document in found.documents)
print(json.dumps([time.perf_counter() - begun, time.process_time() - used, claims, peak()]))
"""
)


def run(pages: int = 500, rows: int = 100_000) -> dict[str, object]:
    """Each in a process of its own: the whole start, many pages, a table of incidents, hostile texts; then the plain loops alone."""
    with measured() as spent, TemporaryDirectory() as folder:
        case = Path(folder) / "case"
        _command("new", str(case), "--example", "aleppo_2016")
        started, processor = _started(case, Path(folder))
        two, next_two = _two_pages()
        many, cpu, claims, most = _child(_TEXT, _pages(pages))
        table = _table(Path(folder), rows)
        tables = {kind: _child(_TABLE, "", str(case), str(path)) for kind, path in (("csv", table), ("xlsx", _workbook(table)))}
        return {
            "start_seconds": started,
            "start_processor_seconds": processor,
            "two_pages_seconds": two,
            "next_two_pages_seconds": next_two,
            f"{pages}_pages_seconds": round(many, 1),
            f"{pages}_pages_processor_seconds": round(cpu, 1),
            f"{pages}_pages_claims": claims,
            f"{pages}_pages_memory_mb": round(most),
            **{f"{kind}_{rows}_rows_{what}": figure for kind, spent in tables.items() for what, figure in _named(*spent).items()},
            "hostile_texts": _hostile_texts(),
            "hostile_ms": _hostile(),
            **spent.figures(),
        }


def _child(code: str, text: str, *arguments: str) -> Any:
    done = subprocess.run([sys.executable, "-c", code, *arguments], input=text, capture_output=True, text=True, timeout=3600, check=False)
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    return json.loads(done.stdout)


def _command(*words: str) -> None:
    subprocess.run([sys.executable, "-c", "from safepassage.cli import main; main()", *words], check=True, capture_output=True, timeout=600)


def _started(case: Path, folder: Path) -> tuple[float, float]:
    """The whole command on one sentence, seconds on the clock and of processor: the median of five, the first (cold) one left out."""
    text = folder / "one_2016-12-04.txt"
    text.write_text("Shells killed three people in Homs on Friday. The road is shut.", encoding="utf-8")
    seconds, processor = [], []
    for _ in range(6):
        begun, used = time.perf_counter(), _children()
        _command("read", str(case), str(text), "--show")
        seconds.append(time.perf_counter() - begun)
        processor.append(_children() - used)
    return round(median(seconds[1:]), 2), round(median(processor[1:]), 2)


def _two_pages() -> tuple[float, float]:
    """The first two pages that a process reads, and the next two, other ones: each the median of five processes."""
    spent = [_child(_TWO_PAGES, _pages(4)) for _ in range(5)]
    first, following, _ = zip(*spent, strict=True)
    return round(median(first), 3), round(median(following), 3)


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _table(folder: Path, rows: int) -> Path:
    """Incidents such as strangers send them: a date, a place with its point, who, what, numbers or none, a source, a note."""
    chance, path = random.Random(7), folder / "incidents.csv"
    kinds, actors, sources = (
        ("Shelling", "Air/drone strike", "Armed clash"),
        ("Government forces", "Armed group", ""),
        ("Local media", "NGO", ""),
    )
    with path.open("w", encoding="utf-8") as lines:
        lines.write("event_date,location,latitude,longitude,event_type,actor1,fatalities,injured,source,notes\n")
        for row in range(rows):
            day = date(2014, 1, 1) + timedelta(days=row % 3_000)
            place = (f"Village {row % 997}", f"{36 + chance.random():.4f}", f"{37 + chance.random():.4f}")
            killed = str(chance.randrange(9)) if chance.random() < 0.7 else ""
            injured = str(chance.randrange(30)) if chance.random() < 0.4 else ""
            note = f"On {day:%d %B}, shells hit the east of the village {row}; houses were destroyed and people fled to the fields."
            cells = (str(day), *place, chance.choice(kinds), chance.choice(actors), killed, injured, chance.choice(sources), f'"{note}"')
            lines.write(",".join(cells) + "\n")
    return path


def _workbook(table: Path) -> Path:
    """The same table as a workbook, its days and numbers as such, its texts shared, as spreadsheets write them."""
    path = table.with_suffix(".xlsx")
    with table.open(encoding="utf-8", newline="") as lines, xlsxwriter.Workbook(str(path)) as book:
        sheet, as_day = book.add_worksheet("Log"), book.add_format({"num_format": "yyyy-mm-dd"})
        head, *rows = csv.reader(lines)
        sheet.write_row(0, 0, head)
        for at, (day, *cells) in enumerate(rows, start=1):
            sheet.write_datetime(at, 0, datetime.fromisoformat(day), as_day)
            for place, cell in enumerate(cells, start=1):
                sheet.write(at, place, float(cell) if cell and head[place] in _NUMBERS else cell)
    return path


def _named(seconds: float, processor: float, claims: int, most: float) -> dict[str, float]:
    """The figures of a table, by what they are of."""
    return {"seconds": round(seconds, 1), "processor_seconds": round(processor, 1), "claims": claims, "memory_mb": round(most)}


def _hostile_texts() -> dict[str, str]:
    """Seconds of processor and the most memory for half of each hostile text (50 kB), read from end to end as English."""
    found = {}
    for kind, text in HOSTILE.items():
        seconds, most = _child(_HOSTILE, json.dumps(text[:50_000]))
        found[kind] = f"{seconds:.1f} s, {most:.0f} MB"
    return found


def _pages(count: int) -> str:
    """Our own texts of the tests again and again, a page 2,500 letters."""
    from tests.reports.own_texts import own_texts

    texts = "\n\n".join(document.text for document in own_texts("english"))
    return (texts * (count * PAGE_LETTERS // len(texts) + 1))[: count * PAGE_LETTERS]


def _hostile() -> dict[str, object]:
    """
    Milliseconds of processor on the worst hostile text of 100 kB, for each step that is no parser, called sentence by sentence as the
    reader calls it; and on as much of our own texts: hostile text should cost no more than text does.
    """
    from safepassage.outside.reading_parts import load_atlas
    from safepassage.reports import arabic_slots as arabic
    from safepassage.reports.places import places
    from safepassage.reports.times import times
    from safepassage.reports.words import amounts, words

    atlas, day = load_atlas(), date(2016, 12, 4)
    each: dict[str, Any] = {
        "words": lambda piece, made: words.words_of(piece),
        "amounts": lambda piece, made: amounts.amounts(made, piece),
        "times": lambda piece, made: times.times(made, piece, 0, day),
        "places": lambda piece, made: places.spots(made, piece, 0, atlas),
    }
    whole: dict[str, Any] = {
        "sentences": words.sentences_of,
        "quotations": words.quotations,
        "arabic": lambda text: arabic.read_arabic(text, words.sentences_of(text), day, atlas),
    }
    texts = HOSTILE | {"our own": _pages(40)}
    spent: dict[str, dict[str, float]] = {}
    for kind, text in texts.items():
        pieces = [text[start:end] for start, end in words.sentences_of(text)]
        made = [words.words_of(piece) for piece in pieces]
        for name, step in (each | whole).items():
            begun = time.process_time()
            for given in zip(pieces, made, strict=True) if name in each else [(text,)]:
                step(*given)
            spent.setdefault(name, {})[kind] = (time.process_time() - begun) * 1_000
    own = {name: found.pop("our own") for name, found in spent.items()}
    worst = {name: max(found, key=lambda kind: found[kind]) for name, found in spent.items()}
    return {name: f"{spent[name][kind]:.0f} ({kind}); our own texts {own[name]:.0f}" for name, kind in worst.items()}
