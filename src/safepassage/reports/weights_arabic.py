"""How much each feature of a candidate counts: for the kind that the lexicon says, and for the kind that the classifier says.

Made by `python -m tools.reading_kinds ar` from 1618 candidates in 74 labelled texts; do not edit by hand.
"""

from safepassage.reports.weighing import Weights

DIGEST = "35dd517f2db4c76ecd0eccf06b39e17dbde9d122a7e1f77d6b7c832e71e285ad"  # of the labelled texts and clauses that it was made from
ROWS: tuple[tuple[str, float, float], ...] = (
    ("bias", 0.749, -0.675),
    ("lexicon_chance", 0.611, 0.083),
    ("none_chance", -0.19, -0.219),
    ("best_chance", 0.101, 0.879),
    ("agree", -0.027, 1.261),
    ("strength", 0.217, 0.043),
    ("margin", 0.321, -0.041),
    ("silent", 0.0, 0.129),
    ("verb", 0.21, 0.446),
    ("first_word", 0.151, -0.131),
    ("short", -0.591, -0.69),
    ("long", -0.198, -0.17),
    ("share", -0.095, 0.114),
    ("number", 0.539, 0.453),
    ("finite", 0.177, 0.27),
    ("linked", 0.098, 0.082),
    ("framed", -0.091, 0.128),
    ("behind_speaker", 0.002, 0.006),
    ("negative", 0.079, 0.075),
    ("others", -0.102, -0.04),
    ("said_demanded", -0.089, 0.21),
    ("said_predicted", 0.136, -0.011),
    ("said_warned", 0.058, 0.081),
    ("said_planned", 0.151, 0.139),
    ("said_proposed", 0.055, 0.02),
    ("said_denied", 0.003, -0.115),
    ("kind_incident", -0.042, -0.096),
    ("kind_access", 0.261, 0.015),
    ("kind_control", 0.046, 0.19),
    ("kind_displacement", -0.241, -0.026),
    ("kind_need", 0.079, 0.076),
    ("kind_protection", -0.033, -0.234),
    ("kind_diplomacy", -0.32, -0.028),
    ("kind_posture", 0.062, -0.044),
    ("kind_threat", 0.117, -0.087),
    ("kind_response", 0.07, 0.217),
)
WEIGHTS = Weights(tuple(row[1] for row in ROWS), tuple(row[2] for row in ROWS), 0.4)
