"""Who speaks from sentence to sentence: quotations, entries of a log given to somebody by their heading, and who spoke last."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from safepassage.reports.lexicon import governing as gov
from safepassage.reports.parties.datelines_told import is_dateline
from safepassage.reports.parties.naming import name_of
from safepassage.reports.parties.parties import bare, holder_in, party_of
from safepassage.reports.parties.persons_or_bodies import is_one_person, is_person
from safepassage.reports.parties.sayings import behind_a_quotation, named_first, saying_in, sayings
from safepassage.reports.parties.speakers import Speakers
from safepassage.reports.parties.unspoken import says_nothing
from safepassage.reports.parties.who_speaks import speaker_of
from safepassage.reports.voices.passing_on import counts
from safepassage.reports.voices.represented import may_go_on, reports, shifted, turns
from safepassage.reports.words.clauses import part, subject_of
from safepassage.reports.words.list_items import begins_item
from safepassage.reports.words.words import listed, quotations

_QUOTING = listed(
    "say tell state add write warn explain declare insist reply ask shout recall report announce note complain claim argue admit "
    "confirm post"
)
_PASSES_ON = listed("quoted quotes quoting cited cites citing")
_SIGNED = re.compile(r"[\"'”»]{1,2}[,.]? ?[-–—]{1,2} ?(?P<who>[A-Z][\w.'-]*(?: [\w.'-]+){0,3})\.?[ \t]*(?:\n|$)")
_LONGEST = 90  # letters of a heading with its time
_HOURS = listed("h hrs hours z lt local")
_NEWS = listed("fax phone call message word radio letter note report sms text a")
_FEW = 5  # words of a heading without a colon
_NO_VOICE = listed("toll total needs own stocks losses deaths is are was were has have gets get says said")
_TOPICS = listed(
    "operation operations action actions activity activities movement movements situation developments attacks casualties response "
    "capacity supplies services access presence position positions update overview displacement violations abuses checkpoints raids "
    "deployment deployments clashes fighting advances control incidents strength equipment offensive withdrawal intervention campaign "
    "aid"
)  # `Military operations:` heads what is told of them, by nobody
_SHORTEST = 12  # letters of a quotation that is a whole sentence
_ENDS = listed("die perish drown fall vanish disappear")  # who does so does not speak next
_LEAST = 30  # letters of a quotation that is speech, not a borrowed word
_ASKS = gov.SAY | gov.DENY | gov.WARN | gov.REPORT | gov.DEMAND | gov.PREDICT | gov.PROMISE
_BY = listed("beside near behind before after outside inside under into on by over via at with in from of for")
_PERSONS = listed(
    "president minister mayor governor spokesman spokeswoman commander officer captain colonel major general liaison priest imam bishop "
    "archbishop doctor nurse surgeon medic driver drivers fisherman fishermen resident residents witness witnesses source sources elder "
    "elders police chief director teacher headmaster warden delegate monitor monitors observer observers military army garrison rebels co "
    "patient patients refugees survivors neighbours neighbors villagers townspeople traders farmers evacuees consul ambassador envoy "
    "sheikh administrator head agent rep representative coordinator contact contacts militia gendarmerie"
)
_PLACES = listed(
    "hospital hosp clinic team office hq headquarters station radio tv embassy crisis committee council ministry battalion brigade ops "
    "administration authorities municipality prefecture governorate directorate department command"
)
_SITES = listed("hospital hosp clinic")  # `Al-Thawra hospital: no oxygen. | MSF got two trucks through`: the note goes on, not the hospital
_CALLS = listed(
    "alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango "
    "uniform victor whiskey xray yankee zulu base control zero"
)
_ORGANISATIONS = listed(
    "icrc unhcr wfp unicef who ocha msf un unprofor mod redcross crescent cross govt government embassy dutchbat minusca monusco unmiss "
    "sohr nrc irc acled media defence defense"
)


@dataclass(frozen=True, slots=True)
class Quotation:
    """Between which letters somebody speaks; `source`: the noun that names who, `None`: whoever spoke in the sentence before."""

    first: int
    last: int
    source: Any = None


def quotations_of(text: str, sentences: Sequence[tuple[int, int]], docs: Sequence[Any]) -> list[Quotation]:
    """The quotations of a text with their speakers: named behind them, or before them in their sentence."""
    found = []
    starts, ends = [start for start, _ in sentences], [end for _, end in sentences]
    for first, last in quotations(text):
        if last - first < (_SHORTEST if text[last - 1] in ".!," or _SIGNED.match(text, last) else _LEAST):
            continue
        behind = before = None
        near = range(bisect_left(ends, first - 2), bisect_right(starts, last + 2))  # sentences stand one behind the other
        for start, doc in ((starts[number], docs[number]) for number in near):
            for token in doc:
                at = start + token.idx
                if first <= at < last or token.lemma_.lower() not in _QUOTING or (noun := _source(token, doc)) is None:
                    continue
                ended = text[last - 1] == "."  # what follows is a sentence of its own
                if at >= last and behind is None and not ended and '"' not in text[last + 1 : at] and "\u201c" not in text[last + 1 : at]:
                    behind = noun
                elif at < first:
                    before = noun
        source = behind if behind is not None else before
        signed = _SIGNED.match(text, last) if source is None else None
        found.append(
            Quotation(first, last, source) if signed is None else Quotation(first, signed.end("who"), _who(signed, sentences, docs))
        )
    return found


def _who(signed: re.Match[str], sentences: Sequence[tuple[int, int]], docs: Sequence[Any]) -> Any | None:
    """`"Five dead" |- TASS|`: the noun that names whose a quotation is by a dash behind it, at the end of its line; None: nobody."""
    for (start, end), doc in zip(sentences, docs, strict=True):
        if start <= signed.start("who") < end:
            words = [token.i for token in doc if signed.start("who") <= start + token.idx < signed.end("who")]
            return (named_first(doc, words[0], words[-1]) or doc[words[-1]]) if words else None
    return None


def said_later(number: int, sentences: Sequence[tuple[int, int]], docs: Sequence[Any], text: str) -> Any | None:
    """
    The noun that names who says a piece of a sentence in a later piece of it: `Planes struck the town | hours after ..., the army said.`

    None where the sentence ends here, where a semicolon parts the pieces, or where nobody is named.
    """
    while number + 1 < len(sentences) and not text[sentences[number][1] : sentences[number + 1][0]].strip():
        end = sentences[number][1]
        if (
            "\n" in text[end : sentences[number + 1][0]]
            or text[sentences[number][0] : end].rstrip()[-1:] in '.;:!?"'
            or sentences[number + 1][0] - end > 1
        ):
            return None
        number += 1
        if found := sayings(docs[number]):
            return found[0].source
    return None


def said_earlier(speakers: Speakers, doc: Any) -> str:
    """
    Who says a piece of a sentence in the piece before it: `Drivers say they are stuck because the bridge is down and | there is no fuel.`

    Empty: the piece before did not end in the midst of what somebody says.
    """
    before: Any = speakers.docs[0] if speakers.docs else ()
    if len(before) < _FEW or before[len(before) - 1].lower_ != "and" or doc[0].lower_ != "there":
        return ""
    root = next((token for token in before if token.dep_ == "ROOT"), None)
    said = root is not None and root.lemma_.lower() in gov.SAY and part(root, "ccomp")
    return speakers.before if said and part(root, "nsubj") else ""


def _met(root: Any | None) -> Any | None:
    """`Met the military spokesman.`, `Spoke to the colonel.`: the one person whom the sentence says was met; None: nobody."""
    if root is None:
        return None
    asked = part(root, "dobj") if root.lemma_.lower() in ("meet", "call", "phone", "interview", "see", "ring") else []
    if root.lemma_.lower() in ("speak", "talk"):
        asked = [noun for to in part(root, "prep") if to.lower_ in ("to", "with") for noun in part(to, "pobj")]
    return next((noun for noun in asked if noun.pos_ == "NOUN" and is_one_person(noun)), None)


def _source(verb: Any, doc: Any) -> Any | None:
    if subject := part(verb, "nsubj"):
        named = subject_of(verb) or subject[0]
        return behind_a_quotation(verb, named) or named
    return next((saying.source for saying in sayings(doc) if saying.verb.i == verb.i), None)


def begin(speakers: Speakers, quoted: Sequence[Quotation], text: str, span: tuple[int, int], new_line: bool, goes_on: bool) -> None:
    """Who speaks in the piece of text that begins here, before it is read."""
    start, end = span
    if new_line:
        speakers.closed = False
        speakers.listed = speakers.listed if begins_item(text, start) else ""
        speakers.entry = speakers.listed
        speakers.before = speakers.reported = ""
        speakers.log = _begins_entry(text[start:end])
    elif speakers.log and speakers.before and not speakers.entry:
        speakers.entry = speakers.before  # in the entry of a log who spoke goes on
    if _has_ended(quoted, text, start):
        speakers.closed = True
        speakers.entry = speakers.before = speakers.reported = ""
    elif speakers.site and not new_line:
        speakers.entry = speakers.before = ""
    speakers.site = False
    heading = heading_voice(text[start:end])
    if heading is not None and (new_line or not speakers.entry):
        speakers.entry = heading
        speakers.site = not _SITES.isdisjoint(heading.lower().split()) and not _begins_entry(text[start:end])
    at = bisect_left(quoted, end - 2, key=lambda one: one.last)  # they stand one behind the other: the first that may reach so far
    quotation = quoted[at] if at < len(quoted) and quoted[at].first - 1 <= start else None
    speakers.speech = quotation is not None and quotation.source is not None
    if quotation is None:
        speakers.quoted = speakers.last if goes_on else ""
    elif quotation.source is not None:
        someone = "unnamed person" if quotation.source.lower_ in ("he", "she") else ""
        speakers.quoted = name_of(quotation.source, speakers) or someone
    elif not speakers.quoted:
        speakers.quoted = speakers.before or speakers.entry


def _has_ended(quoted: Sequence[Quotation], text: str, start: int) -> bool:
    """Whether a quotation behind a colon ends right before this letter: `ICRC: "We could not enter." | There is no water.`"""
    one = quoted[at] if (at := bisect_left(quoted, start - _CLOSING, key=lambda quotation: quotation.last)) < len(quoted) else None
    if one is None or one.last >= start or text[one.last : start].strip("\"' \u201d)") or text[one.last - 1] not in ".!?":
        return False
    return text[: max(0, one.first - 1)].rstrip()[-1:] == ":"


_CLOSING = 4  # letters between the last of a quotation and the sentence behind it


def heading_voice(line: str) -> str | None:
    """Whom a heading gives its line to: `0645 Vakarai hosp:`, `From priest at the mission:`; None: it has no heading; empty: a topic's."""
    label, stamped = _label(line)
    if not label:
        return None
    label = " ".join(label.split()[2:]) if label.lower().startswith(("reported by ", "according to ", "told by ")) else label
    words = [word.strip(".,()").lower() for word in label.split()]
    if (quotes := next((place for place, word in enumerate(words) if word in _PASSES_ON), 0)) > 0:
        label, words = " ".join(label.split()[:quotes]).rstrip(","), words[:quotes]  # the one quoted is found in the sentence
    if (verb := saying_in(words)) > 0:  # `Not so, replied a driver:`
        return _titled(label.split()[verb + 1 :], words[verb + 1 :]) if words[verb + 1 : verb + 2] in (["a"], ["an"], ["the"]) else ""
    at = next((place for place, word in enumerate(words[:3]) if word == "from"), -1)
    told = at >= 0 and all(word in _NEWS for word in words[:at])
    label, words = " ".join(label.split()[at + 1 :]) if told else label, words[at + 1 :] if told else words
    cut = next((place for place, word in enumerate(words) if place and (word in _BY or (stamped and _calls(words, place)))), len(words))
    kept = words[:cut]
    if not kept or len(words) > 8:
        return ""
    near = {kept[0], *kept[-2:]}
    who = told or bool(near & _PERSONS) or (stamped and kept[0] in _CALLS)
    who = who or (bool(near & (_PLACES | _ORGANISATIONS)) and (stamped or label.isupper() or (len(kept) > 1 and label[:1].isupper())))
    if not told and len(kept) > 1 and kept[-1] in _TOPICS:
        return ""
    if not who or not _NO_VOICE.isdisjoint(kept) or kept in (["source"], ["sources"]):
        return ""
    return " ".join(label.split()[:cut]) if kept[0] in _CALLS or kept[-1] == "media" else _titled(label.split()[:cut], kept)


def _calls(words: list[str], place: int) -> bool:
    """Whether one on the radio calls another: `0612Z Alpha to Base:`, `1120 HQ to Charlie:`."""
    return words[place] == "to" and (words[0] in _CALLS or not _CALLS.isdisjoint(words[place + 1 : place + 2]))


def _titled(words: list[str], low: list[str]) -> str:
    """The party or role that a heading names, without anybody's own name."""
    if holder := holder_in(low):
        return holder
    office = next((place for place, word in enumerate(low) if word in _PERSONS), -1)
    if office >= 0:
        words = [*words[: office + 1], *(word for word in words[office + 1 :] if word.isupper() or word.lower() in _ORGANISATIONS)]
    elif not set(low) & (_PLACES | _ORGANISATIONS) and any(word[:1].isupper() and not word.isupper() for word in words):
        return "unnamed person"
    return party_of(bare(" ".join(words)))


def _label(line: str) -> tuple[str, bool]:
    """The words before the first colon of a line, behind its bullet and time, and whether a time stood there; empty: it has none."""
    colon = line.find(":", 0, _LONGEST)
    while colon >= 0 and not _parts(line, colon, ":", 0):
        colon = line.find(":", colon + 1, _LONGEST)
    if colon < 0 and (called := _called(line)):
        return called, True
    if colon < 0 and _begins_entry(line):
        first = max(line.find(" "), 0)
        colon = next((at for at in range(first, min(len(line), _LONGEST)) if _parts(line, at, "-–—>", first)), -1)
        words = [word.lower() for word in line[first : max(colon, first)].split() if word[:1].isalnum()]
        if not 0 < len(words) < _FEW or words[-1] not in _PERSONS | _PLACES | _ORGANISATIONS or not _BY.isdisjoint(words[1:]):
            return "", False
    if colon < 0:
        return "", False
    words = line[:colon].split()
    stamped = False
    while words and (words[0][0].isdecimal() or (stamped and words[0].lower() in _HOURS) or not words[0][0].isalnum()):
        stamped = stamped or words[0][0].isdecimal()
        if words[0][0].isalnum() and words[0].lower() not in _HOURS and not _is_stamp(words[0]):
            break
        words = words[1:]
    label = " ".join(words)
    return ("" if any(sign in label for sign in '.;?!"') and not label.startswith(("Gen.", "Col.", "Lt.", "Fax")) else label), stamped


def _called(line: str) -> str:
    """Of a log without colons whoever opens an entry: `0640 Lima Two to Base.`, `1110 MONUC liaison.`; empty: nobody."""
    if not _begins_entry(line) or not line.rstrip().endswith((".", ",")):
        return ""
    words = line.strip(" .,-*•").split()[1:]
    words = words[: next((at for at, word in enumerate(words) if at and word.lower() in ("to", "on", "calling", "in", "from")), None)]
    low = [word.lower().strip(".,") for word in words]
    if not 0 < len(words) < _FEW or not _NO_VOICE.isdisjoint(low) or any(not word[0].isalnum() for word in words):
        return ""
    sign = low[0] in _CALLS and len(words) > 1 and all(word[:1].isupper() or word.isdecimal() for word in words)
    known = low[-1] in (_PERSONS if len(words) == 1 else _PERSONS | _PLACES | _ORGANISATIONS)
    return " ".join(words).strip(".,") if sign or known or (low[0] in _PLACES and low[1:2] == ["at"]) else ""


def _parts(line: str, at: int, marks: str, first: int) -> bool:
    """Whether a heading ends at this sign: a colon, or in a log another sign behind the first words."""
    sign = line[at]
    if sign not in marks or not (at + 1 == len(line) or line[at + 1].isspace()):
        return False
    if sign in "-–—>" and not line[at - 1].isspace():
        return False
    return any(letter.isalpha() for letter in line[first:at])


def _begins_entry(line: str) -> bool:
    """Whether a line opens with a time of day: `0645`, `06:45h`, `[0645]`."""
    word = line.lstrip("-*•·–—[( ").split(" ", 1)[0].rstrip("])-–:,.").lower().removesuffix("hrs").rstrip("hz")
    digits = word.replace(":", "").replace(".", "")
    return (
        digits.isdecimal() and len(digits) == 4 and int(digits[:2]) < 24 and int(digits[2:]) < 60 and (len(word) > 4 or digits[0] in "012")
    )


def _is_stamp(word: str) -> bool:
    """`0645`, `22/08`, `06:45h`."""
    digits = word.lower().rstrip("hz)]-:.")
    return bool(digits) and all(sign.isdecimal() or sign in "/.:-" for sign in digits)


def remember(doc: Any, speakers: Speakers, piece: str) -> None:
    """Who spoke last in this sentence, for the next."""
    speakers.before = speakers.quoted
    speakers.docs = [doc, *speakers.docs[:2]] if not is_dateline(doc) else speakers.docs
    root = next((token for token in doc if token.dep_ == "ROOT" and token.pos_ in ("VERB", "AUX")), None)
    first = next(iter(part(root, "nsubj")), None) if root is not None else None
    if first is not None and first.pos_ in ("NOUN", "PROPN") and is_one_person(first):
        named = name_of(first, speakers)  # the mayor spoke by telephone
        new = first.pos_ == "PROPN" and first.dep_ == "nsubj" and root is not None and root.lemma_.lower() not in _ENDS
        speakers.person = named if named != "unnamed person" or new else speakers.person
    goes_on = root is not None and shifted(root) and not turns(doc)
    voices = set[str]()
    if (met := _met(root)) is not None:
        named = name_of(met, speakers)
        speakers.person = named if named != "unnamed person" else speakers.person
    spoken: list[tuple[int, Any, Any]] = []
    for token in doc:
        if token.pos_ == "VERB" and (token.lemma_.lower() in _ASKS or counts(token)) and part(token, "nsubj") and not says_nothing(token):
            subject = subject_of(token)
            if subject is not None:
                spoken.append((token.i, token, subject))
    known = {verb.i for _, verb, _ in spoken}
    spoken += [(saying.verb.i, saying.verb, saying.source) for saying in sayings(doc) if saying.verb.i not in known]
    for word in doc:
        if word.lower_ == "according":
            spoken += [(word.i, word, noun) for to in part(word, "prep") for noun in part(to, "pobj")]
    for _, verb, noun in sorted(spoken, key=lambda one: one[0]):
        name = speaker_of(verb, speakers) if verb.i in known else name_of(noun, speakers)
        if not name or name in ("author", "unnamed"):
            continue
        voices.add(name)
        asks = verb.lemma_.lower() in gov.DEMAND and verb.lemma_.lower() not in gov.SAY
        if not asks:
            speakers.last = speakers.before = name
            speakers.unsaid = ""
        if noun.pos_ == "PRON":
            continue
        if noun.pos_ == "NOUN":
            speakers.heads[noun.lemma_.lower()] = name
        for office in part(noun, "appos"):
            if office.pos_ == "NOUN" and name.lower().endswith(office.lower_):
                speakers.heads[office.lemma_.lower()] = name  # `Name, the regional governor, said. |The governor| added`
        for bearer in (noun, *part(noun, "appos")):
            if bearer.pos_ == "PROPN" and (bearer.i != noun.i or is_person(bearer)) and part(bearer, "compound"):
                speakers.heads[bearer.lower_] = name  # who is told of by the family name later
        if is_one_person(noun) or noun.lower_ == "one":
            speakers.person = name
        elif noun.tag_ in ("NN", "NNP", "NNPS") and name != "unnamed person":
            speakers.body = name
    if spoken:
        alone = len(voices) == 1 and all(reports(verb) for _, verb, _ in spoken) and may_go_on(speakers.before)
        speakers.reported = speakers.before if alone else ""
    elif not goes_on:
        speakers.reported = ""
