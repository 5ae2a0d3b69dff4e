"""The words of the difference between two plans, in English and Arabic."""

from __future__ import annotations

from safepassage.brief.words import Words
from safepassage.records.plan import Kind
from safepassage.records.replan import Change, How, To

CHANGES = {
    Change.KEPT: Words("kept", "يبقى كما هو"),
    Change.LATER: Words("later", "يتأخر"),
    Change.EARLIER: Words("earlier", "يتقدم"),
    Change.CHANGED: Words("changed", "يتغير"),
    Change.NEW: Words("new", "جديد"),
    Change.CANCELLED: Words("cancelled", "أُلغي"),
    Change.TURNED_BACK: Words("turned back", "عاد أدراجه"),
    Change.NOT_DEPARTED: Words("did not depart", "لم ينطلق"),
    Change.HELD: Words("held", "محتجز"),
    Change.STRANDED: Words("stranded inside", "عالق في الداخل"),
}
KINDS = {
    Kind.OUT: Words("people out", "إخراج أشخاص"),
    Kind.IN: Words("vehicle in", "دخول مركبة"),
    Kind.AID: Words("aid in", "إدخال مساعدات"),
}
TAKEN = {
    How.AS_CLAIMED: Words("reported", "أُبلغ عنه"),
    How.AS_PLANNED: Words("nobody reported: taken to have gone as planned", "لم يُبلغ أحد: يُفترض أنه تم كما خُطط"),
    How.TURNED_BACK: Words("turned back the way it came", "عاد من حيث أتى"),
    How.NOT_DEPARTED: Words("did not depart", "لم ينطلق"),
    How.HELD: Words("held", "محتجز"),
    How.STRANDED: Words("unloaded, cannot come out", "أفرغ حمولته ولا يستطيع الخروج"),
}
ADDRESSEES = {
    To.ASSEMBLY_POINT: Words("Assembly points", "نقاط التجمع"),
    To.FLEET: Words("Drivers and dispatch", "السائقون والتنسيق"),
    To.CHECKPOINT: Words("Checkpoint liaison", "الاتصال بالحواجز"),
    To.SITE: Words("Hospitals and reception sites", "المستشفيات ومواقع الاستقبال"),
    To.ZONE: Words("Neighbourhoods that are called", "الأحياء التي تُنادى"),
    To.NEGOTIATORS: Words("Negotiators", "المفاوضون"),
}
PAGE = {
    "title": Words("What the news changes", "ما الذي تغيّره الأخبار"),
    "lead": Words(
        "From {at} on. What started before has stayed as it was. A proposal: a person says go.",
        "ابتداءً من {at}. ما بدأ قبل ذلك بقي كما كان. هذا اقتراح: القرار لإنسان.",
    ),
    "news": Words("The news", "الأخبار"),
    "short": Words("In short", "باختصار"),
    "tell": Words("Whom to tell what", "من يُبلَّغ وبماذا"),
    "rows": Words("Movement by movement", "حركةً حركة"),
    "lost": Words("Who is not moved now", "من لن يُنقل الآن"),
    "gained": Words("Who is moved now and was not to be", "من سيُنقل الآن ولم يكن مقررًا"),
    "past": Words("What is taken to have happened", "ما يُفترض أنه حدث"),
    "trust": Words("How good the new plan is", "ما مدى جودة الخطة الجديدة"),
    "none": Words("Nothing.", "لا شيء."),
    "no_change": Words("The situation that the plan stands on is the same.", "الوضع الذي تقوم عليه الخطة لم يتغير."),
    "counts": Words(
        "Of the movements that were still to start: kept {kept}, later {later}, earlier {earlier}, otherwise changed {changed}, "
        "cancelled {cancelled}, new {new}. "
        "Of those that had started: turned back {turned_back}, not departed {not_departed}, held {held}, stranded inside {stranded}.",
        "من الحركات التي لم تبدأ بعد: باقية {kept}، متأخرة {later}، متقدمة {earlier}، متغيرة {changed}، ملغاة {cancelled}، جديدة {new}. "
        "من التي بدأت: عائدة {turned_back}، لم تنطلق {not_departed}، محتجزة {held}، عالقة في الداخل {stranded}.",
    ),
    "people": Words(
        "{lost} persons who were to be moved are not moved now; {gained} are moved who were not to be.",
        "عدد من كان مقررًا نقلهم ولن يُنقلوا الآن: {lost}؛ وعدد من سيُنقلون ولم يكن مقررًا: {gained}.",
    ),
    "deaths": Words("Expected deaths with the new plan: {new}.", "الوفيات المتوقعة بالخطة الجديدة: {new}."),
    "before": Words("Before the news the plan stood at {old}.", "قبل الأخبار كانت الخطة عند {old}."),
    "stay": Words("If nothing more moved from now on: {stay}.", "لو توقف كل شيء من الآن: {stay}."),
    "waiting": Words(
        "{n} persons are on convoys that are held; no plan moves them, and what happens to them is not in these numbers.",
        "عدد الأشخاص في القوافل المحتجزة: {n}؛ لا تنقلهم أي خطة، وما يحدث لهم ليس في هذه الأرقام.",
    ),
    "gap": Words(
        "The optimum of the rest was solved to the end ({status}); with whole vehicles the rest costs {gap} % more than that optimum.",
        "حُلّت بقية المسألة حتى الحل الأمثل ({status})؛ وبمركبات كاملة تزيد كلفة البقية عنه بنسبة {gap} ٪.",
    ),
    "broken": Words("BROKEN RULES: {n}. Do not carry this plan out.", "قواعد مخروقة: {n}. لا تنفذوا هذه الخطة."),
    "unchecked": Words(
        "Written at once. Nobody has checked it yet: in some seconds this page is written again, with what check says and what it costs.",
        "كُتبت فورًا ولم يفحصها أحد بعد: ستُكتب هذه الصفحة مجددًا خلال ثوانٍ مع نتيجة الفحص والكلفة.",
    ),
    "sound": Words("No rule is broken by any movement from now on.", "لا تُخرق أي قاعدة في أي حركة من الآن."),
    "to_site": Words("persons to expect from now on, by the hour: {hours}", "عدد من يُتوقع وصولهم من الآن، ساعة بساعة: {hours}"),
    "off": Words("called off, was {before}", "أُلغي، وكان {before}"),
    "now": Words("now {after}, was {before}", "صار {after}، وكان {before}"),
    "fresh": Words("new at {after}", "جديد عند {after}"),
    "same": Words("{after}, other people or load", "{after}، أشخاص آخرون أو حمولة أخرى"),
    "no_way": Words("no plan can use it any more", "لم يعد بوسع أي خطة استخدامه"),
    "windows": Words("its windows have changed", "تغيرت فترات هدنته"),
}
HEADS = tuple(
    Words(*both)
    for both in (
        ("movement", "الحركة"),
        ("change", "التغيير"),
        ("what", "ما هو"),
        ("vehicle", "المركبة"),
        ("corridor", "الممر"),
        ("from – to", "من – إلى"),
        ("was", "كان"),
        ("now", "صار"),
        ("people", "الأشخاص"),
    )
)
TELL_HEADS = tuple(Words(*both) for both in (("who", "من"), ("movement", "الحركة"), ("tell them", "أبلغوهم"), ("people", "الأشخاص")))
PEOPLE_HEADS = tuple(
    Words(*both) for both in (("zone", "الحي"), ("care", "الرعاية"), ("was", "كان"), ("now", "صار"), ("difference", "الفرق"))
)
PAST_HEADS = tuple(Words(*both) for both in (("movement", "الحركة"), ("what", "ما هو"), ("how we know", "كيف نعرف"), ("time", "الوقت")))
BROKEN_HEADS = tuple(Words(*both) for both in (("rule", "القاعدة"), ("where", "أين"), ("when", "متى"), ("what is broken", "ما المخروق")))
