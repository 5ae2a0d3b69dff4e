"""The papers of a task force: one page, one terminal view, tables, one payload. Pure: records in, text out; others write it."""

from safepassage.brief.page import page
from safepassage.brief.payload import payload, prices_data
from safepassage.brief.sheets import left_behind_rows, price_list_rows, price_rows
from safepassage.brief.terminal import render

__all__ = ["left_behind_rows", "page", "payload", "price_list_rows", "price_rows", "prices_data", "render"]
