"""What the page for the task force must show, and must never do."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest

from safepassage.brief.figures import amount, as_range, difference
from safepassage.brief.markup import esc, figure
from safepassage.brief.page import page
from safepassage.brief.words import SECTIONS
from safepassage.records.case import Case
from safepassage.records.levels import Range
from safepassage.records.plan import Kind, Plan
from safepassage.records.result import Price
from safepassage.records.verdict import Violation
from tests.brief import samples

ATTACK = "\"><script>alert(1)</script><img src=x onerror=alert(2)>\u202e'&"
REACHES_OUT = ("src", "href", "action", "data", "poster", "srcset", "xlink:href", "formaction", "background")


class _Reader(HTMLParser):
    """Elements, attributes and text of a page, as a browser would take them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.text: list[str] = []
        self.code: list[str] = []
        self.within: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, key, value or "") for key, value in attrs]
        if tag in ("script", "style"):
            self.within = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self.within:
            self.within = None

    def handle_data(self, data: str) -> None:
        (self.code if self.within else self.text).append(data)


def read(html: str) -> _Reader:
    """A page as a browser takes it."""
    reader = _Reader()
    reader.feed(html)
    return reader


@pytest.fixture(name="case")
def _case() -> Case:
    return samples.city()


def section(html: str, key: str) -> str:
    """One section of a page."""
    return html.split(f'<section id="{key}">')[1].split("</section>")[0]


def test_the_page_opens_with_the_network_cable_cut(case: Case) -> None:
    """No attribute, style or script asks anything of another machine, and the page's own policy forbids it."""
    html = page(case, samples.answer(case))
    reader = read(html)
    outward = [(tag, key, value) for tag, key, value in reader.attributes if key in REACHES_OUT and not value.startswith("#")]
    assert outward == []
    assert not re.search(r"url\(|@import|https?://|fetch\(|XMLHttpRequest|WebSocket", "".join(reader.code))
    assert not {"link", "iframe", "object", "embed", "img", "base"} & set(reader.tags)
    policy = next(value for _, key, value in reader.attributes if key == "content" and "default-src" in value)
    assert policy.startswith("default-src 'none'")
    assert "script-src 'sha256-" in policy


def test_every_section_is_stamped_for_the_task_force_in_both_languages(case: Case) -> None:
    """Thirteen sections, each with every stamp on top, and once more in the head that repeats on each printed page."""
    html = page(case, samples.answer(case))
    assert html.count("<section ") == len(SECTIONS)
    for key in SECTIONS:
        top = section(html, key).split("<h2>")[0]
        assert "TASK FORCE ONLY" in top
        assert "لفريق العمل فقط" in top
        assert "FORCED DISPLACEMENT?" in top
    assert "TASK FORCE ONLY" in html.split("<main>")[0].split("<body>")[1]


def test_a_what_if_is_stamped_even_when_nobody_stamped_it(case: Case) -> None:
    """A plan made without the terms says so on every section (conventions, section 7)."""
    result = samples.answer(case)
    result = replace(result, plan=replace(result.plan, what_if=True), stamps=())
    html = page(case, result)
    assert all("WHAT IF" in section(html, key) and "TASK FORCE ONLY" in section(html, key) for key in SECTIONS)


def test_the_sections_come_in_the_order_in_which_a_decision_is_made(case: Case) -> None:
    """The answer first, the map before the tables, what the numbers are not at the end."""
    found = re.findall(r'<section id="(\w+)">', page(case, samples.answer(case)))
    assert found == list(SECTIONS)
    assert (found[0], found[-1]) == ("answer", "nots")


def test_expected_deaths_never_stand_without_their_range(case: Case) -> None:
    """Each of the five ways is printed as likely (low-high), the same digits in the sentence and beside the bar."""
    result = samples.answer(case)
    html = page(case, result)
    for values in (result.expected_deaths, result.bound, result.stay, result.flee, result.coordinator):
        assert figure(values) in section(html, "options")
        assert figure(values) in section(html, "answer")
    for tail in result.tails:
        assert figure(tail.plan) in section(html, "tails")


def test_a_figure_shows_likely_then_low_to_high() -> None:
    """12 deaths likely, 7.5 at low, 31.2 at high: two digits are what they bear."""
    assert "<b>12</b> (7.5–31)" in figure(Range(7.5, 12.0, 31.2))


def test_unknown_is_written_as_unknown_and_never_as_zero() -> None:
    """NaN is a word; zero is a number; a small number keeps two digits."""
    assert [amount(float("nan")), amount(0.0), amount(0.034), amount(-3.0), amount(12345.6)] == ["unknown", "0", "0.03", "−3", "12,346"]


def test_levels_are_compared_with_themselves() -> None:
    """Staying 10 / 20 / 40 less the plan's 5 / 8 / 10 is 5 / 12 / 30: low with low, high with high."""
    assert difference(Range(10, 20, 40), Range(5, 8, 10)) == Range(5, 12, 30)
    assert as_range(-5, -9, -14) == Range(-14, -9, -5)


def test_a_hostile_name_is_only_a_name(case: Case) -> None:
    """Names that carry markup, quotes and direction overrides appear as text; no element and no handler comes of them."""
    plain = read(page(case, samples.answer(case)))
    bad = replace(
        case,
        title=ATTACK,
        title_ar=ATTACK,
        note=ATTACK,
        zones=tuple(replace(z, name=ATTACK, name_ar=ATTACK, source=ATTACK) for z in case.zones),
        assembly_points=tuple(replace(p, name=ATTACK, name_ar=ATTACK) for p in case.assembly_points),
        sites=tuple(replace(s, name=ATTACK, name_ar=ATTACK) for s in case.sites),
        checkpoints=tuple(replace(c, name=ATTACK) for c in case.checkpoints),
        corridors=tuple(replace(c, name=ATTACK, name_ar=ATTACK) for c in case.corridors),
        commodities=tuple(replace(c, name=ATTACK, unit=ATTACK) for c in case.commodities),
        parties=tuple(replace(p, name=ATTACK) for p in case.parties),
        assumptions=tuple(replace(a, source=ATTACK, why=ATTACK) for a in case.assumptions),
    )
    result = samples.answer(bad)
    moves = tuple(replace(m, vehicle=ATTACK) for m in result.plan.movements)
    result = replace(result, plan=replace(result.plan, movements=moves), notes=(ATTACK,), stamps=(ATTACK,), coordinator_rule=ATTACK)
    html = page(bad, result)
    reader = read(html)
    assert reader.tags.count("script") == plain.tags.count("script") == 2
    assert "img" not in reader.tags
    assert not [key for _, key, _ in reader.attributes if key.startswith("on")]
    assert "\u202e" not in html
    assert esc(ATTACK) in html


def test_data_for_the_slider_cannot_end_its_own_element(case: Case) -> None:
    """A less-than sign never stands in the JSON block, whatever the case holds."""
    html = page(case, samples.answer(case))
    block = html.split('id="data">')[1].split("</script>")[0]
    assert "<" not in block
    assert '"flows":[[' in block


def test_the_page_never_says_safe(case: Case) -> None:
    """Only a quoted claim of a source may (conventions, sections 10 and 11)."""
    result = samples.answer(case, proven=True)
    assert not re.search(r"\bsafe(ly|r|st)?\b", " ".join(read(page(case, result)).text), re.IGNORECASE)
    claimed = replace(case, note="The ministry calls it a safe road.")
    assert "a <q>safe</q> road" in page(claimed, result)


def test_proven_is_said_only_of_a_verified_certificate(case: Case) -> None:
    """Without the certificate neither language uses the word."""
    assert "proven" in page(case, samples.answer(case, proven=True))
    bare = page(case, samples.answer(case, proven=False))
    assert "proven" not in bare
    assert "مُثبَت" not in bare
    assert "has not been verified" in section(bare, "proof")


def test_every_section_speaks_arabic(case: Case) -> None:
    """Each section holds Arabic words that are marked as Arabic."""
    html = page(case, samples.answer(case))
    for key in SECTIONS:
        assert re.search(r'lang="ar"[^>]*>[^<]*[\u0600-\u06ff]{3}', section(html, key)), key


def test_every_movement_stands_in_the_tables_without_scripts(case: Case) -> None:
    """One row a vehicle: those out and in among the movements, trucks under aid; elements fold without any script."""
    result = samples.answer(case, vehicles=5)
    html = page(case, result)
    out_and_in = [m for m in result.plan.movements if m.kind is not Kind.AID]
    rows = section(html, "movements").count("<tr><td>")
    assert rows == len(out_and_in) >= 4
    assert section(html, "aid").count("<tr><td>") == 1
    assert "Food: 200 rations" in section(html, "aid")
    boarded = next(m for m in out_and_in if m.kind is Kind.OUT)
    assert case.clock(boarded.start).strftime("<td>%H:%M<td>" + boarded.vehicle) in section(html, "movements")
    assert "<details" in section(html, "movements")


def test_those_left_behind_are_counted_by_zone_class_and_care(case: Case) -> None:
    """With nobody moved, the 120 likely people of the hill (60 to 180) are all left, and so it is written."""
    result = samples.answer(case, vehicles=0)
    table = section(page(case, result), "left")
    row = next(line for line in table.split("<tr>") if line.startswith("<td><bdi>Hill"))
    assert row.split("<td>")[2].startswith("<b>120</b><small>60–180</small>")
    assert "at risk of detention" in table
    assert "people screened here have disappeared" in table


def test_a_price_that_cannot_be_measured_says_so(case: Case) -> None:
    """Zero worth is words, a delay costs, and prices are never added up."""
    prices = section(page(case, samples.answer(case)), "prices")
    assert "no measurable worth" in prices
    assert "costs" in prices
    assert "<b>9</b> (5–14)" in prices
    assert "not additive" in prices
    none = replace(samples.answer(case), prices=(Price("x", "س", "pause", 0.0, 0.0005, 0.0009),))
    assert "no measurable worth" in section(page(case, none), "prices")


def test_missing_terms_are_named_beside_the_corridor(case: Case) -> None:
    """`voluntary` is a no, `monitoring` is unknown, and the second corridor has no terms at all."""
    table = section(page(case, samples.answer(case)), "map")
    assert "<b>no:</b> voluntary<br>" in table
    assert "<b>unknown:</b> monitoring<br>" in table
    assert "غير معروف: المراقبة" in table
    assert "no terms on file" in table
    bare = replace(case, terms=(replace(case.terms[0], aid_in=None),))
    assert "aid may enter" in section(page(bare, samples.answer(bare)), "map")


def test_a_broken_rule_stands_above_everything(case: Case) -> None:
    """Whoever reads only the first lines reads that the plan must not be carried out."""
    fault = Violation("seats", "m0001", 120, 3.0, "3 people more than seats")
    html = section(page(case, samples.answer(case, violations=(fault,))), "answer")
    assert html.index("Do not carry this plan out") < html.index("Expected deaths up to")
    assert "3 people more than seats" in html


def test_an_empty_plan_is_an_answer_too(case: Case) -> None:
    """Nobody moves: the page says so in plain words instead of failing."""
    result = samples.answer(case)
    html = page(case, replace(result, plan=Plan(case.id, (), ()), binding=(), prices=(), tails=()))
    assert "the plan moves none of the" in html
    assert "No aid truck enters" in html


def test_the_same_case_gives_the_same_bytes(case: Case) -> None:
    """No clock, no chance, no order of a set shows in the page (conventions, section 12)."""
    assert page(case, samples.answer(case)) == page(case, samples.answer(case))


def test_three_thousand_movements_fit_a_small_file(case: Case) -> None:
    """A big operation still opens on an old laptop: below 3 MB."""
    result = samples.answer(case, vehicles=5)
    move = next(m for m in result.plan.movements if m.kind is Kind.OUT)
    many = tuple(replace(move, id=f"x{k:04d}", vehicle=f"bus-{k:04d}") for k in range(3000))
    html = page(case, replace(result, plan=replace(result.plan, movements=many)))
    assert section(html, "movements").count("<tr><td>") == 3000
    assert len(html.encode()) < 3_000_000


def test_the_map_shows_an_unopened_corridor_dashed(case: Case) -> None:
    """`east` is opened and solid, `west` only proposed and dashed; both carry their number."""
    drawn = section(page(case, samples.answer(case)), "map").split("</svg>")[0]
    assert drawn.count('class="corridor open"') == 1
    assert drawn.count('class="corridor other"') == 1
    assert ">1</text>" in drawn
    assert ">2</text>" in drawn
