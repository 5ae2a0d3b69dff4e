"""What each subtype of a read claim is called in Arabic; in English it is its own name. A suffix tells what is asked of it."""

from __future__ import annotations

Pair = tuple[str, str]  # English, Arabic
KINDS: dict[str, Pair] = {
    "incident": ("incident", "حادث"),
    "access": ("access", "الوصول"),
    "control": ("control", "السيطرة"),
    "displacement": ("displacement", "النزوح"),
    "need": ("need", "الحاجة"),
    "protection": ("protection", "الحماية"),
    "diplomacy": ("diplomacy", "الدبلوماسية"),
    "posture": ("posture", "القوات وتموضعها"),
    "threat": ("threat", "التهديد"),
    "response": ("response", "الاستجابة"),
}
_INCIDENTS = """
abuse إساءة معاملة
abduction خطف
attack هجوم
attack_on_aid هجوم على المساعدات
air_strike غارة جوية
bodies جثث
body_recovery انتشال جثث
chemical سلاح كيميائي
clash اشتباك
crash تحطم
damage أضرار
destruction دمار
explosion انفجار
extortion ابتزاز
fire حريق
graves قبور
injury إصابات
interception اعتراض
killing قتل
looting نهب
self_harm إيذاء النفس
mine لغم
responsibility المسؤولية عن الأحداث
blame تحميل المسؤولية
shelling قصف
shooting إطلاق نار
sinking غرق
suicide هجوم انتحاري
treated مصابون عولجوا
bombing تفجير
violence عنف
"""
_ACCESS = """
access وصول
access_agreed وصول متفق عليه
access_discussed وصول قيد النقاش
accessible يمكن الوصول إليه
aid_blocked منع المساعدات
airdrop إسقاط جوي
airlift جسر جوي
alone طريق وحيد
banned محظور
blocked إغلاق الطريق ومنع المرور
clearance إذن بالمرور
closed مغلق
convoy قافلة
convoy_planned قافلة مخطط لها
corridor ممر
curfew حظر تجول
cut_off مقطوع عن غيره
escort مرافقة
flights رحلات جوية
hard وصول صعب
inspection تفتيش
leaving_prevented منع المغادرة
limited مرور مقيد
movement حركة
no_access لا وصول
not_kept لم يُلتزم به
not_open غير مفتوح
not_reached لم يُوصل إليه
open مفتوح
opened مفتوح
opening فتح الطريق
passage مرور
passage_blocked منع المرور
permit تصريح
planned مخطط له
port ميناء
promised موعود به
resumed استئناف
route طريق
route_dangerous طريق خطر
route_usable طريق صالح للمرور
screening تدقيق عند الحواجز
searches عمليات تفتيش
siege حصار
single_route طريق واحد فقط
stuck عالق
suspended متوقف
turned_back أُعيد
unused غير مستخدم
usable صالح للاستخدام
used مستخدم
"""
_CONTROL = """
appointment تعيين
advance تقدّم
break كسر الطوق
captured استيلاء
cleared تطهير منطقة
collapse انهيار
encirclement تطويق
flag رفع علم
frontline خط المواجهة
gain مكسب ميداني
handover تسليم
holds سيطرة على أرض
lost خسارة أرض
repelled صد هجوم
share حصة من الأرض
shrunk تقلّص منطقة السيطرة
split انقسام منطقة
surrender استسلام
withdrawal انسحاب
"""
_PEOPLE = """
arrival وصول نازحين
camp مخيم
departure مغادرة
displaced نازحون
evacuation إجلاء
evacuation_called دعوة إلى الإجلاء
evacuation_order أمر بالإخلاء
eviction إخلاء قسري
flight فرار
forced_displacement تهجير قسري
forced_return إعادة قسرية
hosting إيواء نازحين
leaving مغادرة
overcrowded مكتظ
overcrowding اكتظاظ
refugees لاجئون
remaining باقون
return عودة
returns عودة النازحين
sheltering احتماء
tracing بحث عن مفقودين
waiting انتظار
"""
_NEEDS = """
assistance مساعدة
cash مساعدة نقدية
cold برد
communications اتصالات
contacts معلومات للاتصال
disease مرض
education تعليم
electricity كهرباء
famine مجاعة
food غذاء
fuel وقود
health صحة
markets أسواق
medical رعاية طبية
medical_evacuation إجلاء طبي
need حاجة
out_of_service خارج الخدمة
outbreak تفشي مرض
prices أسعار
running_out قرب النفاد
sanitation صرف صحي
services خدمات
shelter مأوى
shortage نقص
starvation جوع
supplies إمدادات
vaccination تلقيح
wages أجور
water ماء
water_power ماء وكهرباء
"""
_PROTECTION = """
at_risk معرضون للخطر
civilians_at_risk مدنيون معرضون للخطر
confined محتجزون في مكانهم
confiscated مصادرة
confiscation مصادرة
conscription تجنيد
detention احتجاز
forced_labour عمل قسري
human_shields دروع بشرية
killing_threat تهديد بالقتل
military_use استخدام عسكري لمرفق مدني
missing مفقودون
release إفراج
separated فصل عن الأهل
surveillance مراقبة
trapped محاصرون
"""
_TALKS = """
accusation اتهام
agreement اتفاق
amnesty عفو
call دعوة
ceasefire وقف إطلاق النار
condemnation إدانة
condition شرط
contact اتصال
deadline مهلة
end نهاية
evacuation_deal_sought السعي إلى اتفاق على الإجلاء
exchange تبادل
guarantee ضمان
intent نية
meeting اجتماع
offer عرض
pause_broken خرق الهدنة
pause_ended انتهاء الهدنة
pledge تعهد
proposal اقتراح
refusal رفض
rejection رفض
ruling حكم قضائي
sanctions عقوبات
stalled تعثر
stance موقف
statement بيان
support دعم
talks محادثات
truce هدنة
ultimatum إنذار
veto نقض
visit زيارة
vote تصويت
"""
_FORCES = """
actors أطراف القتال
alert تأهب
alliance تحالف
arming تسليح
base قاعدة
defection انشقاق
defence دفاع
deployment انتشار
mines ألغام
mobilisation تعبئة
offensive هجوم واسع
operations عمليات
operations_continue استمرار العمليات
operations_paused توقف العمليات
patrols دوريات
planned_offensive هجوم مخطط له
positions مواقع
preparation استعداد
presence وجود
readiness جاهزية
reinforcement تعزيزات
strength قوام القوات
"""
_THREATS = """
benefit نفع متوقع
danger خطر
deterioration تدهور
escalation تصعيد
feared خشية
imminent وشيك
mass_death موت جماعي
risk خطر محتمل
spread اتساع
threat تهديد
warning تحذير
"""
_RESPONSES = """
aid_delivered مساعدات سُلّمت
capacity_ready قدرات جاهزة
evacuation_team فريق إجلاء
funding تمويل
ready جاهز
repair إصلاح
rescue إنقاذ
"""
_ROWS = _INCIDENTS + _ACCESS + _CONTROL + _PEOPLE + _NEEDS + _PROTECTION + _TALKS + _FORCES + _THREATS + _RESPONSES
SUBTYPES: dict[str, str] = {name: arabic for name, _, arabic in (row.partition(" ") for row in _ROWS.split("\n") if row)}
_SUFFIXES = {"_proposed": (" proposed", "، اقتراح"), "_demanded": (" demanded", "، مطالبة"), "_discussed": (" discussed", "، قيد النقاش")}


def subtype_words(subtype: str) -> Pair:
    """A subtype in both languages: `corridor_proposed` by what it is and what is asked of it; one that nobody knows, as it stands."""
    if subtype in SUBTYPES:
        return subtype.replace("_", " "), SUBTYPES[subtype]
    for suffix, (english, arabic) in _SUFFIXES.items():
        if subtype.endswith(suffix):
            base = subtype_words(subtype.removesuffix(suffix))
            return base[0] + english, base[1] + arabic
    return subtype.replace("_", " "), KINDS.get(subtype, ("", subtype.replace("_", " ")))[1]


def topic_words(kind: str, subtype: str, state: str | None = None) -> Pair:
    """
    `access, corridor`: a kind with its subtype in both languages, nothing twice.

    What the state says already (`corridor_proposed`, whose state is proposed) is left out of the subtype.
    """
    bare = subtype.removesuffix(f"_{state}") if state else subtype
    heads = KINDS.get(kind, (kind.replace("_", " "),) * 2)
    if bare in ("", kind, state):
        return heads
    english, arabic = subtype_words(bare)
    return f"{heads[0]}, {english}", f"{heads[1]}، {arabic}"
