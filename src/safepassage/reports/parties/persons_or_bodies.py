"""Whether words with capitals name a person: titles, ages, trades beside them; not an organisation, a state or an acronym."""

from __future__ import annotations

from typing import Any

from safepassage.reports.parties.named_bodies import family_name, given_before, led_by_given, names_a_body, shortened_behind
from safepassage.reports.parties.naming_words import (
    ARABIC_BODIES,
    ARMED,
    KNOWN,
    NATIONS,
    OF_PERSONS,
    PERSONS,
    TRADES,
)
from safepassage.reports.parties.parties import CAPITALS, COUNTRIES, GROUPS, OFFICES
from safepassage.reports.words.clauses import part
from safepassage.reports.words.words import listed


def is_one_person(noun: Any) -> bool:
    """Whether a noun that speaks is a single person: an office, a trade, a name; not an organisation, a place or several."""
    if noun.tag_ == "NNS" or noun.lower_ in COUNTRIES or joined([noun]).lower() in CAPITALS:
        return False
    if noun.lemma_.lower() in OFFICES | PERSONS | TRADES or (noun.tag_ == "NN" and noun.lower_.endswith(_ONE)):
        return True
    near = [child.lower_ for child in noun.children if child.dep_ in ("compound", "appos", "amod", "nmod")]
    return noun.pos_ == "PROPN" and (bool(OFFICES & set(near)) or is_person(noun))


_ONE = ("man", "woman", "civilian", "commandant", "mason", "smith", "holder", "keeper", "ician")  # how words for one person end


def is_person(noun: Any) -> bool:
    """Whether a noun that is no place seems to be a person's own name, with or without a word that announces it."""
    if noun.pos_ != "PROPN" or noun.text.isupper() or noun.lower_ in COUNTRIES or noun.tag_ == "NNPS":
        return False
    words = sorted([noun, *(child for child in noun.lefts if child.dep_ in ("compound", "det", "amod", "nummod"))], key=lambda one: one.i)
    low = [word.lower_ for word in words]
    if low[0] in NO_PERSONS:
        return False
    family = family_name(low) or given_before(low)
    known = ARMED | frozenset(COUNTRIES) if family else GROUPS | ARMED | frozenset(COUNTRIES)
    if any(word.dep_ in ("det", "amod", "nummod") or word.lower_ in known for word in words):
        return False
    if any(word.lower_ in OFFICES for word in words):
        return True
    if len(words) > 1:
        return named_person(noun, words)
    return noun.head.lemma_.lower() in OF_PERSONS and noun.dep_ in ("dobj", "nsubjpass")


# What begins so is a storm, a mountain, an operation, a people or a group, whatever given name follows.
NO_PERSONS = listed("hurricane cyclone typhoon storm mount volcano operation lou katiba katibat jama'at jamaat nyatura raia")
KIN = listed(
    "cousin brother brothers sister wife husband widow son sons daughter father mother nephew uncle ally allies critic critics rival "
    "rivals opponent opponents friend friends lawyer supporters enemies successor predecessor biographer"
)  # do not speak for whom they belong to
OFFICES_ALONE = listed("director coordinator representative commissioner secretary minister ambassador spokesman spokeswoman envoy adviser")
_OF_OFFICES = listed(
    "country deputy regional humanitarian resident field emergency medical executive programme program area managing special prime foreign "
    "defence defense interior health acting permanent general under assistant chief national political military press"
)


def named_person(noun: Any, words: list[Any]) -> bool:
    """Two or three capitals, none of them a word of organisations, no article, no acronym."""
    names = [token for token in words if token.pos_ == "PROPN" and token.text[0].isalpha()]
    low = [token.lower_ for token in names]
    if noun.lower_ in OFFICES_ALONE and len(low) > 1 and _OF_OFFICES.issuperset(low[:-1]):
        return False  # our Country Director in Iraq
    state = " ".join(low) in NATIONS or (noun.lower_ in NATIONS and not led_by_given(low))  # not Michael Jordan
    if state or shortened_behind(noun, low) or low[-1:] in (["defence"], ["defense"]):
        return False
    if names_a_body(low) and not _told_of_a_person(noun, names):
        return False
    if noun.head.tag_ == "VBP" and noun.dep_ == "nsubj" and noun.tag_ == "NNP" and not part(noun, "conj"):
        return False  # Ansar Allah say: one person says
    if any(token.dep_ == "det" for token in words) or noun.text.isupper() or len(names) < 2:
        return False
    if (
        not family_name(low)
        and not given_before(low)
        and any(
            token.lower_ in GROUPS
            or token.lower_ in ARMED
            or token.lower_ in ("islam", "jaish", "army", "nations", "cross", "crescent", "state")
            for token in names
        )
    ):
        return any(token.lower_ in OFFICES for token in names) or _bears_an_office(low)
    if names[0].lower_ in ARABIC_BODIES or names[0].lower_ in ("al", "el"):
        return False  # Harakat al-Nujaba, Al Shabaab
    return all(token.text[0].isupper() or token.lower_ in ("al", "el", "bin", "ibn", "ul") for token in names) and not any(
        token.dep_ == "prep" for token in words
    )


def _told_of_a_person(noun: Any, names: list[Any]) -> bool:
    """`Mrs Grace Relief`, `Amina Relief, a widow`, `Syria Kitchen, 34,`: a title, an age, or what only a person is."""
    before = noun.doc[names[0].i - 1].lower_ if names[0].i else ""
    if before.rstrip(".") in _TITLED or names[0].lower_.rstrip(".") in _TITLED:
        return True
    if _bears_an_office([token.lower_ for token in names]):
        return True
    behind = noun.doc[noun.i + 1 : noun.i + 8]
    if len(behind) < 3 or behind[0].text not in (",", "("):
        return False
    if behind[1].lower_ == "who":
        return True  # what is no person is told of by `which`
    if behind[1].text[:2].isdecimal() and (not behind[1].like_num or not behind[2].is_alpha):
        return True  # no age in `According to Nour Agency, 40 houses burned`
    inside = [word.lower_ for word in behind[2:]]
    inside = inside[: next((at for at, word in enumerate(inside) if word in (",", ")", ";", ".", ":")), None)]
    led = behind[1].lower_ in ("a", "an", "his", "her", "their", "my", "our")
    return led and any(word in PERSONS | TRADES | OFFICES | KIN | _YOUNG or word.endswith(("old", "ist", *_ONE)) for word in inside)


def _bears_an_office(names: list[str]) -> bool:
    """`Congo Red Cross Head Bosco Ilunga`: an office or a trade within the words, and behind it two that no organisation has."""
    within = [at for at, name in enumerate(names) if 0 < at == len(names) - 3 and name in OFFICES | TRADES]
    return any(KNOWN.isdisjoint(names[at + 1 :]) and not names_a_body(names[at + 1 :]) for at in within)


_YOUNG = listed("boy girl teenager youth toddler orphan schoolboy schoolgirl")
_TITLED = listed("mr mrs ms miss dr sister brother father mother nurse doctor uncle aunt")


def joined(words: list[Any]) -> str:
    text, last = "", -1
    for token in words:  # words that did not stand together are not run together
        text += (" " if text and not text[-1].isspace() and token.i != last + 1 else "") + token.text_with_ws
        last = token.i
    text = text.strip()
    return text.replace(" 's", "'s").strip(" ,.;:\"'()")
