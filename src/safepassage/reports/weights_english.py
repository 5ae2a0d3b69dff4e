"""How much each feature of a candidate counts: for the kind that the lexicon says, and for the kind that the classifier says.

Made by `python -m tools.reading_kinds en` from 2774 candidates in 99 labelled texts; do not edit by hand.
"""

from safepassage.reports.weighing import Weights

DIGEST = "7effe7871e185306ed708ef3146b7cd0876b6a59195854a8a52c42e85310fadb"  # of the labelled texts and clauses that it was made from
ROWS: tuple[tuple[str, float, float], ...] = (
    ("bias", -0.527, -1.875),
    ("lexicon_chance", 0.65, -0.043),
    ("none_chance", -0.192, -0.263),
    ("best_chance", -0.113, 0.636),
    ("agree", -0.112, 1.406),
    ("strength", 0.238, -0.203),
    ("silent", 0.0, 0.272),
    ("direct", 0.084, 0.16),
    ("noun", -0.085, 0.199),
    ("rivals", -0.058, 0.039),
    ("short", -0.894, -0.648),
    ("long", -0.582, -0.481),
    ("share", 0.562, 0.633),
    ("starts", 0.335, 0.073),
    ("ends", 0.306, 0.064),
    ("number", 0.165, 0.023),
    ("fits_lexicon", 0.069, -0.115),
    ("fits_classifier", 0.06, 0.468),
    ("subject", 0.399, 0.257),
    ("finite", 0.438, 0.284),
    ("infinitive", -0.267, -0.294),
    ("inside", -0.121, 0.089),
    ("around", -0.063, -0.167),
    ("others", -0.258, -0.404),
    ("link_ROOT", 0.045, 0.092),
    ("link_conj", 0.214, 0.247),
    ("link_ccomp", 0.285, 0.242),
    ("link_advcl", -0.31, -0.181),
    ("link_relcl", 0.068, 0.177),
    ("link_acl", -0.285, -0.354),
    ("link_pcomp", -0.048, -0.225),
    ("kind_incident", -0.034, -0.03),
    ("kind_access", 0.409, 0.081),
    ("kind_control", -0.045, 0.017),
    ("kind_displacement", -0.283, 0.005),
    ("kind_need", 0.384, 0.329),
    ("kind_protection", 0.001, -0.098),
    ("kind_diplomacy", -0.131, 0.077),
    ("kind_posture", 0.107, -0.154),
    ("kind_threat", -0.238, -0.142),
    ("kind_response", -0.188, -0.09),
)
WEIGHTS = Weights(tuple(row[1] for row in ROWS), tuple(row[2] for row in ROWS), 0.42)
