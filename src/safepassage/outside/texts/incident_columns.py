"""What the headings of a table of incidents mean, in English and Arabic."""

from __future__ import annotations

from safepassage.outside.importers.sheet_rows import DROPPED
from safepassage.records.gazetteer import plain

COLUMNS = {
    "ident": "id, code, event id, event_id_cnty, objectid, key, ref, reference, رقم, الرمز",
    "date": "date, day, event date, date start, when, dateperiodend, start, start date, تاريخ, التاريخ, اليوم",
    "end": "date end, end, end date, until, تاريخ الانتهاء",
    "place": "place, location, location en, where, town, city, village, where coordinates, site, المكان, الموقع, مكان, المدينة",
    "lat": "lat, latitude, y, خط العرض",
    "lon": "lon, long, lng, longitude, x, خط الطول",
    "type": "type, event type, sub event type, kind, incident, strike type, damagecause, category, type of violence, النوع, نوع الحادث",
    "killed": "killed, deaths, dead, fatalities, best, fatality, قتلى, القتلى, عدد القتلى, شهداء, الضحايا",
    "killed_low": "killed min, low, deaths low, fatalities min, minimum killed",
    "killed_high": "killed max, high, deaths high, fatalities max, maximum killed",
    "injured": "injured, wounded, جرحى, الجرحى, المصابون, مصابون",
    "injured_low": "injured min, wounded min",
    "injured_high": "injured max, wounded max",
    "actor": "actor, actor1, perpetrator, belligerent, side a, الفاعل, الجهة",
    "weapon": "weapon, weapons, munition, cause, السلاح",
    "source": "source, sources, source office, says, reported by, claimant, المصدر, مصدر",
    "notes": "notes, note, description, text, summary, details, what happened, source headline, ملاحظات, الوصف, التفاصيل",
}
_MEANING = {plain(name): column for column, names in COLUMNS.items() for name in names.split(", ")}


def column_of(heading: str) -> str:
    """The column that a heading means; those that are not known are left out: a foreign table has many."""
    return _MEANING.get(plain(heading), DROPPED)
