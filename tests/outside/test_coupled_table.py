"""coupled.csv: two sides a deal, every fault told with its line, and through a workbook and back unchanged."""

from __future__ import annotations

from pathlib import Path

import pytest

from safepassage.outside.case_folder import read_case
from safepassage.outside.workbook_read import workbook_to_folder
from safepassage.outside.workbook_write import write_workbook
from safepassage.records.coupled import Coupled, CoupledSide, serves
from tests.outside.folders import change, faults_of, only_fault, write_case

HEADER = "deal,side,name,name_ar,corridors,modes,persons,slack,confirm_minutes,batch,source\n"
TOWN = "swap,town,Town,البلدة,east,bus walk,4,0,60,,deal 2\n"
VILLAGE = "swap,village,Village,القرية,west,car walk,1,50,30,25,deal 2\n"


def two_sieges(tmp_path: Path, *rows: str) -> Path:
    """The tiny case with a second corridor, `west`, a second kind of vehicle, `car`, and these rows of coupled.csv."""
    folder = write_case(tmp_path)
    east = "east,East road,الطريق الشرقي,opened,n2,n4,r2 r3,r2,cp1,30,500,yes,hosp camp,deal 1\n"
    change(folder, "corridors.csv", east, east + east.replace("east,East road", "west,West road"))
    bus = "bus,Bus,حافلة,vehicle,50,0,1,20,15,30,2,5,limited able,,count 1\n"
    change(folder, "fleet.csv", bus, bus + bus.replace("bus,Bus", "car,Car"))
    (folder / "coupled.csv").write_text(HEADER + "".join(rows), encoding="utf-8")
    return folder


def test_two_rows_are_one_deal(tmp_path: Path) -> None:
    """Four of the town for one of the village: the ratio of each side is the other way round."""
    case = read_case(two_sieges(tmp_path, TOWN, VILLAGE))
    (deal,) = case.coupled
    assert deal == Coupled(
        "swap",
        (
            CoupledSide("town", "Town", "البلدة", ("east",), ("bus", "walk"), 4, 0, 60, None, "deal 2"),
            CoupledSide("village", "Village", "القرية", ("west",), ("car", "walk"), 1, 50, 30, 25, "deal 2"),
        ),
    )
    assert (deal.ratio(0), deal.ratio(1)) == (4.0, 0.25)
    assert (deal.side_of("east"), deal.side_of("west"), deal.side_of("south")) == (0, 1, None)
    pairs = (("bus", "east"), ("bus", "west"), ("walk", "west"), ("amb", "east"), ("amb", "south"))
    assert [serves(case.coupled, mode, corridor) for mode, corridor in pairs] == [True, False, True, False, True]


def test_no_file_means_that_nothing_is_coupled(tmp_path: Path) -> None:
    """coupled.csv may be absent, and may have no rows."""
    assert read_case(write_case(tmp_path)).coupled == ()
    (tmp_path / "tiny" / "coupled.csv").write_text(HEADER, encoding="utf-8")
    assert read_case(tmp_path / "tiny").coupled == ()


def test_an_empty_slack_is_the_batch_and_without_a_batch_unknown(tmp_path: Path) -> None:
    """The first batch of each side goes freely; where there is none, the slack must be said, for unknown is not zero."""
    folder = two_sieges(tmp_path, TOWN, VILLAGE.replace(",50,30,25,", ",,30,25,"))
    assert read_case(folder).coupled[0].sides[1].slack == 25
    (folder / "coupled.csv").write_text(HEADER + TOWN.replace(",4,0,", ",4,,") + VILLAGE, encoding="utf-8")
    fault = only_fault(folder)
    assert (fault.line, fault.problem) == (2, "column slack: nobody reported the number")


@pytest.mark.parametrize(
    ("rows", "line", "words"),
    [
        ((TOWN,), 2, "deal 'swap' has 1 sides and not two"),
        ((TOWN, VILLAGE, VILLAGE.replace("village", "hamlet")), 4, "deal 'swap' has 3 sides and not two"),
        ((TOWN, VILLAGE.replace("west", "east")), 3, "corridor 'east' stands on both sides of deal 'swap'"),
        ((TOWN, VILLAGE.replace("car", "bus")), 3, "mode 'bus' serves both sides of deal 'swap'"),
        ((TOWN, VILLAGE.replace(",50,", ",0,")), 3, "slack 0 on both sides"),
        ((TOWN, VILLAGE.replace("west", "south")), 3, "corridors names corridor 'south', which is not in corridors.csv"),
        ((TOWN, VILLAGE.replace("car", "cart")), 3, "modes names mode 'cart', which is not in fleet.csv"),
        ((TOWN, VILLAGE.replace("west", "")), 3, "column corridors is empty"),
        ((TOWN, VILLAGE.replace(",1,50,", ",0,50,")), 3, "column persons: 0 is not between 1 and 1e+07"),
        ((TOWN, VILLAGE.replace(",30,25,", ",-5,25,")), 3, "column confirm_minutes: -5 is not between 0 and 10080"),
        ((TOWN, VILLAGE.replace(",30,25,", ",30,2.5,")), 3, "column batch: 2.5 is not a whole number"),
        ((TOWN, TOWN), 3, "deal and side 'swap town' already stands in line 2"),
    ],
)
def test_what_is_wrong_with_a_deal_is_told_with_its_line(tmp_path: Path, rows: tuple[str, ...], line: int, words: str) -> None:
    """One fault each; the next step is told with it."""
    told = [fault for fault in faults_of(two_sieges(tmp_path, *rows)) if words in fault.problem]
    assert [(fault.file, fault.line) for fault in told] == [("coupled.csv", line)]
    assert told[0].next_step


def test_all_faults_of_a_deal_are_told_at_once(tmp_path: Path) -> None:
    """A corridor and a mode on both sides, and no slack: three faults in one reading."""
    rows = (TOWN, VILLAGE.replace("west,car", "east,bus").replace(",50,", ",0,"))
    problems = [fault.problem for fault in faults_of(two_sieges(tmp_path, *rows))]
    assert [next(w for w in ("corridor", "mode", "slack") if w in problem) for problem in problems] == ["corridor", "mode", "slack"]


def test_a_coupled_deal_comes_back_from_a_workbook(tmp_path: Path) -> None:
    """The sheet coupled holds the same rows; without rows there is no file."""
    folder = two_sieges(tmp_path, TOWN, VILLAGE)
    write_workbook(tmp_path / "a.xlsx", folder)
    assert "coupled.csv" in workbook_to_folder(tmp_path / "a.xlsx", tmp_path / "back")
    assert read_case(tmp_path / "back") == read_case(folder)
    (folder / "coupled.csv").unlink()
    write_workbook(tmp_path / "b.xlsx", folder)
    assert "coupled.csv" not in workbook_to_folder(tmp_path / "b.xlsx", tmp_path / "without")


def apart(tmp_path: Path) -> Path:
    """The tiny case with a second siege a long way off: zone z3 and its point, the corridor `west` to a camp of its own, coupled."""
    folder = two_sieges(tmp_path, TOWN, VILLAGE)
    change(
        folder,
        "corridors.csv",
        "west,West road,الطريق الشرقي,opened,n2,n4,r2 r3,r2,cp1",
        "west,West road,الطريق الشرقي,opened,m2,m3,s2,s2,",
    )
    more = {
        "nodes.csv": "m1,Well,البئر,38.1,36.2\nm2,Arch,القوس,38.11,36.2\nm3,Dale,الوادي,38.12,36.2\n",
        "roads.csv": "s1,m1,m2,Path,درب,1000,besieged,shut,council,report 1\ns2,m2,m3,Ridge,تلة,1000,front,open,gov,report 1\n",
        "zones.csv": "z3,Hamlet,الضيعة,38.1,36.2,council,1,1,1,report 2\n",
        "people.csv": "z3,able,general,80,100,120,report 2\n",
        "assembly_points.csv": "p2,Well,البئر,m1,z3,500,120,report 4\n",
    }
    for name, rows in more.items():
        (folder / name).write_text((folder / name).read_text(encoding="utf-8") + rows, encoding="utf-8")
    return folder


def test_what_would_feed_two_sieges_out_of_one_store_is_a_fault(tmp_path: Path) -> None:
    """Food and medicine for everybody are in two places that no road joins, shut ones counted: each needs its zones, or two rows."""
    folder = apart(tmp_path)
    told = [(fault.line, fault.problem.split(" is for ")[0]) for fault in faults_of(folder)]
    assert told == [(2, "'food'"), (3, "'medical'")]


def test_each_siege_has_its_own_stock(tmp_path: Path) -> None:
    """With a column zones, food is for one siege and bread for the other; need is 0 elsewhere; and the workbook keeps it."""
    folder = apart(tmp_path)
    table = (folder / "aid.csv").read_text(encoding="utf-8").replace(",source", ",zones,source").replace(",count 2", ",N0160 z2,count 2")
    bread = "bread,Bread,خبز,rations,10,20,30,1,1,1,z3,count 2\n"
    (folder / "aid.csv").write_text(table + bread, encoding="utf-8")
    case = read_case(folder)
    food, _, bread_for_z3 = case.commodities
    near, far = (next(p.group for p in case.people if p.group.zone == zone) for zone in ("N0160", "z3"))
    assert [good.need_for(group) for good in (food, bread_for_z3) for group in (near, far)] == [1, 0, 0, 1]
    write_workbook(tmp_path / "a.xlsx", folder)
    workbook_to_folder(tmp_path / "a.xlsx", tmp_path / "back")
    assert read_case(tmp_path / "back") == case
    change(folder, "aid.csv", "1,1,1,z3,", "1,1,1,z9,")
    assert "zones names zone 'z9', which is not in zones.csv" in only_fault(folder).problem


def test_the_rows_of_the_how_to_are_read_as_they_are_explained(tmp_path: Path) -> None:
    """docs/howto/write_a_case.md: four of the near town for one of the far, 200 may go first, an hour until an arrival counts."""
    page = (Path(__file__).parents[2] / "docs" / "howto" / "write_a_case.md").read_text(encoding="utf-8")
    rows = page.split("## Two sieges in lock-step")[1].split("```")[1].strip()
    folder = two_sieges(tmp_path)
    (folder / "coupled.csv").write_text(rows.replace(",coach,", ",car,") + "\n", encoding="utf-8")
    (deal,) = read_case(folder).coupled
    near, far = deal.sides
    assert (deal.ratio(0), near.slack, far.slack, near.confirm_minutes, far.confirm_minutes) == (4.0, 200, 0, 60, 60)
