"""What many tests of screens begin with."""

import pytest

from coprod_desktop.services.group import GroupServices
from tests.screens.nav import NavLog


@pytest.fixture
def nav(services: GroupServices) -> NavLog:
    return NavLog(services)


@pytest.fixture
def art(services: GroupServices) -> str:
    """The id of today's first session."""
    return services.sessions.today()[0].id
