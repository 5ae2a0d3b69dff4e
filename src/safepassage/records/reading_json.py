"""Proposals and keys as plain values for JSON, and back (docs/reference/reading_json.md)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from safepassage.records.claim import Grade
from safepassage.records.indented import written
from safepassage.records.reading import UNGRADED, AccessState, Count, Harm, Modality, PlaceRead, Proposal, ReadDocument, ReadKind, WhenRead

SCHEMA = (
    'offsets are code points into "text"; one-to-one with a key: same kind, spans that overlap by half; '
    "what is empty is left out; docs/reference/reading_json.md"
)
_TEXTS = ("actor", "target", "weapon", "origin", "destination", "place", "through", "note", "share_of", "grade_reason")
HARMS = ("killed", "injured", "missing")
_HURT = ("injured", "wounded")  # who labels texts writes either


def documents_to_dict(documents: Sequence[ReadDocument]) -> dict[str, object]:
    """The format of a key."""
    return {"schema": SCHEMA, "docs": [document_to_dict(document) for document in documents]}


def documents_written(documents: Sequence[ReadDocument]) -> Iterator[str]:
    """What `safepassage read --json` prints, piece by piece: the same as JSON, of a table of 100,000 rows never as a whole."""
    return written({"schema": SCHEMA, "docs": map(_with_iterators, documents)})


def documents_from_dict(values: Mapping[str, Any]) -> tuple[ReadDocument, ...]:
    """The documents of a key or of proposals. Raises ValueError that names the document and the claim."""
    docs = values.get("docs")
    if not isinstance(docs, list):
        raise ValueError('it has no list "docs"')
    return tuple(_document(place, doc) for place, doc in enumerate(docs))


def document_to_dict(document: ReadDocument) -> dict[str, object]:
    """One document, its text and sentences with it."""
    return {name: list(value) if isinstance(value, Iterator) else value for name, value in _with_iterators(document).items()}


def _with_iterators(document: ReadDocument) -> dict[str, object]:
    return {
        "id": document.id,
        "source": document.source,
        "doc_date": document.doc_date.isoformat() if document.doc_date else None,
        "lang": document.lang,
        "text": document.text,
        "claims": map(proposal_to_dict, document.claims),
        "sentences": (
            {"i": i, "start": start, "end": end, "text": document.text[start:end]} for i, (start, end) in enumerate(document.sentences)
        ),
    }


def proposal_to_dict(proposal: Proposal) -> dict[str, object]:
    """One proposal; what is empty is left out."""
    values: dict[str, object] = {
        "id": proposal.id,
        "quote": proposal.quote,
        "start": proposal.start,
        "end": proposal.end,
        "sentence": proposal.sentence,
        "sentence_start": proposal.sentence_start,
        "sentence_end": proposal.sentence_end,
        "page": proposal.page,
        "kind": proposal.kind.value,
        "subtype": proposal.subtype,
        "claimant": proposal.claimant,
        "modality": proposal.modality.value,
        "polarity": "negative" if proposal.negative else "positive",
        **{name: getattr(proposal, name) for name in _TEXTS},
        "place_resolved": place_to_dict(proposal.place_resolved) if proposal.place_resolved else None,
        "when": when_to_dict(proposal.when) if proposal.when else None,
        "count": count_to_dict(proposal.count) if proposal.count else None,
        "share": _plain(proposal.share),
        "harm": {name: count_to_dict(count) for name in HARMS if (count := getattr(proposal.harm, name))},
        "state": proposal.state.value if proposal.state else None,
        "purpose": list(proposal.purpose),
        "grade": "" if proposal.grade == UNGRADED else str(proposal.grade),
        "confidence": round(proposal.confidence, 3),
        "weight": proposal.weight,
        "alt_kinds": [kind.value for kind in proposal.alt_kinds],
        "alt_modality": [modality.value for modality in proposal.alt_modality],
        "alt_claimants": list(proposal.alt_claimants),
    }
    return {name: value for name, value in values.items() if value or isinstance(value, (int, float))}


def proposal_from_dict(values: Mapping[str, Any]) -> Proposal:
    """The proposal that `proposal_to_dict` wrote, or a claim of a key. Raises ValueError, KeyError or TypeError where it is none."""
    get = values.get
    harm = {_HURT[0] if name in _HURT else name: count for name, count in (get("harm") or {}).items() if count}
    return Proposal(
        kind=ReadKind(values["kind"]),
        subtype=str(get("subtype") or ""),
        quote=str(values["quote"]),
        start=int(values["start"]),
        end=int(values["end"]),
        sentence=int(get("sentence") or 0),
        sentence_start=int(get("sentence_start") or 0),
        sentence_end=int(get("sentence_end") or 0),
        claimant=str(get("claimant") or "author"),
        modality=Modality(get("modality") or "asserted"),
        negative=get("polarity") == "negative",
        **{name: str(get(name) or "") for name in _TEXTS},
        place_resolved=_place(get("place_resolved")) if get("place_resolved") else None,
        when=_when(get("when")) if get("when") else None,
        count=_count(get("count")) if get("count") else None,
        share=None if get("share") is None else float(values["share"]),
        harm=Harm(**{name: _count(harm[name]) for name in HARMS if harm.get(name)}),
        state=AccessState(values["state"]) if get("state") else None,
        purpose=tuple(str(word) for word in get("purpose") or ()),
        grade=Grade.read(str(get("grade") or "")),
        confidence=float(get("confidence", 0.5)),
        page=None if get("page") is None else int(values["page"]),
        weight=str(get("weight") or "core"),
        alt_kinds=tuple(ReadKind(kind) for kind in get("alt_kinds") or ()),
        alt_modality=tuple(Modality(word) for word in get("alt_modality") or ()),
        alt_claimants=tuple(str(name) for name in get("alt_claimants") or ()),
        id=str(get("id") or ""),
    )


def _document(place: int, doc: Any) -> ReadDocument:
    if not isinstance(doc, Mapping) or not isinstance(doc.get("text"), str):
        raise ValueError(f"document {place + 1} has no text")
    name = str(doc.get("id") or f"document {place + 1}")
    claims = []
    if not isinstance(doc.get("claims") or [], list) or not isinstance(doc.get("sentences") or [], list):
        raise ValueError(f"{name}: claims and sentences are lists")
    for number, claim in enumerate(doc.get("claims") or ()):
        try:
            claims.append(proposal_from_dict(claim))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"{name}, claim {number + 1}: {error!s}") from error
    try:
        return ReadDocument(
            id=name,
            text=doc["text"],
            lang=str(doc.get("lang") or "en"),
            doc_date=date.fromisoformat(doc["doc_date"]) if doc.get("doc_date") else None,
            source=str(doc.get("source") or ""),
            claims=tuple(claims),
            sentences=tuple((int(row["start"]), int(row["end"])) for row in doc.get("sentences") or ()),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(f"{name}: {error!s}") from error


def _plain(number: float | None) -> float | int | None:
    """Whole numbers without a point, as a key has them."""
    return int(number) if number is not None and float(number).is_integer() else number


def count_to_dict(count: Count) -> dict[str, object]:
    values: dict[str, object] = {
        "low": _plain(count.low),
        "high": _plain(count.high),
        "unit": count.unit,
        "text": count.text,
        "qualifier": count.qualifier or None,
    }
    if count.per:
        values["per"] = count.per
    if count.including:
        values["including"] = [count_to_dict(part) for part in count.including]
    return values


def _count(values: Any) -> Count:
    high = values.get("high")
    return Count(
        low=float(values.get("low") or 0),
        high=None if high is None else float(high),
        unit=str(values.get("unit") or ""),
        text=str(values.get("text") or ""),
        qualifier=str(values.get("qualifier") or ""),
        per=str(values.get("per") or ""),
        including=tuple(_count(part) for part in values.get("including") or ()),
    )


def place_to_dict(place: PlaceRead) -> dict[str, object]:
    values: dict[str, object] = {"name": place.name, "country": place.country, "lat": place.lat, "lon": place.lon}
    if place.key.startswith("geonames:"):
        values["geonameid"] = int(place.key.removeprefix("geonames:"))
    values |= {"precision": place.precision, "key": place.key, "candidates": [place_to_dict(other) for other in place.candidates]}
    return {name: value for name, value in values.items() if value or isinstance(value, (int, float))}


def _place(values: Any) -> PlaceRead:
    lon, lat, number = values.get("lon"), values.get("lat"), values.get("geonameid")
    return PlaceRead(
        name=str(values.get("name") or ""),
        country=str(values.get("country") or ""),
        lon=None if lon is None else float(lon),
        lat=None if lat is None else float(lat),
        precision=str(values.get("precision") or ""),
        key=str(values.get("key") or (f"geonames:{number}" if number else "")),
        candidates=tuple(_place(other) for other in values.get("candidates") or ()),
    )


def when_to_dict(when: WhenRead) -> dict[str, object]:
    values: dict[str, object] = {
        "text": when.text,
        "start": when.start.isoformat() if when.start else None,
        "end": when.end.isoformat() if when.end else None,
        "precision": when.precision,
    }
    return values | ({"clock": when.clock} if when.clock else {})


def _when(values: Any) -> WhenRead:
    start, end = values.get("start"), values.get("end")
    return WhenRead(
        text=str(values.get("text") or ""),
        start=date.fromisoformat(start) if start else None,
        end=date.fromisoformat(end) if end else None,
        precision=str(values.get("precision") or "day"),
        clock=str(values.get("clock") or ""),
    )
