"""Clauses and verbless notes that may claim something though no word of the lexicon speaks in them: they are guessed at as a whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from safepassage.records.reading import ReadKind
from safepassage.reports.clauses.blaming import accusation
from safepassage.reports.clauses.spans import Found, Trigger
from safepassage.reports.lexicon import governing as gov
from safepassage.reports.lexicon import lexicon as lex
from safepassage.reports.parties.naming_words import PAPERS
from safepassage.reports.words.clauses import Clause, loose, part
from safepassage.reports.words.words import listed

UNTOLD = lex.Rule(ReadKind.INCIDENT, "", 0.0)  # of no kind yet
_MARKS = listed("if unless whether although though before until till how why than so")
_LINKS = listed("ROOT conj ccomp advcl relcl parataxis dep")
_NOUNS = ("NOUN", "PROPN", "NUM")
_WHO = listed("i we you he she it they who which that this these what")
_OF_A_PAPER = listed("cover issue publish contain summarise summarize circulate attach release list update")
_PAPERS = PAPERS | listed("sitrep sitreps")
_LEAST_WORDS = 3
_SPEAKING = gov.SAY | gov.REPORT | gov.WARN | gov.DENY | gov.PREDICT | gov.THINK | gov.HOPE


def silent_clauses(doc: Any, clauses: Sequence[Clause], made: dict[int, Found], nouns: Sequence[Found]) -> dict[int, Found]:
    """Finite clauses and fragments that no claim covers, with a verb or noun of their own; spans are not set."""
    told = {id(noun.clause) for noun in nouns if noun.trigger.token.i > noun.clause.head.i}  # `reported heavy shelling`
    joined = told | {id(piece) for found in made.values() for piece in found.merged}
    found: dict[int, Found] = {}
    for clause in clauses:
        if id(clause) in made or id(clause) in joined or len([t for t in clause.own if not t.is_punct]) < _LEAST_WORDS:
            continue
        if _speaks(clause, made) or _is_note(doc, clause):
            found[id(clause)] = Found(clause, Trigger(clause.head, UNTOLD, 0.0, True), 0, 0)
    return found


def _speaks(clause: Clause, made: dict[int, Found]) -> bool:
    verb, link = clause.head, clause.link
    if link == "pcomp" and accusation(verb) is not None:
        return True  # accused the rebels of |firing from the roof|
    if verb.pos_ not in ("VERB", "AUX") or link not in _LINKS:
        return False
    if link == "advcl" and verb.left_edge.lower_ == "should":
        return False  # `should the talks fail`
    if any(child.lower_ in _MARKS and child.dep_ in ("mark", "advmod") and child.i < verb.i for child in verb.children):
        return False
    subject = part(verb, "nsubj", "nsubjpass", "expl", "csubj")
    if verb.lemma_.lower() in _SPEAKING and (
        part(verb, "ccomp", "xcomp") or _brackets(clause) or any(b.link == "pcomp" for b in clause.below)
    ):
        return False
    if link == "conj" and not subject:
        return _elided(verb)
    if subject and verb.lemma_.lower() in _OF_A_PAPER and any(token.lemma_.lower() in _PAPERS for token in subject[0].subtree):
        return False  # UN sitrep no. 14 covers events in Homs
    if not subject or (verb.tag_ == "VB" and not part(verb, "aux")):
        return False
    if link == "advcl":
        return subject[0].pos_ != "PRON" and verb.tag_ in ("VBD", "VBZ", "VBP", "VBN")
    if link == "relcl":
        return loose(clause.head) and subject[0].dep_ != "expl" and len(clause.own) > 4
    return True


def _brackets(clause: Clause) -> bool:
    """A saying beside what is said: `..., the council said`."""
    return clause.link in ("parataxis", "dep", "advcl") or not part(clause.head, "dobj", "nsubjpass", "attr", "acomp", "prep")


def _elided(verb: Any) -> bool:
    """`... and have lost several hundred men`: the second verb of a subject, finite and with something of its own."""
    first = verb.head
    finite = verb.tag_ in ("VBD", "VBZ", "VBP") or bool(part(verb, "aux", "auxpass"))
    more = bool(part(verb, "dobj", "prep", "acomp", "attr", "xcomp", "ccomp", "prt", "npadvmod"))
    return finite and more and first.pos_ in ("VERB", "AUX")


def _is_note(doc: Any, clause: Clause) -> bool:
    """`1,200 tents, water trucking, one surgical team.`: a note without a verb; a heading is none."""
    head = clause.head
    bare = head.pos_ in _NOUNS or (head.pos_ in ("ADJ", "VERB") and not part(head, "nsubj", "nsubjpass"))
    if clause.link != "ROOT" or not bare:
        return False
    if head.pos_ == "VERB" and head.tag_ not in ("VBN", "VBG"):
        return False
    letters = [token for token in doc if token.is_alpha and len(token.text) > 3]
    small = sum(token.text[0].islower() for token in letters)
    ended = doc.text.rstrip()[-1:] in ".;"
    told = ended or any(token.like_num for token in doc)
    return told and bool(letters) and bool(small * 2 >= len(letters) - ended)
