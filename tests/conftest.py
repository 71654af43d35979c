"""Options of the whole test run."""

import os

import pytest
from hypothesis import HealthCheck, settings
from tests.backends import put_first

put_first()
# How long an example takes says how busy the machine is.
settings.register_profile(
    "any-machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any-machine")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Adds ``--update-golden``, which writes what is expected anew. Nobody is there to look at it where ``CI`` is set."""
    parser.addoption(
        "--update-golden", action="store_true", help="write tests/cases/*/expected anew"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Refuses to update on CI: a golden that updates itself proves nothing."""
    if config.getoption("--update-golden") and os.environ.get("CI"):
        raise pytest.UsageError(
            "--update-golden is refused where CI is set: look at the change, and commit it"
        )
