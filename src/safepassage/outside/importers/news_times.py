"""Times in a line of news: 09:30 of the day it is about, or with a date, in the case's zone."""

from __future__ import annotations

import re
from datetime import datetime, time, timedelta

from safepassage.outside.importers.news_things import NotUnderstood
from safepassage.records.case import Case

CLOCK = r"(?:\d{4}-\d\d-\d\d[ T]?(?:(?:at|الساعة) )?)?\d{1,2}:\d\d"
_FROM = r"(?:since|from|at|as of|منذ|من|عند|في|اعتبارا من)(?: الساعة| يوم)?"
_UNTIL = r"(?:until|till|up to|حتى|الى)(?: الساعة| يوم)?"
WORD_FOR_TIME = re.compile(rf"(?:{_FROM}|{_UNTIL}|on|يوم) +\d", re.IGNORECASE)
_LAST = re.compile(rf"(.+?) (?:(?P<until>{_UNTIL})|{_FROM}|الساعة|on|يوم) (?P<clock>{CLOCK}|\d{{4}}-\d\d-\d\d)", re.IGNORECASE)
_CLOCK_PARTS = re.compile(r"(?:(\d{4}-\d\d-\d\d)[ T]?(?:(?:at|الساعة) )?)?(?:(\d{1,2}):(\d\d))?")


class Times:
    """Reads the times of one line of news."""

    def __init__(self, case: Case, default_at: datetime) -> None:
        if default_at.tzinfo is None:
            raise ValueError("the time of the news has no zone")
        self.case = case
        self.default = default_at.astimezone(case.start.tzinfo)

    def clock(self, text: str) -> datetime:
        """`09:30` of the news's day, `2016-12-08 09:30`, or a date alone: its first minute."""
        match = _CLOCK_PARTS.fullmatch(text.strip())
        if match is None:
            raise NotUnderstood(f"{text!r} is not a time", "Write 09:30 or 2016-12-08 09:30.")
        date, hours, minutes = match.groups()
        try:
            day = datetime.fromisoformat(date).date() if date else self.default.date()
            return datetime.combine(day, time(int(hours or 0), int(minutes or 0)), tzinfo=self.case.start.tzinfo)
        except ValueError:
            raise NotUnderstood(f"{text!r} is not a time", "Write 09:30 or 2016-12-08 09:30.") from None

    def taken_off(self, statement: str) -> tuple[str, dict[str, object]]:
        """A statement without "since 09:30" and "until 12:00" at its end, and the fields they fill."""
        fields: dict[str, object] = {}
        while match := _LAST.fullmatch(statement):
            name = "until" if match["until"] else "at"
            if name in fields:
                raise NotUnderstood("it holds two times for one thing", "Write one, as in: since 09:30.")
            fields[name] = self.clock(match["clock"])
            statement = match.group(1)
        return statement, fields

    def window(self, start: str, end: str) -> tuple[datetime, datetime]:
        """From one time to the next: a window over midnight ends the day after."""
        since, until = self.clock(start), self.clock(end)
        if "-" not in end and "-" in start:
            until = datetime.combine(since.date(), until.timetz())
        return since, until if until > since else until + timedelta(days=1)

    def end_of(self, corridor: str, since: datetime) -> datetime:
        """
        Until when a pause that ends at `since` is gone: the end of that day, or of the day's last window if that is later.

        Where the case knows no window of that day, the end of the plan: nobody said that the pause comes back.
        """
        midnight = datetime.combine(since.date() + timedelta(days=1), time(0), tzinfo=since.tzinfo)
        ends = [
            self.case.clock(pause.end)
            for pause in self.case.pauses
            if pause.corridor == corridor and self.case.clock(pause.end) > since and self.case.clock(pause.start) < midnight
        ]
        return max(midnight, *ends) if ends else max(midnight, self.case.clock(self.case.horizon))
