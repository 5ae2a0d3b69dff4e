"""How the gazetteer calls the countries that wires report from, by their codes."""

from __future__ import annotations

_ROWS = """AF Afghanistan|AL Albania|DZ Algeria|AO Angola|AR Argentina|AM Armenia|AZ Azerbaijan|BH Bahrain|BD Bangladesh|BY Belarus|BJ Benin
BO Bolivia|BA Bosnia and Herzegovina|BR Brazil|BG Bulgaria|BF Burkina Faso|BI Burundi|KH Cambodia|CM Cameroon
CF Central African Republic|TD Chad|CL Chile|CN China|CO Colombia|KM Comoros|CD Democratic Republic of the Congo
CG Republic of the Congo|CR Costa Rica|HR Croatia|CU Cuba|CY Cyprus|DJ Djibouti|DO Dominican Republic|EC Ecuador|EG Egypt
SV El Salvador|GQ Equatorial Guinea|ER Eritrea|ET Ethiopia|FR France|GA Gabon|GM Gambia|GE Georgia|DE Germany|GH Ghana|GR Greece
GT Guatemala|GN Guinea|GW Guinea-Bissau|HT Haiti|HN Honduras|HU Hungary|IN India|ID Indonesia|IR Iran|IQ Iraq|IL Israel|IT Italy
CI Ivory Coast|JP Japan|JO Jordan|KZ Kazakhstan|KE Kenya|XK Kosovo|KW Kuwait|KG Kyrgyzstan|LA Laos|LB Lebanon|LS Lesotho
LR Liberia|LY Libya|MG Madagascar|MW Malawi|MY Malaysia|ML Mali|MR Mauritania|MX Mexico|MD Moldova|MN Mongolia|ME Montenegro
MA Morocco|MZ Mozambique|MM Myanmar|NA Namibia|NP Nepal|NI Nicaragua|NE Niger|NG Nigeria|KP North Korea|MK North Macedonia|OM Oman
PK Pakistan|PA Panama|PG Papua New Guinea|PY Paraguay|PE Peru|PH Philippines|PL Poland|QA Qatar|RO Romania|RU Russia|RW Rwanda
SA Saudi Arabia|SN Senegal|RS Serbia|SL Sierra Leone|SO Somalia|ZA South Africa|KR South Korea|SS South Sudan|ES Spain
LK Sri Lanka|SD Sudan|SR Suriname|SZ Eswatini|SY Syria|TJ Tajikistan|TZ Tanzania|TH Thailand|TL Timor-Leste|TG Togo|TN Tunisia
TR Turkey|TM Turkmenistan|UG Uganda|UA Ukraine|AE United Arab Emirates|UZ Uzbekistan|VE Venezuela|VN Vietnam|EH Western Sahara
YE Yemen|ZM Zambia|ZW Zimbabwe"""
NAMES = {code: name for code, _, name in (row.partition(" ") for line in _ROWS.split("\n") for row in line.split("|"))}
