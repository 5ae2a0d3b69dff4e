"""The documents hold: commands exist, links lead somewhere, what the tutorial says happens."""

from __future__ import annotations

import re
import stat
from pathlib import Path

import pytest
import typer

from safepassage import session
from safepassage.cli import app

ROOT = Path(__file__).parent.parent.parent
TWO_ROADS = ROOT / "src" / "safepassage" / "examples" / "two_roads"
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)\s]*)?\)")
FENCE = re.compile(r"^```(\w*)\n(.*?)^```", re.DOTALL | re.MULTILINE)


def blocks(page: Path, language: str) -> list[str]:
    """The fenced blocks of one language, in their order."""
    return [text.rstrip("\n") for name, text in FENCE.findall(page.read_text(encoding="utf-8")) if name == language]


def pages() -> list[Path]:
    """Every page that a person reads."""
    return [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md")), ROOT / "benchmarks" / "README.md"]


def test_the_readme_begins_with_two_commands_of_one_line() -> None:
    """The first `sh` block sets up and runs the built-in case, the second sets up and runs the tests."""
    first, second = blocks(ROOT / "README.md", "sh")[:2]
    assert "\n" not in first
    assert first.endswith("safepassage demo")
    assert "\n" not in second
    assert second.endswith("./checks.sh")


def test_continuous_integration_runs_the_second_command_of_the_readme() -> None:
    """`.ci/run` calls that same command, with nobody at the keyboard."""
    script = ROOT / ".ci" / "run"
    second = blocks(ROOT / "README.md", "sh")[1]
    assert script.read_text(encoding="utf-8").splitlines()[-1] == second
    assert script.stat().st_mode & stat.S_IXUSR


@pytest.mark.parametrize("name", ["checks.sh", ".ci/run", "setup.sh"])
def test_every_script_stops_at_its_first_failure(name: str) -> None:
    """A check that failed is never followed by one that did not."""
    assert re.search(r"^set -e", (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_lead_to_files_that_exist(page: Path) -> None:
    """A page that points nowhere cannot be trusted elsewhere."""
    targets = [target for target in LINK.findall(page.read_text(encoding="utf-8")) if "://" not in target]
    assert [t for t in targets if not (page.parent / t).exists()] == []


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_commands_in_the_documents_exist(page: Path) -> None:
    """Every `safepassage ...` in a shell block is a door of the program, and every long option is one of its own."""
    doors = typer.main.get_command(app).commands  # type: ignore[attr-defined]
    for line in "\n".join(blocks(page, "sh")).splitlines():
        for words in re.findall(r"safepassage ((?:[\w-]+)(?: [^&|;]*)?)", line):
            door, *rest = words.split()
            assert door in doors
            known = {name for parameter in doors[door].params for name in (*parameter.opts, *parameter.secondary_opts)}
            assert {word for word in rest if word.startswith("--")} <= known


def test_the_readme_names_every_door() -> None:
    """A command nobody can find does not exist."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for door in typer.main.get_command(app).commands:  # type: ignore[attr-defined]
        assert f"`safepassage {door}" in readme


def test_the_conventions_are_twelve_and_numbered() -> None:
    """Code cites them by number: none may go or change its place unseen. Each says why, and what was rejected."""
    text = (ROOT / "docs" / "explanation" / "conventions.md").read_text(encoding="utf-8")
    sections = re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    assert [int(section.split(".")[0]) for section in sections] == list(range(1, 13))
    for section in sections:
        assert "*Why:*" in section
        assert "*Rejected:*" in section


def test_code_cites_only_conventions_that_exist() -> None:
    """`conventions, section 13` would send a reader nowhere."""
    cited = {
        int(number)
        for path in (ROOT / "src").rglob("*.py")
        for run in re.findall(r"conventions, sections? ([\d, and]+)", path.read_text(encoding="utf-8"))
        for number in re.findall(r"\d+", run)
    }
    assert cited
    assert cited <= set(range(1, 13))


def test_every_decision_is_listed_and_says_what_was_rejected() -> None:
    """A choice without its alternatives cannot be judged later."""
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    decisions = sorted(folder.glob("[0-9]*.md"))
    assert [int(path.name[:4]) for path in decisions] == list(range(1, len(decisions) + 1))
    for path in decisions:
        assert f"({path.name})" in index
        assert "**Rejected.**" in path.read_text(encoding="utf-8")


def test_changelog_fragments_are_named_so_that_they_can_be_gathered() -> None:
    """`<issue>.<kind>.md`, with a number where there are more."""
    for path in (ROOT / "changelog.d").glob("*.md"):
        assert path.name == "README.md" or re.fullmatch(r"\d+\.(added|changed|fixed|removed)(\.\d+)?\.md", path.name), path.name


def test_the_page_of_the_case_folder_names_every_file_of_the_example() -> None:
    """What `safepassage new` writes can be looked up."""
    reference = (ROOT / "docs" / "reference" / "case_folder.md").read_text(encoding="utf-8")
    for path in TWO_ROADS.iterdir():
        if path.suffix in (".csv", ".toml"):
            assert f"`{path.name}`" in reference, path.name


def test_the_plan_of_the_tutorial_is_accepted(tmp_path: Path) -> None:
    """The table that the tutorial lets a newcomer type breaks no rule."""
    assert violations(tmp_path, tutorial_table()) == []


@pytest.mark.parametrize(
    ("line", "written", "instead", "rule"),
    [(1, "20", "21", "seats"), (2, "120", "100", "turnround")],
    ids=["21 people on 20 seats", "back too early"],
)
def test_the_mistakes_of_the_tutorial_are_named(tmp_path: Path, line: int, written: str, instead: str, rule: str) -> None:
    """The two mistakes it asks for are the two that are told."""
    rows = tutorial_table().splitlines()
    rows[line] = re.sub(rf",{written}(?=,|$)", f",{instead}", rows[line])
    assert set(violations(tmp_path, "\n".join(rows))) == {rule}


def test_the_number_of_the_tutorial_is_where_it_says() -> None:
    """One bus inside, none outside: `1,0` can be changed to `2,0`."""
    case = session.read(TWO_ROADS)
    bus = next(mode for mode in case.modes if mode.id == "bus")
    assert (bus.inside, bus.outside) == (1, 0)
    assert "`1,0`" in (ROOT / "docs" / "tutorial" / "first_plan.md").read_text(encoding="utf-8")


def tutorial_table() -> str:
    """The movements that the tutorial writes by hand."""
    return blocks(ROOT / "docs" / "tutorial" / "first_plan.md", "csv")[0]


def violations(folder: Path, table: str) -> list[str]:
    """The rules that a table of movements breaks in `two_roads`."""
    (folder / "movements.csv").write_text(table + "\n", encoding="utf-8")
    return [violation.rule for violation in session.judge(session.read(TWO_ROADS), folder).violations]
