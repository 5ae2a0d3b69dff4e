"""A way is opened only by a sentence that says so plainly: any word too much, and a person decides. Sentences by a critic's hand."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

pytest.importorskip("spacy", reason="needs the extra `reading`")

from safepassage.records.reading import AccessState
from safepassage.session.reading_texts import read_text

ENGLISH = (
    "The road had been opened, only to be shelled shut within the hour.",
    "The route is nominally open, though nobody dares take it.",
    "Open? The corridor is as open as a prison gate.",
    "The corridor was opened in the minister's imagination alone.",
    "The corridor is open in name only.",
    "We were told the bridge was open; it was a lie.",
    "Corridor opening postponed until Friday.",
    "The passage remains anything but open.",
    "The humanitarian corridor is reopening next week.",
    "The corridor opened last year and closed again in March.",
    "A leaflet says the road is open.",
    "The corridor ceased to be open at noon.",
    "Once the road is open, trucks will move.",
    "Until the corridor opens, nobody leaves.",
    "Opening the corridor would take days.",
    "The corridor is all but open.",
    "The crossing is neither open nor safe.",
    "The corridor is open, claims the army that is shelling it.",
    "The road is open to military vehicles only.",
    "Corridor open? Not a chance.",
    "The corridor was allegedly opened.",
    "The open corridor turned out to be a fiction.",
    "The corridor, which was opened in 2014, has been shut since.",
    "The corridor could have been opened yesterday.",
    "The corridor was opened for an hour and then closed.",
    "Civilians were meant to use the corridor.",
    "Few believe that the corridor is open.",
    "The corridor is open, if you believe state television.",
    "The corridor used to be open.",
    "It is doubtful whether the road has been opened.",
)
ARABIC = (
    "فُتح الممر لساعة واحدة ثم أُغلق بسبب القصف.",
    "يُزعم أن الممر مفتوح.",
    "لو فُتح الممر لخرج المدنيون.",
    "الممر مفتوح على الورق فقط.",
    "تعذر فتح المعبر اليوم.",
    "كان الطريق مفتوحاً حتى الثلاثاء.",
    "ريثما يُفتح الممر تبقى الشاحنات عند الحدود.",
    "ما زال الأهالي يحلمون بفتح الطريق.",
    "شائعات عن فتح الممر تنتشر في المدينة.",
    "الممر غير مفتوح.",
    "أوشك الطرفان على فتح ممر.",
    "لا ممر مفتوح في المدينة.",
    "عسى أن يفتح الطريق.",
    "أُعلن فتح الممر ولم يُفتح.",
    "فتحت القوات النار على المعبر.",
    "حال القصف دون فتح الممر.",
)
PLAIN = (
    "The army opened the corridor on Tuesday.",
    "The corridor is open, the United Nations said.",
    "The corridor is now open, the governor said.",
    "فُتح الممر اليوم.",
    "معبر رفح مفتوح الآن.",
)


SECOND = tomllib.loads((Path(__file__).parent / "texts" / "not_opened_second.toml").read_text(encoding="utf-8"))
OPEN = {AccessState.OPENED, AccessState.USED}


def states(sentence: str) -> set[AccessState | None]:
    """What a sentence makes of a way."""
    arabic = any("\u0600" <= letter <= "\u06ff" for letter in sentence)
    found = read_text(sentence, ident="s", doc_date=date(2024, 5, 1), lang="ar" if arabic else "en").claims
    return {claim.state for claim in found}


@pytest.mark.parametrize("sentence", [*ENGLISH, *ARABIC])
def test_a_sentence_with_a_word_too_much_opens_nothing(sentence: str) -> None:
    """On paper, allegedly, for an hour, in name only, to military vehicles: none of them is open."""
    assert not states(sentence) & {AccessState.OPENED, AccessState.USED}


@pytest.mark.parametrize("sentence", PLAIN)
def test_a_plain_sentence_still_opens(sentence: str) -> None:
    """The control: who, what, when, and who says so."""
    assert AccessState.OPENED in states(sentence)


@pytest.mark.parametrize(
    "after",
    [
        "It is not.",
        "Hours later it was closed.",
        "But nobody got through.",
        "Or so we were told; the gates are still locked.",
        "At least that is what the ministry says.",
        "That, at any rate, is the official version.",
        "The two sentences above are from a forged letter.",
        "A convoy tried it and was turned back.",
        "A soldier told us to turn round.",
        "Snipers still cover it.",
        "Tanks now stand across it.",
        "It collapsed on Tuesday.",
        "The opposite is true.",
    ],
)
def test_the_sentence_after_can_take_it_back(after: str) -> None:
    """`The corridor is open. It is not.`"""
    assert AccessState.OPENED not in states(f"The corridor is open. {after}")


@pytest.mark.parametrize(
    "after",
    [
        "هذا على الأقل ما تقوله الوزارة.",
        "سُحب التقرير.",
        "البوابات مغلقة.",
        "هراء.",
        "كان هذا تمريناً.",
        "كان ذلك عام 2014.",
        "تقف دبابات الآن في وسطه.",
        "العكس هو الصحيح.",
    ],
)
def test_the_arabic_sentence_after_can_take_it_back(after: str) -> None:
    """With vowel signs or without, in the accusative or not."""
    assert AccessState.OPENED in states("المعبر مفتوح. وصلت شاحنات محملة بالطحين إلى السوق.")
    assert AccessState.OPENED not in states(f"المعبر مفتوح. {after}")


@pytest.mark.parametrize(
    "before",
    [
        "The forged letter reads:",
        "What should happen next:",
        "Disinformation of the week:",
        "تقول الرسالة المزورة:",
        "ما تريدكم الوزارة أن تصدقوه:",
        "تنفي الأمم المتحدة ما يلي:",
        "هذا حلمنا.",
    ],
)
def test_the_line_before_can_say_that_it_is_not_meant(before: str) -> None:
    """A letter that somebody forged, what is to be done, what is denied."""
    assert not states(f"{before} {'المعبر مفتوح.' if before[0] > 'z' else 'The crossing is open.'}") & OPEN


def test_what_was_opened_long_ago_is_no_state_of_today() -> None:
    """`The crossing was opened in 2009`, in a text of 2024; on Monday it still is."""
    assert AccessState.OPENED not in states("The crossing was opened in 2009.")
    assert AccessState.OPENED in states("The crossing was opened on Monday.")


@pytest.mark.parametrize("lang", ["english", "arabic"])
def test_no_sentence_of_a_second_hand_opens_a_way(lang: str) -> None:
    """None of four, in quotation marks, a checkpoint set up, for the army, next Friday, a point of a draft, taken back by a remark."""
    assert [sentence for sentence in SECOND[lang] if states(sentence) & OPEN] == []


@pytest.mark.parametrize("lang", ["english", "arabic"])
def test_plain_sentences_of_a_second_hand_open(lang: str) -> None:
    """Also between sentences that tell of something else."""
    assert [sentence for sentence in SECOND[f"opened_{lang}"] if not states(sentence) & OPEN] == []


@pytest.mark.parametrize(
    "text",
    [
        "The UN demands:\n- Prisoners are freed.\n- All guns are silent.\n- The corridor is open to civilians.",
        "EXERCISE EXERCISE EXERCISE\n\nFrom the field office.\n\nShells fell in Homs. The road to Aleppo is open.",
        "مطالب الأهالي:\n- إطلاق سراح الأسرى.\n- الطريق مفتوح أمام المدنيين.",
    ],
)
def test_what_a_heading_or_a_drill_presents_opens_nothing(text: str) -> None:
    """The line above a list says what its points are, and the first line of a drill what all of it is."""
    assert not states(text) & OPEN


@pytest.mark.parametrize(
    "sentence",
    [
        "Ukraine is open to a humanitarian corridor from Mariupol.",
        "Damascus is open to a humanitarian corridor.",
        "Damascus is open to an evacuation.",
    ],
)
def test_who_is_open_to_a_way_has_opened_none(sentence: str) -> None:
    """A party is open *to* a corridor; a corridor is open to civilians."""
    assert not states(sentence) & OPEN


@pytest.mark.parametrize(
    "sentence",
    [
        "A humanitarian corridor was opened from Sumy to Poltava on Tuesday.",
        "The Hodeidah road is open to civilian traffic again.",
        "The airport road in Tripoli has been reopened.",
        "The Rafah crossing remains open for aid deliveries.",
        "The government opened a safe passage for residents of Fallujah.",
        "أعادت السلطات فتح معبر رفح أمام المدنيين.",
        "الطريق إلى تعز بات مفتوحا أمام المدنيين.",
        "أعيد فتح طريق المطار في طرابلس.",
        "فتحت السلطات أربعة ممرات لإجلاء سكان الموصل.",
    ],
)
def test_from_where_to_where_for_whom_and_still_are_plain(sentence: str) -> None:
    """Words that say which way, for whom and since when take nothing back."""
    assert AccessState.OPENED in states(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The corridor from Sumy to Poltava was to be opened on Tuesday.",
        "The question of the corridor from Sumy to Poltava remains open.",
        "Russia remains open to evacuation from Mariupol to Zaporizhzhia.",
        "The coastal road from Misrata to Sirte is not open to civilian traffic.",
        "The corridor from Sumy to Poltava opens on Friday.",
        "أعاد الجيش فتح النار على الطريق الساحلي.",
        "بات فتح الممر وشيكا.",
        "قررت السلطات إعادة فتح معبر رفح أمام حركة السير.",
        "أعادت الحكومة فتح الطريق أمام الجيش.",
        "أعادت حركة فتح معبر رفح إلى السلطات.",
    ],
)
def test_the_same_words_open_nothing_where_another_takes_it_back(sentence: str) -> None:
    """The counterparts of the plain ones."""
    assert not states(sentence) & OPEN


@pytest.mark.parametrize(
    "sentence",
    [
        "The M23 opened the road from Goma to Sake.",
        "The RSF opened the road to El Fasher on Monday.",
        "Israel opened the Rafah road.",
        "The way to Kyiv is open, Russia said.",
        "The government has used the corridor.",
        "Russia used the humanitarian corridors.",
        "فتح الجيش الطريق إلى الخرطوم.",
        "فتحت القوات الطريق نحو حلب.",
        "فتحت إسرائيل الطريق إلى رفح.",
    ],
)
def test_an_advance_opens_no_way_to_civilians(sentence: str) -> None:
    """Whoever fights opens a road to the next town; the way to a city is open to an army; a government uses a corridor."""
    assert not states(sentence) & OPEN


@pytest.mark.parametrize(
    "sentence",
    [
        "The RSF opened the road to Goma for civilians.",
        "Israel opened the Rafah crossing on Monday.",
        "The government opened the Rafah road.",
        "فتح الجيش الطريق أمام المدنيين.",
        "فتحت إسرائيل معبر رفح.",
    ],
)
def test_who_fights_may_open_a_crossing_or_a_road_to_civilians(sentence: str) -> None:
    """The counterparts."""
    assert AccessState.OPENED in states(sentence)


@pytest.mark.parametrize(
    ("sentence", "lang"),
    [
        ("Government forces are fighting to reopen the Khanasser road.", "en"),
        ("خطة لفتح معبر كرم أبو سالم", "ar"),
    ],
)
def test_an_opening_that_no_verb_says_was_done_is_never_sure(sentence: str, lang: str) -> None:
    """An infinitive, or the noun of opening: a person decides."""
    told = [one for one in read_text(sentence, ident="s", doc_date=date(2024, 5, 1), lang=lang).claims if one.subtype == "opening"]
    assert told
    assert all(one.confidence <= 0.5 and one.note for one in told)
