"""How chance plays in the tests: freely at a desk, the same dice every time in CI, many more with ``--full``."""

import os

import hypothesis
import pytest

import app.db.sqlcipher  # noqa: F401 - before a test imports sqlite-utils

hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.register_profile("thorough", deadline=None, max_examples=1000)


def pytest_configure(config: pytest.Config) -> None:
    if not config.option.markexpr:  # `dev.py test --full` leaves nothing out
        hypothesis.settings.load_profile("thorough")
    else:
        hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "desk")
