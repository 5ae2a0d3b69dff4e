"""The papers of a task force: one page, one terminal view, one payload. Pure: records in, text out; others write it."""
