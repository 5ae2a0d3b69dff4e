"""What Arabic words speak of: kinds and subtypes by verbs (all their forms) and nouns. Own work, from the vocabulary of news and
reports."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from safepassage.records.reading import ReadKind
from safepassage.reports.arabic.words.classes import CLASSES
from safepassage.reports.arabic.words.objects import CALLED_OFF, calls_off_a_way, is_unable, no_fire, offered, opened_again, opens_no_way
from safepassage.reports.arabic.words.said_of_ways import RUINED, is_no_more, is_ruined, names_a_way, said_of_the_way, tells_of_the_truce
from safepassage.reports.arabic.words.verbs import MASDARS, USED
from safepassage.reports.words.arabic_words import plain_word, plain_words, roots, verb_forms


@dataclass(frozen=True, slots=True)
class ArabicRule:
    """One of these words, with one of the `beside` words in its clause if any are asked for. `verb`: a form of a verb."""

    kind: ReadKind
    subtype: str
    strength: float
    beside: frozenset[str] = frozenset()
    verb: bool = False
    word: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule that a word, or two, at a place set off."""

    rule: ArabicRule
    place: int


_RULES = """
incident/killing 0.9 | قتل~يقتل استشهد~يستشهد قضي_نحبه مقتل استشهاد مجزره مجازر مذبحه مذابح اعدم~يعدم اعدام ذبح~يذبح اغتال~يغتال
    اغتيل~يغتال اغتيال تصفيه صفي~
incident/killing 0.85 | قتيل قتلا ازهق~يزهق ارواح حياتهم رفات نحر~ينحر حصيله الحصيله انفاسه انفاسهم قتلي شهداء شهيد حصيله_القتلي
    حصيله_الشهداء حصيله_ضحايا مقبره_جماعيه جثث جثه جثامين ابيد~ اباده
incident/killing 0.85 people,dead | لقي~يلقي مصرع حتف وفاه توفي~يتوفي مات~يموت ضحايا ضحيه قضي~ فارق~يفارق حصد~يحصد راح~
incident/killing 0.96 people | غرق~يغرق
incident/injury 0.82 | شظايا اصيب~يصاب جرح~يجرح جرحي مصابين اصابات بجروح بتر
incident/injury 0.8 people | اصابه
incident/air_strike 0.92 | غاره غارات قصف_جوي ضربه_جويه ضربات_جويه اغار~يغير براميل_متفجره برميل_متفجر طلعه طلعات القصف_الجوي
    مسيره_استهدفت قنابل_عنقوديه
incident/air_strike 0.9 air | قصف~يقصف استهدف~يستهدف قصف شن~يشن نفذ~ينفذ القي~يلقي ضرب~يضرب ضربه ضربات استهداف هجوم هجمات اسقط~يسقط
    سقط~ قنبله قنابل
incident/shelling 0.9 | انقصف~ينقصف قصف~يقصف قصف قذيفه قذائف هاون مدفعيه قصف_مدفعي قصف_صاروخي رشقه رشقات دك~يدك راجمات راجمه قذايف
incident/shelling 0.88 weapons | سقط~يسقط سقوط اطلق~يطلق اطلاق استهدف~يستهدف انهمر~ اصاب~يصيب طال~يطال صاروخ صواريخ ضرب~يضرب
incident/attack 0.82 | طعن~يطعن اضرم~يضرم ملثمون ملثمين حرق_كنيسه ضربات ضربه اردي~ هاجم~يهاجم هجوم هجمات اعتدي~يعتدي اعتداء اعتداءات
    كمين غاره_بريه مداهمه
incident/attack 0.8 | استهدف~يستهدف استهداف تعرض_لهجوم تعرضت_لهجوم استهدف~
incident/attack 0.93 buildings | اقتحم~يقتحم داهم~يداهم اقتحام
incident/shooting 0.95 fire | اطلق~يطلق فتح~يفتح اطلاق قتل~ استشهد~ اصيب~
incident/shooting 0.82 | قناص قناصه قناصين القناصه قنص~يقنص قنص رصاص طلق_ناري اعيره
incident/explosion 0.88 | انفجر~ينفجر انفجار انفجارات فجرت فجروا يفجر يفجرون فجر_نفسه دوي~يدوي تفجير تفجيرات عبوه_ناسفه عبوات لغم مفخخه
    انتحاري حزام_ناسف
incident/mines 0.9 | فخخ~يفخخ مفخخ الغام زرع~يزرع مخلفات_الحرب مخلفات
incident/interception 0.96 | الدفاع_الجوي الدفاعات_الجويه اعترض~ اعتراض
incident/clash 0.88 | حرب_شوارع حرب_الشوارع اشتباك اشتباكات معركه معارك مواجهات قتال مواجهه اشتبك~يشتبك تصدي~يتصدي صد~يصد تبادل_القصف
    تبادل_اطلاق تبادلت هجوم_مضاد
incident/destruction 0.82 | خراب تهدم~يتهدم ركاما النيران_علي التهم~يلتهم انهار~ دمر~يدمر تدمير دمار احرق~يحرق احترق~يحترق حرق احراق
    هدم~يهدم هدم جرف~يجرف جرفت حريق حرائق بالارض انقاض ركام اضرار تضرر~يتضرر انهار_سقف مدمر مدمره
incident/chemical 0.95 | كيميائي كيمياوي كيماوي كيمياييه كيماويه كلور سارين غاز_سام اختناق غازات الفوسفور
incident/looting 0.88 | سلب جرد~ نهب~ينهب نهب سرق~يسرق سرقه نهبوا
incident/looting 0.95 aid,goods | استولي~يستولي استيلاء
control/captured 0.92 | بسط~يبسط استرد~يسترد نفوذه نفوذهم معاقل معقل لسيطره الت_السيطره في_قبضه قبضه سيطر~يسيطر سيطره استعاد~يستعيد
    استعاده انتزع~ينتزع احتل~يحتل احتلال استولي~يستولي تحت_سيطره بيد_المعارضه قبضه حرر~ تحرير_مدينه فقد_السيطره قبضته سقوط_مدينه
    سقوط_المدينه
control/captured 0.85 areas | سقط~يسقط سقوط استولي~يستولي حرر~يحرر تحرير دخل~يدخل اخضع~ طرد~يطرد خسر~يخسر رفع_العلم يد ايدي
control/holds 1.1 areas | امسك~يمسك
control/captured 0.9 flag | رفع~يرفع
control/advance 0.85 | علي_مسافه علي_بعد
control/advance 0.88 | مكاسب علي_ابواب ابواب_المدينه توغل~يتوغل توغل اقتحم~يقتحم اجتاح~يجتاح اجتياح اقتحام تقدم~يتقدم تقدما زحف~يزحف
    مشارف احرز_تقدما
control/advance 0.75 areas,forces | تقدم اخترق~يخترق اختراق تمدد~ دخول
control/siege 0.97 | تحت_الحصار
control/siege 0.92 | الطوق معزوله_عن معزول_عن خطوط_الامداد خط_الامداد خطوط_امداد حاصر~يحاصر حصار طوق~يطوق تطويق طوق_امني اطبق~يطبق
    محاصره يحاصرون خناق
control/withdrawal 0.92 forces,army | سحب~يسحب سحب تخلي~يتخلي
control/withdrawal 0.97 posts | غادر~يغادر اخلي~يخلي سلم~يسلم
control/withdrawal 0.95 | اعاد_انتشار اعادت_انتشار اعاده_انتشار
control/withdrawal 0.88 | انسحب~ينسحب انسحاب اخلي_مواقعه اخلوا_مواقعهم اعاد_انتشاره اعاده_الانتشار تراجع_الي سلم_مواقعه
control/withdrawal 0.8 forces | انسحب~ انسحاب تراجع~يتراجع اخلي~يخلي
displacement/flight 0.92 | رحيل_السكان امتعتها امتعتهم سكانها تشتت~يتشتت تشريد نزح~ينزح نزوح فر~يفر فرار هرب~يهرب هروب هجر~يهجر تهجير
    لاذ~يلوذ فارين الفارين
displacement/flight 0.85 people,homes | خلا~ خلت رحيل رحل~يرحل غادر~يغادر مغادره ترك~يترك خرج~يخرج خروج توجه~يتوجه تدفق~يتدفق تدفق
    اضطر~يضطر اجبر~يجبر
displacement/refugees 0.9 | لاجئ لاجئين لاجئون لجا~يلجا لجوء لاجيين
displacement/refugees 0.85 abroad | عبر~يعبر عبور وصل~يصل دخل~يدخل
displacement/displaced 0.82 | تكدس~يتكدس الفارون نازح نازحين نازحون نازحا مشرد مشردين شرد~يشرد تشريد عدد_النازحين عدد_السكان
displacement/displaced 0.75 people | سكن~يسكن بات~يبيت يعيش يقيم تستضيف تستقبل اوي~يووي يقطن يقيمون استضاف~يستضيف ياوي يووي استقبل~يستقبل
displacement/evacuation 0.92 abroad,nationals | رعايا رعاياها
displacement/evacuation 0.88 | اجلي~يجلي اجلاء مهجرين حافلات_تقل دفعه
displacement/evacuation 0.82 people,sick | اخلي~يخلي اخلاء نقل~ينقل غادر~يغادر غادرت اخرج~يخرج خرج~يخرج نقلت
diplomacy/truce_demanded 1.2 | هدنه_جديده هدنه_انسانيه هدنه_يوميه
displacement/evacuation_order 0.95 leave | امر~يامر طلب~يطلب انذر~ انذار
displacement/evacuation_order 0.95 | منشورات
displacement/evacuation_order 0.9 | اوامر_اخلاء امر_اخلاء اوامر_بالاخلاء بالاخلاء انذارات_اخلاء اوامر_الاخلاء
displacement/arrival 0.84 | وافد وافدين القادمون القادمين الوافدين الوافدون
displacement/return 0.9 | عوده_طوعيه العوده_الطوعيه
displacement/arrival 0.82 people | وصل~يصل وصول وافد وافدين وفود قدم~ توافد~يتوافد استقبل~يستقبل بلغ_القادمون قادمين
displacement/return 0.85 people,homes | عاد~يعود عوده عائدين عودته رجع~يرجع
access/opened 0.92 ways | متاح متاحا عاد_الي_الخدمه فتح~يفتح فتح افتتح~يفتتح مفتوح مفتوحه سالك سالكه اعاده_فتح اعيد_فتح استئناف_حركه
    اعاده_تشغيل
access/closed 0.99 | تعليق_الرحلات علقت_الرحلات
access/route_dangerous 0.9 ways | غير_امن غير_امنه
access/closed 0.95 ways | متوقف متوقفه
access/closed 0.93 ways | مسكر مسكره اوصد~يوصد موصد موصده اغلق~يغلق اغلاق مغلق مغلقه مقفل مقفله اقفل~يقفل مسدود
access/closed 0.85 traffic | توقف~يتوقف
access/blocked 0.93 | تحت_نيران تحت_النار تحت_مرمي
access/single_route 1.15 | المنفذ_الوحيد الطريق_الوحيد المعبر_الوحيد المخرج_الوحيد
access/blocked 0.88 | اتاوات اتاوه تحول_دون يحول_دون لا_منفذ اوصد~
access/blocked 0.93 ways | قطع~يقطع مقطوع مقطوعه قطع سد~يسد نصب~ينصب حواجز انقطع~
access/blocked 0.92 aid | حرم~يحرم اعيدت_قافله اعاد~يعيد ياذن_ب منع~يمنع عرقل~يعرقل عرقله منع رفض~يرفض احتجز~يحتجز الغي~يلغي اوقف~
    حال_دون حجب~يحجب عطل~ صادر~يصادر يعيق تعيق اعاق~يعيق اعاقه قيود
access/blocked 0.92 leave | منع~يمنع منع عرقل~ حال_دون حال_القصف تعذر~يتعذر رفض~يرفض عوائق قيود اعاق~يعيق يستهدف_كل حالت_دون
access/aid_blocked 0.93 aid | متوقفه متوقف لم_تدخل لم_يدخل لم_تصل لم_يصل ولم_تدخل ولم_تصل ولم_يصل تعذر~يتعذر لم_تتمكن لم_يتمكن
    ولم_تتمكن ولم_يتمكن عالقه تنتظر لم_يسمح ولم_يسمح دون_وصول دون_دخول
access/blocked 0.86 | حال_دون_وصول منع_الوصول يصعب_الوصول تعذر_الوصول الوصول_الانساني تصاريح رسوما رسوم جبايات وصول_المساعدات
    دخول_الاغاثه دخول_المساعدات حبرا_علي
access/passage 0.88 | ضوء_اخضر تيسير
access/passage 0.88 leave,aid | تيسير بلوغ ادخال سمح~يسمح سماح اذن~ياذن ضمان تسهيل تامين اتاح~يتيح تسمح_ب سمحوا
access/passage 0.82 | ممر_امن ممرات_امنه مرور_امن وصول_انساني خروج_امن وصول_امن طريق_امن
access/corridor 0.86 | ممر_انساني ممرات_انسانيه الممر_الانساني الممرات_الانسانيه
access/corridor 0.88 ways | انشاء اقامه اقترح~يقترح عرض~يعرض اعلن~يعلن اتفق~يتفق وافق~يوافق تخصيص حدد~يحدد تحديد وعد~يعد تعهد~يتعهد
access/corridor 0.82 | ممر ممرات
access/corridor 0.86 ways | التزم~يلتزم خرق~يخرق المتفق يفترض
access/corridor 0.86 ways | الغي~يلغي علق~يعلق رفض~يرفض الغاء تعليق
access/blocked 0.98 ways | غير_سالك غير_سالكه غير_صالح غير_صالحه
access/blocked 1.02 ways | مدمر مدمره مهدم مهدمه منهار منهاره مقصوف
access/used 0.82 ways | عبور مرور استخدم~يستخدم استخدام سلك~يسلك
access/access_agreed 0.88 leave | وافق~يوافق موافقه اتفق~
access/route_dangerous 0.8 ways | محفوف خطر خطره خطير خطيره
access/route 0.8 ways | يودي وعر ممكنا سيرا_علي تحت_نيران
access/not_kept 1.1 corridors | لم_يعمل لم_تعمل
access/curfew 0.95 | حظر_التجول حظر_تجول حظر_للتجول
access/aid_blocked 1.0 response,aid | عن_التحرك عن_التنقل عن_الحركه عن_الوصول علي_الوصول علي_التحرك علي_التنقل علي_الحركه
access/blocked 1.0 | تعليق_الاجلاء علقت_الاجلاء
access/suspended 0.97 | تعليق_رحلات علق_رحلات علقت_رحلات
access/route 0.82 leave | ممكنا مستحيلا مستحيل سيرا_علي ممكن صعب متعذر
need/medical 0.86 | نقص~ينقص شح نقص
need/medical 0.95 health | بلا_بنج بنج اجهزه تكفي يكفي ممرات_المشرحه مشرحه
need/medical 0.9 health | نقص شح يفتقر احتاج~يحتاج بحاجه خرج~ نفد~ينفد نفاد توقف~يتوقف ينتظر مكتظه اكتظ~يكتظ تكتظ علاج حاجه انهار~ منهك
    منهكه تعمل يعمل عمل ضيل انعدام انقطاع تفتقر يعاني تعاني عاجز عاجزه استقبل~يستقبل
need/disease 0.84 | دفتيريا تيفوييد حمي اشتباه اسهال جرب كوليرا اوبيه حصبه ملاريا ضنك وباء امراض وبائي شلل_الاطفال تفشي~يتفشي تفشي
need/need 0.86 | محتاج محتاجه محتاجين محتاجون دايرين دايره احتاج~يحتاج بحاجه احتياجات يفتقر تفتقر افتقر~يفتقر حاجه_ماسه
    الوضع_الانساني الاوضاع_الانسانيه الاوضاع_المعيشيه ظروفا ظروف_قاسيه اوضاع_انسانيه اوضاعا
need/starvation 0.99 hunger | توفي~ مات~يموت لقي~ وفاه قضي~ وفيات موت هلك~
need/food 0.82 | اقتات~يقتات حشايش رغيف ثمن_رغيف ماشيه اكل~ياكل طوابير
need/food 0.86 | علف
need/food 0.92 | جوع مجاعه سوء_التغذيه امن_غذائي الامن_الغذائي الجياع جوعا تجويع انعدام_الامن
need/food 0.93 food | عدم_توفر عدم_وجود لعدم_توفر انعدام باع~يبيع
need/food 0.9 food | فارغه ثمن يبق نضب~ نقص نفاد نفد~ينفد يعاني تعاني ارتفع~ سعر اسعار ندره ياكل ياكلون بلا نادر يكفي تكفي انعدام شح
    وشك مخزون بحاجه احتاج~يحتاج
need/water_power 0.92 | لا_ماء ولا_ماء لا_كهرباء ولا_كهرباء بلا_كهرباء بلا_ماء دون_كهرباء بدون_كهرباء لا_مياه ولا_مياه لا_اتصالات
need/water_power 0.93 power | عاد~ عوده رجع~ اعيد~
need/education 0.76 | التعليم تعليم
need/water_power 0.9 water | شرب~يشرب
need/water_power 0.93 power | جافه جاف فارغه فارغ نضب~ينضب ظلام جف~يجف
need/water_power 0.86 | في_الظلام الظلام_الدامس
need/water_power 0.9 power | قطع~يقطع انقطع~ينقطع انقطاع نفد~ينفد نفاد توقف~يتوقف مقطوعه مقطوع توقف لا_توجد تعطل~يتعطل بلا شح بدون دون
    لا_ماء يعاني تعاني لا ملوثه
need/shelter 0.86 shelter | احتاج~يحتاج بلا اكتظ~يكتظ تكتظ امتلا امتلات ممتلي ممتليه مكتظه تفتقر يفتقر نقص بحاجه ينام تنام ينامون
    امتلا~ جرف~ يفترشون عراء
need/shelter 0.82 | المهتريه كل_خيمه برد بلا_ماوي في_العراء افترش~يفترش مراكز_الايواء
need/out_of_service 0.92 | خارج_الخدمه عن_الخدمه عن_العمل
need/shortage 0.86 wants | ما_في مافي ما_عندنا
need/shortage 0.82 wants | نفاد نفد~ينفد انقطاع انقطع~ينقطع انعدام ينعدم اوشك~يوشك لم_يبق لم_يتبق ولم_يبق ولم_يتبق سوي تنفد ضيل يكفي مفقود
need/services 0.8 health | لم_تعد لم_يعد ولم_تعد ولم_يعد سوي تعمل_سوي
need/out_of_service 0.93 kitchens | وقفت واقفه توقف~يتوقف متوقف متوقفه اغلق~يغلق اقفل~يقفل
need/shortage 0.96 wants | نقص_حاد مفقود مفقوده
need/need 0.74 | يعاني يعانون تعاني معاناه عاني~يعاني ماساويه كارثيه ماساه تدهور~يتدهور
protection/trapped 0.95 leave | لا_تستطيع لا_يستطيع لا_يستطيعون لا_يمكنهم لا_مفر لم_يتمكنوا
protection/trapped 0.86 | حبيسه حبيسي حبيس يجرو تجرو لا_يجرو ولا_يجرو عاجزون محبوسون
protection/trapped 0.82 | اختبا~يختبي يختبيون تختبي اقبيه
protection/trapped 0.85 people | علق~يعلق
protection/trapped 0.9 | محاصرون محاصرين عالقون عالقين عالق عالقه محاصرا محاصر لا_يستطيعون_الخروج محتجزين_داخل
protection/trapped 0.8 people | يوجد يوجدون داخل_المدينه داخل_المخيم داخل_البلده داخل_المنطقه داخل_المستشفي بقي~يبقي بقوا محاصر محاصره
protection/missing 0.99 | انقطع_الاتصال انقطاع_الاتصال فقد_الاتصال فقدان_الاتصال
protection/missing 0.9 | ما_حل مصيرهم مصيره مصيرها يبحثن تبحث_عن
protection/missing 0.92 | مفقود مفقودين مفقودون اختفي~يختفي اختفاء مختفين فقدان مصير مجهول_المصير عداد_المفقودين فقد_الاتصال اختفاء_قسري
protection/detention 0.92 | ساق~يسوق زج~يزج بالسجون سجون فرز~يفرز افرز~ اعتقل~يعتقل اعتقال اعتقالات معتقل معتقلين محتجز محتجزه اوقف~ توقيف
    اسرت اسروا ياسر اسري احتجاز محتجزين اقتاد~يقتاد اقتيد~ موقوفين دهم
protection/detention 0.85 people | احتجز~يحتجز فصل~يفصل اوقف~يوقف
protection/abduction 0.93 | خطف~يخطف اختطف~يختطف اختطاف خطف رهائن رهاين مخطوفين
protection/abuse 0.97 | اساس_عرقي تطهير_عرقي دوافع_عرقيه هويه
protection/forced_displacement 0.99 exile | قسريا قسرا قسري القسري قسريه
protection/abuse 1.06 | اغتصاب تعذيب عنف_جنسي العنف_الجنسي
protection/abuse 0.9 | تحرش~يتحرش ابتز~يبتز صعق قاصرات حمل_السلاح للضرب تنكيل اهانه تعذيب اغتصاب اغتصب~يغتصب عنف_جنسي انتهاك انتهاكات
    تجنيد جند~يجند ابتزاز ضرب_واهانه تعرض_للضرب دروعا_بشريه دروع_بشريه تعذب سخره جلد
protection/forced_displacement 0.9 | تهجير_قسري التهجير_القسري ترحيل رحل~يرحل تهجير_قسرا
protection/call 0.78 | حمايه_المدنيين حمايه
diplomacy/talks 0.88 | الوفد وفد وفدا حط_رحاله مفاوضات محادثات مباحثات مشاورات تفاوض حوار جوله_جديده وساطه وسطاء طاوله_المفاوضات
    طاوله_التفاوض
diplomacy/contacts 0.88 | اتصالا_هاتفيا اتصال_هاتفي نظيره نظيرته سبل_انهاء العلاقات_الدبلوماسيه علاقاتهما الدبلوماسيه استدعي~يستدعي
diplomacy/call 0.93 | ضبط_النفس تحقيق_مستقل تحقيق_دولي تقصي_الحقايق لجنه_تحقيق
diplomacy/meeting 0.78 officials | اجتماع لقاء زياره
diplomacy/meeting 0.87 officials | اجتمع~يجتمع التقي~يلتقي زار~يزور صوت~يصوت
diplomacy/meeting 0.85 | قمه جلسه_طاريه مجلس_الامن جلسه انعقد~ينعقد مؤتمر مبعوث
diplomacy/agreement 0.9 talks | وافق~يوافق توصل~يتوصل وقع~يوقع اتفق~يتفق ابرم~يبرم رحب~يرحب وافقت موافقه نص~ينص رد~يرد اتفاق اعلن~
diplomacy/agreement 0.78 | اتفاق تفاهم صفقه تسويه مبادره مقترح معاهده تسليم_سلاح وافقت_الاطراف صفقه_تبادل
    تبادل_الاسري افرج~يفرج افراج
diplomacy/agreement 0.93 captives | تبادل اتفق~ افرج~ صفقه اطلاق_سراح
diplomacy/ceasefire 0.9 | صمت_المدافع هدنه تهدئه وقف_اطلاق وقف_لاطلاق وقف_فوري وقفا_لاطلاق وقف_القتال الاعمال_القتاليه
diplomacy/pause_ended 1.02 | انهيار_الهدنه انتهاء_الهدنه انهيار_وقف انتهاء_وقف انهيار_التهدئه انتهاء_التهدئه
diplomacy/pause_broken 1.02 | خرق_الهدنه خروقات_الهدنه انتهاك_الهدنه انتهاكات_الهدنه خرق_وقف خروقات_وقف انتهاك_وقف انتهاكات_وقف خرق_اتفاق
    خرق_التهدئه انتهاك_التهدئه
diplomacy/rejection 0.9 talks | رفض~يرفض
diplomacy/pause_ended 0.95 ceasefires | انقضي~ينقضي انهار~ينهار انتهي~ينتهي انهي~ينهي الغي~يلغي
diplomacy/pause_broken 0.95 ceasefires | خرق~يخرق انتهك~ينتهك نقض~ينقض
diplomacy/ceasefire 0.95 truces | صمد~يصمد صامد صامده صامدا
diplomacy/talks 0.92 parleys | فشل~يفشل انهار~ينهار تعثر~يتعثر
diplomacy/condemnation 0.97 | جريمه_حرب جرايم_حرب
diplomacy/condemnation 0.97 crimes | وصفت وصف يصف تصف
diplomacy/condemnation 0.92 | جمد~يجمد اصول المدعي_العام ادان~يدين ندد~يندد استنكر~يستنكر ادانه تنديد شجب~يشجب استنكار قلق_البالغ
    المسووليه عقوبات مذكره_توقيف محكمه
diplomacy/veto 0.9 | فيتو حق_النقض مشروع_قرار مشروع_القرار
diplomacy/call 0.74 | استينف~يستانف استئناف
posture/defection 0.95 | انشق~ينشق انشقاق
posture/reinforcement 0.92 | مرتزقه اهبه_الاستعداد اسلاك_شايكه اسلاكا مدرعات_علي الاستعداد تعزيزات حشد~يحشد حشود حشد رتل ارتال تحشيد
    تعزيز ارسل_قوات مجنزرات طلائع استنفار تعبئه خنادق تحصينات تمركز~يتمركز عزز~يعزز احتياط حامله
posture/surveillance 0.85 | استطلاع حلق~يحلق
posture/reinforcement 0.86 forces,army | انتشار وصل~يصل ارسل~يرسل نشر~ينشر انتشر~ينتشر دفع~يدفع اتجه~يتجه تحرك~يتحرك تحرك توجه~يتوجه
    استقدم~يستقدم نقل~ شوهد~يشاهد
posture/planned_offensive 0.92 fight | استعد~يستعد تستعد استعداد تمهيدا حضر~يحضر تحضير تاهب~يتاهب استعدادا اقتحام لاقتحام خطه بدء~
    بدا~يبدا اطلق~يطلق
posture/operations 1.0 | بمواصله_العمليه بمواصله_العمليات
posture/operations 0.9 | توعد_بمواصله بمواصله_الحمله لتسليم_السلاح بمواصله_القتال
posture/operations 0.84 | تاهب بالتاهب لمسانده وحداتها عمليه_عسكريه عمليه_بريه العمليات_العسكريه عمليتها_العسكريه العمليه_العسكريه
    مواصله_القتال سواتر ساتر خندق مهله امهل~يمهل القاء_السلاح حملته حملتها
threat/famine 0.95 | مهدده_بالمجاعه خطر_المجاعه مجاعه_وشيكه شفا_المجاعه حافه_المجاعه كارثه_غذائيه
threat/risk 0.9 | شبح حمام_دم حماما_من يوشك_السد علي_الانهيار علي_شفا شفا
threat/risk 0.88 | مهدد مهدده مهددون هدد~يهدد خطر~ مخاطر يهدد تهديد كارثه_انسانيه وشيك وشيكه ينذر انذر~ينذر توعد~يتوعد مخاوف وخيمه عواقب
threat/deterioration 0.7 | تدهور انهيار تفاقم~يتفاقم تفاقم تصعيد اتساع موجه_جديده
response/aid_delivered 0.92 aid | بلغ~ حط~يحط تسلم~يتسلم سير~ ادخال ادخل~يدخل دخل~يدخل دخول وزع~يوزع توزيع اوصل~يوصل ايصال ارسل~يرسل
    سلم~يسلم اسقط~يسقط تسليم القي~يلقي وصل~يصل قدم~يقدم تقديم وفر~يوفر توفير نقل~ينقل عبر~ انزال استلم~ تلقي~يتلقي جهز~ استانف~يستانف
response/aid_delivered 0.9 | وزع~يوزع انزال_جوي مساعدات_نقديه
response/medical 0.87 | لقاح غرفتي_عمليات جراحه_ميدانيه
response/medical 0.87 people,health | حصل~يحصل ادار~يدير عالج~يعالج اجري~ تلقيح لقح~يلقح افتتح~ اقام~
response/rescue 0.96 rubble | اخرج~يخرج سحب~ انقذ~ عثر_علي_ناجين
response/rescue 0.95 mines | ازال~يزيل ازاله نزع~ينزع فكك~
response/rescue 0.92 | انقذ~ينقذ انقاذ انتشل~ينتشل انتشال اخماد اخمد~ ازال_الالغام نزع_الالغام الدفاع_المدني
response/funding 0.9 money | تعهد~يتعهد خصص~يخصص قدم~يقدم تبرع~يتبرع نداء تمويل مول~يمول تقديم تبرعات اطلق~ منح~
response/funding 1.15 | يمول تمول
response/ 0.93 response | استونف~ استانف~يستانف
response/suspended 0.93 response | علق~يعلق تعليق اوقف~يوقف وقف سحب~يسحب نقص_التمويل
response/aid_delivered 0.9 aid | افرغ~يفرغ هبط~يهبط رسا~
incident/shelling 0.92 | دانه دانات تدوين تدوينات
incident/killing 0.93 fighters | خسر~يخسر
displacement/evacuation 0.9 buildings | اخلي~يخلي
posture/planned_offensive 0.95 fight | انطلق~ينطلق
access/route 0.95 ways | سلوك وعره
incident/bodies 1.05 bodies | انتشل~ عثر~
control/advance 0.95 | باتت_علي_بعد توقف_التقدم التقدم_توقف التقدم_متوقف
access/closed 0.93 borders | اغلق~يغلق مغلق مغلقه مقفل مقفله اغلاق
access/opened 0.9 borders | فتح~يفتح مفتوحه
access/closed 0.9 ways | قفل~يقفل قافل قافله مقفول مقفوله
access/route 0.9 | مشاه_فقط للمشاه_فقط
access/blocked 0.93 leave | حظر~يحظر حظر ما_قادر ما_قادرين
need/prices 0.93 coins | بلغ~يبلغ ارتفع~يرتفع تضاعف~يتضاعف قفز~يقفز سعر اسعار اجره ثمن كيلو ربطه لتر ليتر
need/overcrowding 0.95 | اضعاف_طاقته اضعاف_طاقتها فوق_طاقته فوق_طاقتها طاقته_الاستيعابيه طاقتها_الاستيعابيه قدرته_الاستيعابيه
need/medical 0.9 health | ممتليه ممتلءه ممتلي عنابر
need/need 0.95 | مطلوب_عاجل مطلوب_بشكل
need/water_power 0.9 power | قاطعه قاطع
need/shortage 0.9 wants,food,power | متبقي المتبقي متبقيه المتبقيه الباقي الباقيه
need/services 0.95 health,power | لا_يوجد لا_توجد ولا_يوجد ولا_توجد
protection/missing 0.93 people | وفقد وفقدت فقدوا وفقدوا
protection/abduction 0.93 | مخطوف مخطوفه مخطوفات
control/captured 1.1 falls | بيد بايدي في_يد في_ايدي في_قبضه بيدي
protection/release 1.06 | سراح سراحه سراحها سراحهم سراحهن
protection/release 1.06 captives,people,response | افرج~يفرج افراج
protection/confiscation 0.84 | صادر~يصادر مصادره تتصادر بتتصادر
response/treated 0.95 casualties | تعامل~يتعامل
response/medical_evacuation 0.95 sick | لتلقي_العلاج لتلقي_علاج
response/shelter 0.98 buildings,shelter | لايواء لايوايهم لايوايها لايواءهم
response/ready 1.02 aid | اهبه_الاستعداد
response/ready 0.95 response,aid | استعد~يستعد
response/medical 1.0 sick | لاستقبال
response/aid_delivered 0.9 | تكيه تكايا مطبخ_خيري مطابخ_خيريه
posture/reinforcement 1.05 | تعزيزات
posture/reinforcement 0.92 | عربه_قتاليه عربات_قتاليه تاتشر تاتشرات
posture/strength 0.93 fighters | داخل_المدينه داخل_البلده داخل_المخيم داخل_الحي
diplomacy/proposal 0.86 officials | اقترح~يقترح عرض~يعرض طرح~يطرح
response/ready 0.82 response,aid | نصب~ينصب
response/ready 0.8 response | جاهزه مستعده جاهز تخطط تواصل تعمل اقام~ اصلح~يصلح انشا~ينشئ
"""


def _read(text: str) -> tuple[dict[str, tuple[ArabicRule, ...]], frozenset[str]]:
    """The rules by word (two words joined with `_`), and all forms of verbs."""
    rules: dict[str, list[ArabicRule]] = {}
    verbs: set[str] = set()
    for line in text.strip().replace("\n    ", " ").splitlines():
        head, _, words = line.partition("|")
        name, strength, *beside = head.split()
        kind, _, subtype = name.partition("/")
        others = frozenset[str]().union(*(CLASSES[one] for one in beside[0].split(","))) if beside else frozenset[str]()
        for word in words.split():
            bare = plain_word(word)
            verb = "~" in word or (bare[0] == "ي" and "_" not in bare and len(bare) > 3)
            forms = verb_forms(word if "~" in word else f"~{word}") if verb else {bare}
            verbs |= forms if verb else set()
            rule = ArabicRule(ReadKind(kind), subtype, float(strength), others, verb, plain_word(word.partition("~")[0] or word))
            for form in sorted(forms):
                rules.setdefault(form, []).append(rule)
    return {word: tuple(found) for word, found in rules.items()}, frozenset(verbs)


RULES, VERBS = _read(_RULES)
_UNITS = frozenset(plain_words("الفرقة فرقة للفرقة الفرقتين"))  # of an army: no team that helps
NOUNS = frozenset(plain_words("امرأة بقية وزارة أسرة بلد بلدة جريدة مدرسة حركة وكالة أرض وحدة رحلة مرة جهة سنة شبكة"))
_HAPPENED = (
    *(ReadKind.INCIDENT, ReadKind.CONTROL, ReadKind.ACCESS, ReadKind.DISPLACEMENT),
    *(ReadKind.NEED, ReadKind.PROTECTION, ReadKind.RESPONSE),
)
_NO_FIRE = (ReadKind.INCIDENT, ReadKind.POSTURE)
_LET_GO = plain_words("أطلق أسقط ألقى إطلاق")
_KEPT_FROM = frozenset(plain_words("منع لمنع بمنع تفادي لتفادي تفاديا تجنب لتجنب تجنبا دون خطر مخاوف خشية"))  # جهود لمنع |انهيار الهدنة
_FIRED = 5  # words from `let go` to what
_CONVOY = plain_word("قافلة")  # in the talk of the street it is what is shut, too
_THERE_IS_NO = ("لا_يوجد", "لا_توجد", "ولا_يوجد", "ولا_توجد")
_PROMISED = plain_word("وعد")
_BEYOND_THEM = ("عن_", "علي_")  # عاجزة |عن التحرك
_OPEN = plain_word("فتح")
_AGAIN = 8  # words from `again` to what is done again
_PAIRS = frozenset(word.split("_")[0] for word in RULES if "_" in word)


@lru_cache(maxsize=50_000)
def rules_of(word: str) -> tuple[ArabicRule, ...]:
    """The rules of the plainest stem of a word that has any; a verb's form only without article, and without a pronoun if it is short."""
    found: list[ArabicRule] = []
    plural = word.endswith(("ات", "ين", "ون", "ان"))
    for stem in roots(word):
        if stem in NOUNS and stem not in RULES:
            break
        if stem in RULES:
            article = word != stem and "ال" + stem in word
            shortened = plural and not word.endswith(stem)
            found += [rule for rule in RULES[stem] if not (rule.verb and (article or shortened))]
            if len(stem) != len(word) or word[0] not in "وف" or found:
                break
    if word[:1] in "وف" and word in RULES and len(word) > 2:  # وفر: provided, or "and fled"
        found += [rule for rule in RULES.get(word[1:], ()) if rule.verb]
    return tuple(found)


@lru_cache(maxsize=20_000)
def is_event(word: str) -> bool:
    """A noun of what happened or was done: `مقتل`, `الانسحاب`, `تفشي`."""
    bare = word.removeprefix("ال")
    return bare in MASDARS | USED or any(not rule.verb and rule.kind in _HAPPENED for rule in RULES.get(bare, ()))


def hits(plain: Sequence[str], first: int, last: int, link: str = "") -> Iterator[Hit]:
    """
    What the words [first, last) set off; rules that ask for others beside them only where one stands in the clause.

    A verb with a pronoun behind it (`nobody used it`) may have them earlier in the sentence. A cease of fire is no fire.
    """
    around = {stem for word in plain[first:last] if word not in _UNITS for stem in roots(word)}
    earlier: set[str] = set()
    for place in range(first, last):
        found = rules_of(plain[place])
        if place + 1 < last:
            found += tuple(_pair(plain[place], plain[place + 1]))
        for rule in found:
            if rule.subtype in ("shooting", "shelling", "clash") and any(
                "وقف" in roots(word) for word in plain[max(first, place - 3) : place]
            ):
                continue
            if place + 1 < last and plain[place + 1] in ("صحفي", "صحافي", "الصحفي", "الصحافي") and rule.kind is ReadKind.DIPLOMACY:
                continue
            if rule.subtype == "pause_ended" and not rule.verb and place > first and plain[place - 1] in _KEPT_FROM:
                continue
            if rule.subtype == "corridor" and plain[place] == "عرض" and not offered(plain[place + 1 : min(place + _AGAIN, last)]):
                continue
            if rule.subtype == "corridor" and rule.word in CALLED_OFF and not calls_off_a_way(plain, place, last):
                continue
            if rule.kind in _NO_FIRE and rule.word in _LET_GO and no_fire(plain[place + 1 : min(place + _FIRED, last)]):
                continue
            if rule.word == _CONVOY and not said_of_the_way(plain, first, place, VERBS):
                continue
            if rule.subtype == "services" and rule.word in _THERE_IS_NO and names_a_way(plain[place + 2 : place + 3]):
                continue
            if rule.subtype == "aid_blocked" and rule.word.startswith(_BEYOND_THEM) and not is_unable(plain, first, place):
                continue
            if rule.word == _OPEN and opens_no_way(plain[place + 1 : min(place + _AGAIN, last)]):
                continue
            if rule.word == _PROMISED and is_no_more(plain, first, place, last):
                continue
            if rule.subtype == "pause_ended" and rule.verb and not tells_of_the_truce(plain, first, place, last):
                continue
            if rule.word in RUINED and rule.kind is ReadKind.ACCESS and not is_ruined(plain, first, place, VERBS):
                continue
            if rule.kind is ReadKind.ACCESS and rule.word == "اعاد" and opened_again(plain[place + 1 : min(place + _AGAIN, last)]):
                continue
            if not rule.beside or rule.beside & around:
                yield Hit(rule, place)
            elif plain[place].endswith(("ه", "ها", "هما")) or link.startswith(("لكنه", "ولكنه")):
                earlier = earlier or {stem for word in plain[:first] for stem in roots(word)}
                if rule.beside & earlier:
                    yield Hit(rule, place)


def _pair(one: str, other: str) -> Iterator[ArabicRule]:
    for stem in roots(one):
        if stem in _PAIRS:
            for next_stem in roots(other):
                yield from RULES.get(f"{stem}_{next_stem}", ())
