from safepassage.reports.weighing import FEATURES, Weights
WEIGHTS = Weights((0.0,) * (len(FEATURES) + 1), (0.0,) * (len(FEATURES) + 1), 0.4)
