"""What a cell that is written freely says of the type of its row: its first words, as far as they are words of types and of nobody.

`Shelling of the market` is a type, `Killing of Ayo Bello` tells of a killing and names a person whom no list knows.
"""

from __future__ import annotations

import re
from functools import lru_cache

from safepassage.records.gazetteer import plain
from safepassage.records.given_names import words_of

_DEEDS = words_of(
    """
    air aerial airstrike airstrikes strike strikes raid raids drone missile missiles rocket rockets artillery mortar mortars shell shells
    shelling shelled bombardment bombing bombings bomb bombs barrel cluster suicide car ied ieds uxo mine mines landmine landmines explosion
    explosions explosive explosives blast detonation grenade attack attacks attacked assault ambush ambushes clash clashes fighting battle
    crossfire gunfire shooting shootings shot sniper sniping fire fired arson burning burnt burned killing killings killed murder murders
    execution executions assassination assassinations massacre death deaths wounding wounded injured injury abduction abductions abducted
    kidnapping kidnappings kidnapped arrest arrests arrested detention detentions detained disappearance disappearances torture beating
    rape rapes violence sexual gender based looting looted robbery robberies robbed theft burglary carjacking hijacking hijack extortion
    threat threats harassment intimidation eviction evictions demolition demolitions destruction destroyed damage damaged siege blockade
    protest protests demonstration demonstrations riot riots denial denied refusal refused obstruction obstructed interference
    restriction restrictions impediment impediments delay delayed suspension suspended cancelled closure closures closed shut cut blocked
    roadblock roadblocks reopening reopened opened opening opens open turned back stopped held displacement displacements displaced
    evacuation evacuations return returns arrival arrivals flight flood floods flooding landslide landslides earthquake quake storm
    cyclone drought outbreak outbreaks accident accidents crash collision collapse drowning incursion offensive advance withdrawal
    recruitment forced arbitrary extrajudicial mass armed military intercommunal communal tribal political verbal physical remote improvised
    ground naval heavy light small indiscriminate targeted alleged suspected denied planned unconfirmed possible attempted
    """
)
_OBJECTS = words_of(
    """
    market markets road roads bridge bridges route routes way ways border crossing crossings checkpoint checkpoints gate gates corridor
    corridors port airport airfield highway hospital hospitals clinic clinics school schools mosque mosques church churches camp camps
    village villages town towns city neighbourhood neighbourhoods house houses home homes building buildings farm farms field fields
    shelter shelters bakery bakeries water power electricity fuel station stations pipeline convoy convoys truck trucks vehicle vehicles
    bus buses ambulance ambulances boat boats ship ships aid food medical humanitarian relief supplies warehouse warehouses office offices
    mission missions movement movements access passage entry visa permit permission civilian civilians people persons men women children
    child girls boys workers worker staff personnel journalist journalists medic medics doctors teachers farmers herders fishermen
    villagers residents refugees idps peacekeepers soldiers police rebels militia livestock cattle crops property infrastructure
    facility facilities site sites area areas unknown other and or of on in at to by with from near the a an for against between
    """
)
_ARABIC = words_of(
    """
    غاره غارات جويه جوي قصف مدفعي مدفعيه صاروخي صاروخيه صاروخ صواريخ قذيفه قذائف قذايف هاون مسيره مسيرات طيران طائره
    برميل براميل متفجر متفجره
    متفجرات عبوه عبوات ناسفه لغم الغام انفجار انفجارات تفجير تفجيرات انتحاري هجوم هجمات كمين اشتباك اشتباكات اقتحام مداهمه اطلاق نار قنص
    قناص رصاص قتل مقتل جريمه اغتيال اعدام اعدامات مجزره مذبحه وفاه استشهاد اصابه جرح خطف اختطاف اعتقال اعتقالات احتجاز اخفاء اختفاء تعذيب
    ضرب اغتصاب عنف جنسي نهب سرقه سطو سلب حرق احراق حريق تهديد هدم تدمير تخريب اضرار حصار تظاهره تظاهرات مظاهره احتجاج احتجاجات منع
    عرقله رفض تقييد تاخير تعليق اغلاق قطع فتح افتتاح مفتوح مغلق مقطوع نزوح تهجير اجلاء عوده وصول فيضان فيضانات سيول انهيار زلزال غرق حادث
    سير تصادم توغل انسحاب تجنيد قسري تعسفي مسلح مسلحه عسكري عسكريه قبلي عشائري
    سوق طريق طرق جسر معبر معابر حاجز حواجز منفذ حدود ميناء مطار مستشفي مشفي مستوصف عياده مدرسه مدارس مسجد جامع كنيسه مخيم قريه قري بلده
    مدينه حي احياء منزل منازل بيت بيوت مبني مزرعه مزارع فرن مخبز محطه مياه كهرباء وقود قافله قوافل شاحنه شاحنات سياره سيارات حافله
    اسعاف قارب مساعدات اغاثه غذاء طبيه انسانيه مرور دخول عبور حركه مدني مدنيين مدنيون نساء اطفال طفل رجال عمال موظفين صحفي صحفيين مزارعين
    صيادين نازحين لاجئين جنود شرطه علي في من الي عند قرب بين ضد و
    """
)
_LINKS = words_of("and or of on in at to by with from near the a an for against between علي في من الي عند قرب بين ضد و")
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_ARTICLES = ("ال", "وال", "بال", "لل", "و", "ب", "ل")


@lru_cache(maxsize=4_096)
def type_in(text: str) -> str:
    """The words of a text, from its first, that are of types; empty where none is."""
    end, last = 0, 0
    for word in _WORD.finditer(text):
        if text[last : word.start()].strip(" \u00a0-/,()") or not _is_of_types(word[0]):
            break
        last = word.end()
        if plain(word[0]) not in _LINKS:
            end = last
    return text[:end].strip()


def _is_of_types(word: str) -> bool:
    low = plain(word)
    if low.isascii():
        return low in _DEEDS or low in _OBJECTS
    return any(low.startswith(article) and low.removeprefix(article) in _ARABIC for article in ("", *_ARTICLES))
