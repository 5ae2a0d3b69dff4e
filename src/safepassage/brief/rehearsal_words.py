"""Every string of a rehearsal's page, in English and Arabic."""

from __future__ import annotations

from safepassage.brief.words import SCREENING, Words
from safepassage.records.case import Case
from safepassage.records.levels import Range
from safepassage.records.rehearsal import Rehearsal

PAGE = {
    "title": Words("Rehearsal", "تجربة الخطة"),
    "lead": Words(
        "{n} futures of {days} days from {start}; policy: {policy}; scenario: {scenario}; vehicles: {convoys}. "
        "Every figure is over futures: 10 % – 50 % – 90 %.",
        "{n} احتمالًا، كل منها {days} يومًا ابتداءً من {start}؛ السياسة: {policy}؛ الفرضية: {scenario}؛ المركبات: {convoys}. "
        "كل رقم عبر الاحتمالات: 10٪ – 50٪ – 90٪.",
    ),
    "promise": Words(
        "A rehearsal, not a promise and not a go: a person decides. "
        "In each future the road is stopped as it was in past operations ({seen}).",
        "هذه تجربة وليست وعدًا ولا إذنًا بالانطلاق: القرار لإنسان. في كل احتمال يتوقف الطريق كما توقف في عمليات سابقة ({seen}).",
    ),
    "curves": Words("Who is out by when", "من يخرج ومتى"),
    "people": Words("People out", "الخارجون"),
    "patients": Words("Critically wounded or ill, out", "الجرحى والمرضى في حالة حرجة، خارجًا"),
    "band": Words("light: 10–90 % of the futures, dark: 25–75 %, line: half", "فاتح: 10–90٪ من الاحتمالات، غامق: 25–75٪، الخط: النصف"),
    "planned": Words("as planned, no stop", "كما في الخطة بلا توقف"),
    "finish": Words("When it is finished", "متى تنتهي"),
    "finish_text": Words(
        "The plan's own movements are through after {early} (10 %), {middle} (50 %), {late} (90 %); "
        "within the rehearsed time in {share} of the futures.",
        "تكتمل حركات الخطة بعد {early} (10٪) و{middle} (50٪) و{late} (90٪)؛ وضمن المدة المجرَّبة في {share} من الاحتمالات.",
    ),
    "hours": Words("{n} h", "{n} ساعة"),
    "never": Words("not within the rehearsed time", "ليس ضمن المدة المجرَّبة"),
    "deaths": Words("Expected deaths, by where they happen", "الوفيات المتوقعة بحسب مكانها"),
    "deaths_planned": Words("Without any stop, at the likely danger: {n}.", "بلا أي توقف وعند الخطر المرجَّح: {n}."),
    "lost": Words("Hours lost, by cause", "الساعات الضائعة بحسب السبب"),
    "held": Words("Held, and arrived without being counted", "المحتجزون، والواصلون بلا إحصاء"),
    "held_note": Words("Beside the deaths, never in them.", "إلى جانب الوفيات وليس ضمنها."),
    "left": Words("Left behind, alive inside", "الباقون أحياءً في الداخل"),
    "not_pressed": Words(
        "No claim of the ledger speaks of troops massing, an advance or a contested holder: zones change hands as their danger alone says.",
        "لا تذكر أي إفادة في السجل حشوداً أو تقدماً أو جهة سيطرة متنازعاً عليها: تتغير السيطرة على المناطق بحسب خطورتها وحدها.",
    ),
    "fronts": Words("Where a front moved", "حيث تحركت الجبهة"),
    "road": Words("Met by a stop on the way", "من صادفهم التوقف في الطريق"),
    "worth": Words("What planning again at each stop is worth", "قيمة إعادة التخطيط عند كل توقف"),
    "worth_text": Words(
        "{what}: {mean} (standard error {error}, {n} pairs of futures).", "{what}: {mean} (الخطأ المعياري {error}، {n} زوجًا من الاحتمالات)."
    ),
    "moves": Words("How the answer moves with each assumption", "كيف يتغير الجواب مع كل افتراض"),
    "moves_note": Words(
        "Each at its low and at its high end in all futures, the rest drawn as before; strongest first.",
        "كل افتراض عند طرفه الأدنى ثم الأعلى في جميع الاحتمالات والباقي كما كان؛ الأقوى أولًا.",
    ),
    "assumptions": Words("Assumptions of the rehearsal", "افتراضات التجربة"),
    "solver": Words("Solver at each planning again: {status}.", "حالة الحل عند كل إعادة تخطيط: {status}."),
    "nobody": Words("None in these futures.", "لا شيء في هذه الاحتمالات."),
}
CAUSES = {
    "not opened in time": Words("not opened in time", "لم يُفتح في موعده"),
    "attack": Words("attack", "هجوم"),
    "dispute over lists": Words("dispute over lists", "خلاف على القوائم"),
    "a party outside the deal": Words("a party outside the deal", "طرف خارج الاتفاق"),
    "coupled operation late": Words("coupled operation late", "تأخر العملية المرتبطة"),
    "weather": Words("weather", "الطقس"),
    "not told": Words("not told", "سبب غير معلن"),
    "checkpoint": Words("checkpoint", "الحاجز"),
    "hospital full": Words("hospital or reception full", "امتلاء المشفى أو مركز الاستقبال"),
    "front moved": Words("front moved", "تحركت الجبهة"),
}
WHERE = {
    "home": Words("at home", "في البيوت"),
    "waiting": Words("waiting", "في الانتظار"),
    "moving": Words("moving", "في الطريق"),
    "after arrival": Words("after arrival", "بعد الوصول"),
    "crews": Words("crews", "الطواقم"),
    "all": Words("all", "المجموع"),
}
FRONTS = {
    "left behind the front": Words("left behind the front, alive", "بقوا خلف الجبهة أحياءً"),
    "fled by themselves": Words("fled by themselves, alive", "فرّوا بأنفسهم أحياءً"),
    "killed when a zone changed hands": Words("killed when a zone changed hands", "قُتلوا عند تبدّل السيطرة على حي"),
    "still on the way at T+": Words("still on the way at the end, alive", "ما زالوا في الطريق عند النهاية أحياءً"),
}
WORTH = {
    "expected deaths avoided by planning again at each stop": Words("Expected deaths avoided", "وفيات متوقعة جرى تجنبها"),
    "more people out by planning again at each stop": Words("More people out", "زيادة الخارجين"),
    "more patients out by planning again at each stop": Words("More patients out", "زيادة المرضى الخارجين"),
}
POLICIES = {
    "fixed": Words("the plan, delayed", "الخطة مع تأخيرها"),
    "replan": Words("planned again at every stop", "إعادة التخطيط عند كل توقف"),
}
SCENARIOS = {
    "as_drawn": Words("none", "لا شيء"),
    "as_planned": Words("nothing is stopped, nothing is drawn", "لا توقف ولا عشوائية"),
    "front_advances": Words("the front advances", "الجبهة تتقدم"),
    "factions_unite": Words("no party outside the deal", "لا طرف خارج الاتفاق"),
    "deal_fails": Words("the deal fails", "الاتفاق ينهار"),
    "pause_holds": Words("pauses are kept", "الهدن محفوظة"),
}
CONVOYS = {
    "timetable": Words("by the timetable", "بحسب الجدول"),
    "convoy": Words("closed convoys", "قوافل مغلقة"),
    "shuttle": Words("shuttle", "نقل مكوكي"),
}
HEADS = {
    "what": Words("what", "ماذا"),
    "mean": Words("mean", "المتوسط"),
    "p10": Words("10 %", "10٪"),
    "p50": Words("50 %", "50٪"),
    "p90": Words("90 %", "90٪"),
    "cause": Words("cause", "السبب"),
    "pause_hours": Words("hours of agreed pauses stopped: mean (10–90 %)", "ساعات الهدن المتوقفة: المتوسط (10–90٪)"),
    "person_hours": Words("person-hours waited: mean (10–90 %)", "ساعات انتظار الأشخاص: المتوسط (10–90٪)"),
    "class": Words("class", "الفئة"),
    "held": Words("held: mean (10–90 %)", "محتجزون: المتوسط (10–90٪)"),
    "uncounted": Words("not counted: mean (10–90 %)", "بلا إحصاء: المتوسط (10–90٪)"),
    "left": Words("left behind: mean (10–90 %)", "باقون: المتوسط (10–90٪)"),
    "zone": Words("neighbourhood", "الحي"),
    "assumption": Words("assumption", "الافتراض"),
    "people_low": Words("people out, low end", "الخارجون، الطرف الأدنى"),
    "people_high": Words("people out, high end", "الخارجون، الطرف الأعلى"),
    "deaths_low": Words("expected deaths, low end", "الوفيات المتوقعة، الطرف الأدنى"),
    "deaths_high": Words("expected deaths, high end", "الوفيات المتوقعة، الطرف الأعلى"),
    "values": Words("low – likely – high", "أدنى – مرجَّح – أعلى"),
    "unit": Words("unit", "الوحدة"),
    "source": Words("source, and why", "المصدر والسبب"),
    "movements": Words("movements held or turned back on the way", "حركات أُوقفت أو عادت في الطريق"),
    "home_again": Words("persons who went home again", "أشخاص عادوا إلى بيوتهم"),
}
CLASSES = SCREENING


def pressed_words(case: Case, found: Rehearsal) -> Words:
    """Which zones and corridors claims say are pressed, how much more often they change hands for it, and the claims."""
    named = {f"zone:{z.id}": Words(z.name, z.name_ar) for z in case.zones}
    named |= {f"corridor:{c.id}": Words(c.name, c.name_ar) for c in case.corridors}
    subjects = [p.subject for p in found.pressed]
    zones = [f"zone:{z.id}" for z in case.zones]
    every = len(zones) > 1 and set(zones) <= set(subjects)
    names = [Words("every zone", "كل المناطق")] if every else []
    names += [named.get(s, Words(s, s)) for s in subjects if not (every and s in zones)]
    claims = ", ".join(sorted({claim for p in found.pressed for claim in p.claims}))
    times = next((a.range for a in found.assumptions if a.name == "front_pressed"), Range.exactly(1.0))
    often = f"{times.likely:g} ({times.low:g}\u2013{times.high:g})"
    return Words(
        f"Pressed, so that they change hands {often} times as often: {', '.join(n.en for n in names)}. Claims: {claims}",
        f"تحت ضغط، فتتغير السيطرة عليها {often} ضعفاً: {'، '.join(n.ar or n.en for n in names)}. الإفادات: {claims}",
    )
