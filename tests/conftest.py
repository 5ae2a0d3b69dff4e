"""What holds in every test: how fast a machine is belongs into a benchmark, so no test fails on a slow one."""

from hypothesis import HealthCheck, settings

settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")
