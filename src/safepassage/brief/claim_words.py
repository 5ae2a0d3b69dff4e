"""What claims and the situation are called, in English and Arabic."""

from __future__ import annotations

from safepassage.brief.words import CARE_LONG, SCREENING, STATE, TERMS, UNKNOWN, Words
from safepassage.brief.words import UNITS as STOCK_UNITS
from safepassage.records.claim import ClaimKind, How
from safepassage.records.situation import Footing, Situation
from safepassage.records.subtypes import KINDS as READ_KINDS
from safepassage.records.subtypes import subtype_words
from safepassage.records.terms_in_arabic import unit_words
from safepassage.records.told_words import SAID as SAID_IN_TEXTS

KINDS = {
    ClaimKind.CORRIDOR_STATE: Words("Corridors", "الممرات"),
    ClaimKind.WINDOW: Words("Windows", "فترات الهدنة"),
    ClaimKind.TERM: Words("Terms", "الشروط"),
    ClaimKind.PEOPLE: Words("People and patients", "السكان والمرضى"),
    ClaimKind.NEED: Words("Needs", "الاحتياجات"),
    ClaimKind.STOCK: Words("Stocks inside", "المخزون في الداخل"),
    ClaimKind.RATE: Words("Checkpoints and intake", "الحواجز والاستقبال"),
    ClaimKind.FLEET: Words("Vehicles", "المركبات"),
    ClaimKind.ROAD_STATE: Words("Roads", "الطرق"),
    ClaimKind.RUBBLE: Words("Rubble: the chance that it blocks the road", "الأنقاض: احتمال أن تسد الطريق"),
    ClaimKind.HOLDER: Words("Who holds what", "من يسيطر على ماذا"),
    ClaimKind.DEAL: Words("Parties and deals", "الأطراف والاتفاقات"),
    ClaimKind.CONVOY: Words("Convoys", "القوافل"),
    ClaimKind.TALLY: Words("Tallies", "التعدادات"),
    ClaimKind.INCIDENT: Words("Incidents", "الحوادث"),
    ClaimKind.REPORT: Words("What texts report (it changes no number of the plan)", "ما تذكره النصوص (لا يغيّر أي رقم في الخطة)"),
    ClaimKind.DECISION: Words("Decisions", "القرارات"),
    ClaimKind.WITHDRAWAL: Words("Withdrawals", "السحوبات"),
    ClaimKind.CLOSURE: Words("Closures", "الإغلاقات"),
}
FOOTINGS = {
    Footing.DECIDED: Words("a person decided", "قرار شخص مسؤول"),
    Footing.AGREED: Words("sources agree", "المصادر متفقة"),
    Footing.ONE_SOURCE: Words("one source", "مصدر واحد"),
    Footing.CONTESTED: Words("CONTESTED", "محل خلاف"),
    Footing.TABLE: Words("the case's own table", "جدول الحالة نفسها"),
    Footing.UNKNOWN: Words("UNKNOWN: nobody said", "غير معروف: لم يقل أحد"),
}
SAID = (
    STATE
    | {
        "open": Words("open", "مفتوح"),
        "shut": Words("shut", "مقطوع"),
        "used": Words("used", "مستخدَم"),
        "cancelled": Words("cancelled", "ملغى"),
        "yes": Words("yes", "نعم"),
        "no": Words("no", "لا"),
        "departed": Words("departed", "انطلقت"),
        "held": Words("held", "محتجزة"),
        "turned_back": Words("turned back", "أُعيدت"),
        "arrived": Words("arrived", "وصلت"),
        "not_departed": Words("did not depart", "لم تنطلق"),
        "joined": Words("joined", "انضم إلى"),
        "left": Words("left", "انسحب من"),
    }
    | {word: Words(*both) for word, both in SAID_IN_TEXTS.items()}
)
DETAILS = (
    {kind: Words(*both) for kind, both in READ_KINDS.items()}
    | TERMS
    | CARE_LONG
    | SCREENING
    | {
        "people": Words("persons", "أشخاص"),
        "intake": Words("intake", "الاستقبال"),
        "places": Words("places", "الأماكن"),
        "inside": Words("inside", "في الداخل"),
        "outside": Words("outside", "في الخارج"),
        "city": Words("whole city", "المدينة كلها"),
        "headcount": Words("headcount", "عدد الأشخاص"),
        "cargo": Words("cargo", "الحمولة"),
        "coupled": Words("coupled", "الربط"),
        "guarantors": Words("guarantors", "الضامنون"),
        "joined": Words("joined", "انضم"),
        "left": Words("left", "انسحب"),
        "departure": Words("at departure", "عند الانطلاق"),
        "arrival": Words("at arrival", "عند الوصول"),
    }
)
UNITS = {
    "persons": Words("persons", "شخص"),
    "persons in need": Words("persons in need", "محتاج"),
    "persons an hour": Words("persons an hour", "شخص في الساعة"),
    "vehicles": Words("vehicles", "مركبة"),
    "deaths": Words("deaths", "وفاة"),
    "trucks": Words("trucks", "شاحنة"),
    "trucks an hour": Words("trucks an hour", "شاحنة في الساعة"),
    "days in a row": Words("days in a row", "أيام متتالية"),
    "units": Words("units", "وحدة"),
} | {unit: Words(unit, arabic) for unit, arabic in STOCK_UNITS.items()}
HOWS = {
    How.SEEN: Words("seen", "شوهد"),
    How.COUNTED: Words("counted", "معدود"),
    How.TOLD: Words("told", "قيل"),
    How.PUBLISHED: Words("published", "منشور"),
    How.INFERRED: Words("inferred", "استُنتج"),
    How.UNKNOWN: Words("how is not said", "لم يُذكر كيف"),
}
PAGE = {
    "title": Words("The situation", "الوضع"),
    "lead": Words(
        "As known at {at}. Each value with its range, what it stands on, its age, and the claims it rests on. Unknown is not safe.",
        "كما هو معروف في {at}. كل قيمة مع مداها وأساسها وعمرها والأقوال التي تستند إليها. غير المعروف ليس آمنًا.",
    ),
    "attention": Words("What a person must look at", "ما يجب أن ينظر فيه شخص"),
    "pauses": Words("Pauses that a plan may use", "فترات الهدنة التي يجوز لخطة استخدامها"),
    "no_pause": Words("None from now on is confirmed.", "لا توجد هدنة مؤكدة من الآن."),
    "city": Words("the whole city", "المدينة كلها"),
    "no_claims": Words("None.", "لا شيء."),
    "from_to": Words("{first} to {last}", "من {first} إلى {last}"),
    "says": Words("says", "القائل"),
    "age": Words("known for", "معروف منذ"),
    "until": Words("until {first}", "حتى {first}"),
    "through": Words("through", "عبر"),
    "claims": Words("The claims behind it", "الأقوال التي يستند إليها"),
    "nothing": Words("Nothing is contested, and no case number is open.", "لا شيء محل خلاف، ولا قضية مفتوحة."),
    "silent": Words("What nobody claims anything about", "ما لم يقل أحد عنه شيئًا"),
    "no_silent": Words("Somebody speaks of everything above.", "قال أحد شيئًا عن كل ما سبق."),
    "case": Words(
        "Open case {number}: convoy {convoy}, {departure} persons at departure, {arrival} at arrival.",
        "قضية مفتوحة {number}: القافلة {convoy}، {departure} شخصًا عند الانطلاق، {arrival} عند الوصول.",
    ),
    "fork": Words("{count} versions of claim {of}: {ids}. Decide for one.", "نسخ القول {of} عددها {count}: {ids}. اختاروا واحدة."),
    "age_min": Words("{n} min", "{n} د"),
    "age_h": Words("{n} h", "{n} س"),
    "age_d": Words("{n} days", "{n} يومًا"),
    "stage": Words("treated as {stage}", "يُعامَل كأنه {stage}"),
}
HEADS = (
    Words("what", "الشيء"),
    Words("taken as", "يُؤخذ على أنه"),
    Words("stands on", "الأساس"),
    Words("age", "العمر"),
    Words("rests on", "يستند إلى"),
    Words("against it", "يناقضه"),
)
PAUSE_HEADS = (Words("corridor", "الممر"), Words("from", "من"), Words("to", "إلى"), Words("quiet where", "أين الهدوء"))
SILENT_HEADS = (
    Words("what", "الشيء"),
    Words("values from the case's own table, or unknown", "قيم من جدول الحالة أو غير معروفة"),
    Words("of these unknown", "منها غير معروف"),
)
CLAIM_HEADS = (
    Words("claim", "القول"),
    Words("since", "منذ"),
    Words("about", "عن"),
    Words("says", "يقول"),
    Words("who, how, grade", "من، وكيف، ودرجة الثقة"),
)


def arabic_days(days: int) -> str:
    """Days as Arabic counts them: two have a form of their own, three to ten the plural."""
    return "يومان" if days == 2 else f"{days} أيام" if 3 <= days <= 10 else PAGE["age_d"].ar.format(n=days)


def said(word: str | None) -> Words:
    """A word of a claim in both languages; an id or a free word stands for itself."""
    return UNKNOWN if word is None else SAID.get(word, Words(word, word))


def detail_words(detail: str) -> Words:
    """`critical/at_risk` in both languages: our own words, subtypes and units of what is read, else as it is written."""
    parts = [DETAILS.get(part) or Words(*(unit_words(part) or subtype_words(part))) for part in detail.split("/") if part]
    return Words(", ".join(p.en for p in parts), "، ".join(p.ar for p in parts))


def shut_ways(known: Situation) -> dict[str, Words]:
    """What is to be said beside a pause of a corridor that is taken as shut, by the corridor's name."""
    shut = {
        s.subject: STATE[s.word]
        for s in known.standings
        if s.kind is ClaimKind.CORRIDOR_STATE and s.word in ("closed", "blocked", "not_kept")
    }
    return {subject.partition(":")[2]: Words(f"the way is taken as {word.en}", f"الطريق يُعدّ: {word.ar}") for subject, word in shut.items()}
