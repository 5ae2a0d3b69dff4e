"""How much each feature of a candidate counts: for the kind that the lexicon says, and for the kind that the classifier says.

Made by `python -m tools.reading_kinds ar` from 3067 candidates in 174 labelled texts; do not edit by hand.
"""

from safepassage.reports.weighing import Weights

DIGEST = "51d870738137c98b075313456563d9a638703f82e89b6f734466bfb3ebc29b5c"  # of the labelled texts and clauses that it was made from
ROWS: tuple[tuple[str, float, float], ...] = (
    ("bias", 1.073, -0.239),
    ("lexicon_chance", 0.627, 0.03),
    ("none_chance", -0.149, -0.226),
    ("best_chance", 0.141, 1.21),
    ("agree", -0.104, 1.184),
    ("strength", 0.211, 0.047),
    ("margin", 0.316, 0.043),
    ("silent", 0.0, 0.071),
    ("verb", 0.203, 0.317),
    ("first_word", 0.149, -0.175),
    ("short", -0.577, -0.537),
    ("long", -0.224, -0.211),
    ("share", -0.153, -0.02),
    ("number", 0.498, 0.471),
    ("finite", 0.209, 0.177),
    ("linked", 0.074, 0.022),
    ("framed", -0.004, 0.161),
    ("behind_speaker", -0.046, 0.009),
    ("negative", 0.115, 0.097),
    ("others", -0.054, 0.04),
    ("said_demanded", -0.141, 0.113),
    ("said_predicted", 0.102, -0.126),
    ("said_warned", 0.047, -0.003),
    ("said_planned", 0.14, 0.101),
    ("said_proposed", 0.057, 0.171),
    ("said_denied", 0.006, -0.139),
    ("kind_incident", 0.033, -0.147),
    ("kind_access", 0.255, 0.11),
    ("kind_control", 0.104, 0.278),
    ("kind_displacement", -0.243, -0.125),
    ("kind_need", 0.05, 0.049),
    ("kind_protection", -0.08, -0.216),
    ("kind_diplomacy", -0.362, -0.031),
    ("kind_posture", 0.046, -0.006),
    ("kind_threat", 0.123, -0.052),
    ("kind_response", 0.073, 0.138),
)
WEIGHTS = Weights(tuple(row[1] for row in ROWS), tuple(row[2] for row in ROWS), 0.4)
