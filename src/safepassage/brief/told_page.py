"""What texts tell, on the page: each thing in English beside Arabic, beneath them the sentence as it is written, and what it stands on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from itertools import groupby

from safepassage.brief.claim_words import PAGE, said
from safepassage.brief.markup import claim as quoted
from safepassage.brief.markup import esc, ltr
from safepassage.brief.told_lines import by_kind, read_kind, said_word, told_parts
from safepassage.brief.words import Words
from safepassage.records.claim import Claim, ClaimKind, Entry
from safepassage.records.situation import Standing
from safepassage.records.subtypes import KINDS, Pair, subtype_words, topic_words
from safepassage.records.terms_in_arabic import name_words
from safepassage.records.told import Told
from safepassage.records.told_words import Part

Things = Mapping[str, Words]
Behind = Mapping[str, Entry]
LANGUAGES = (("en", "ltr"), ("ar", "rtl"))
_NUMBERS = re.compile(r"\d[\d,.\-]*(?: %)?")
_MARKS = (("“", "”"), ("«", "»"))


def told_cards(rows: Iterable[Standing], behind: Behind, things: Things, stands: Mapping[Standing, Words]) -> str:
    """A card for each thing told, those of a kind beneath its heading. `stands`: what each stands on, as HTML."""
    parts = []
    for kind, group in groupby(by_kind(rows), key=read_kind):
        parts.append(_heading(KINDS.get(kind, (kind, kind))) if kind else "")
        parts += [_card(row, behind, things, stands[row]) for row in group]
    return "".join(parts)


def _heading(words: Pair) -> str:
    return f'<h3 class="kind"><span>{esc(words[0])}</span><span lang="ar" dir="rtl">{esc(words[1])}</span></h3>'


def _card(row: Standing, behind: Behind, things: Things, stands: Words) -> str:
    assert row.told is not None
    claims = {name: behind[name].claim for name in row.rests_on if name in behind}
    sides = "".join(
        f'<div lang="{lang}" dir="{way}">{_side(row, row.told, claims.values(), things, language)}'
        f'<span class="slot">{stands[language]}</span></div>'
        for language, (lang, way) in enumerate(LANGUAGES)
    )
    quotes = "".join(quote_of(claim, name) for name, claim in claims.items())
    return f'<article class="told"><div class="pair">{sides}</div>{quotes}</article>'


def _side(row: Standing, told: Told, claims: Iterable[Claim], things: Things, language: int) -> str:
    """One language: what, how it is said, about which thing; then who, whom, how many; then who says so."""
    subtype = _subtype(row)[language]
    word = said(said_word(row.word, told))[language]
    head = f"<b>{esc(subtype)}</b> · {esc(word)} · {_subject(row.subject, told, things, language)}"
    parts = [_part(part, told, language) for part in told_parts(row.kind, told)]
    who = [f"<i>{esc(PAGE['says'][language])}:</i> {_speaker(claim, things, language)}" for claim in claims]
    return head + "".join(f'<span class="slot">{one}</span>' for one in (*parts, *who))


def _subtype(row: Standing) -> Pair:
    """Of what kind it is: what its word says already, left out; a kind by itself where nothing is left."""
    if row.kind is ClaimKind.INCIDENT:
        return subtype_words(row.detail)
    kind, _, rest = row.detail.partition("/")
    english, arabic = topic_words(kind, rest.partition("/")[0], row.word)
    return english.partition(", ")[2] or english, arabic.partition("، ")[2] or arabic


def _part(part: Part, told: Told, language: int) -> str:
    label = f"<i>{esc(part.label[language])}:</i> " if part.label[language] else ""
    value, quote = part.value[language], part.quotes[language]
    return label + " ".join([*([_numbers(value)] if value else []), *([written(quote, told.lang, language)] if quote else [])])


def _numbers(text: str) -> str:
    """Our own words, their numbers kept from left to right."""
    return _NUMBERS.sub(lambda found: ltr(found.group()), esc(text))


def written(text: str, lang: str, language: int) -> str:
    """Words of a text as they stand, as a quotation in their own language and direction."""
    first, last = _MARKS[language]
    way = "rtl" if lang == "ar" else "ltr"
    return f'{first}<bdi lang="{esc(lang or "en")}" dir="{way}">{esc(text)}</bdi>{last}'


def _subject(subject: str, told: Told, things: Things, language: int) -> str:
    """The thing by its name in this language; a place that the case does not have as a text of this language writes it."""
    known = things.get(subject)
    if known and known[language]:
        return esc(known[language])
    own = told.place if told.lang == LANGUAGES[language][0] else ""
    return _as_written(own or subject.partition(":")[2].replace("_", " "))


def _speaker(claim: Claim, things: Things, language: int) -> str:
    """Who says it, through whom: a party or a known body by its name in this language, else as it is written."""
    who = _called(claim.claimant, things, language)
    return who + (f" {esc(PAGE['through'][language])} {_called(claim.through, things, language)}" if claim.through else "")


def _called(name: str, things: Things, language: int) -> str:
    known = things.get(f"party:{name}") or name_words(name)
    return f"<bdi>{esc(known[language])}</bdi>" if known and known[language] else _as_written(name)


def _as_written(name: str) -> str:
    lang, way = LANGUAGES[is_arabic(name)]
    return f'<bdi lang="{lang}" dir="{way}">{quoted(name)}</bdi>'


def is_arabic(text: str) -> bool:
    """Whether most of its letters are Arabic."""
    letters = [letter for letter in text if letter.isalpha()]
    return 2 * sum("\u0600" <= letter <= "\u06ff" for letter in letters) > len(letters)


def quote_of(claim: Claim, name: str = "") -> str:
    """The note of a claim as a quotation in its own language; beside it where it stands, and the claim that it became."""
    quote, mark, where = claim.note.rpartition("” (")
    body, place = (quote + "”", where.removesuffix(")")) if mark else (claim.note, "")
    lang, way = LANGUAGES[is_arabic(body)]
    ends = "".join(f" <small>{ltr(end)}</small>" for end in (place, name) if end)
    return f'<blockquote lang="{lang}" dir="{way}"><bdi>{quoted(body)}</bdi>{ends}</blockquote>'
