"""
Accounts behind the name of their network: `Instagram: oksana_petrenko`, `IG nour.k99`, `Telegram account: volnovakhaserg`.

Behind a network stand words as often as accounts (`Telegram: the road is open`), so an account is what no word looks like: it holds `_`,
a point inside or digits behind letters. Where `account`, `username` or `handle` is said too, one word alone is an account.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_NETWORKS = (
    "instagram|insta|ig|facebook|fb|telegram|tg|tiktok|snapchat|twitter|skype|viber|wechat|weixin|discord|vkontakte|vk|odnoklassniki"
    "|انستغرام|انستجرام|إنستغرام|إنستجرام|تلغرام|تليغرام|تيليجرام|فيسبوك|تويتر|تيك توك|سناب شات|سناب|سكايب|فايبر"
)
_WORDS_TOO = "x|line|signal|snap|threads|youtube|imo|messenger|whatsapp|bluesky|reddit|سيغنال"  # only before a colon
_SAID = r"(?:id|account|acct|user ?name|user|handle|nick(?:name)?|profile|page|channel|حساب|معرف|اسم المستخدم)"
_HANDLE = r"[A-Za-z][\w.]{1,38}\w(?:#\d{4})?"
_BEHIND = re.compile(
    rf"(?<![\w@./-])(?:(?:{_NETWORKS}|{_WORDS_TOO})(?: {_SAID})? ?[:=\-–—] ?|(?:{_NETWORKS})(?: {_SAID})? )({_HANDLE})(?![\w@/]|\.\w)",
    re.IGNORECASE,
)
_SAID_SO = re.compile(
    rf"(?<![\w@./-])(?:(?:{_NETWORKS}|{_WORDS_TOO}) {_SAID}|user ?name|handle|اسم المستخدم)(?: is)? ?[:=] ?"
    rf"({_HANDLE})(?=[ \t]*(?:[,;)\n.]|\Z))",
    re.IGNORECASE,
)
_NO_WORD = re.compile(r"_|[a-z]\.[a-z]{2}|[a-z]\.[a-z]?\d|[a-z]{4}\d{2}|[a-z]{6}\d|\Aid\d{5}|#\d{4}\Z", re.IGNORECASE)
_PAGES = re.compile(
    r"\.(?:com|org|net|int|info|gov|edu|io|me|co|news|tv|ua|ru|uk|fr|de|ps|sy|sd|ye|iq|html?|pdf|jpe?g|png|mp4)\Z", re.IGNORECASE
)
_NO_ACCOUNTS = re.compile(
    r"(?:covid|kilo|km|sector|route|route_|grid|zone|block|camp|point|phase|resolution|kilometre|highway)[_.]?\d+\Z|(?:video|photo|img|image|file|doc|report|list|form|map)[_.]",
    re.IGNORECASE,
)


def accounts_in(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each account. Time grows with the length of the text only."""
    for match in _BEHIND.finditer(text):
        handle = match[1]
        if _NO_WORD.search(handle) and not (handle.isupper() or _PAGES.search(handle) or _NO_ACCOUNTS.match(handle)):
            yield match.span(1)
    yield from (match.span(1) for match in _SAID_SO.finditer(text))
