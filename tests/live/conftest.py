"""The account of each provider that the environment names, and no other."""

from collections.abc import Iterator

import pytest

from tests.live.account import LiveAccount, NotNamed, meant, opened


@pytest.fixture(scope="module", params=meant())
def account(request: pytest.FixtureRequest) -> Iterator[LiveAccount]:
    try:
        with opened(request.param) as there:
            yield there
    except NotNamed as missing:
        pytest.skip(str(missing))
