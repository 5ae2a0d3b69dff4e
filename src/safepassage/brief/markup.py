"""HTML by hand: everything that comes from outside goes through `esc`, once, and stands in its own direction."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Sequence

from safepassage.brief.figures import amount, between
from safepassage.brief.words import Words
from safepassage.records.levels import Range

# Control characters and bidirectional overrides have no place in a name, and can make a row read as another.
HOSTILE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
CLAIMED = re.compile(r"\bsafe\b", re.IGNORECASE)


def clean(text: object) -> str:
    """Text without control and direction characters."""
    return HOSTILE.sub("", str(text))


def esc(text: object) -> str:
    """Text that is inert in HTML, in an attribute and in SVG."""
    return html.escape(clean(text), quote=True)


def claim(text: object) -> str:
    """Free text of a source, escaped; a claim that something is 'safe' is shown as the quotation it is."""
    return CLAIMED.sub(lambda found: f"<q>{found.group()}</q>", esc(text))


def ltr(text: object) -> str:
    """A number, time or id that keeps its left-to-right order inside Arabic."""
    return f'<bdi dir="ltr">{esc(text)}</bdi>'


def arabic(text: object) -> str:
    """Arabic text in its own direction; nothing when there is none."""
    return f'<bdi lang="ar" dir="rtl">{esc(text)}</bdi>' if text else ""


def name(words: Words) -> str:
    """A name in both languages, one after the other."""
    same = not words.ar or words.ar == words.en
    return f"<bdi>{esc(words.en)}</bdi>" + ("" if same else f" {arabic(words.ar)}")


def lines(words: Words) -> str:
    """A name in both languages, English above Arabic (narrow cells)."""
    return f"<bdi>{esc(words.en)}</bdi>" + (f"<br>{arabic(words.ar)}" if words.ar and words.ar != words.en else "")


def label(words: Words) -> str:
    """Our own words, English above Arabic (a table's head)."""
    return f'<span>{esc(words.en)}</span><span lang="ar" dir="rtl">{esc(words.ar)}</span>'


def inline(words: Words, sep: str = " / ") -> str:
    """Our own words in both languages on one line."""
    return f"{esc(words.en)}{sep}{arabic(words.ar)}"


def pair(words: Words, tag: str = "p", css: str = "") -> str:
    """A paragraph in English and one in Arabic, side by side where there is room; the words are HTML already."""
    return f'<div class="pair {css}"><{tag} lang="en" dir="ltr">{words.en}</{tag}><{tag} lang="ar" dir="rtl">{words.ar}</{tag}></div>'


def figure(values: Range) -> str:
    """A number and its range, never one without the other."""
    return f'<bdi dir="ltr" class="fig"><b>{esc(amount(values.likely))}</b> ({esc(between(values.low, values.high))})</bdi>'


def stacked(values: Range, say: Callable[[float], str] = amount) -> str:
    """A number with its range beneath, for narrow tables; a dash for nobody."""
    if values.high == 0 and values.low == 0:
        return '<span class="nil">0</span>'
    return f"<b>{esc(say(values.likely))}</b><small>{esc(between(values.low, values.high, say))}</small>"


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], css: str = "") -> str:
    """A table from cells that are HTML already. End tags of cells and rows are left out, as HTML allows: 3,000 rows must stay small."""
    top = "".join(f'<th scope="col">{head}' for head in heads)
    body = "\n".join("<tr>" + "".join(f"<td>{cell}" for cell in row) for row in rows)
    return f'<div class="scroll"><table class="{css}"><thead><tr>{top}</thead><tbody>\n{body}\n</tbody></table></div>'
