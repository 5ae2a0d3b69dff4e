"""The sheets of a case's workbook, in their order, and its first sheet: what each is, in English and Arabic."""

from __future__ import annotations

TABLES: dict[str, tuple[str, str]] = {
    "case": ("What the case is called, when it begins and how long it lasts.", "اسم الحالة ووقت بدايتها ومدتها."),
    "nodes": ("Junctions and other points that roads join.", "التقاطعات والنقاط التي تصلها الطرق."),
    "roads": (
        "Roads between nodes: length, exposure to fire, state, who holds them.",
        "الطرق: الطول والتعرّض للنار والحالة والمسيطر.",
    ),
    "zones": ("Parts of the town and how dangerous they are, compared with the mean.", "أحياء المدينة ومدى خطورتها مقارنة بالمتوسط."),
    "people": ("How many people are in each zone, by group. Groups, never persons.", "عدد الناس في كل حي حسب الفئة. فئات لا أشخاص."),
    "inflow": ("People who will come into a zone later. May have no rows.", "من سيدخلون حيًّا لاحقًا. قد تكون بلا صفوف."),
    "willingness": ("Which share of a class would go to which side.", "نسبة من يقبلون الذهاب إلى كل طرف."),
    "assembly_points": ("Where people gather, and the caps on people and minutes.", "نقاط التجمع والحد الأقصى للناس والدقائق."),
    "sites": ("Hospitals, reception sites, aid points.", "المشافي ومراكز الاستقبال ونقاط توزيع المساعدات."),
    "checkpoints": ("Checkpoints: who holds them and how fast they let people pass.", "الحواجز: الجهة المسيطرة وسرعة العبور."),
    "screening": ("What a checkpoint does with each class.", "ما يفعله كل حاجز بكل فئة."),
    "corridors": ("Humanitarian corridors: state, way, checkpoints, limits.", "الممرات الإنسانية: الحالة والمسار والحواجز والحدود."),
    "pauses": ("Agreed pauses on a corridor. May have no rows.", "فترات الهدنة المتفق عليها في كل ممر. قد تكون بلا صفوف."),
    "coupled": (
        "Deals that exchange two sieges in lock-step; two rows a deal. May have no rows.",
        "اتفاقات تربط إخراج الناس من حصارين خطوة بخطوة؛ صفان لكل اتفاق. قد تكون بلا صفوف.",
    ),
    "danger": (
        "Danger made from records by: safepassage danger. May have no rows: then the assumptions count.",
        "الخطر المستخلص من السجلات بالأمر safepassage danger. قد تكون بلا صفوف: عندئذ تُعتمد الافتراضات.",
    ),
    "fleet": ("Kinds of vehicles, and walkers: seats, speed, how many there are.", "أنواع المركبات والمشاة: المقاعد والسرعة والعدد."),
    "aid": ("Stocks inside, and what one person needs a day.", "المخزون في الداخل وحاجة الشخص في اليوم."),
    "parties": ("Who is bound by which deal. Organisations and roles.", "الأطراف والاتفاقات التي تلزمها. جهات وأدوار لا أشخاص."),
    "terms": (
        "What the parties agreed to, by corridor. Empty: nobody said.",
        "ما اتفقت عليه الأطراف في كل ممر. الفارغ: لم يقل أحد.",
    ),
    "assumptions": (
        "Every rate of the plan: low, likely, high, unit, source, why.",
        "كل معدلات الخطة: أدنى وأرجح وأعلى، مع المصدر والسبب.",
    ),
}
RULES: tuple[tuple[str, str], ...] = (
    ("This workbook is one case of safepassage.", "هذا المصنّف حالة واحدة من safepassage."),
    (
        "No persons: no names of people, no phone numbers, no e-mail addresses, no plates. Organisations and roles only.",
        "لا أشخاص: لا أسماء ولا أرقام هواتف ولا بريد إلكتروني ولا لوحات مركبات. جهات وأدوار فقط.",
    ),
    (
        "The first row of each sheet holds the headings; point at a heading to see what it means and in which unit.",
        "الصف الأول في كل ورقة هو العناوين؛ ضع المؤشر على العنوان لترى معناه ووحدته.",
    ),
    (
        "Units: metres, minutes, km/h, persons, degrees; each is in the note of its heading.",
        "الوحدات: متر ودقيقة وكم/ساعة وشخص ودرجة؛ وكل منها مذكور في ملاحظة عنوانه.",
    ),
    (
        "Times are texts with a zone: 2016-12-08T08:00+02:00. A date cell without zone is read in the zone of the start in sheet case.",
        "الأوقات نصوص مع المنطقة الزمنية: 2016-12-08T08:00+02:00. خلية التاريخ بلا منطقة تُقرأ بمنطقة البداية في ورقة case.",
    ),
    (
        "unknown, or an empty cell, means that nobody reported it. It is never read as zero, open or safe.",
        "كلمة unknown أو الخلية الفارغة تعني أن أحدًا لم يبلّغ. ولا تُقرأ أبدًا صفرًا ولا مفتوحًا ولا آمنًا.",
    ),
    (
        "Several ids in one cell are separated by spaces. Write values only: formulas and merged cells are refused.",
        "المعرّفات العديدة في خلية واحدة تفصلها مسافات. اكتب قيمًا فقط: تُرفض الصيغ والخلايا المدموجة.",
    ),
    (
        "A sheet of your own is read by nobody if its name begins with _.",
        "لا تُقرأ ورقة أضفتها أنت إذا بدأ اسمها بالعلامة _.",
    ),
)
