"""How much each feature of a candidate counts: for the kind that the lexicon says, and for the kind that the classifier says.

Made by `python -m tools.reading_kinds en` from 3325 candidates in 115 labelled texts; do not edit by hand.
"""

from safepassage.reports.weighing import Weights

DIGEST = "4c3ac1a38ce11832661c584b58ebaf034ad378bff697af04c3ebda92fdc1da99"  # of the labelled texts and clauses that it was made from
ROWS: tuple[tuple[str, float, float], ...] = (
    ("bias", -0.799, -2.049),
    ("lexicon_chance", 0.624, -0.142),
    ("none_chance", -0.233, -0.254),
    ("best_chance", -0.181, 0.739),
    ("agree", 0.029, 1.732),
    ("strength", 0.359, -0.217),
    ("silent", 0.0, 0.591),
    ("direct", 0.179, 0.177),
    ("noun", -0.032, 0.173),
    ("rivals", 0.074, 0.117),
    ("short", -0.95, -0.639),
    ("long", -0.638, -0.47),
    ("share", 0.679, 0.783),
    ("starts", 0.311, 0.137),
    ("ends", 0.199, -0.107),
    ("number", 0.191, 0.025),
    ("fits_lexicon", 0.144, -0.057),
    ("fits_classifier", -0.015, 0.428),
    ("subject", 0.33, 0.232),
    ("finite", 0.349, 0.234),
    ("infinitive", -0.208, -0.174),
    ("inside", -0.235, -0.147),
    ("around", 0.108, 0.254),
    ("others", -0.157, -0.32),
    ("link_ROOT", 0.02, 0.07),
    ("link_conj", 0.238, 0.358),
    ("link_ccomp", 0.283, 0.305),
    ("link_advcl", -0.266, -0.269),
    ("link_relcl", 0.101, 0.15),
    ("link_acl", -0.282, -0.183),
    ("link_pcomp", -0.006, -0.299),
    ("kind_incident", -0.073, 0.012),
    ("kind_access", 0.378, 0.227),
    ("kind_control", 0.152, -0.021),
    ("kind_displacement", -0.334, -0.207),
    ("kind_need", 0.468, 0.346),
    ("kind_protection", -0.003, -0.156),
    ("kind_diplomacy", -0.238, 0.132),
    ("kind_posture", 0.029, -0.067),
    ("kind_threat", -0.19, -0.083),
    ("kind_response", -0.213, -0.214),
)
WEIGHTS = Weights(tuple(row[1] for row in ROWS), tuple(row[2] for row in ROWS), 0.46)
