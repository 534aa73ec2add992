"""Settings: the same for the store on disk and the one in memory."""

from coprod_desktop.domain.preferences import Look
from tests.storage.conftest import Stores


def test_a_setting_is_kept_and_changed(stores: Stores) -> None:
    assert stores.settings.get("safe_person") == ""
    assert stores.settings.get("safe_person", "nobody") == "nobody"
    for name in ("Ann", "Bo ☺"):
        stores.settings.put("safe_person", name)
        assert stores.settings.get("safe_person") == name


def test_the_look_is_kept(stores: Stores) -> None:
    assert stores.settings.look() == Look()
    look = Look(scale=400, theme="cream", font="system", spacing="wide", still=True, voice="en", speed=90)
    stores.settings.save_look(look)
    assert stores.settings.look() == look
