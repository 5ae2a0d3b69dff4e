"""Lines of a note that count behind a colon: `Houses burnt: 87` are no people, `Families displaced: 210` are families."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from safepassage.records.gazetteer import plain
from safepassage.records.reading import ASKS, Count, Harm, Proposal, ReadKind, WhenRead
from safepassage.records.reading_places import Atlas
from safepassage.reports.places.named_ways import is_name
from safepassage.reports.rows.tolls_of_cells import in_one_country, resolved_in, when_of
from safepassage.reports.words.spelled import plain_number
from safepassage.reports.words.words import listed

_NUMBER = r"\d{1,3}(?:,\d{3})+|\d{1,7}"
_LINE = re.compile(
    rf"(?:(?<=^)|(?<=[\n.;]))[ \t]{{0,4}}(?:[-*•] )?(?P<head>[A-Z\u0621-\u064a][\w'’/() -]{{2,50}}): ?"
    rf"(?:about |some |around |at least |نحو |حوالي )?(?P<number>{_NUMBER})(?=[ \t]*(?:$|[\n;,،(]|\.(?!\d)))"
)
_PLACED = (
    r"(?:[A-Z][\w'’-]{1,24}(?:[ -](?:[A-Z][\w'’-]{1,24}|al|el|ez|de|of|and)){0,3}|[\u0621-\u064a]{2,15}(?: [\u0621-\u064a]{2,15}){0,2})"
)
_LIST = re.compile(
    rf"(?:(?<=^)|(?<=[\n.]))[ \t]{{0,4}}(?:[-*•] )?(?P<head>[A-Z\u0621-\u064a][\w'’/() ,-]{{2,70}}): ?"
    rf"(?P<items>{_PLACED} (?:{_NUMBER})(?:[,;،؛] (?:and |و)?{_PLACED} (?:{_NUMBER})){{1,30}})(?=[ \t]*(?:$|\n|[.;](?!\d)))"
)
_ITEM = re.compile(rf"(?P<place>{_PLACED}) (?P<number>{_NUMBER})")
_THINGS = listed(
    "houses homes huts vehicles cars trucks boats tents shops shelters schools buildings farms churches mosques bridges dwellings stalls "
    "motorcycles tukuls granaries clinics classrooms apartments flats wells "
    "منازل بيوت منزل خيام خيم خيمه مركبات سيارات قوارب محلات مدارس ابنيه مبان مباني شاحنات مزارع مساجد جسور متاجر اكواخ"
)
_RUINED = {
    **dict.fromkeys(listed("burnt burned torched destroyed damaged razed مدمره مدمر متضرره محترقه محروقه المهدمه مهدمه"), "destruction"),
    **dict.fromkeys(listed("looted منهوبه"), "looting"),
}
_FAMILIES = {
    **dict.fromkeys(listed("families family"), "families"),
    **dict.fromkeys(listed("households hh hhs"), "households"),
    "اسر": "أسرة",
    "عائلات": "عائلة",
    "عوائل": "عائلة",
}
_EACH = listed("by per each toll حسب بحسب حصيله لكل توزيع")  # each number is of a place, and no age behind a name
_NO_PLACES = listed(  # what is no place of a list: `Dead by age: Under 5, Over 60`, `Killed by month: January 12, February 20`
    "age ages sex gender month months year years day days week weeks weapon weapons cause causes type types nationality ethnicity status "
    "عمر اعمار جنس شهر سنه عام يوم اسبوع سلاح سبب نوع جنسيه"
)
_DISPLACED = listed("displaced idps idp arrived refugees returnees نازحه نازحين نازحون نزوح مهجره مهجرين لاجيين لاجيون")
_AFFECTED = listed("affected متضرره متاثره")
_ROLES = {
    **dict.fromkeys(listed("killed dead deaths fatalities قتلي قتيل شهداء وفيات"), "killed"),
    **dict.fromkeys(listed("injured wounded injuries جرحي مصابين مصابون اصابات"), "injured"),
}
_NOT_SO = listed("planned target no not unconfirmed suspected animals livestock cattle returned cases المستهدف")
_FIELD = re.compile(
    r"(?:^|[\n.;|])[ \t]*(?P<key>LOC|Loc|Location|LOCATION|Place|PLACE|Site|المكان|الموقع)[ ]?[:=] ?(?P<value>[^\n.;|,]{2,40})"
)
_DATE = re.compile(r"(?:^|[\n.;|])[ \t]*(?:Date|DATE|التاريخ)[ ]?[:=] ?(?P<value>[^\n;|]{4,24}?)(?=[ \t]*(?:$|[\n;|]|\. ))")
_CHANCE = 0.4  # nobody weighed it; an analyst looks
_WHY = f"read from a note that counts behind a colon: {ASKS}"


def with_headed_counts(found: Sequence[Proposal], text: str, atlas: Atlas, today: date | None) -> list[Proposal]:
    """The proposals of a text; what its lines count behind a colon is counted as their heads say, each place of a list on its own."""
    made = list(found)
    for match in _LIST.finditer(text):
        role = _role_of(match["head"])
        if role is not None and (role[0] == "displaced" or not _EACH.isdisjoint(_words(match["head"]))):
            inside = [one for one in made if one.start < match.end() and match.start("head") <= one.start]
            items = [_item(text, match, item, role, atlas, today) for item in _items(match)]
            if not _of_places(items):
                continue
            made = [one for one in made if one not in inside] + list(in_one_country(items, atlas))
    for match in _LINE.finditer(text):
        made = _with_line(made, text, match, atlas, today)
    return sorted(made, key=lambda one: (one.start, one.end))


def _of_places(items: Sequence[Proposal]) -> bool:
    """Whether a list counts at places, some of which are known: not `Displaced: Women 120, Men 90`, `IDPs arrived: Monday 40`."""
    if not all(one.place.isascii() for one in items):
        return True
    unknown = [one for one in items if one.place_resolved is None]
    return len(unknown) < len(items) and all(map(is_name, (one.place for one in unknown)))


def _words(head: str) -> list[str]:
    return [word.removeprefix("ال") for word in re.findall(r"[^\W\d_]+", plain(head))]


def _role_of(head: str) -> tuple[str, str] | None:
    """What a list of places counts: `killed`, `injured` or `displaced`, and in what unit; None: nothing of these."""
    words = _words(head)
    if not _NOT_SO.isdisjoint(words) or not _THINGS.isdisjoint(words):
        return None
    if not _EACH.isdisjoint(words) and not _NO_PLACES.isdisjoint(words):
        return None
    roles = {_ROLES[word] for word in words if word in _ROLES}
    moved = not _DISPLACED.isdisjoint(words)
    if len(roles) + moved != 1:
        return None
    return ("displaced" if moved else roles.pop()), next((_FAMILIES[word] for word in words if word in _FAMILIES), "people")


def _items(match: re.Match[str]) -> Iterator[re.Match[str]]:
    yield from _ITEM.finditer(match.string, match.start("items"), match.end("items"))


def _item(text: str, line: re.Match[str], item: re.Match[str], role: tuple[str, str], atlas: Atlas, today: date | None) -> Proposal:
    number = plain_number(item["number"]) or 0
    return _made(
        item.start(),
        item.end(),
        text,
        role[0],
        Count(number, number, role[1], item["number"]),
        item["place"],
        when_of(line["head"], today),
        atlas,
    )


def _with_line(made: list[Proposal], text: str, match: re.Match[str], atlas: Atlas, today: date | None) -> list[Proposal]:
    """The proposals with what one line counts: another unit for a claim of it, or a claim of its own."""
    words, number = _words(match["head"]), plain_number(match["number"])
    if not number or not _NOT_SO.isdisjoint(words):
        return made
    start, end = match.start("head"), match.end("number")
    inside = [one for one in made if start <= one.start < end and one.end <= end + 1]
    place, when = _around(text, start, today)
    made = [_in_its_note(one, place, when, atlas) if one in inside else one for one in made]
    inside = [one for one in made if start <= one.start < end and one.end <= end + 1]
    thing = next((word for word in words if word in _THINGS), "")
    ruin = next((_RUINED[word] for word in words if word in _RUINED), "")
    families = next((_FAMILIES[word] for word in words if word in _FAMILIES), "")
    role = _role_of(match["head"])
    if thing and ruin:
        count = Count(number, number, thing, match["number"])
        if inside:
            return [_of_things(one, count, ruin) if one in inside else one for one in made]
        return [*made, _made(start, end, text, ruin, count, place, when, atlas)]
    if families and (role is not None or not _AFFECTED.isdisjoint(words)):
        count = Count(number, number, families, match["number"])
        if inside:
            return [replace(one, harm=Harm(), count=count) if one in inside else one for one in made]
        told = "displaced" if role is not None else "affected"
        return [*made, _made(start, end, text, told, count, place, when, atlas)]
    alone = all(word in _ROLES or word in ("persons", "people", "civilians", "number", "of", "عدد", "total") for word in words)
    if role is not None and role[0] in ("killed", "injured") and alone and not inside and place:
        count = Count(number, number, "people", match["number"])
        return [*made, _made(start, end, text, role[0], count, place, when, atlas)]
    return made


def _of_things(one: Proposal, count: Count, ruin: str) -> Proposal:
    """A claim of a line that counts things: nobody was hurt by it."""
    subtype = ruin if one.subtype in ("killing", "injury", "") else one.subtype
    return replace(one, subtype=subtype, harm=Harm(), count=count, note=one.note or _WHY)


def _in_its_note(one: Proposal, place: str, when: WhenRead | None, atlas: Atlas) -> Proposal:
    """A claim of a line, with the place and the day that its note names in fields of their own, where it has none."""
    if place and not one.place:
        one = replace(one, place=place, place_resolved=resolved_in(place, atlas))
    return replace(one, when=when) if when is not None and one.when is None else one


def _around(text: str, at: int, today: date | None) -> tuple[str, WhenRead | None]:
    """The place and the day that the note around a letter names in fields of their own; of several none is."""
    first = text.rfind("\n\n", 0, at) + 1
    last = text.find("\n\n", at)
    block = text[first : last if last >= 0 else len(text)]
    places, days = list(_FIELD.finditer(block)), list(_DATE.finditer(block))
    place = places[0]["value"].strip() if len(places) == 1 else ""
    return place, when_of(days[0]["value"], today) if len(days) == 1 else None


def _made(start: int, end: int, text: str, told: str, count: Count, place: str, when: WhenRead | None, atlas: Atlas) -> Proposal:
    moved, harmed = told in ("displaced",), told in ("killed", "injured")
    kind = ReadKind.DISPLACEMENT if moved else ReadKind.NEED if told == "affected" else ReadKind.INCIDENT
    return Proposal(
        kind=kind,
        subtype={"killed": "killing", "injured": "injury", "affected": ""}.get(told, told),
        quote=text[start:end],
        start=start,
        end=end,
        sentence_start=start,
        sentence_end=end,
        place=place,
        place_resolved=resolved_in(place, atlas) if place else None,
        when=when,
        count=None if harmed else count,
        harm=Harm(**{told: count}) if harmed else Harm(),
        confidence=_CHANCE,
        note=_WHY,
    )
