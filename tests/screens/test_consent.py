"""Being asked: one thing a screen, kept at once with the words that were asked; and what it lets through."""

from typing import Any

import pytest
from PIL import Image

from coprod_desktop.domain.consent import Decided, Naming, Purpose, Said, Way
from coprod_desktop.domain.consent_words import VERSION, asking
from coprod_desktop.domain.handout import Handout, Photo, Row
from coprod_desktop.domain.response import Share
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.handouts import SUMMARY
from tests.screens.by_keys import focused, paste, press, screen_name, undo
from tests.screens.test_feedback import here


def said(services: GroupServices, person_id: str, purpose: Purpose) -> tuple[Said, Naming, str] | None:
    consent = services.consents.of(person_id).get(purpose)
    return (consent.said, consent.naming, consent.made_up) if consent else None


def texts(sheet: Handout) -> list[tuple[str, str]]:
    return [(block.text, block.by) for block in sheet.blocks if isinstance(block, Row)]


def donna_says(app: Any, words: str) -> str:
    """Donna is handed the laptop and says it was good, in words too; her id."""
    donna, art = here(app.services, "Donna"), app.services.sessions.today()[0]
    app.window.go_to("hand_over", art.id)
    press(app, f"face-{donna}", "choice-person/alone", "answer-good", "next")
    paste(app, words)
    press(app, "next", "skipped")
    return donna


def test_whoever_tells_us_something_is_asked_and_chooses_a_name(app: Any) -> None:
    donna, art = donna_says(app, "The singing"), app.services.sessions.today()[0].id
    assert screen_name(app) == "consent"
    assert app.window.here.state.heading == "Can we share the words you tell us?"
    press(app, "choice-yes", "choice-made_up", "words")
    paste(app, "Star")
    press(app, "keep")
    assert screen_name(app) == "thank_you"
    assert said(app.services, donna, Purpose.QUOTE) == (Said.YES, Naming.MADE_UP, "Star")
    kept = app.services.consents.of(donna)[Purpose.QUOTE]
    assert (kept.wording, kept.version) == (asking(Purpose.QUOTE).wording, VERSION)
    [told] = app.services.feedback.said(art)
    app.services.feedback.share(art, told.answer_id, Share.OK)
    assert ("The singing", "Star") in texts(app.services.handouts.make(SUMMARY, art))


def test_a_key_pressed_once_too_often_says_no_yes_and_gives_no_name(app: Any) -> None:
    donna = donna_says(app, "The singing")
    assert focused(app).objectName() == "choice-not_now"
    press(app, "choice-yes")
    assert focused(app).objectName() == "choice-no_name"
    assert app.window.view.part("choice-name").isCheckable(), "what is not chosen says so, too"
    press(app, "choice-no_name")
    assert said(app.services, donna, Purpose.QUOTE) == (Said.YES, Naming.NO_NAME, "")


@pytest.mark.parametrize("answer", ["no", "not_now"])
def test_not_a_yes_keeps_the_words_with_us(app: Any, answer: str) -> None:
    donna, art = donna_says(app, "The singing"), app.services.sessions.today()[0].id
    press(app, f"choice-{answer}")
    assert screen_name(app) == "thank_you"
    assert said(app.services, donna, Purpose.QUOTE) == (Said(answer), Naming.NO_NAME, "")
    app.services.feedback.share(art, app.services.feedback.said(art)[0].answer_id, Share.OK)
    assert "The singing" not in str(app.services.handouts.make(SUMMARY, art))


def test_with_no_name_the_answer_is_about_these_words(app: Any) -> None:
    art = app.services.sessions.today()[0].id
    app.window.go_to("hand_over", art)
    press(app, "no-name", "choice-person/alone", "answer-ok", "next")
    paste(app, "The tea")
    press(app, "next", "skipped", "choice-yes")
    assert screen_name(app) == "thank_you"
    [told] = app.services.feedback.said(art)
    assert (told.person_id, told.agreed) == ("", True)


def test_nobody_is_asked_who_told_us_nothing_or_was_asked_before(app: Any) -> None:
    donna = here(app.services, "Donna")
    art = app.services.sessions.today()[0].id
    app.window.go_to("hand_over", art)
    press(app, f"face-{donna}", "choice-person/alone", "answer-good", "next", "skipped", "skipped")
    assert screen_name(app) == "thank_you"
    app.services.consents.say(donna, Purpose.QUOTE, Said.NO)
    app.services.seats.run()
    app.window.go_to("hand_over", art)
    press(app, f"face-{donna}", "choice-person/alone", "answer-good", "next")
    paste(app, "The tea")
    press(app, "next", "skipped")
    assert screen_name(app) == "thank_you"


def test_what_happens_if_i_say_no_is_told_and_one_comes_back(app: Any) -> None:
    donna_says(app, "The singing")
    press(app, "if-no")
    assert app.window.here.state.lines[0] == "Nothing bad happens. You can still take part in everything."
    press(app, "ok")
    assert app.window.here.state.step == "ask"


def test_a_made_up_name_has_to_be_written_and_an_answer_can_be_undone(app: Any) -> None:
    donna = donna_says(app, "The singing")
    press(app, "choice-yes", "choice-made_up", "keep")
    assert app.window.here.state.need == "Write the made-up name first."
    assert focused(app).objectName() == "words"
    paste(app, "ben")
    press(app, "keep")
    assert app.window.here.state.need == "Somebody here has that name. Choose another one."
    assert app.services.consents.of(donna)[Purpose.QUOTE].made_up == ""
    press(app, "header-back")
    undo(app)
    assert said(app.services, donna, Purpose.QUOTE) is None


def test_a_photo_is_on_the_sheet_when_everybody_in_it_agreed_and_a_no_takes_it_out(app: Any, tmp_path: Any) -> None:
    donna, art = here(app.services, "Donna"), app.services.sessions.today()[0].id
    ben = here(app.services, "Ben")
    Image.new("RGB", (80, 60), "green").save(tmp_path / "day.jpg")
    photo = app.services.ending.add_photo(art, app.services.read_photo(tmp_path / "day.jpg"), "Two of us paint")
    app.window.go_to("in_photo", f"{art}/{photo.id}")
    assert focused(app).objectName().startswith("person-")
    press(app, f"person-{donna}", f"person-{ben}")
    assert app.window.here.state.verdict == "It stays with us. Ask first: Donna and Ben."
    press(app, "ask", "choice-yes", "choice-spoken", "choice-by_me", "choice-no_name")
    assert app.window.here.state.verdict == "It stays with us. Ask first: Ben."
    app.services.consents.say(ben, Purpose.PHOTO, Said.YES)
    assert app.window.here.state.may
    sheet = app.services.handouts.make(SUMMARY, art)
    assert [block.text for block in sheet.blocks if isinstance(block, Photo)] == ["Two of us paint"]
    app.services.sheets_again.keep(sheet, art)
    assert app.services.sheets_again.all(art) == ()
    app.services.consents.take_back(ben, Purpose.PHOTO)
    assert not [block for block in app.services.handouts.make(SUMMARY, art).blocks if isinstance(block, Photo)]
    app.window.go_to("keeping")
    press(app, "place-sheets_again")
    assert [sheet.words for sheet in app.window.here.state.sheets] == ["Art, Saturday 21 November"]
    press(app, f"choice-{SUMMARY}/{art}")
    assert screen_name(app) == "preview"
    app.window.go_to("print", art)
    assert app.window.here.state.again.startswith("“What we did”, made on Saturday 21 November, is not right any more.")
    app.services.sheets_again.keep(app.services.handouts.make(SUMMARY, art), art)
    assert app.window.here.state.again == ""


@pytest.mark.parametrize(("which", "verdict"), [
    ("nobody", "Nobody is in it. It can be on the sheet."), ("others", "It stays with us. Somebody is in it who we cannot ask.")])
def test_nobody_and_somebody_we_do_not_know_are_answers(app: Any, tmp_path: Any, which: str, verdict: str) -> None:
    art = app.services.sessions.today()[0].id
    Image.new("RGB", (80, 60), "green").save(tmp_path / "day.jpg")
    photo = app.services.ending.add_photo(art, app.services.read_photo(tmp_path / "day.jpg"), "A wave")
    app.window.go_to("in_photo", f"{art}/{photo.id}")
    press(app, which)
    assert app.window.here.state.verdict == verdict
    assert bool([1 for block in app.services.handouts.make(SUMMARY, art).blocks if isinstance(block, Photo)]) is (which == "nobody")
    press(app, "finish")
    assert screen_name(app) == "home"


def test_in_somebody_elses_hand_it_is_asked_how_it_was_said_and_who_decided(app: Any) -> None:
    donna = here(app.services, "Donna")
    app.window.go_to("consents", donna)
    assert app.window.here.state.choices[2].note == "Not asked yet. That counts as no."
    press(app, "choice-photo", "choice-yes", "choice-spoken", "choice-with_help", "words")
    paste(app, "Her sister")
    press(app, "keep", "choice-no_name")
    kept = app.services.consents.of(donna)[Purpose.PHOTO]
    assert (kept.said, kept.way, kept.decided, kept.helper) == (Said.YES, Way.SPOKEN, Decided.WITH_HELP, "Her sister")
    assert screen_name(app) == "consents"
    assert app.window.here.state.choices[2].note == "Yes, with no name"


def test_who_decides_for_somebody_says_who_and_why(app: Any) -> None:
    donna = here(app.services, "Donna")
    app.window.go_to("consent", f"{donna}/contact")
    press(app, "choice-yes", "choice-on_paper", "choice-best_interests", "keep")
    assert app.window.here.state.need == "Write who it was first."
    paste(app, "Her mum and Bev. She likes to be rung.")
    press(app, "keep")
    kept = app.services.consents.of(donna)[Purpose.CONTACT]
    assert (kept.decided, kept.reason) == (Decided.BEST_INTERESTS, "Her mum and Bev. She likes to be rung.")


def test_everything_is_taken_back_with_one_press(app: Any) -> None:
    donna = here(app.services, "Donna")
    for purpose in (Purpose.SHOWN, Purpose.QUOTE, Purpose.CONTACT):
        app.services.consents.say(donna, purpose, Said.YES)
    app.services.consents.say(donna, Purpose.STORY, Said.NOT_NOW)
    app.window.go_to("consents", donna)
    press(app, "take-back")
    assert {answer.said for answer in app.services.consents.of(donna).values()} == {Said.NO, Said.NOT_NOW}
    assert not app.services.people.get(donna).shown
    undo(app)
    app.services.seats.coordinate()
    undo(app)
    assert not app.services.consents.holds(donna, Purpose.CONTACT), "nobody gives a yes back for somebody else"


def test_in_take_part_everybody_sees_only_their_own(app: Any) -> None:
    donna, ben = here(app.services, "Donna"), here(app.services, "Ben")
    app.services.seats.i_am(donna)
    app.window.restart_at("take_part")
    app.window.go_to("consents", ben)
    assert app.window.here.state.name == "Donna"
    app.window.go_to("consent", f"{ben}/photo")
    press(app, "choice-yes")
    assert app.services.consents.holds(donna, Purpose.PHOTO) and not app.services.consents.of(ben)


def test_an_old_answer_is_asked_again(app: Any, clock: Any) -> None:
    donna = here(app.services, "Donna")
    app.services.consents.say(donna, Purpose.CONTACT, Said.YES)
    clock.at = clock.at.replace(year=2027)
    app.window.go_to("consents", donna)
    assert app.window.here.state.choices[5].note == "You said: Yes. Let us ask again."
    press(app, "choice-contact", "choice-yes", "choice-on_screen", "choice-by_me")
    assert app.window.here.state.choices[5].note == "Yes"


def test_a_name_that_is_a_word_here_comes_back_with_one_press(app: Any) -> None:
    app.services.people.add("Art")
    art = app.services.sessions.today()[0].id
    app.services.ending.add_done(art, "openmoji:1F3A8", "Amina made Art")
    app.window.go_to("preview", f"{SUMMARY}/{art}")
    assert app.window.here.state.maybe_words == ("Art",)
    assert any(line.words == "[a person] made [a person]" for line in app.window.here.state.lines)
    press(app, "no-name-Art")
    assert app.window.here.state.maybe_words == ()
    assert any(line.words == "[a person] made Art" for line in app.window.here.state.lines)
    with pytest.raises(ValueError, match="Amina"):
        app.services.sharing.is_no_name("Amina")


def test_a_page_that_is_open_changes_when_a_yes_is_taken_back(app: Any) -> None:
    donna, art = donna_says(app, "The singing"), app.services.sessions.today()[0].id
    press(app, "choice-yes", "choice-name")
    app.services.seats.run()
    app.services.feedback.share(art, app.services.feedback.said(art)[0].answer_id, Share.OK)
    app.window.go_to("preview", f"{SUMMARY}/{art}")
    assert any("The singing" in line.words for line in app.window.here.state.lines)
    app.services.consents.take_back(donna, Purpose.QUOTE)
    assert not any("The singing" in line.words for line in app.window.here.state.lines)
