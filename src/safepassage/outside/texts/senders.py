"""Who sent a message of a chat, where that is a role or an organisation and no person: `Red Cross`, `Driver 2`, `Coord`, `منسق`."""

from __future__ import annotations

import re
from collections.abc import Callable

from safepassage.records.given_names import words_of

# Each word of a sender must be one of these: a word that may be somebody's name (baker, king, bishop) is not among them.
_ROLES = words_of(
    """
    coord coordinator coordination medic medics paramedic nurse doctor driver drivers dispatcher dispatch logistics logs logistician admin
    operator ops operations control base hub desk duty officer team lead leader deputy security liaison observer observers monitor monitors
    volunteer volunteers field responder responders rescuer rescuers convoy ambulance focal point radio room news updates alerts
    """
)
_BODIES = words_of(
    """
    red cross crescent icrc ifrc msf un ocha unhcr unicef unrwa who wfp iom undp osce unmo unprofor monusco minusca unmiss sarc nrc irc drc
    ngo council municipality ministry health civil defence defense hospital clinic office headquarters hq local committee emergency
    response police army military authority white helmets sams mercy corps oxfam caritas media centre center relief school shelter
    """
)
_ARABIC = words_of(
    "منسق المنسق منسقة مسعف المسعف مسعفة سائق السائق ممرض ممرضة طبيب الهلال الأحمر الاحمر الصليب الأمم المتحدة الدفاع المدني مستشفى "
    "المستشفى غرفة الطوارئ العمليات لجنة اللجنة مكتب وزارة الصحة المجلس المحلي البلدية مراقب المراقب متطوع إسعاف الإسعاف"
)
_KNOWN = _ROLES | _BODIES | _ARABIC
_WORD = re.compile(r"[^\W\d_]+")
_NUMBERED = re.compile(r"(?:[^\W\d_]+[ .\-/&]{1,3}){0,4}[^\W\d_]+(?:[ \-#]{0,2}\d{1,2})?")  # `Driver 2`; a phone number is longer


def role_or_body(label: str, is_place: Callable[[str], bool] = lambda _: False) -> str:
    """The sender as it is kept, a body with the place that it is of, too (`Red Crescent Homs`); empty: it may be a person."""
    label = " ".join(label.split())
    words = _WORD.findall(label.casefold())
    others = [word for word in _WORD.findall(label) if word.casefold() not in _KNOWN]
    of_a_place = bool(others) and not (_BODIES | _ARABIC).isdisjoint(words) and is_place(" ".join(others))
    kept = bool(words) and _NUMBERED.fullmatch(label) is not None and (not others or of_a_place)
    return label if kept and words != ["field"] else ""  # `Field 3` tells nothing, `Field Team 3` a role
