"""The desk: services over systems in memory."""

from collections.abc import Iterator

import pytest

from tests.qt_loop import QtLoop
from tests.services.desk import Desk


@pytest.fixture
def desk(qt_loop: QtLoop) -> Iterator[Desk]:
    """All services, closed afterwards."""
    desk = Desk(qt_loop)
    yield desk
    desk.close()
