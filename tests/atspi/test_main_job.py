"""Somebody who hears the screen does the whole main job through assistive technology alone, from outside the program."""

from collections.abc import Callable
from pathlib import Path

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.consent import Purpose, Said
from coprod_desktop.services.group import GroupServices
from coprod_desktop.storage.folder import open_group
from coprod_desktop.wiring import Services
from tests.atspi.bus import until
from tests.atspi.desk import Desk
from tests.atspi.reader import Reader
from tests.conftest import FixedClock, JobsNow
from tests.heard import out_of_order
from tests.screens.test_take_part import agree_to_be_shown


def test_the_main_job_by_actions_of_assistive_technology(services: GroupServices, hear: Callable[..., Reader], desk: Desk,
                                                             tmp_path: Path) -> None:
    amina = agree_to_be_shown(services, "Amina")
    me = hear("tests.journeys.open_window", "2026-11-21T14:00")  # Art begins: it can be asked how it is

    def read_page() -> None:
        """The whole page is heard in the order in which it is seen."""
        assert out_of_order(me.order()) == []

    assert me.window().name == "Home – Coprod Desktop"
    assert me.has_focus().name.startswith("Art. 2 o’clock. Poplar Hall")  # the session, found
    me.hears("(announced) Saturday 21 November. Good afternoon. There are 2 sessions today.")
    read_page()

    me.press("I want to take part")
    me.hears("Hello. What would you like to do?, heading, Today: Art at 2 o’clock")
    me.press("I am here")
    me.hears("Pick your own picture, heading")
    read_page()
    me.press("Amina")
    me.hears("You are here, Amina., heading")

    me.press("How was it?")
    me.hears("Do you want help to answer?, heading")
    me.press("I do it on my own")
    me.hears("How was Art today?, heading, Question 1 of 3")
    read_page()
    me.press("Good")
    me.hears("chosen")
    me.press("Next")
    me.hears("What was good?, heading, Question 2 of 3")
    me.write("The singing", into="Your own words")
    me.press("Next")
    me.hears("What could be better?, heading, Question 3 of 3")
    me.press("Skip")
    me.hears("Can we share the words you tell us?, heading")
    me.press("Yes")
    me.hears("Which name do we use?, heading")
    me.press("No name")
    me.hears("Thank you")
    read_page()

    me.press("Home")
    me.hears("Hello, Amina., heading")
    me.press("Make it look right for me")
    me.hears("How it looks and sounds, heading")
    read_page()
    me.press("Bigger")
    me.hears("Size of words: 125%")
    me.press("Done")
    me.hears("Make it look right for me")  # the focus is back where it was

    me.press("About me")
    me.hears("Amina, heading")
    me.press("What I agreed to")
    me.hears("What I agreed to, heading")
    read_page()
    me.press("Photos of me")
    me.hears("Can we use photos that you are in?, heading, We can put them on our sheets.")
    me.press("No")
    me.hears("(announced) Saved")
    me.press("Home")
    me.hears("Hello, Amina., heading")
    me.press("Give the laptop back")
    me.hears("Give the laptop back, heading")
    desk.key("alt+F4")
    until(lambda: me.program not in desk.bus.programs(), lambda: "The app does not close.")

    after = open_group(tmp_path / "heard", now=FixedClock().now)
    try:
        saved = Services(after, JobsNow(), FixedClock())
        art = saved.sessions.today()[0].id
        assert saved.register.row(art, amina).mark == Mark.HERE
        assert saved.feedback.faces(art) == {"good": 1}
        assert [each.words for each in saved.feedback.said(art)] == ["The singing"]
        assert saved.consents.of(amina)[Purpose.PHOTO].said is Said.NO
        look = saved.people.get(amina).look
        assert look is not None and look.scale == 125
    finally:
        after.close()
