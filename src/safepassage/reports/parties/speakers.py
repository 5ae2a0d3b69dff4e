"""Who spoke and acted last in a text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(slots=True)
class Speakers:
    """Who spoke and acted last, for `he said`, `the agency`, `they`."""

    last: str = ""  # claimant
    person: str = ""  # the last single person that spoke, as its role
    body: str = ""  # the last organisation or side that spoke or asked
    entry: str = ""  # of the entry or line that its heading gives to somebody: `0645 Hospital: ...`
    site: bool = False  # that heading names a hospital, and is of its own sentence only
    heads: dict[str, str] = field(default_factory=dict)  # `the council`: who was named with this noun before
    acted: str = ""  # who did something last, and may have said nothing: `gunmen shot Fatima. She said ...` is not theirs
    listed: str = ""  # who heads a list, and says its items: `The ministry reported:`
    unsaid: str = ""  # who stands for the last speaker and has only acted: `helicopters fired. She says` is not theirs
    log: bool = False  # the line is an entry of a log
    later: str = ""  # who says, in a later piece of the same sentence, what stands before
    before: str = ""  # of the sentence before; empty: it was nobody's
    reported: str = ""  # whose words are reported, as long as sentences go on in the tense of a report
    quoted: str = ""  # of the quotation that the sentence stands in; empty: none
    speech: bool = False  # the quotation names its speaker behind it or before it
    title: str = ""
    closed: bool = False  # a quotation behind a colon has ended in this line: what stands behind it is not its speaker's
    docs: list[Any] = field(default_factory=list)  # the sentences read last, the newest first
