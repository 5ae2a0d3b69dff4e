"""The second process that reads where there is much to read: run by `outside.second_process`."""

from __future__ import annotations

from safepassage.outside.second_process import serve
from safepassage.session.reading_jobs import tried_elsewhere

if __name__ == "__main__":
    serve(tried_elsewhere)
