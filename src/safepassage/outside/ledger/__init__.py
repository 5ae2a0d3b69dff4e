"""The ledger of claims: append only, chained, in one SQLite file of the case's folder (docs/explanation/claims.md, section 3)."""

from safepassage.outside.ledger.damage import DamagedLedger, LedgerUnavailable
from safepassage.outside.ledger.lines import Exported, import_lines, read_export
from safepassage.outside.ledger.rescuing import Rescue, rescue
from safepassage.outside.ledger.store import Ledger, Receipt

__all__ = ["DamagedLedger", "Exported", "Ledger", "LedgerUnavailable", "Receipt", "Rescue", "import_lines", "read_export", "rescue"]
