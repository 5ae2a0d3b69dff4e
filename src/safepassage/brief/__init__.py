"""The papers of a task force: one page, one terminal view, tables, one payload. Pure: records in, text out; others write it."""

from safepassage.brief.claim_lines import entry_data, render_claims, render_conflicts, render_situation, situation_data
from safepassage.brief.corridor_lines import corridors_data, render_corridors, segment_rows
from safepassage.brief.corridor_page import corridors_page
from safepassage.brief.danger_page import danger_page
from safepassage.brief.danger_sheets import danger_data, danger_rows, part_data
from safepassage.brief.difference_lines import difference_data, difference_rows, render_difference, render_proof
from safepassage.brief.difference_page import difference_page
from safepassage.brief.flight_lines import flight_data, flight_rows, render_flight
from safepassage.brief.flight_page import flight_page
from safepassage.brief.page import page
from safepassage.brief.payload import payload, prices_data
from safepassage.brief.rehearsal_data import rehearsal_data, rehearsal_rows
from safepassage.brief.rehearsal_lines import render_rehearsal
from safepassage.brief.rehearsal_page import rehearsal_page
from safepassage.brief.sheets import left_behind_rows, price_list_rows, price_rows
from safepassage.brief.situation_page import situation_page
from safepassage.brief.street_lines import render_streets, streets_data
from safepassage.brief.street_states import render_street_states, street_states_data
from safepassage.brief.terminal import render

__all__ = [
    "corridors_data",
    "corridors_page",
    "danger_data",
    "danger_page",
    "danger_rows",
    "difference_data",
    "difference_page",
    "difference_rows",
    "entry_data",
    "flight_data",
    "flight_page",
    "flight_rows",
    "left_behind_rows",
    "page",
    "part_data",
    "payload",
    "price_list_rows",
    "price_rows",
    "prices_data",
    "rehearsal_data",
    "rehearsal_page",
    "rehearsal_rows",
    "render",
    "render_claims",
    "render_conflicts",
    "render_corridors",
    "render_difference",
    "render_flight",
    "render_proof",
    "render_rehearsal",
    "render_situation",
    "render_street_states",
    "render_streets",
    "segment_rows",
    "situation_data",
    "situation_page",
    "street_states_data",
    "streets_data",
]
