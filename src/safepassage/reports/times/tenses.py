"""Whether a time of a sentence lies ahead: by the verbs and nouns that it hangs on (`would close by Friday`, `a summit on Friday`)."""

from __future__ import annotations

from typing import Any

from safepassage.reports.times.dates import DAYS
from safepassage.reports.words.words import listed

_WILL = listed("will shall 'll ’ll would should must may might ought")
_MAY = listed("can could")
_ARRANGE = listed(
    "plan schedule expect invite set propose arrange slate convene summon intend promise pledge vow due prepare aim hope want need "
    "demand "
    "request seek ask urge order instruct tell appeal threaten warn agree decide offer insist require postpone adjourn delay defer ready "
    "undertake swear commit consent call likely supposed poised determined recommend wish accept refuse decline"
)
_ARRANGED = listed("planned scheduled expected set due slated billed arranged timed supposed announced promised")
_COLLAPSES = listed("collapse fail fall break founder")
_OBTAINED = listed(
    "begin start try manage continue fail force help cause come make let allow enable keep lead have see watch hear stop prevent"
)
_EVENTS = listed(
    "summit meeting talk conference table congress session ceremony election vote truce ceasefire cease-fire pause armistice convoy "
    "visit deadline "
    "ultimatum demand plan negotiation hearing assembly offensive withdrawal pullout handover evacuation departure reopening opening "
    "release swap exchange referendum parade operation"
)
_MEETINGS = listed("session meeting summit sitting hearing debate vote briefing")  # asked for, on a day, that is the day they are held on
_ASKED = listed("ask request seek")
_STARTING = listed("starting beginning commencing effective")
_TIMETABLE = listed(
    "meet convene reconvene resume begin start open reopen resume expire end lapse arrive leave depart return sail fly vote rule travel "
    "visit hold close land dock come go run"
)
_MOVED = listed("postpone delay adjourn defer reschedule extend push move prolong")
_FIXED = listed("schedule plan set call expect arrange announce propose agree declare offer promise fix order prepare")
_AGREED = listed("agree announce declare proclaim propose offer promise order accept extend pledge broker mediate call")
_GRANTED = listed("give have allow grant get")
_HAD_NOT = listed("nothing little anything nowhere food water bread something")
_STAYED = listed("stayed remained kept")
_STAYS = _STAYED | listed("stay stays remain remains keep keeps staying remaining")
_INTO = listed("to for until till from by before")


def ahead(token: Any) -> bool | None:
    """True: to come; False: past; None: the words around it do not say. `token`: the word that begins the time."""
    if token.lower_ == "since":
        return False
    events: list[Any] = []
    begins = False
    node = token
    if _came_to_nothing(token):
        return False
    for _ in range(14):
        if node is not token or node.pos_ in ("VERB", "AUX"):
            if node.lower_ == "ahead" or (node.lemma_.lower() in ("deadline", "ultimatum") and token.head.lower_ == "of"):
                return True  # ahead of talks on Friday, a deadline of Friday
            if node.lower_ in _STARTING:
                begins = True
            elif node.pos_ in ("VERB", "AUX"):
                said = _of_verb(node, events, begins, token) if (stays := _stays(node)) is None else _of_state_held(stays)
                if said is not None or node.tag_ in ("VBZ", "VBP") or _helpers(node) & _MAY:
                    return said
            elif node.pos_ == "ADJ" and node.lower_ in ("due", "ready", "likely", "set", "poised"):
                return _of_state(node)
            elif node.pos_ in ("NOUN", "PROPN"):
                events.append(node)
                if begins and node.head.i == node.i:
                    return True  # `Safe departure of all, beginning on Sunday`
        if node.head.i == node.i:
            return True if begins and any(noun.lemma_.lower() in _EVENTS for noun in events) else None
        node = node.head
    return None


def _came_to_nothing(token: Any) -> bool:
    """`A truce due to start on Friday collapsed`, `the exchange planned for Friday did not take place`: that Friday is over."""
    node = token
    for _ in range(6):
        if node.lower_ in _ARRANGED and node.dep_ in ("acl", "amod", "prep") and node.head.pos_ in ("NOUN", "PROPN"):
            verb = node.head.head
            did_not = "did" in _helpers(verb) and any(child.dep_ == "neg" for child in verb.children)
            return did_not or (verb.tag_ == "VBD" and verb.lemma_.lower() in _COLLAPSES)
        node = node.head
    return False


def over(token: Any) -> bool:
    """Whether a time hangs right on a past verb that arranges nothing: `On 30 April rebels seized the dam`."""
    verb = _stays(token.head) or token.head
    if verb.dep_ in ("nsubj", "nsubjpass", "csubj") and verb.lemma_.lower() not in _EVENTS:
        verb = verb.head  # Shelling on 5 April killed four
    if any(child.dep_ == "prt" and child.lower_ in ("off", "back") for child in verb.children):
        return False  # put off until June, pushed back until May
    if verb.lower_ in _STAYS:
        return verb.lower_ in _STAYED
    return verb.tag_ in ("VBD", "VBN") and verb.lemma_.lower() not in _ARRANGE | _AGREED | _FIXED | _MOVED


def _of_state_held(stays: Any) -> bool | None:
    """`remained shut until January` is over; of `remains shut until January` the time decides."""
    return False if stays.lower_ in _STAYED else None


def _stays(participle: Any) -> Any:
    """Of `|stays| shut until January`, `|remains| closed` the verb of the state, which tells its time; None: there is none."""
    before = participle.nbor(-1) if participle.i else None
    if before is not None and before.tag_ == "RB" and before.i:
        before = before.nbor(-1)  # remains largely closed
    shut = participle.tag_ in ("VBN", "VBD", "JJ")
    return before if shut and before is not None and before.lower_ in _STAYS else None


def _of_verb(verb: Any, events: list[Any], begins: bool, token: Any) -> bool | None:
    """What one verb over the time says; None: the one above it has to tell."""
    if verb.tag_ == "VBD" and any(child.lower_ == "due" and child.dep_ == "acomp" for child in verb.children):
        return None  # was due in the capital on Friday
    helpers = _helpers(verb)
    negative = any(child.dep_ == "neg" for child in verb.children)
    lemma = verb.lemma_.lower()
    if "have" in helpers and helpers & (_WILL | _MAY):
        return not helpers & (_MAY | {"would", "might", "must", "may"})
    if helpers & _WILL:
        return True
    if helpers & _MAY:
        return None if negative else True
    if "to" in helpers and (verb.dep_ not in ("ROOT", "relcl") or verb.head.lower_ in _HAD_NOT):
        return _of_infinitive(verb)
    if "to" in helpers:
        return True
    if verb.lower_ in _ARRANGED and helpers & {"is", "are", "was", "were", "'s", "be", "been"}:
        return True if helpers & {"is", "are", "'s"} else None
    if lemma in _MOVED and {token.lower_, token.head.lower_} & {"to", "until", "till"}:
        return True  # has been postponed to Friday
    if lemma in _GRANTED and verb.pos_ == "VERB" and token.lower_ in ("until", "till"):
        return "had" not in helpers  # gave them until Monday to leave
    if lemma in _ARRANGE and token.lower_ in ("by", "before", "until", "till", "from", "for", "within"):
        return True if token.lower_ == "within" or _arranged(verb, events, begins, token) else None
    if verb.tag_ == "VBD" or (verb.tag_ == "VBN" and helpers & {"had", "has", "have", "was", "were", "been", "having", "got"}):
        return bool(_arranged(verb, events, begins, token))
    if verb.tag_ == "VBN":
        if verb.lower_ in _ARRANGED and token.lower_ in _INTO:
            return None if verb.dep_ == "acl" and _past(verb.head.head) and not _helpers(verb.head.head) & {"has", "have"} else True
        if verb.dep_ in ("ccomp", "oprd", "xcomp") and verb.head.lemma_.lower() in _ARRANGE and not helpers:
            return True  # ordered schools closed from Friday
        return None if helpers & {"is", "are", "be", "being", "'s"} else False
    if verb.tag_ == "VBG" and helpers & {"was", "were"} and lemma not in _TIMETABLE and token.lower_ == "on":
        return False  # they were digging trenches on Friday
    if verb.tag_ == "VBG" and verb.dep_ == "acl" and lemma in _TIMETABLE and token.lower_ == "on" and _now(verb.head.head):
        return True  # the donors meeting here on Friday have been asked
    if verb.tag_ == "VBG":
        return True if helpers & {"is", "are", "am", "'s", "'re"} and lemma in _TIMETABLE and token.lower_ != "since" else None
    if verb.tag_ in ("VBZ", "VBP"):
        return _of_present(verb, token)
    if verb.tag_ == "VB" and verb.dep_ in ("ccomp", "relcl", "acl"):
        return True if verb.head.lemma_.lower() in _ARRANGE | _EVENTS else None
    return None


def _of_present(verb: Any, token: Any) -> bool | None:
    """`the truce takes effect on Friday`, `the council meets on Friday`."""
    lemma = verb.lemma_.lower()
    if token.lower_ in ("by", "until", "till", "within", "before"):
        return True
    if verb.dep_ in ("relcl", "acl", "ccomp") and verb.head.lemma_.lower() in _ARRANGE and verb.tag_ == "VBP":
        return True  # a demand that they leave on Friday
    if lemma == "take" and any(child.lower_ in ("effect", "place") for child in verb.children):
        return True
    return True if lemma in _TIMETABLE and token.lower_ in ("on", "at", "next", "tomorrow", "by", *DAYS) else None


def _helpers(verb: Any) -> set[str]:
    return {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}


def _of_infinitive(verb: Any) -> bool | None:
    """`agreed to leave on Friday` is to come; `managed to leave on Friday` is past."""
    over = verb.head
    if over.lower_ in _HAD_NOT:
        return None if verb.lemma_.lower() in ("eat", "drink", "wear", "go", "sleep") else True  # had nothing to drink for two days
    if verb.dep_ == "ccomp" and over.lemma_.lower() in ("say", "report") and any(child.dep_ == "nsubj" for child in verb.children):
        return True  # says delegates to meet on Friday
    if verb.dep_ == "conj" and over.pos_ == "VERB":
        over = over.head
    lemma = over.lemma_.lower()
    if lemma in _OBTAINED and not {"will", "would"} & {child.lower_ for child in over.children}:
        return None
    if verb.dep_ == "xcomp" or lemma in _ARRANGE or over.pos_ == "NOUN":
        return True if lemma in _ARRANGE or over.pos_ in ("NOUN", "ADJ", "AUX") or over.lower_ in ("due", "is", "are") else None
    return None


def _of_state(state: Any) -> bool | None:
    """`is due on Friday`, `a convoy due on Friday`; `was due on Friday` may be over."""
    over = state.head
    if over.pos_ == "AUX" and over.tag_ == "VBD":
        return None
    return True


def _arranged(verb: Any, events: list[Any], begins: bool, token: Any) -> bool:
    """A past verb that arranges what is to come: `invited them to a summit on Wednesday`, `called a truce from Friday`."""
    lemma = verb.lemma_.lower()
    over_event = any(noun.lemma_.lower() in _EVENTS for noun in events)
    if begins:
        return lemma in _ARRANGE or lemma in ("announce", "declare", "proclaim")
    if lemma in ("invite", "summon") and token.lower_ == "on":
        return True
    if over_event and lemma in ("invite", "schedule", "plan", "set", "summon", "expect"):
        return True
    if lemma in _ASKED and token.lower_ == "on":  # for a meeting on Friday; not: on Friday for a meeting
        return any(noun.lemma_.lower() in _MEETINGS and noun.i < token.i for noun in (*events, *_objects(verb)))
    if lemma in _AGREED and token.lower_ in ("from", "until", "till", "through"):
        return over_event or any(noun.lemma_.lower() in _EVENTS for noun in _objects(verb))  # agreed to a truce from Thursday
    return token.lower_ == "for" and lemma in _FIXED


def _objects(verb: Any) -> list[Any]:
    """What is agreed, and what is agreed to or on."""
    beside = [child for child in verb.children if child.dep_ in ("dobj", "prep", "nsubjpass")]
    return [*beside, *(noun for prep in beside if prep.dep_ == "prep" for noun in prep.children if noun.dep_ == "pobj")]


def _now(verb: Any) -> bool:
    """`is`, `have been asked`."""
    return bool(verb.tag_ in ("VBZ", "VBP") or _helpers(verb) & {"is", "are", "has", "have"})


def _past(verb: Any) -> bool:
    return bool(verb.tag_ == "VBD" or verb.tag_ == "VBN")
