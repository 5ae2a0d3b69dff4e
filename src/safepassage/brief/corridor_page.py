"""Proposed corridors on paper: one page in English and Arabic, for the task force."""

from __future__ import annotations

from safepassage.brief.corridor_lines import apart_words, deaths, km, span_of, whole
from safepassage.brief.frame import frame
from safepassage.brief.markup import claim, esc, label, lines, ltr, pair, table
from safepassage.brief.words import UNKNOWN, Words
from safepassage.records.case import Case
from safepassage.records.proposal import Proposals, Proposed, Shared

TITLE = Words("Corridors that could be asked for", "ممرات يمكن طلبها")
LEAD = Words(
    "Proposed over real streets: not agreed, not open, and nobody has reported on them unless a segment says so. Several ways to each "
    "place, so that losing one road does not lose all.",
    "مقترحة على شوارع حقيقية: لم يُتفق عليها وليست مفتوحة، ولم يبلّغ أحد عن حالها ما لم يُذكر ذلك. "
    "عدة طرق إلى كل مكان، كي لا يعني فقدان طريق واحد فقدانها كلها.",
)
HEADS = (
    Words("segment", "المقطع"),
    Words("km", "كم"),
    Words("minutes by bus / on foot", "دقائق بالحافلة / سيراً"),
    Words("deaths per person-hour in a vehicle", "وفيات لكل شخص-ساعة في مركبة"),
    Words("holder", "المسيطر"),
    Words("last verified", "آخر تحقق"),
    Words("without it", "من دونه"),
)
FACTS = Words(
    "{km} km, {detour} times the straight line; {bus} minutes by bus, {foot} on foot. Expected deaths of 10,000 who cross by bus without a "
    "pause: {deaths}.",
    "{km} كم، {detour} من الخط المستقيم؛ {bus} دقيقة بالحافلة و{foot} سيراً. "
    "الوفيات المتوقعة من كل 10,000 يعبرون بالحافلة بلا هدنة: {deaths}.",
)
SHARED = Words("What they share", "ما تشترك فيه")
ASK = Words("With whom what would have to be agreed", "مع من، وعلى ماذا، يجب الاتفاق")
ASK_HEADS = (Words("party", "الطرف"), Words("over which streets", "على أي شوارع"))
NEVER = Words("never", "لم يحدث")
NONE = Words("none", "لا شيء")


def corridors_page(case: Case, proposals: Proposals, stamps: tuple[str, ...]) -> str:
    """The whole page as one file of HTML without a script."""
    sections = {Words(p.corridor.name, p.corridor.name_ar): _one(p) for p in proposals.corridors}
    apart = (Words(claim(line.en), line.ar) for line in apart_words(proposals, ltr))
    sections[SHARED] = "".join(pair(line) for line in (*map(_shared, proposals.shared), *apart))
    rows = [(lines(UNKNOWN) if holder == "unknown" else esc(holder), claim(what)) for holder, what in proposals.ask]
    sections[ASK] = table([label(h) for h in ASK_HEADS], rows)
    return frame(case, stamps, TITLE, LEAD, sections)


def _shared(s: Shared) -> Words:
    """What two corridors have in common, and under which names."""
    both, names, long = f"{s.one} / {s.other}", f" ({', '.join(s.names)})" if s.names else "", km(s.metres)
    return Words(claim(f"{both}: {long} km{names}"), f"{ltr(both)}: {ltr(long)} كم {ltr(names.strip())}".rstrip())


def _one(p: Proposed) -> str:
    minutes = dict(p.minutes)
    facts = FACTS.fill(
        km=ltr(km(p.metres)),
        detour=ltr(f"{p.detour:.2f}"),
        bus=ltr(whole(minutes["bus"])),
        foot=ltr(whole(minutes["foot"])),
        deaths=ltr(deaths(p)),
    )
    rows = [
        (
            f"{lines(Words(s.road.name, s.road.name_ar))}<br><small>{esc(s.road.id)}</small>",
            ltr(km(s.road.metres)),
            ltr(f"{whole(dict(s.minutes)['bus'])} / {whole(dict(s.minutes)['foot'])}"),
            ltr(span_of(s)),
            esc(s.road.holder) if s.road.holder else lines(UNKNOWN),
            esc(s.verified) if s.verified else lines(NEVER),
            esc(", ".join(s.alternatives)) if s.alternatives else lines(NONE),
        )
        for s in p.segments
    ]
    return pair(facts) + table([label(h) for h in HEADS], rows)
