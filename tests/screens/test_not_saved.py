"""The computer is full: what was typed or chosen stays until it is saved, and nothing is said to be done that is not."""

from collections.abc import Callable
from typing import Any, NoReturn

import pytest

from coprod_desktop.domain.concern import SafePerson
from coprod_desktop.domain.seat import Seat
from coprod_desktop.screens.bank_word.presenter import BankWordPresenter
from coprod_desktop.screens.done.presenter import DonePresenter
from coprod_desktop.screens.forget_me.presenter import ForgetMePresenter
from coprod_desktop.screens.group_contact.presenter import GroupContactPresenter
from coprod_desktop.screens.name_of.presenter import NameOfPresenter
from coprod_desktop.screens.our_picture.presenter import MADE as WHO_MADE
from coprod_desktop.screens.our_picture.presenter import OurPicturePresenter
from coprod_desktop.screens.photos.presenter import PhotosPresenter
from coprod_desktop.screens.promises.presenter import WHEN, PromisesPresenter
from coprod_desktop.screens.safe_person.presenter import SafePersonPresenter
from coprod_desktop.screens.sheet.presenter import MADE, SheetPresenter
from coprod_desktop.services.group import GroupServices
from coprod_desktop.storage.problems import DiskFull
from tests.screens.by_keys import screen_name
from tests.screens.nav import NavLog
from tests.services.test_pictures_of_group import named, photo

WhileFull = Callable[[object, str, Callable[[], object]], None]


@pytest.fixture
def while_full(monkeypatch: pytest.MonkeyPatch) -> WhileFull:
    """Does something while a service cannot save."""
    def full(*_args: object, **_named: object) -> NoReturn:
        raise DiskFull

    def act(service: object, method: str, do: Callable[[], object]) -> None:
        with monkeypatch.context() as patch:
            patch.setattr(service, method, full)
            with pytest.raises(DiskFull):
                do()

    return act


def test_the_fields_of_a_form(services: GroupServices, nav: NavLog, while_full: WhileFull) -> None:
    form = GroupContactPresenter(services, nav, "")
    form.typed("name", "Bev")
    while_full(services.legal, "set_contact", form.leave)
    assert form.state.fields[0].text == "Bev"
    form.leave()
    assert services.legal.contact().name == "Bev"


def test_what_is_typed_about_a_person(services: GroupServices, nav: NavLog, while_full: WhileFull) -> None:
    amina = services.people.page()[0].id
    page = NameOfPresenter(services, nav, amina)
    page.typed("name", "Bev")
    while_full(services.people, "save", page.leave)
    page.leave()
    assert services.people.get(amina).name == "Bev"


def test_a_word_of_the_group(services: GroupServices, nav: NavLog, while_full: WhileFull) -> None:
    form = BankWordPresenter(services, nav, "")
    form.typed("word", "hub")
    form.typed("means", "our house")
    while_full(services.word_bank, "save", form.leave)
    form.leave()
    assert services.word_bank.words()[0].means == "our house"


def test_what_we_did(services: GroupServices, nav: NavLog, art: str, while_full: WhileFull) -> None:
    page = DonePresenter(services, nav, art)
    page.write("We sang")
    while_full(services.ending, "add_done", page.add)
    page.say_anew()
    assert page.state.words == "We sang"
    page.add()
    assert page.state.words == "" and page.state.things[0].words == "We sang"


def test_a_promise(services: GroupServices, nav: NavLog, art: str, while_full: WhileFull) -> None:
    page = PromisesPresenter(services, nav, art)
    page.new()
    for typed in ("Bring cups", "Ben"):
        page.write(typed)
        page.next()
    while_full(services.ending, "add_promise", lambda: page.choose_day(0))
    page.say_anew()
    assert page.state.step == WHEN
    page.choose_day(0)
    assert [one.words for one in page.state.kept] == ["Bring cups"]


def test_what_a_photo_shows(services: GroupServices, nav: NavLog, art: str, while_full: WhileFull) -> None:
    page = PhotosPresenter(services, nav, art)
    page.tell(services.ending.add_photo(art, photo(), "").id)
    page.write("Our wave")
    while_full(services.ending, "describe_photo", page.keep_words)
    page.say_anew()
    assert page.state.telling is not None and page.state.words == "Our wave"
    page.keep_words()
    assert page.state.telling is None and services.ending.photos(art)[0].words == "Our wave"


def test_who_made_a_picture_of_ours(services: GroupServices, nav: NavLog, while_full: WhileFull) -> None:
    page = OurPicturePresenter(services, nav, named(services, "bus").id)
    page.open(WHO_MADE)
    page.choose_made("allowed")
    page.write("credit", "Huw")
    while_full(services.pictures_of_group, "change", page.keep)
    page.say_anew()
    assert page.state.step == WHO_MADE and page.state.fields[0].text == "Huw"


def test_the_names_of_who_made_a_sheet(services: GroupServices, nav: NavLog, while_full: WhileFull) -> None:
    page = SheetPresenter(services, nav, services.sheets.start_empty().id)
    page.see(MADE)
    page.typed("Huw ")
    while_full(services.sheets, "say_who", page.leave)
    page.leave()
    assert page.state.names == "Huw"


def test_who_was_taken_off_the_list_can_come_back_later(services: GroupServices, nav: NavLog, while_full: WhileFull) -> None:
    services.safe.save(SafePerson("1", "Bev"))
    page = SafePersonPresenter(services, nav, "")
    page.remove("1")
    while_full(services.safe, "save", page.undo)
    page.undo()
    assert services.safe.at("1").name == "Bev" and not page.state.can_undo


def test_nobody_is_told_that_they_are_forgotten(services: GroupServices, nav: NavLog, while_full: WhileFull) -> None:
    page = ForgetMePresenter(services, nav, services.people.page()[0].id)
    while_full(services.forgetting, "forget", lambda: page.choose("yes"))
    page.say_anew()
    assert page.state.heading == "Forget me"


def test_the_laptop_goes_to_take_part_also_from_a_concern(app: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> NoReturn:
        raise DiskFull

    app.services.concerns.turn_on("a long phrase apart")
    app.window.go_to("concern_page", app.services.concerns.begin().id)
    app.window.here.typed("saw", "A bruise")
    with monkeypatch.context() as patch, qtbot.captureExceptions():
        patch.setattr(app.services.concerns, "save", full)
        app.window.leave_alone()
    assert screen_name(app) == "take_part" and not app.services.concerns.is_open


@pytest.mark.parametrize("code", [(), ("openmoji:1F431", "openmoji:1F436", "openmoji:1F431", "openmoji:1F436")])
def test_the_seats_change_all_the_same(app: Any, monkeypatch: pytest.MonkeyPatch, code: tuple[str, ...]) -> None:
    """Nothing of the group stays on the screen, and whoever runs the session gets it back."""
    def full(*_args: object) -> NoReturn:
        raise DiskFull

    if code:
        app.services.codes.put(code)
    app.window.go_to("people")
    with monkeypatch.context() as patch:
        patch.setattr(app.services.seats._settings, "put", full)
        app.window.cover()
        assert screen_name(app) == "covered" and (app.services.seats.seat is Seat.TAKE_PART) is bool(code)
        app.services.seats.take_part()
        app.window.restart_at("take_part")
        app.services.seats.run()
        app.window.restart_at("home")
    assert app.services.seats.seat is Seat.RUN and screen_name(app) == ("people" if code else "home")


def test_back_stays_once_and_says_why(app: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> NoReturn:
        raise DiskFull

    app.window.go_to("group_contact")
    form = app.window.here
    form.typed("name", "Bev")
    with monkeypatch.context() as patch, qtbot.captureExceptions():  # a field that is left tells it, too
        patch.setattr(app.services.legal, "set_contact", full)
        app.window.back()
        assert app.window.here is form and form.state.fields[0].text == "Bev"
        app.window.back()
        assert screen_name(app) == "home"  # whoever presses again may go
    app.window.go_to("group_contact")
    app.window.here.typed("name", "Bev")
    app.window.back()
    assert app.services.legal.contact().name == "Bev" and screen_name(app) == "home"


def test_home_leads_home_also_from_a_page_that_cannot_keep_what_was_begun(app: Any, qtbot: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> NoReturn:
        raise DiskFull

    app.window.go_to("programme")
    begun = app.window.here
    begun.type_name("Sewing")
    monkeypatch.setattr(type(app.services.sessions), "unfinished", property(type(app.services.sessions).unfinished.fget, full))
    app.window.home()
    assert screen_name(app) == "home" and begun.closed
    qtbot.waitUntil(lambda: app.window._message is not None)
    assert app.window._message.words == DiskFull().sentence
