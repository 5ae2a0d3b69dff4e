"""Every string of the papers, in English and Arabic, in one place. Nothing here promises protection (conventions, section 11)."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """One thing said in both languages; `{fields}` are filled by the one who says it."""

    en: str
    ar: str

    def fill(self, **fields: object) -> Words:
        """The same words with their fields filled in both languages."""
        return Words(self.en.format(**fields), self.ar.format(**fields))


UNKNOWN = Words("unknown", "غير معروف")
TASK_FORCE = Words("TASK FORCE ONLY", "لفريق العمل فقط")

STAMPS = {
    "task force only": TASK_FORCE,
    "what if": Words("WHAT IF: terms are missing; not executable as it stands", "افتراضي: شروط ناقصة؛ لا يُنفَّذ على حاله"),
    "forced displacement?": Words(
        "FORCED DISPLACEMENT? Not all terms of free choice are met", "تهجير قسري؟ لم تتحقق كل شروط حرية الاختيار"
    ),
    "exercise": Words("EXERCISE", "تمرين"),
}

CARE = {
    "critical": Words("critical", "حرجة"),
    "limited": Words("limited", "محدودو الحركة"),
    "able": Words("able", "قادرون"),
}
CARE_LONG = {
    "critical": Words("critically wounded or ill", "جرحى ومرضى في حالة حرجة"),
    "limited": Words("cannot walk far", "محدودو القدرة على الحركة"),
    "able": Words("able to walk", "قادرون على المشي"),
}
SCREENING = {
    "general": Words("general", "عموم المدنيين"),
    "at_risk": Words("at risk of detention", "معرَّضون لخطر الاحتجاز"),
    "fighter": Words("laid down arms", "ألقوا السلاح"),
}
STATE = {
    "proposed": Words("proposed", "مقترَح"),
    "agreed": Words("agreed", "متفق عليه"),
    "announced": Words("announced", "مُعلَن"),
    "opened": Words("opened", "مفتوح"),
    "used": Words("in use", "مستخدَم"),
    "blocked": Words("blocked", "مسدود"),
    "closed": Words("closed", "مغلق"),
    "not_kept": Words("not kept", "لم يُلتزم به"),
    "unknown": UNKNOWN,
}
OPTIONS = {
    "plan": Words("This plan", "هذه الخطة"),
    "bound": Words("Lower bound: no plan under these rules can be below", "الحد الأدنى: لا خطة بهذه القواعد دونه"),
    "bound_solver": Words("Lower bound, as the solver states it", "الحد الأدنى كما يحسبه الحاسوب"),
    "coordinator": Words("A coordinator's plan", "خطة منسِّق متمرّس"),
    "flee": Words("People flee by themselves", "يفرّ الناس بأنفسهم"),
    "stay": Words("Everybody stays, with what aid can enter", "يبقى الجميع مع ما يمكن إدخاله من المساعدات"),
}
WEEKDAYS = (
    Words("Mon", "الاثنين"),
    Words("Tue", "الثلاثاء"),
    Words("Wed", "الأربعاء"),
    Words("Thu", "الخميس"),
    Words("Fri", "الجمعة"),
    Words("Sat", "السبت"),
    Words("Sun", "الأحد"),
)
MONTHS = (
    Words("Jan", "كانون الثاني"),
    Words("Feb", "شباط"),
    Words("Mar", "آذار"),
    Words("Apr", "نيسان"),
    Words("May", "أيار"),
    Words("Jun", "حزيران"),
    Words("Jul", "تموز"),
    Words("Aug", "آب"),
    Words("Sep", "أيلول"),
    Words("Oct", "تشرين الأول"),
    Words("Nov", "تشرين الثاني"),
    Words("Dec", "كانون الأول"),
)

SECTIONS = {
    "answer": Words("The answer", "الخلاصة"),
    "options": Words("Five ways, one measure", "خمسة خيارات بمقياس واحد"),
    "map": Words("The map", "الخريطة"),
    "curve": Words("People out, hour by hour", "الخارجون ساعةً بساعة"),
    "left": Words("Who is left behind, who is held", "من يبقى في الداخل ومن يُحتجَز"),
    "binds": Words("What binds, hour by hour", "ما الذي يحدّ الخطة ساعةً بساعة"),
    "prices": Words("What one addition is worth", "ما قيمة إضافة واحدة"),
    "tails": Words("Counted to another date", "الحساب حتى تاريخ آخر"),
    "movements": Words("Every movement", "جميع التحركات"),
    "aid": Words("Aid in", "إدخال المساعدات"),
    "assumptions": Words("The assumptions", "الافتراضات"),
    "proof": Words("How far this can be trusted", "إلى أي حد يُعتمد عليها"),
    "nots": Words("What these numbers are not", "ما ليست عليه هذه الأرقام"),
}

ANSWER = {
    "moves": Words(
        "In {hours} hours, from {start} to {end}, the plan takes {out} of {people} people out. Corridors used: "
        "{corridors}. Vehicle departures "
        "with people: {vehicles}.",
        "خلال {hours} ساعة، من {start} إلى {end}، تُخرِج الخطة {out} من أصل {people} شخصًا. عدد الممرات المستخدمة: "
        "{corridors}. عدد رحلات نقل الناس: "
        "{vehicles}.",
    ),
    "nobody": Words(
        "In {hours} hours, from {start} to {end}, the plan moves none of the {people} people out.",
        "خلال {hours} ساعة، من {start} إلى {end}، لا تُخرِج الخطة أحدًا من أصل {people} شخصًا.",
    ),
    "care": Words("{who}: {out} of {people}", "{who}: {out} من أصل {people}"),
    "aid": Words("Aid trucks unloaded inside: {trucks}. {cargo}.", "شاحنات المساعدات المفرَّغة في الداخل: {trucks}. {cargo}."),
    "no_aid": Words("No aid truck enters.", "لا تدخل أي شاحنة مساعدات."),
    "deaths": Words(
        "Expected deaths up to {until}: {plan} with this plan; {stay} if everybody stays, with what aid can enter; {flee} if people "
        "flee by themselves; "
        "{coordinator} with a coordinator's plan.",
        "الوفيات المتوقعة حتى {until}: {plan} بهذه الخطة؛ و{stay} إذا بقي الجميع مع ما يمكن إدخاله من المساعدات؛ و{flee} إذا فرّ "
        "الناس بأنفسهم؛ و{coordinator} بخطة "
        "منسِّق متمرّس.",
    ),
    "fewer": Words(
        "Against staying with aid that is {count} fewer expected deaths.", "مقارنةً بالبقاء مع المساعدات: وفيات متوقعة أقل بمقدار {count}."
    ),
    "more": Words(
        "Against staying with aid that is {count} MORE expected deaths.", "مقارنةً بالبقاء مع المساعدات: وفيات متوقعة أكثر بمقدار {count}."
    ),
    "mixed": Words(
        "Against staying with aid the difference has no sure sign: {count} fewer expected deaths (a minus means more).",
        "مقارنةً بالبقاء مع المساعدات لا يُعرف اتجاه الفرق: {count} وفيات متوقعة أقل (والسالب يعني أكثر).",
    ),
    "bound": Words(
        "No plan that keeps the same rules can be below {bound} expected deaths (proven). This plan is within {gap} % of that bound.",
        "لا يمكن لأي خطة تلتزم بالقواعد نفسها أن تقل عن {bound} من الوفيات المتوقعة (مُثبَت). وهذه الخطة ضمن {gap} ٪ من ذلك الحد.",
    ),
    "bound_solver": Words(
        "The solver's lower bound is {bound} expected deaths; this plan is within {gap} % of it. Its certificate has not been verified.",
        "الحد الأدنى الذي حسبه الحاسوب هو {bound} من الوفيات المتوقعة؛ وهذه الخطة ضمن {gap} ٪ منه. ولم يُتحقق من شهادته.",
    ),
    "left": Words(
        "Left inside: {left} people, of whom {dead} are expected to die at home by then.",
        "يبقى في الداخل: {left} شخصًا، يُتوقع أن يموت منهم في بيوتهم حتى ذلك التاريخ: {dead}.",
    ),
    "held": Words(
        "Expected to be held at checkpoints: {held} people. They are counted beside the deaths, never in them.",
        "المتوقع احتجازهم عند الحواجز: {held} شخصًا. يُحسَبون إلى جانب الوفيات لا ضمنها.",
    ),
    "broken": Words(
        "CHECK NAMES {count} BROKEN RULES. Do not carry this plan out.", "المراجعة تسمّي {count} من القواعد المخالَفة. لا تُنفَّذ هذه الخطة."
    ),
}

TEXT = {
    "data": Words(
        "Plan clock starts {start}. All times are local ({zone}). Data as described in the case at that time; sources stand in the tables.",
        "تبدأ ساعة الخطة {start}. جميع الأوقات محلية ({zone}). المعطيات كما وُصفت في ملف الحالة في ذلك الوقت؛ والمصادر في الجداول.",
    ),
    "range": Words(
        "Every figure is likely (low–high). Low goes with low and high with high: bars that overlap do not mean that the order is open.",
        "كل رقم هو الأرجح (الأدنى–الأعلى). يُقارَن الأدنى بالأدنى والأعلى بالأعلى: تداخل الأشرطة لا يعني أن الترتيب غير محسوم.",
    ),
    "unit_deaths": Words("expected deaths up to {until}", "الوفيات المتوقعة حتى {until}"),
    "rule": Words("Coordinator's rule: {rule}", "قاعدة المنسِّق: {rule}"),
    "map_note": Words(
        "Schematic, drawn from the case: cells show which neighbourhood is nearest, not front lines. Shade: people left behind (likely).",
        "رسم تخطيطي من ملف الحالة: تُظهر الخلايا أقرب حي لا خطوط الجبهة. التظليل: عدد الباقين في الداخل (الأرجح).",
    ),
    "beyond": Words("beyond this line distances are shortened", "المسافات خارج هذا الخط مختصرة"),
    "show_totals": Words("Totals", "المجاميع"),
    "totals": Words("Whole plan: line width shows people out in all", "الخطة كلها: عرض الخط يبيّن مجموع الخارجين"),
    "no_script": Words(
        "The hour slider needs scripts; the lines show totals, and every number stands in the tables below.",
        "شريط الساعات يحتاج إلى تفعيل البرمجة؛ الخطوط تبيّن المجاميع، وكل الأرقام في الجداول أدناه.",
    ),
    "curve_note": Words(
        "Solid: this plan (band: low–high). Dashed: people out in the best case that the lower bound allows. Shaded: pauses. "
        "Grey strip: night.",
        "الخط المتصل: هذه الخطة (والنطاق: الأدنى–الأعلى). المتقطع: الخارجون في أفضل حالة يسمح بها الحدّ الأدنى. "
        "المظلَّل: فترات الهدنة. الشريط الرمادي: الليل.",
    ),
    "left_note": Words(
        "People not taken out by the end of the plan: likely, and low–high beneath.",
        "من لم تُخرجهم الخطة حتى نهايتها: الأرجح، وتحته الأدنى–الأعلى.",
    ),
    "binds_note": Words(
        "Limits that are reached, strongest first within each hour. Shadow prices only rank; they are not shown as lives.",
        "الحدود المبلوغة، والأشد أولًا في كل ساعة. أسعار الظل للترتيب فقط ولا تُعرض كأرواح.",
    ),
    "binds_none": Words("No limit of the model binds.", "لا حدّ من حدود النموذج مبلوغ."),
    "prices_note": Words(
        "Each line is one addition alone, from two solves on one grid. Prices are not additive: two additions together "
        "can be worth more or less "
        "than their sum.",
        "كل سطر إضافة واحدة بمفردها، من حلَّين على الشبكة نفسها. القيم لا تُجمَع: قد تساوي إضافتان معًا أكثر أو أقل من مجموعهما.",
    ),
    "worthless": Words("no measurable worth", "لا قيمة قابلة للقياس"),
    "costs": Words("costs {count} more deaths", "تكلفتها {count} وفيات إضافية"),
    "none_priced": Words("No addition was priced.", "لم تُحسب قيمة أي إضافة."),
    "tails_note": Words(
        "Expected deaths of the same plans, counted to half, once and twice the time after the plan.",
        "الوفيات المتوقعة للخطط نفسها، محسوبةً حتى نصف المدة التي تلي الخطة ومثلها ومثليها.",
    ),
    "order_same": Words("The order of the options stays the same.", "ترتيب الخيارات لا يتغير."),
    "order_changes": Words(
        "THE ORDER OF TWO OPTIONS CHANGES with the date to which deaths are counted. Read the options with that in mind.",
        "يتغير ترتيب خيارين بحسب التاريخ الذي تُحسب الوفيات حتى نهايته. فلتُقرأ الخيارات على هذا الأساس.",
    ),
    "movements_note": Words(
        "Every row is one vehicle (or one walking party). Times are those of the minute-by-minute replay, queues "
        "included. People: critical / limited "
        "/ able.",
        "كل سطر مركبة واحدة (أو مجموعة سائرة واحدة). الأوقات من إعادة التشغيل دقيقةً بدقيقة مع الطوابير. الأشخاص: حرجة / "
        "محدودو الحركة / قادرون.",
    ),
    "empty_in": Words("empty, in", "فارغة، دخولًا"),
    "no_movements": Words("No movements.", "لا تحركات."),
    "no_checkpoint": Words("none", "لا يوجد"),
    "proven": Words(
        "The bound is proven: its certificate was verified in exact integer arithmetic by a checker that shares no code "
        "with the planner. It proves "
        "the bound of the model, not that the world is as the case says.",
        "الحد الأدنى مُثبَت: تحقّق من شهادته بحساب صحيح دقيق برنامجٌ لا يشترك مع المخطِّط في أي سطر. وهو يثبت حدّ "
        "النموذج، لا أن الواقع كما يصفه ملف "
        "الحالة.",
    ),
    "unverified": Words(
        "The certificate of the bound has not been verified: take the bound as the solver's word, no more.",
        "لم يُتحقق من شهادة الحد الأدنى: فهو قول الحاسوب لا أكثر.",
    ),
    "check_clean": Words(
        "Check replayed the plan minute by minute and found no rule broken.",
        "أعادت المراجعة تشغيل الخطة دقيقةً بدقيقة ولم تجد قاعدة مخالَفة.",
    ),
    "disappeared": Words("people screened here have disappeared", "اختفى أشخاص فُحصوا هنا"),
}

NOTS = (
    Words(
        "They are not a forecast. They are expected values of a model in which parties keep the pauses the case "
        "describes. Stops, refusals and shelling "
        "beyond the assumptions are the normal case and are not in them.",
        "ليست تنبؤًا. هي قيم متوقعة لنموذج تلتزم فيه الأطراف بفترات الهدنة كما يصفها ملف الحالة. التوقف والرفض والقصف "
        "خارج الافتراضات هي الحال المعتاد وليست "
        "محسوبة فيها.",
    ),
    Words(
        "They are not facts. Counts and dangers are claims and assumptions, with ranges; the range covers the "
        "assumptions listed, not what nobody thought of.",
        "ليست حقائق. الأعداد والمخاطر أقوال وافتراضات لها نطاقات؛ والنطاق يشمل الافتراضات المذكورة لا ما لم يخطر لأحد.",
    ),
    Words(
        "They are not a go. A notification or an agreement is not protection. A person decides, knowing how old the data "
        "is and what is unknown.",
        "ليست إذنًا بالتحرك. الإشعار أو الاتفاق ليس حماية. القرار لإنسان يعرف عمر المعطيات وما هو مجهول.",
    ),
    Words(
        "They are not a reason to empty an area. Leaving is each person's own choice; willingness is a cap, never a "
        "target, and those who stay keep their "
        "right to aid.",
        "ليست ذريعة لإفراغ منطقة. المغادرة خيار كل شخص؛ والاستعداد للمغادرة سقف لا هدف، ومن يبقى يحتفظ بحقه في المساعدة.",
    ),
)

UNITS = {
    "person-days": "يوم-شخص",
    "patient-days": "يوم-مريض",
    "rations": "حصة",
    "kits": "مجموعة",
    "tonnes": "طن",
    "litres": "لتر",
    "parcels": "طرد",
}

GLANCE = {
    "deaths": Words("expected deaths, this plan", "الوفيات المتوقعة بهذه الخطة"),
    "out": Words("people taken out", "أشخاص أُخرجوا"),
    "critical": Words("of them critically wounded or ill", "منهم في حالة حرجة"),
    "left": Words("people left inside", "أشخاص بقوا في الداخل"),
}

HEAD = {
    "time": Words("time", "الوقت"),
    "vehicle": Words("vehicle", "المركبة"),
    "from": Words("from", "من"),
    "people": Words("people", "الأشخاص"),
    "call": Words("call", "النداء"),
    "boarding": Words("boarding", "الصعود"),
    "departure": Words("leaves", "الانطلاق"),
    "checkpoint": Words("checkpoint", "الحاجز"),
    "corridor": Words("corridor", "الممر"),
    "arrival": Words("arrives", "الوصول"),
    "site": Words("at", "الوجهة"),
    "back": Words("outside again", "العودة إلى الخارج"),
    "cargo": Words("cargo unloaded", "الحمولة المفرَّغة"),
    "zone": Words("neighbourhood", "الحي"),
    "start_people": Words("people, with newcomers", "الأشخاص مع الوافدين"),
    "taken": Words("taken out", "أُخرجوا"),
    "left": Words("left behind", "الباقون"),
    "died": Words("of them die at home", "منهم يموتون في بيوتهم"),
    "all": Words("all", "المجموع"),
    "held": Words("expected held, people", "المتوقع احتجازهم، أشخاص"),
    "hour": Words("hour", "الساعة"),
    "what": Words("what binds", "ما يحدّ"),
    "used": Words("used / limit", "المستخدَم / الحد"),
    "unit": Words("unit", "الوحدة"),
    "addition": Words("addition", "الإضافة"),
    "worth": Words("expected deaths avoided", "وفيات متوقعة تُتجنَّب"),
    "tail": Words("counted to", "الحساب حتى"),
    "name": Words("name", "الاسم"),
    "low": Words("low", "الأدنى"),
    "likely": Words("likely", "الأرجح"),
    "high": Words("high", "الأعلى"),
    "source": Words("source", "المصدر"),
    "why": Words("why", "السبب"),
    "state": Words("state", "الحالة"),
    "terms": Words("terms not met or unknown", "شروط غير متحققة أو غير معروفة"),
    "agreed_by": Words("agreed by", "وافق عليه"),
    "flow": Words("people out", "الخارجون"),
    "checkpoints": Words("checkpoints, and who holds them", "الحواجز ومن يسيطر عليها"),
}

TERMS = {
    "time": Words("time", "الوقت"),
    "places": Words("places", "الأماكن"),
    "route": Words("route", "الطريق"),
    "who": Words("who may leave", "من يحق له المغادرة"),
    "aid_in": Words("aid may enter", "دخول المساعدات"),
    "third_party": Words("third party at checkpoints", "طرف ثالث عند الحواجز"),
    "follow_up": Words("follow-up of those held", "متابعة المحتجَزين"),
    "voluntary": Words("voluntary", "الطوعية"),
    "may_stay": Words("may stay", "حق البقاء"),
    "may_return": Words("may return", "حق العودة"),
    "choice_of_destination": Words("choice of destination", "اختيار الوجهة"),
    "monitoring": Words("monitoring", "المراقبة"),
}
TERM_ANSWER = {
    "no": Words("no", "لا"),
    "unknown": UNKNOWN,
    "no_terms": Words("no terms on file", "لا شروط مسجَّلة"),
    "all_met": Words("all stand", "كلها قائمة"),
}

LEGEND = {
    "point": Words("assembly point", "نقطة تجمّع"),
    "hospital": Words("hospital", "مستشفى"),
    "reception": Words("reception site", "موقع استقبال"),
    "aid_point": Words("aid point", "نقطة مساعدات"),
    "checkpoint": Words("checkpoint", "حاجز"),
    "vehicle_out": Words("vehicle with people", "مركبة تقلّ أشخاصًا"),
    "vehicle_in": Words("vehicle going in", "مركبة داخلة"),
    "corridor_open": Words("corridor, opened", "ممر مفتوح"),
    "corridor_other": Words("corridor, not opened", "ممر غير مفتوح"),
    "besieged": Words("road, besieged", "طريق، داخل الحصار"),
    "front": Words("road at the front", "طريق على الجبهة"),
    "rear": Words("road behind the lines", "طريق خلف الخطوط"),
    "unknown": Words("road, unknown", "طريق، غير معروف"),
    "shut": Words("shut", "مقطوع"),
    "holder": Words("road held by {who}", "طريق يسيطر عليه {who}"),
    "left_low": Words("{count} left", "{count} باقون"),
    "hour": Words("Hour", "الساعة"),
    "play": Words("Play", "تشغيل"),
    "stop": Words("Stop", "إيقاف"),
    "moving": Words("vehicles on the road", "المركبات على الطريق"),
    "leaving": Words("people leaving in this hour", "المغادرون في هذه الساعة"),
    "night": Words("night", "ليل"),
    "pause": Words("pause", "هدنة"),
    "out": Words("people out", "الخارجون"),
    "critical_out": Words("critically wounded out", "الجرحى في حالة حرجة الخارجون"),
    "bound": Words("bound", "الحد الأقصى"),
}

COORDINATOR = {
    "sickest first by the nearest open exit": "الأشدّ مرضًا أولًا عبر أقرب مخرج مفتوح",
    "most urgent zone first": "الحي الأشدّ خطرًا أولًا",
    "rolling six-hour look-ahead": "نظرة متجدّدة إلى ست ساعات قادمة",
}
