"""The door for files: everything that touches the disk. Foreign files are validated once, here, all faults together."""

from safepassage.outside.case_folder import read_case
from safepassage.outside.files import write_whole
from safepassage.outside.new_case import new_case
from safepassage.outside.plan_files import PlanHeading, plan_heading, plan_to_dict, printed_bounds, read_plan, write_json
from safepassage.outside.plan_tables import movement_rows, write_csv

__all__ = [
    "PlanHeading",
    "movement_rows",
    "new_case",
    "plan_heading",
    "plan_to_dict",
    "printed_bounds",
    "read_case",
    "read_plan",
    "write_csv",
    "write_json",
    "write_whole",
]
