"""How much each feature of a candidate counts: for the kind that the lexicon says, and for the kind that the classifier says.

Made by `python -m tools.reading_kinds en` from 2769 candidates in 99 labelled texts; do not edit by hand.
"""

from safepassage.reports.weighing import Weights

DIGEST = "9d9737ca5422d2a2268ec0722598042ba118c6148f1174fa76e6a9488809194f"  # of the labelled texts and clauses that it was made from
ROWS: tuple[tuple[str, float, float], ...] = (
    ("bias", -0.632, -2.026),
    ("lexicon_chance", 0.653, -0.082),
    ("none_chance", -0.235, -0.252),
    ("best_chance", -0.162, 0.72),
    ("agree", -0.198, 1.519),
    ("strength", 0.217, -0.261),
    ("silent", 0.0, 0.347),
    ("direct", 0.098, 0.337),
    ("noun", 0.014, 0.15),
    ("rivals", 0.049, 0.152),
    ("short", -0.834, -0.64),
    ("long", -0.567, -0.359),
    ("share", 0.562, 0.656),
    ("starts", 0.318, 0.029),
    ("ends", 0.354, 0.008),
    ("number", 0.187, 0.077),
    ("fits_lexicon", 0.15, -0.168),
    ("fits_classifier", -0.164, 0.475),
    ("subject", 0.385, 0.308),
    ("finite", 0.461, 0.242),
    ("infinitive", -0.264, -0.263),
    ("inside", -0.153, -0.087),
    ("around", -0.051, -0.088),
    ("others", -0.21, -0.394),
    ("link_ROOT", 0.076, 0.095),
    ("link_conj", 0.182, 0.217),
    ("link_ccomp", 0.337, 0.295),
    ("link_advcl", -0.289, -0.217),
    ("link_relcl", 0.007, 0.175),
    ("link_acl", -0.259, -0.258),
    ("link_pcomp", -0.066, -0.267),
    ("kind_incident", -0.084, -0.053),
    ("kind_access", 0.408, 0.109),
    ("kind_control", -0.038, -0.004),
    ("kind_displacement", -0.327, 0.005),
    ("kind_need", 0.413, 0.328),
    ("kind_protection", 0.008, -0.091),
    ("kind_diplomacy", -0.136, 0.086),
    ("kind_posture", 0.125, -0.199),
    ("kind_threat", -0.259, -0.082),
    ("kind_response", -0.127, -0.109),
)
WEIGHTS = Weights(tuple(row[1] for row in ROWS), tuple(row[2] for row in ROWS), 0.42)
