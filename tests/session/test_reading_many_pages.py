"""A long text, and many documents: read in parts and by two processes, with the claims that one process finds."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path

import pytest

pytest.importorskip("spacy", reason="sh setup.sh reading installs the English parser")

from safepassage import outside
from safepassage.outside import second_process
from safepassage.outside.second_process import _command, _read, _write
from safepassage.records.reading import PlaceRead, ReadDocument
from safepassage.reports.words.long_texts import Part, parts_of
from safepassage.session import reading, reading_jobs, reading_texts
from safepassage.session.reading_jobs import SECOND, Job
from safepassage.session.reading_texts import Text, read_text, read_texts

DAY = date(2023, 6, 14)
ENGLISH = (
    "The Sudanese Red Crescent said on Monday that 14 people were killed in El Geneina. It said the road to Adre was closed. "
    "They had no water since Friday, it added. Shells hit the market of Nyala on Tuesday, killing three women.\n\n"
)
ARABIC = "قالت وزارة الصحة إن القصف أدى إلى مقتل سبعة أشخاص في الجنينة يوم الخميس. وأضافت أن الطريق إلى نيالا مغلق.\n\n"


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if a text of 1,500 letters were long, and were read in parts of 700."""
    monkeypatch.setattr(reading_texts, "WHOLE", 1_500)
    monkeypatch.setattr(reading_jobs, "WHOLE", 1_500)
    monkeypatch.setattr(reading_texts, "parts_of", partial(parts_of, most=700))


def read_by(cores: int, texts: Sequence[Text], monkeypatch: pytest.MonkeyPatch) -> list[ReadDocument]:
    monkeypatch.setattr(second_process, "_cores", lambda: cores)
    return [one for one in read_texts(texts) if isinstance(one, ReadDocument)]


@pytest.mark.usefixtures("small")
def test_one_process_and_two_find_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a long text, of one in two languages, and of short ones: the same claims with the same names, in the order of the text."""
    texts = [
        Text(ENGLISH * 12, "long", DAY),
        Text((ENGLISH + ARABIC) * 6, "both", DAY),
        *(Text(ENGLISH, f"short {n}", DAY) for n in range(3)),
    ]
    alone, both = read_by(1, texts, monkeypatch), read_by(2, texts, monkeypatch)
    assert alone == both
    assert [one.id for one in both] == [text.ident for text in texts]
    for one in both:
        assert [claim.start for claim in one.claims] == sorted(claim.start for claim in one.claims)
        assert len({claim.id for claim in one.claims}) == len(one.claims)


@pytest.mark.parametrize(("lang", "text"), [("en", ENGLISH), ("ar", ARABIC)])
def test_the_second_process_answers_what_is_read_here(lang: str, text: str) -> None:
    """With the places of a case, and nothing of it on the disk: it is told and answers through pipes."""
    own = [("El Geneina", PlaceRead("El Geneina", "", 22.45, 13.45, "district", "case:zone:z1"))]
    job = Job(lang, text, "one", DAY, own)
    with subprocess.Popen(_command(SECOND), stdin=subprocess.PIPE, stdout=subprocess.PIPE) as second:
        assert second.stdin is not None
        assert second.stdout is not None
        _write(second.stdin, ([job],))
        ((claims,),) = _read(second.stdout)
        second.stdin.close()
        assert second.wait(20) == 0
    assert claims
    assert claims == reading_jobs.done_here(job)


@pytest.mark.usefixtures("small")
def test_a_text_in_parts_claims_what_its_paragraphs_claim(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twelve times what stands in one paragraph, each in its sentence, wherever it was cut."""
    once = read_text(ENGLISH, ident="once", doc_date=DAY)
    (many,) = read_by(1, [Text(ENGLISH * 12, "many", DAY)], monkeypatch)
    told = [(claim.start % len(ENGLISH), claim.kind, claim.quote, claim.claimant, claim.modality, claim.harm) for claim in many.claims]
    expected = [(claim.start, claim.kind, claim.quote, claim.claimant, claim.modality, claim.harm) for claim in once.claims]
    assert len(expected) >= 4
    assert told == expected * 12
    for claim in many.claims:
        assert claim.sentence_start <= claim.start < claim.end <= claim.sentence_end
        begin, end = many.sentences[claim.sentence]
        assert begin <= claim.start < end


@pytest.mark.usefixtures("small")
def test_who_speaks_before_a_cut_speaks_behind_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """`It said ...` at the head of a part is said by whom the part before named."""
    filler = "Nothing else is known of it. " * 20
    text = f"{filler}\n\nThe Sudanese Red Crescent spoke on Monday.\nIt said that 14 people were killed in El Geneina.\n\n{filler * 3}"
    cut = text.index("It said")
    monkeypatch.setattr(reading_texts, "parts_of", lambda text, sentences: [Part(0, 0, 0, cut), Part(0, cut - 100, cut, len(text))])
    (found,) = read_by(1, [Text(text, "cut", DAY)], monkeypatch)
    (killed,) = [claim for claim in found.claims if claim.harm.killed]
    assert (killed.claimant, killed.harm.killed and killed.harm.killed.low) == ("Sudanese Red Crescent", 14)


@pytest.mark.usefixtures("small")
def test_a_folder_of_documents_is_read_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the order of their names, each under its own, by two processes; a damaged one is told and keeps none of the others out."""
    monkeypatch.setattr(second_process, "_cores", lambda: 2)
    outside.new_case(tmp_path / "town", "two_roads")
    (tmp_path / "reports").mkdir()
    for number in range(8):
        text = ENGLISH.replace("14", str(20 + number))
        (tmp_path / "reports" / f"report_{number}_2023-06-14.txt").write_text(text, encoding="utf-8")
    (tmp_path / "reports" / "broken.pdf").write_bytes(b"%PDF-1.7 and no more")
    heard = list[str]()
    found = reading.read(tmp_path / "town", [tmp_path / "reports"], datetime.now(UTC), progress=heard.append)
    assert [one.id for one in found.documents] == [f"report_{number}_2023-06-14.txt" for number in range(8)]
    tolls = [max(claim.harm.killed.low for claim in one.claims if claim.harm.killed) for one in found.documents]
    assert tolls == [20 + number for number in range(8)]
    assert [fault.file for fault in found.faults] == ["broken.pdf"]
    assert sum(line.startswith("opening ") for line in heard) == 9


def test_short_texts_that_are_parsed_together_claim_what_each_claims_alone() -> None:
    """Among them the same one twice, an empty one, one in Arabic and one that is too long to be short: in their order, each its own."""
    said = ["Shells hit the market of Nyala on Tuesday, killing three women.", "The road to Adre is closed. They have no water.", ""]
    texts = [Text(text, f"{n}", DAY) for n, text in enumerate([*said, said[0], ARABIC, ENGLISH * 3, said[1], said[0]])]
    alone = [read_text(one.text, ident=one.ident, doc_date=DAY) for one in texts]
    assert read_texts(texts) == alone
    assert [len(one.claims) > 0 for one in alone] == [bool(one.text) for one in texts]


def test_only_short_english_texts_are_parsed_together_and_never_many_letters() -> None:
    """Of 100 messages of 90 letters 33 at a time; a long one and an Arabic one are alone."""
    short, long, arabic = (Job(lang, "a" * size, "one", DAY, ()) for lang, size in (("en", 90), ("en", 900), ("ar", 90)))
    sizes = [len(group) for group in reading_jobs.groups_of([short] * 100 + [long, arabic, short, short])]
    assert sizes == [33, 33, 33, 1, 1, 1, 2]
