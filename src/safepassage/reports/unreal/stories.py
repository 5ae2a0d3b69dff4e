"""The dead of stories, games and drills: who dies in a film, a novel or a video game, who plays dead, whom an umpire declares killed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from safepassage.reports.lexicon.violence import violent
from safepassage.reports.lexicon.word_classes import PEOPLE
from safepassage.reports.words.clauses import part
from safepassage.reports.words.subtrees import Tokens, behind_verb, clause_at, described, governing_verb, lemmas_of, noun_in, told_of
from safepassage.reports.words.words import listed

_STORIES = listed(
    "film movie novel play opera ballet musical poem ballad song story tale legend myth fable thriller screenplay cartoon comic"
)
_FOOTAGE = ("film", "movie")  # also of what truly happened: `smuggled out a film of bruises`, `the film shows soldiers executing 11`
_SETS = listed("film movie studio")
_SHOWN = _STORIES | listed("book documentary exhibition painting mural")  # what is about somebody
_GAMES = listed("wargame simulation simulator scenario")
_OF_GAMES = listed("video computer board war tabletop mobile online role card arcade")
_DRILLS = listed("drill exercise manoeuvre maneuver rehearsal training simulation wargame")
_CHARACTERS = listed("hero heroine villain protagonist character narrator avatar gamer player detective")
_TELLS = listed(
    "open begin start end close finish conclude tell show depict portray recount describe narrate follow feature have imagine involve kill "
    "leave see mourn lament sing"
)
_ASSUMES = listed("assume imagine simulate envisage feature depict involve rehearse")
_ENDS = listed("end begin open start close conclude finish")
_SERIALS = listed("series serial episode")  # of one that follows or portrays somebody; not `in a series of air strikes`
_FOLLOWS = listed("follow portray depict tell recount")
_PERFORMED = listed("act play opera ballet musical game")  # in one of which something may truly happen
_PARTS = listed("end beginning middle climax opening finale course")
_LAST = listed("first second third fourth fifth last final closing opening")
_FILMED = listed("shoot film act rehearse stage play perform direct paint write")
_FEIGNED = listed("mock simulated pretend dummy fictitious fictional imaginary notional virtual make-believe")
_DUMMIES = listed("dummy mannequin doll puppet actor volunteer extra stuntman stuntmen")
_POSES = listed("lie lay pose act play")
_ROLES = PEOPLE | listed("dead wounded injured corpse body victim casualty role part soldier")
_UMPIRES = listed("umpire referee instructor")
_MODALS = listed("may might could would will can")


def of_a_story(token: Any) -> Iterator[Tokens]:
    """What is told in a story, a game or a drill that this word names; nothing where it names none."""
    if token.pos_ in ("NOUN", "PROPN"):
        yield from (_about(token), _in_it(token), _told_by(token), _feigned(token))
    elif token.pos_ in ("VERB", "AUX"):
        yield from (_played(token), _ruled(token))


def opens_a_story(doc: Any) -> bool:
    """`In the film, |` cut off before what happens in it."""
    if not doc.text.rstrip().endswith(","):
        return False
    return any(_is_story(noun) and noun.dep_ == "pobj" and noun.head.lower_ in ("in", "during") for noun in doc)


def _is_game(noun: Any) -> bool:
    lemma = noun.lemma_.lower()
    return lemma in _GAMES or (lemma == "game" and not described(noun).isdisjoint(_OF_GAMES))


def _is_story(noun: Any) -> bool:
    """`the film`, `Tolstoy's story`, `the last act`; not `the story of the siege`, which may be a true one."""
    lemma = noun.lemma_.lower()
    if lemma == "act":
        return not described(noun).isdisjoint(_LAST) and not _of(noun)
    return _is_game(noun) or (lemma in _STORIES and not (lemma == "story" and _of(noun)))


def _of(noun: Any) -> bool:
    return any(child.lower_ == "of" for child in noun.children)


def _about(noun: Any) -> Tokens:
    """`a play | about the 40 dead of Racak`, `shot the scene | in which 80 villagers are massacred`."""
    lemma = noun.lemma_.lower()
    if lemma == "scene":
        acted = noun.dep_ == "dobj" and noun.head.lemma_.lower() in _FILMED
        return told_of(noun) if acted and part(noun, "relcl") else ()
    return told_of(noun) if lemma in _SHOWN and not (lemma in _FOOTAGE and _of(noun)) else ()


def _in_it(noun: Any) -> Tokens:
    """`In the film, 300 Spartans die`, `at the end of the play two sons lie dead`, `during the war game 40 were declared dead`."""
    prep, how = _set_in(noun)
    if prep is None:
        return ()
    verb = governing_verb(prep) if prep.head.pos_ in ("VERB", "AUX") else prep.head
    told = clause_at(verb)
    at_war = violent(word for word in told if word.i != noun.i and word not in noun.lefts)
    if noun.lemma_.lower() in _PERFORMED and verb.tag_ == "VBD" and at_war:
        return ()  # a mortar hit the theatre in the second act
    if _is_game(noun) and how in ("in", "during", "under"):
        return () if noun.lemma_.lower() == "scenario" and not lemmas_of(told).isdisjoint(_MODALS) else told
    if _is_story(noun) and how == "in":
        return told
    return told if _true_or_not(noun, how) and not at_war else ()


def _set_in(noun: Any) -> tuple[Any | None, str]:
    """The preposition by which a clause is set in what a noun names, and which one it is; of `at the end of the play`: in the play."""
    if noun.dep_ != "pobj" or noun.head.dep_ not in ("prep", "pcomp"):
        return None, ""
    above = noun.head.head
    if noun.head.lower_ == "of" and above.lemma_.lower() in _PARTS and above.dep_ == "pobj":
        return above.head, "in"
    return noun.head, noun.head.lower_


def _true_or_not(noun: Any, how: str) -> bool:
    """`on the set`, `during a drill`: where people may truly die, if something is told that kills."""
    lemma = noun.lemma_.lower()
    staged = lemma in ("set", "stage") and how == "on" and described(noun) <= _SETS  # not `on a short-wave set`
    return staged or (lemma in _DRILLS and how in ("in", "during"))


def _told_by(noun: Any) -> Tokens:
    """`Her novel opens with the murder of 14 girls`, `the hero of the thriller guns down 60`, `legend has it that 40 died`."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.pos_ not in ("VERB", "AUX"):
        return ()
    of_story = any(_is_story(below) for below in noun.subtree if below.i > noun.i)
    lemma, deed = noun.lemma_.lower(), verb.lemma_.lower()
    if lemma in _CHARACTERS and (of_story or (lemma in ("player", "gamer", "avatar") and deed == "kill")):
        return behind_verb(verb)
    footage = lemma in _FOOTAGE and deed in ("show", "see")
    if (_is_story(noun) and deed in _TELLS and not footage) or (lemma in _SERIALS and deed in _FOLLOWS):
        return behind_verb(verb)
    ends = deed in _ENDS and any(child.lower_ == "with" for child in verb.children)
    drill = lemma in _DRILLS and (deed in _ASSUMES or ends)
    return behind_verb(verb) if drill and not violent(behind_verb(verb)) else ()


def _feigned(noun: Any) -> Tokens:
    """`20 mock casualties`, `in a simulated strike 45 were listed as dead`, `15 wounded comrades, who were dummies`."""
    if not described(noun).isdisjoint(_FEIGNED):
        return clause_at(governing_verb(noun))
    is_one = noun.dep_ in ("attr", "appos") and noun.lemma_.lower() in _DUMMIES and noun.head.dep_ == "relcl"
    return clause_at(governing_verb(noun)) if is_one else ()


def _played(verb: Any) -> Tokens:
    """`played the wounded`, `played dead`, `pretended to be killed`, `actors lay in the street as 30 dead`."""
    lemma = verb.lemma_.lower()
    played = [child for child in verb.rights if child.dep_ in ("dobj", "oprd", "acomp", "advmod", "amod")]
    if lemma in ("pretend", "reenact", "enact") or (lemma in ("play", "portray") and not lemmas_of(played).isdisjoint(_ROLES)):
        return behind_verb(verb)
    poses = lemma in _POSES and not lemmas_of(part(verb, "nsubj")).isdisjoint(_DUMMIES)
    return behind_verb(verb) if poses and any(child.lower_ == "as" for child in verb.rights) else ()


def _ruled(verb: Any) -> Tokens:
    """`The umpire ruled that 8 of the trainees had been killed`."""
    agents = [noun_in(child) for child in verb.children if child.dep_ == "agent"]
    who = [*part(verb, "nsubj"), *(noun for noun in agents if noun is not None)]
    return clause_at(verb) if not lemmas_of(who).isdisjoint(_UMPIRES) else ()
