"""The frame of a page without a script: one file of HTML that opens offline, prints on A4, English and Arabic side by side."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files

from safepassage.brief.facts import stamp_words
from safepassage.brief.markup import arabic, claim, esc, inline, pair
from safepassage.brief.words import Words
from safepassage.records.case import Case

STYLE = (  # of these pages alone: small print stays small on A4, and the columns of values stand under each other
    "td small{font-size:.86em}.values{table-layout:fixed}.values td{overflow-wrap:anywhere}"
    ".values th:nth-child(1){width:20%}.values th:nth-child(2){width:18%}.values th:nth-child(3){width:28%}"
    ".values th:nth-child(4){width:8%}.values th:nth-child(5),.values th:nth-child(6){width:13%}"
    ".told{border-top:1px solid var(--rule);padding:12px 0 10px;break-inside:avoid}.told .pair{gap:0 40px}"
    ".told .pair>*{margin-bottom:4px;max-width:none}.told .slot{display:block}.told .slot i{font-style:normal;color:var(--soft)}"
    ".told blockquote{margin:4px 0 2px;color:var(--soft)}.told blockquote[dir=rtl]{text-align:right}"
    "td blockquote{margin:0}.told blockquote small{white-space:nowrap;margin-inline-start:10px}"
    ".kind{margin:30px 0 8px;font-size:1.15rem;display:flex;justify-content:space-between}"
)
POLICY = "default-src 'none'; style-src 'unsafe-inline'"


def frame(case: Case, stamps: Iterable[str], heading: Words, lead: Words, sections: dict[Words, str]) -> str:
    """
    A page: what it is, for whom, and its sections by heading (their bodies are HTML already). Every section carries the stamps.

    No request leaves it: its policy forbids all of them, and it has no script.
    """
    style = (files("safepassage.brief") / "assets" / "page.css").read_text(encoding="utf-8") + STYLE
    stamp = "".join(f"<span>{inline(words) if words.ar else esc(words.en)}</span>" for words in stamp_words(stamps))
    note = pair(Words(claim(case.note), esc(case.note_ar)), css="note") if case.note or case.note_ar else ""
    parts = [
        "<!DOCTYPE html>",
        '<html lang="en" dir="ltr"><head><meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
        f"<title>{esc(heading.en)} · {esc(case.title)} · TASK FORCE ONLY</title><style>{style}</style></head><body>",
        f'<div class="sheet"><div class="head"><div class="stamps">{stamp}</div></div><div class="body"><main>',
        f"<header><h1><bdi>{esc(heading.en)}: {esc(case.title)}</bdi>{arabic(f'{heading.ar}: {case.title_ar}')}</h1>{note}",
        f"{pair(lead, css='data')}</header>",
        *(_section(words, body, stamp) for words, body in sections.items()),
        "</main></div></div></body></html>\n",
    ]
    return "\n".join(parts)


def _section(words: Words, body: str, stamp: str) -> str:
    return (
        f'<section><div class="stamps small">{stamp}</div><h2><span>{esc(words.en)}</span>'
        f'<span lang="ar" dir="rtl">{esc(words.ar)}</span></h2>{body}</section>'
    )


def lines_of(words: Words) -> str:
    """Words that are HTML already, English above Arabic."""
    return f'{words.en}<br><bdi lang="ar" dir="rtl">{words.ar}</bdi>'
