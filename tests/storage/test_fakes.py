"""A store in memory can do whatever its port asks for, so that it never lags behind the one on disk."""

import pytest

from coprod_desktop.services import ports
from tests import fakes_consents, fakes_stores

FAKES = {
    ports.PeopleStore: fakes_stores.FakePeople, ports.ConsentStore: fakes_consents.FakeConsents, ports.SessionStore: fakes_stores.FakeSessions,
    ports.RegisterStore: fakes_stores.FakeRegister, ports.FeedbackStore: fakes_stores.FakeFeedback, ports.CodeStore: fakes_stores.FakeCodes,
    ports.SettingStore: fakes_stores.FakeSettings}


@pytest.mark.parametrize("port", FAKES, ids=lambda port: port.__name__)
def test_it_can_do_all_of_its_port(port: type) -> None:
    assert {name for name in vars(port) if not name.startswith("_")} <= set(dir(FAKES[port]))
