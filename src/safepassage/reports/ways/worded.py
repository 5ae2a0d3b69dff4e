"""What an English claim is by the words around it, once its sentence was read: one rule after another; none of them opens a way."""

from __future__ import annotations

from datetime import date

from safepassage.records.reading import Proposal
from safepassage.reports.harm.drowned_with import as_dead
from safepassage.reports.modality.called_off import as_called_off
from safepassage.reports.modality.curfews import as_curfew
from safepassage.reports.modality.cut_short import as_cut_short
from safepassage.reports.modality.held_persons import as_person_held
from safepassage.reports.modality.mines_lying import as_lying
from safepassage.reports.modality.not_taken_for_so import as_not_so
from safepassage.reports.modality.operations_ended import as_ended
from safepassage.reports.modality.report_refuted import as_refuted
from safepassage.reports.modality.sealed_off import as_sealed_off
from safepassage.reports.modality.sent_back import as_sent_back
from safepassage.reports.modality.staying import as_staying
from safepassage.reports.modality.strikes_over import as_over
from safepassage.reports.modality.suspected import as_suspected
from safepassage.reports.modality.taken_as import as_taken
from safepassage.reports.modality.told_to_leave import as_told_to_leave
from safepassage.reports.modality.ultimatums import as_ultimatum
from safepassage.reports.modality.unhurt_in import as_struck
from safepassage.reports.modality.unhurt_where import as_hit
from safepassage.reports.voices.contrary_to import as_contrary_to
from safepassage.reports.voices.who_did_it import as_who_did_it
from safepassage.reports.ways.agreed_that import as_agreed_that
from safepassage.reports.ways.gates_given import as_gate_given
from safepassage.reports.ways.hard_access import as_hard
from safepassage.reports.ways.in_hands import as_in_hands
from safepassage.reports.ways.meant_to_open import as_meant
from safepassage.reports.ways.never_opened import as_never_opened
from safepassage.reports.ways.no_capture import as_no_capture
from safepassage.reports.ways.no_go import as_no_go
from safepassage.reports.ways.not_running import as_not_running
from safepassage.reports.ways.open_how import as_passed_in_one_way
from safepassage.reports.ways.open_only import as_limited
from safepassage.reports.ways.request_refused import as_request_refused
from safepassage.reports.ways.retreats import as_retreat
from safepassage.reports.ways.sent_away import as_sent_away
from safepassage.reports.ways.short_of import as_short_of
from safepassage.reports.ways.things_no_actors import without_things_as_actors
from safepassage.reports.ways.told_shut import as_told_shut
from safepassage.reports.ways.withdrawn import as_withdrawn


def as_worded(claim: Proposal, text: str, today: date | None) -> Proposal:
    """The claim as each of them leaves it."""
    claim = as_no_capture(as_not_so(as_refuted(as_ended(as_called_off(claim, text), text)), text))
    claim = as_withdrawn(as_retreat(as_short_of(as_over(as_struck(as_hit(as_contrary_to(claim, text), text))))))
    claim = as_taken(as_not_running(as_told_shut(as_agreed_that(as_meant(claim, text, today), text))))
    claim = as_gate_given(as_curfew(as_told_to_leave(as_no_go(as_in_hands(claim)))))
    claim = as_dead(as_staying(as_sent_back(as_sealed_off(as_ultimatum(claim)))))
    claim = as_passed_in_one_way(as_limited(as_hard(as_sent_away(claim)), text), text)
    claim = as_never_opened(claim, text, today)
    claim = as_request_refused(as_person_held(as_cut_short(claim)))
    return without_things_as_actors(as_suspected(as_lying(as_who_did_it(claim))))
