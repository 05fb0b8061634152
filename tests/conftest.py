"""Hypothesis for the whole suite: how long an example takes says more of the machine than of us."""

from hypothesis import HealthCheck, settings

settings.register_profile("itacheck", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("itacheck")
