"""By keys alone: a person says how it was and may be quoted by a made-up name, a photo goes on the sheet, and all is taken back again."""

from pathlib import Path
from typing import Any

from PIL import Image
from PySide6.QtCore import Qt

from coprod_desktop.domain.consent import Naming, Purpose, Said
from coprod_desktop.domain.handout import Handout, Photo
from coprod_desktop.services.handouts import SUMMARY
from tests.screens.by_keys import key, paste, press, screen_name
from tests.screens.test_take_part import agree_to_be_shown, seen


def home(app: Any) -> None:
    """The start of whichever seat it is."""
    key(app, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)


def as_themselves(app: Any, person_id: str) -> None:
    """From Home to *Take part*, through their own picture."""
    press(app, "choice-1", "choice-i_am_here", f"face-{person_id}")
    home(app)


def give_back(app: Any) -> None:
    home(app)
    press(app, "choice-unlock", "choice-run")
    assert screen_name(app) == "home"


def photos(sheet: Handout) -> list[str]:
    return [block.text for block in sheet.blocks if isinstance(block, Photo)]


def test_said_shown_and_taken_back(app: Any, tmp_path: Path) -> None:
    services = app.services
    donna, art = agree_to_be_shown(services, "Donna"), services.sessions.today()[0].id

    as_themselves(app, donna)
    services.clock.at = services.sessions.get(art).begins
    press(app, "choice-feedback", "choice-alone", "answer-good", "next")
    paste(app, "The singing")
    press(app, "next", "skipped", "choice-yes", "choice-made_up", "words")
    paste(app, "Star")
    press(app, "keep", "choice-talk")
    assert screen_name(app) == "talk"
    home(app)
    press(app, "choice-person", "choice-consents", "choice-photo", "choice-yes", "choice-no_name")
    assert screen_name(app) == "consents"
    kept = services.consents.of(donna)
    assert (kept[Purpose.QUOTE].naming, kept[Purpose.QUOTE].made_up) == (Naming.MADE_UP, "Star")
    assert kept[Purpose.PHOTO].said is Said.YES
    give_back(app)

    Image.new("RGB", (80, 60), "green").save(tmp_path / "day.jpg")
    services.ending.add_photo(art, services.read_photo(tmp_path / "day.jpg"), "One of us sings")  # a file is chosen in a window of the computer
    photo = services.ending.photos(art)[0].id
    app.window.go_to("photos", art)
    press(app, f"who-{photo}", f"person-{donna}", "finish")
    sheet = services.handouts.make(SUMMARY, art)
    assert photos(sheet) == ["One of us sings"]
    services.sharing.keep(sheet, art)

    home(app)
    as_themselves(app, donna)
    press(app, "choice-person", "more", "choice-about_me", "choice-look", "next", "next")
    key(app, Qt.Key.Key_Escape)
    home(app)
    press(app, "choice-person", "choice-consents", "take-back")
    assert not any(one.said is Said.YES for one in services.consents.of(donna).values())
    give_back(app)

    press(app, "choice-2")
    assert "Make it again" in seen(app)
    press(app, f"sheet-{SUMMARY}")
    assert screen_name(app) == "preview" and "One of us sings" not in seen(app)
    assert photos(services.handouts.make(SUMMARY, art)) == []
