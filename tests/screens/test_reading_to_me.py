"""The page about the voice: voices by language and by name, each press is heard, and what is said when one is missing."""

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from coprod_desktop.domain.preferences import Look
from coprod_desktop.domain.voice_words import of_language, voice_words
from coprod_desktop.screens.reading.presenter import ReadingPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.speech.voice import VoiceChoice
from coprod_desktop.speech.worker import usual_voice
from tests.screens.by_keys import focused, press, screen_name
from tests.screens.nav import NavLog

VOICES = (VoiceChoice("cel/cy", "Welsh", "cy"), VoiceChoice("gmw/en-029", "English (Caribbean)", "en-029"),
          VoiceChoice("shaw", "English (Shavian)", "en-shaw"), VoiceChoice("gmw/en", "English (Great Britain)", "en-gb"),
          VoiceChoice("hazel", "Microsoft Hazel Desktop - English (Great Britain)", "en-GB"), VoiceChoice("daniel", "Daniel", "en_GB"))


@pytest.fixture
def nav(services: GroupServices) -> NavLog:
    made = NavLog(services)
    made.found_voices = VOICES
    return made


def asked(page: ReadingPresenter, field: str) -> dict[str, tuple[str, bool]]:
    found = next((options for options in page.state.questions if options.field == field), None)
    return {option.value: (option.words, option.chosen) for option in found.options} if found else {}


def test_voices_by_language_under_their_names(services: GroupServices, nav: NavLog) -> None:
    page = ReadingPresenter(services, nav, "")
    assert asked(page, "voice") == {"gmw/en": ("Britain", True), "hazel": ("Microsoft Hazel Desktop", False), "daniel": ("Daniel", False),
                                    "gmw/en-029": ("Caribbean", False)}
    services.looks.use(Look(language="cy"))
    assert asked(page, "voice") == {"cel/cy": ("Welsh", True)}


def test_the_first_voice_is_the_one_that_reads_by_itself() -> None:
    listed = [{"id": voice.id, "name": voice.name, "language": voice.language} for voice in VOICES]
    for language in ("en", "cy", "en-029", "en-GB", "cy-GB"):
        assert usual_voice(listed, language) == of_language(VOICES, language)[0].id
    assert usual_voice(listed, "xx") == "" and of_language(VOICES, "xx") == ()
    assert voice_words("English (Lancaster)", "en-gb-x-gbclan") == "Lancaster"


def test_a_press_is_kept_and_heard(services: GroupServices, nav: NavLog) -> None:
    page = ReadingPresenter(services, nav, "")
    page.choose("voice", "daniel")
    assert services.looks.now().voice == "daniel" and asked(page, "voice")["daniel"][1]
    page.choose("speed", "90")
    page.try_voice()
    assert services.looks.now() == Look(voice="daniel", speed=90)
    assert nav.spoken == [("Hello. This is how I read to you.", look) for look in
                          (Look(voice="daniel"), Look(voice="daniel", speed=90), Look(voice="daniel", speed=90))]
    page.as_before()
    assert services.looks.now() == Look()


def test_for_one_person_it_is_heard_as_they_will_hear_it(services: GroupServices, nav: NavLog) -> None:
    ben = services.people.page(search="Ben")[0].id
    page = ReadingPresenter(services, nav, ben)
    page.choose("speed", "280")
    assert nav.spoken[-1][1] == Look(speed=280) == services.people.get(ben).look and services.looks.now() == Look()
    assert asked(page, "beside") == {}  # it is of the computer, not of a person


@pytest.mark.parametrize(("look", "voices", "notes"), [
    (Look(), VOICES, ["Press a voice or a speed to hear it."]),
    (Look(), (), ["We found no voice on this computer. Everything else works."]),
    (Look(language="so"), VOICES, ["This computer has no voice for this language. Another voice reads.", "Press a voice or a speed to hear it."]),
    (Look(voice="gone"), VOICES, ["Your voice is not on this computer now. Another voice reads.", "Press a voice or a speed to hear it."]),
])
def test_what_is_missing_is_a_plain_sentence(services: GroupServices, nav: NavLog, look: Look, voices: Any, notes: list[str]) -> None:
    services.looks.use(look)
    nav.found_voices = voices
    page = ReadingPresenter(services, nav, "")
    assert list(page.state.notes) == notes
    assert bool(asked(page, "voice")) == bool(voices)
    assert len(asked(page, "speed")) == 7


def test_many_voices_come_eight_at_a_time(services: GroupServices, nav: NavLog) -> None:
    nav.found_voices = tuple(VoiceChoice(f"v{number:02}", f"Voice {number}", "en-us") for number in range(20))
    services.looks.use(Look(voice="v09"))
    page = ReadingPresenter(services, nav, "")
    assert list(asked(page, "voice")) == [f"v{number:02}" for number in range(8, 16)]  # the chosen one is seen
    seen = []
    for _press in range(3):
        page.other_voices()
        seen.append(len(asked(page, "voice")))
    assert page.more and seen == [4, 8, 8]


def test_beside_a_screen_reader(services: GroupServices, nav: NavLog) -> None:
    page = ReadingPresenter(services, nav, "")
    assert asked(page, "beside") == {"both": ("Our voice reads too", True), "quiet": ("Our voice waits for a press", False)}
    page.choose("beside", "quiet")
    assert services.looks.quiet and asked(page, "beside")["quiet"][1] and nav.spoken == []
    page.choose("beside", "both")
    assert services.looks.quiet is False


def test_by_keys_from_the_look_page_with_the_real_voice(app: Any, qtbot: Any) -> None:
    app.window.open_look()
    press(app, "door-reading")
    qtbot.waitUntil(lambda: app.window.view.part("voice-gmw/en-GB-scotland") is not None, timeout=10_000)
    QApplication.processEvents()
    press(app, "voice-gmw/en-GB-scotland")
    qtbot.waitUntil(lambda: app.window.reader.voice.reading, timeout=10_000)
    assert focused(app).objectName() == "voice-gmw/en-GB-scotland"
    press(app, "speed-190", "done")
    assert app.services.looks.now() == Look(voice="gmw/en-GB-scotland", speed=190) and screen_name(app) == "look"
