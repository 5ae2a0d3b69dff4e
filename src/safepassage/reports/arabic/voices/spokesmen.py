"""For whom a spokesman speaks who is told of by a pronoun or a bare noun: `ناطق باسمها`, `متحدث باسم القوات`. Own work."""

from __future__ import annotations

from collections.abc import Sequence

from safepassage.reports.arabic.clauses.frames import AUTHOR, Frame
from safepassage.reports.arabic.parties.names import name_end
from safepassage.reports.arabic.parties.parties import PERSON, UNNAMED, claimant_of, party_in
from safepassage.reports.arabic.voices.heads import is_one_who_speaks, noun_in, without_deed
from safepassage.reports.words.arabic_words import plain_word, plain_words, stems
from safepassage.reports.words.words import Word, words_of

_MOUTHS = frozenset(
    plain_words("متحدث متحدثة متحدثا ناطق ناطقة ناطقا المتحدث المتحدثة الناطق الناطقة المتحدثون المتحدثان الناطقون متحدثون ناطقون")
)
_IN_NAME_OF = plain_word("باسم")
_HERS, _HIS, _THEIRS = plain_word("باسمها"), plain_word("باسمه"), plain_word("باسمهم")
_SHE = frozenset(plain_words("حماس طالبان قسد الأونروا أونروا اليونيسف يونيسف كتائب فصائل الأمم أمم لجان السلطات"))
_MANY = ("ون", "ين")
_BEFORE = 400  # letters of the text before a sentence in which the party may stand
_OWN = 4  # words in which he stands behind a verb that is part of the claim: `نفى |متحدث باسم القوات`
_OFFICIAL = 3  # words of `الناطق العسكري الرسمي باسمها`


def spoken_for(plain: Sequence[str], words: Sequence[Word], text: str, frame: Frame, speakers: Sequence[str]) -> str:
    """The party for which the spokesman of a frame speaks, where it is only pointed at; empty: it is named there, or nowhere."""
    start = words[0].start
    end = max(frame.begin, frame.first + _OWN) if frame.own else frame.begin
    at = next((at for at in range(frame.first, min(end + 1, len(plain))) if plain[at] in _MOUTHS), -1)
    if at < 0:
        return ""
    link = next((n for n in range(at + 1, min(at + 1 + _OFFICIAL, len(plain))) if plain[n].startswith(_IN_NAME_OF)), -1)
    if link < 0:
        return ""
    earlier = words_of(text[max(0, start - _BEFORE) : start], max(0, start - _BEFORE))
    same = words[: frame.first]
    if plain[link] == _IN_NAME_OF and link + 1 < len(plain):
        noun = plain[link + 1]
        bare = noun.startswith("ال") and (" " not in frame.claimant or plain_word(frame.claimant).endswith(_IN_NAME_OF))
        if not bare or any(plain_word(name).startswith(noun[2:] + " ") for name in speakers):
            return ""  # who spoke before is found as any other (`The ministry added`)
        return _of_noun(same, text, noun[2:]) or _of_noun(earlier, text, noun[2:])
    if plain[link] not in (_HERS, _HIS, _THEIRS):
        return ""
    named = next((name for name in (_first_body(same, text, plain[link]), *reversed(speakers)) if _may_be(name, plain[link])), "")
    return claimant_of(named) if named else ""


def _of_noun(words: Sequence[Word], text: str, noun: str) -> str:
    """The last name that begins with a noun and goes on: `قوات |الدعم السريع` for `القوات`; empty: none."""
    plain = [plain_word(word.text) for word in words]
    for at in range(len(words) - 2, -1, -1):
        if noun in stems(plain[at]) and not plain[at].startswith("ال") and (end := name_end(plain, at, len(plain))) > at + 1:
            name = text[words[at].start : words[end - 1].end]
            return claimant_of(without_deed(name[plain[at].find(noun) :] if len(plain[at]) == len(words[at].text) else name))
    return ""


def _first_body(words: Sequence[Word], text: str, link: str) -> str:
    """The first party or body of a sentence that the pronoun may mean."""
    plain = [plain_word(word.text) for word in words]
    if (party := party_in(" ".join(plain))) and _may_be(party, link):
        return party
    for at, word in enumerate(plain):
        if noun_in(word) and not is_one_who_speaks(word) and (end := name_end(plain, at, len(plain))) > at:
            name = _subject_alone(without_deed(text[words[at].start : words[end - 1].end]))
            if _may_be(name, link):
                return name
    return ""


def _subject_alone(name: str) -> str:
    """`التحالف |الميناء`, `الجيش |السوق`: the first of two nouns with the article, of which the second is no adjective of the first."""
    words = name.split()
    plain = [plain_word(word) for word in words]
    for at in range(1, len(words)):
        agrees = plain[at].endswith(("ي", "يه")) or (plain[at].endswith("ه") and plain[at - 1].endswith("ات"))
        if plain[at].startswith("ال") and plain[at - 1].startswith("ال") and not agrees:
            return " ".join(words[:at])
    return name


def _may_be(name: str, link: str) -> bool:
    """Whether a pronoun may mean a name: `باسمها` a force or an organisation, `باسمه` an army, `باسمهم` several."""
    if not name or name in (AUTHOR, UNNAMED, PERSON):
        return False
    first = plain_word(name.split()[0])
    if is_one_who_speaks(first):
        return False
    many = first.endswith(_MANY) and first.startswith("ال")
    she = first.endswith(("ه", "ات", "يا")) or first in _SHE
    return many if link == _THEIRS else she if link == _HERS else not (she or many)
