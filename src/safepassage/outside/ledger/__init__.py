"""
The ledger of claims: append only, chained, in one SQLite file of the case's folder (docs/explanation/claims.md, section 3).

Names are looked up when asked for: what was read is kept without what exports and rescues a ledger.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from safepassage.outside.ledger.damage import DamagedLedger, LedgerUnavailable
    from safepassage.outside.ledger.lines import Exported, import_lines, read_export
    from safepassage.outside.ledger.rescuing import Rescue, rescue
    from safepassage.outside.ledger.store import Ledger, Receipt

_HOMES = {
    "damage": "DamagedLedger LedgerUnavailable",
    "lines": "Exported import_lines read_export",
    "rescuing": "Rescue rescue",
    "store": "Ledger Receipt",
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names.split()}

__all__ = ["DamagedLedger", "Exported", "Ledger", "LedgerUnavailable", "Receipt", "Rescue", "import_lines", "read_export", "rescue"]


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME_OF[name]}"), name)
