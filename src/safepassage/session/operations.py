"""Operations of the past: the model of stops they teach."""

from __future__ import annotations

from safepassage import stops
from safepassage.outside.outline_files import shipped
from safepassage.records.stops import StopModel


def stop_model(without: tuple[str, ...] = ()) -> StopModel:
    """The model of stops fitted on the operations that come with the program, less those left out by id."""
    return stops.fit(shipped(), without)
