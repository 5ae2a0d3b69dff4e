"""How many could be out by when at best: one page in English and Arabic, for the task force."""

from __future__ import annotations

from safepassage.brief.figures import amount, spread
from safepassage.brief.flight_lines import notes, seen_words, span
from safepassage.brief.frame import frame
from safepassage.brief.markup import claim, esc, label, ltr, pair, stacked, table
from safepassage.brief.words import Words
from safepassage.records.case import Case
from safepassage.records.flight import Bounded, Flight
from safepassage.units import DAY

TITLE = Words("How many could be out by when, at best", "كم شخصاً يمكن أن يخرج، ومتى، في أفضل الأحوال")
LEAD = Words(
    "At most, and not a forecast. Every street is taken as passable, nobody is stopped, killed or turned back, everybody leaves at once. "
    "What happens is less. It says one thing only: whether the streets themselves would hold people up. Out means: at {exits}.",
    "حدٌّ أعلى وليس توقعاً. تُعدّ كل الشوارع سالكة، ولا يوقَف أحد أو يُقتل أو يُعاد، ويغادر الجميع في آن واحد. ما يحدث فعلاً أقل. "
    "لا يجيب إلا عن سؤال واحد: هل الشوارع نفسها هي ما يعيق الناس؟ المخارج: {exits}.",
)
BORDER = Words("any street out of the besieged areas", "أي شارع يخرج من المناطق المحاصرة")
HOW = {"foot": Words("On foot", "سيراً على الأقدام"), "car": Words("By private car", "بالسيارات الخاصة")}
HEADS = (Words("after", "بعد"), Words("persons out at most", "الخارجون على الأكثر"))
BESIDE = Words("Beside what was seen", "مقارنةً بما شوهد")
RATES = Words("What it rests on", "ما يستند إليه")
RATE_HEADS = (
    Words("assumption", "الافتراض"),
    Words("value and range", "القيمة والمدى"),
    Words("unit", "الوحدة"),
    Words("source", "المصدر"),
)
NOT_IN = Words(
    "{n} critically wounded or ill cannot walk and are not in the figures on foot.",
    "{n} من الجرحى والمرضى في حالة حرجة لا يستطيعون المشي وليسوا ضمن أرقام السير.",
)
WIDE, TALL, LEFT, RIGHT, HEAD, FOOT = 960.0, 300.0, 70.0, 24.0, 26.0, 256.0


def flight_page(case: Case, flight: Flight, stamps: tuple[str, ...]) -> str:
    """The whole page as one file of HTML without a script."""
    sections = {HOW[b.how]: _bounded(b) for b in flight.bounds}
    cannot = "".join(pair(NOT_IN.fill(n=ltr(spread(people)))) for _, people in flight.left_out)
    sections[BESIDE] = pair(Words(claim(seen_words(flight)), _seen_arabic(flight)), css="lead") + cannot
    rows = [(esc(r.name), ltr(spread(r.range)), esc(r.unit), f"{claim(r.source)}<br><small>{claim(r.why)}</small>") for r in flight.rates]
    sections[RATES] = table([label(h) for h in RATE_HEADS], rows)
    return frame(case, stamps, TITLE, _lead(flight), sections)


def _lead(flight: Flight) -> Words:
    exits = (esc(flight.exits), esc(flight.exits)) if flight.exits != BORDER.en else BORDER
    return Words(LEAD.en.format(exits=exits[0]), LEAD.ar.format(exits=exits[1]))


def _seen_arabic(flight: Flight) -> str:
    seen, foot = flight.seen.range, next(b for b in flight.bounds if b.how == "foot")
    said = f"شوهد من فرّوا في اليوم: {ltr(spread(seen))} شخصاً."
    day = [out for minute, out in zip(foot.minutes, foot.out, strict=True) if minute <= DAY][-1]
    times = day.likely / seen.likely if seen.likely else float("nan")
    if not times > 1:
        return said
    let = f"أما الشوارع وحدها فتسمح بخروج {ltr(amount(day.likely))} في {ltr(span(min(DAY, foot.minutes[-1])))}"
    return f"{said} {let}: {ltr(amount(times))} أضعاف ذلك. ليست الشوارع هي ما احتجز الناس."


def _bounded(bounded: Bounded) -> str:
    said = "".join(pair(Words(f"<small>{esc(line.en)}</small>", f"<small>{esc(line.ar)}</small>")) for line in notes(bounded))
    rows = [(ltr(span(minute)), stacked(out)) for minute, out in zip(bounded.minutes, bounded.out, strict=True)]
    return _curve(bounded) + said + table([label(h) for h in HEADS], rows)


def _curve(bounded: Bounded) -> str:
    """The likely bound as a line in the band from low to high, against time."""
    last, top = bounded.minutes[-1] or 1, max(1.0, *(out.high for out in bounded.out))

    def x(minute: float) -> float:
        return LEFT + (WIDE - LEFT - RIGHT) * minute / last

    def y(value: float) -> float:
        return FOOT - (FOOT - HEAD) * value / top

    spots = list(zip(bounded.minutes, bounded.out, strict=True))
    band = [(x(m), y(o.high)) for m, o in spots] + [(x(m), y(o.low)) for m, o in spots[::-1]]
    rules = "".join(
        f'<path class="rule" d="M{LEFT} {y(v):.1f}H{WIDE - RIGHT}"/>'
        f'<text class="tick" x="{LEFT - 6}" y="{y(v) + 4:.1f}" text-anchor="end">{amount(round(v))}</text>'
        for v in (top * k / 4 for k in range(5))
    )
    every = max(1, len(spots) // 8)
    ticks = "".join(
        f'<text class="tick" x="{x(m):.1f}" y="{FOOT + 20}" text-anchor="middle">{esc(span(m))}</text>' for m, _ in spots[::every]
    )
    area = " ".join(f"{a:.1f},{b:.1f}" for a, b in band)
    line = "M" + "L".join(f"{x(m):.1f} {y(o.likely):.1f}" for m, o in spots)
    drawn = f'{rules}<polygon class="band" points="{area}"/><path class="line bound" d="{line}"/>{ticks}'
    spoken = f"{HOW[bounded.how].en}: at most {amount(bounded.out[-1].likely)} persons after {span(last)}"
    size = f'viewBox="0 0 {WIDE:.0f} {TALL:.0f}"'
    return f'<div class="scroll"><svg class="chart" {size} role="img" aria-label="{esc(spoken)}">{drawn}</svg></div>'
