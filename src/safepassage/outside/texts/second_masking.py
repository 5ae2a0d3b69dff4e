"""The second process that looks for persons in a long table of incidents: run by `outside.second_process`."""

from __future__ import annotations

from safepassage.outside.second_process import serve
from safepassage.outside.texts.incident_masking import changed_of

if __name__ == "__main__":
    serve(changed_of)
