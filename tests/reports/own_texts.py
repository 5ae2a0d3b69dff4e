"""The texts on other wars that were written for this project, as documents with their keys; and the split, fixed before the reader was."""

from __future__ import annotations

import hashlib
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

from safepassage.records.reading import Count, Harm, Modality, PlaceRead, Proposal, ReadDocument, ReadKind, WhenRead

TEXTS = Path(__file__).parent / "texts"


# Of the texts that the hash lays aside, those that were looked at all the same: seven of the English ones while the reader was made, the
# rest on 26 November 2026, when `english.toml` and `arabic.toml` became development texts as a whole. What is unseen now lies elsewhere.
LOOKED_AT = (
    *("sarajevo_1993", "mariupol_2022", "khartoum_2023", "marawi_2017", "grozny_1999", "madaya_2016", "yarmouk_2014", "goma_2025"),
    *("raqqa_2017", "daraya_2016_ar", "gaza_2024_ar"),
)


def is_aside(ident: str) -> bool:
    """Whether nobody who changes the reader has looked at a text: half of everything, by the hash of its id, less `LOOKED_AT`."""
    return ident not in LOOKED_AT and int(hashlib.sha256(ident.encode()).hexdigest()[0], 16) % 2 == 1


def own_texts(language: str) -> tuple[ReadDocument, ...]:
    """The documents of `english` or `arabic`."""
    rows = tomllib.loads((TEXTS / f"{language}.toml").read_text(encoding="utf-8"))["doc"]
    return tuple(_document(row, language[:2]) for row in rows)


def _document(row: dict[str, Any], lang: str) -> ReadDocument:
    text = row["text"]
    claims = tuple(_claim(text, number, values, row["id"]) for number, values in enumerate(row["claims"]))
    return ReadDocument(row["id"], text, lang, date.fromisoformat(row["date"]), "written for this project", claims)


def _claim(text: str, number: int, values: dict[str, Any], ident: str) -> Proposal:
    start, at, when = text.index(values["q"]), values.get("at"), values.get("when")
    modality, also = Modality(values.get("m", "asserted")), tuple(Modality(word) for word in values.get("alt_m", ()))
    if modality is Modality.REPORTED and values.get("c", "author") != "unnamed":
        modality, also = Modality.ASSERTED, (Modality.REPORTED, *also)  # what a named voice says it asserts, as in the shared key
    return Proposal(
        kind=ReadKind(values["k"]),
        subtype=values["s"],
        quote=values["q"],
        start=start,
        end=start + len(values["q"]),
        claimant=values.get("c", "author"),
        modality=modality,
        negative=values.get("neg", False),
        actor=values.get("actor", ""),
        weapon=values.get("weapon", ""),
        place=values.get("place", ""),
        place_resolved=PlaceRead(values["place"], lat=at[0], lon=at[1]) if at else None,
        when=WhenRead(when[0], _day(when[1]), _day(when[2]), when[3]) if when else None,
        count=_count(values.get("count")),
        share=values.get("share"),
        harm=Harm(_count(values.get("killed")), _count(values.get("injured")), _count(values.get("missing"))),
        weight=values.get("w", "core"),
        alt_kinds=tuple(ReadKind(kind) for kind in values.get("alt", ())),
        alt_modality=also,
        alt_claimants=(values["alt_c"],) if "alt_c" in values else (),
        id=f"{ident}_c{number + 1:02}",
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _count(values: list[Any] | None) -> Count | None:
    if values is None:
        return None
    low, high, unit, written, qualifier = values
    return Count(low, None if high == -1 else high, unit, written, qualifier)
