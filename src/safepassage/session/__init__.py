"""The only place that knows the order of rooms. Names are looked up when asked for: taking down a claim does not start the planner."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safepassage.session.again import Again, replan
    from safepassage.session.claims import (
        Situated,
        Taken,
        act,
        by_hand,
        carried,
        chosen,
        claims_behind,
        contradictions,
        import_file,
        listed,
        situated,
        take_line,
        time_of,
    )
    from safepassage.session.corridors import Offered, propose_corridors, take_up, write_proposals
    from safepassage.session.danger import FromRecords, explain, from_records, write_danger
    from safepassage.session.flight import Fled, flee, write_flight
    from safepassage.session.keeping import (
        copy_out,
        forms,
        is_workbook,
        purge,
        rescue,
        seal,
        take_workbook,
        unseal,
        verify_case,
        write_page,
    )
    from safepassage.session.operations import foresee, score, stop_model
    from safepassage.session.planning import (
        STEPS,
        Answer,
        asks,
        judge,
        planned_at,
        prices,
        read,
        run,
        stamps,
        stamps_of,
        try_folder,
        verify,
        write,
    )
    from safepassage.session.rehearsing import Rehearsed, rehearse_case, write_rehearsal
    from safepassage.session.streets import Brought, bring_streets, street_map, street_states, streets_of, ways_of
    from safepassage.session.traffic import InSumo, replay_in_sumo

_HOMES = {
    "again": "Again replan",
    "claims": "Situated Taken act by_hand carried chosen claims_behind contradictions import_file listed situated take_line time_of",
    "danger": "FromRecords explain from_records write_danger",
    "corridors": "Offered propose_corridors take_up write_proposals",
    "flight": "Fled flee write_flight",
    "keeping": "copy_out forms is_workbook purge rescue seal take_workbook unseal verify_case write_page",
    "operations": "foresee score stop_model",
    "planning": "STEPS Answer asks judge planned_at prices read run stamps stamps_of try_folder verify write",
    "rehearsing": "Rehearsed rehearse_case write_rehearsal",
    "traffic": "InSumo replay_in_sumo",
    "streets": "Brought bring_streets street_map street_states streets_of ways_of",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = [
    "STEPS",
    "Again",
    "Answer",
    "Brought",
    "Fled",
    "FromRecords",
    "InSumo",
    "Offered",
    "Rehearsed",
    "Situated",
    "Taken",
    "act",
    "asks",
    "bring_streets",
    "by_hand",
    "carried",
    "chosen",
    "claims_behind",
    "contradictions",
    "copy_out",
    "explain",
    "flee",
    "foresee",
    "forms",
    "from_records",
    "import_file",
    "is_workbook",
    "judge",
    "listed",
    "planned_at",
    "prices",
    "propose_corridors",
    "purge",
    "read",
    "rehearse_case",
    "replan",
    "replay_in_sumo",
    "rescue",
    "run",
    "score",
    "seal",
    "situated",
    "stamps",
    "stamps_of",
    "stop_model",
    "street_map",
    "street_states",
    "streets_of",
    "take_line",
    "take_up",
    "take_workbook",
    "time_of",
    "try_folder",
    "unseal",
    "verify",
    "verify_case",
    "ways_of",
    "write",
    "write_danger",
    "write_flight",
    "write_page",
    "write_proposals",
    "write_rehearsal",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
