"""How chance plays in the tests: freely at a desk, the same dice every time in CI, many more with ``--full``.

And what is left of a worker that crashes.
"""

import os
from collections.abc import Iterator

import hypothesis
import pytest

import app.db.sqlcipher  # noqa: F401 - before a test imports sqlite-utils
from tests.crashes import keep_traces

hypothesis.settings.register_profile("desk", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.register_profile("thorough", deadline=None, max_examples=1000)


def pytest_configure(config: pytest.Config) -> None:
    keep_traces(config)
    if not config.option.markexpr:  # `dev.py test --full` leaves nothing out
        hypothesis.settings.load_profile("thorough")
    else:
        hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture(scope="session", autouse=True)
def no_trace_on_this_machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What programs note for their next run belongs to the tests, not to whoever runs them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(tmp_path_factory.mktemp("state")))
        yield
