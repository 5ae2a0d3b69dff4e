"""How much each feature of a candidate counts: for the kind that the lexicon says, and for the kind that the classifier says.

Made by `python -m tools.reading_kinds ar` from 1618 candidates in 74 labelled texts; do not edit by hand.
"""

from safepassage.reports.weighing import Weights

DIGEST = "35dd517f2db4c76ecd0eccf06b39e17dbde9d122a7e1f77d6b7c832e71e285ad"  # of the labelled texts and clauses that it was made from
ROWS: tuple[tuple[str, float, float], ...] = (
    ("bias", 0.777, -0.663),
    ("lexicon_chance", 0.612, 0.08),
    ("none_chance", -0.187, -0.215),
    ("best_chance", 0.086, 0.893),
    ("agree", -0.02, 1.267),
    ("strength", 0.2, 0.031),
    ("margin", 0.328, -0.032),
    ("silent", 0.0, 0.135),
    ("verb", 0.211, 0.444),
    ("first_word", 0.118, -0.108),
    ("short", -0.588, -0.689),
    ("long", -0.199, -0.168),
    ("share", -0.09, 0.116),
    ("number", 0.542, 0.455),
    ("finite", 0.178, 0.268),
    ("linked", 0.098, 0.083),
    ("framed", -0.11, 0.135),
    ("behind_speaker", -0.03, 0.012),
    ("negative", 0.077, 0.076),
    ("others", -0.095, -0.034),
    ("said_demanded", -0.058, 0.17),
    ("said_predicted", 0.141, -0.014),
    ("said_warned", 0.069, 0.079),
    ("said_planned", 0.152, 0.136),
    ("said_proposed", 0.061, 0.018),
    ("said_denied", 0.008, -0.112),
    ("kind_incident", -0.044, -0.102),
    ("kind_access", 0.262, 0.02),
    ("kind_control", 0.044, 0.189),
    ("kind_displacement", -0.239, -0.024),
    ("kind_need", 0.078, 0.078),
    ("kind_protection", -0.058, -0.242),
    ("kind_diplomacy", -0.321, -0.028),
    ("kind_posture", 0.083, -0.03),
    ("kind_threat", 0.121, -0.088),
    ("kind_response", 0.073, 0.218),
)
WEIGHTS = Weights(tuple(row[1] for row in ROWS), tuple(row[2] for row in ROWS), 0.4)
