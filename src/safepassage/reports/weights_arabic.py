"""How much each feature of a candidate counts: for the kind that the lexicon says, and for the kind that the classifier says.

Made by `python -m tools.reading_kinds ar` from 3066 candidates in 174 labelled texts; do not edit by hand.
"""

from safepassage.reports.weighing import Weights

DIGEST = "2cd6669c3588451819b2567826d632fc8ec169109d24e2cacf29715fffb85390"  # of the labelled texts and clauses that it was made from
ROWS: tuple[tuple[str, float, float], ...] = (
    ("bias", 1.075, -0.224),
    ("lexicon_chance", 0.628, 0.03),
    ("none_chance", -0.15, -0.223),
    ("best_chance", 0.138, 1.216),
    ("agree", -0.105, 1.185),
    ("strength", 0.211, 0.046),
    ("margin", 0.316, 0.043),
    ("silent", 0.0, 0.069),
    ("verb", 0.202, 0.316),
    ("first_word", 0.149, -0.173),
    ("short", -0.577, -0.537),
    ("long", -0.223, -0.214),
    ("share", -0.152, -0.021),
    ("number", 0.499, 0.473),
    ("finite", 0.208, 0.177),
    ("linked", 0.075, 0.022),
    ("framed", -0.004, 0.161),
    ("behind_speaker", -0.047, 0.008),
    ("negative", 0.115, 0.098),
    ("others", -0.053, 0.038),
    ("said_demanded", -0.142, 0.115),
    ("said_predicted", 0.102, -0.126),
    ("said_warned", 0.047, -0.003),
    ("said_planned", 0.139, 0.103),
    ("said_proposed", 0.056, 0.174),
    ("said_denied", 0.006, -0.143),
    ("kind_incident", 0.034, -0.148),
    ("kind_access", 0.256, 0.11),
    ("kind_control", 0.103, 0.279),
    ("kind_displacement", -0.242, -0.127),
    ("kind_need", 0.049, 0.049),
    ("kind_protection", -0.08, -0.218),
    ("kind_diplomacy", -0.362, -0.032),
    ("kind_posture", 0.045, -0.007),
    ("kind_threat", 0.123, -0.052),
    ("kind_response", 0.072, 0.139),
)
WEIGHTS = Weights(tuple(row[1] for row in ROWS), tuple(row[2] for row in ROWS), 0.4)
