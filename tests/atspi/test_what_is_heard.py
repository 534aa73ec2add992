"""What a screen reader gets of each page, from outside the program: names, roles, states, order, and what is told without moving the focus."""

import os
import shutil
import signal
import time
from collections.abc import Callable
from contextlib import closing
from itertools import pairwise
from pathlib import Path

from coprod_desktop.storage.folder import Group
from tests.atspi.bus import until
from tests.atspi.conftest import a_desk, who_came
from tests.atspi.desk import Desk
from tests.atspi.reader import Reader, said
from tests.heard import out_of_order

Hear = Callable[..., Reader]
_NEED_NAMES = {"push button", "radio button", "check box", "toggle button", "text", "password text", "heading", "slider", "spin button", "image",
               "progress bar", "alert message", "dialog", "frame", "link", "label"}
_NO_TABLES = {"table", "tree", "tree table", "table cell", "list", "list item", "combo box"}


def check_page(me: Reader, title: str) -> list[str]:
    """The window has the title; everything that acts has a name; nothing has a role that some readers get wrong; the order is that of the eye."""
    until(lambda: me.window().name == f"{title} – Coprod Desktop", lambda: f"“{title}” does not come; the window says “{me.window().name}”")
    page = me.page()
    print("\n".join(f"    | {line}" for line in page))
    things = until(lambda: [(thing.role, thing.name, thing.states, thing.actions) for thing in me.shown()], lambda: f"{title} is empty")
    for role, name, states, actions in things:
        assert name.strip() or role not in _NEED_NAMES, f"{title}: a {role} has no name"
        assert role not in _NO_TABLES, f"{title}: {role} “{name}”"
        assert role != "filler" or not name, f"{title}: “{name}” is told as filler"
        assert "focusable" not in states or actions or "text" in role, f"{title}: nothing can be done with “{name}”"
    twice = [line for line, after in pairwise(page) if line == after]
    assert not twice, f"{title}: {twice} is heard twice"
    assert out_of_order(me.order()) == [], title
    return page


def test_each_page_of_who_runs_it(hear: Hear) -> None:
    """Home, register, session, looking for somebody, print, people, person, look: what is heard of each. NVDA says nothing when something
    is not chosen any more (nvaccess/nvda 17721): the app does."""
    me = hear()
    check_page(me, "Home")
    me.press("Art.")
    register = check_page(me, "Who is here?")
    assert register[register.index("People, group") + 1] == "Amina, not yet, check box, not chosen"
    assert "Here, radio button, chosen" in register
    me.press("Find")
    me.hears("Find a person, text box, Write the start of a name.")
    check_page(me, "Who is here?")
    me.press("Next")
    check_page(me, "What comes next")
    me.press("What we will do")
    check_page(me, "What we will do")
    me.press("Home")
    me.hears("Saturday 21 November, heading")
    me.press("Print")
    check_page(me, "Print")
    me.press("What we did")
    me.hears("Sheet: What we did, heading")
    me.hears("(announced) The page is ready.")
    preview = check_page(me, "The page")
    assert [line for line in preview if line.startswith("How large are the words")] == ["How large are the words on paper?, group"]
    me.press("Home")
    me.hears("Saturday 21 November, heading")
    me.press("More", "push button")
    check_page(me, "More")
    me.press("People")
    check_page(me, "People")
    me.press("Ben")
    check_page(me, "One person")
    me.press("What helps me")
    me.press("How I talk and listen")
    me.hears("How I talk and listen, heading")
    check_page(me, "What helps me")
    me.press("I use sign language.")
    me.hears("chosen")
    me.press("I use sign language.")
    me.hears("(announced) I use sign language: not chosen now")
    me.press("Look")
    check_page(me, "How it looks and sounds")


def test_the_focus_goes_to_the_title_and_back_to_where_it_was(hear: Hear, desk: Desk) -> None:
    me = hear()
    me.press("More", "push button")
    me.hears("More, heading")
    assert me.has_focus().role == "heading"
    me.press("People")
    me.hears("People, heading")
    desk.key("Tab")
    me.hears("Find a name, text box")  # from the title to the first thing on the page
    me.press("Ben")
    me.hears("Ben, heading, Taking part")
    desk.key("Escape")
    me.hears("(announced) People")  # where one is, and then what had the focus
    me.hears("Ben. Taking part, button")
    desk.key("Escape")
    me.hears("People. Who is in the group, button")
    me.press("Look")
    me.hears("How it looks and sounds, heading")
    desk.key("Escape")
    me.hears("Look, button")  # one came from the header


def test_what_changes_is_announced_and_the_focus_stays(hear: Hear, desk: Desk) -> None:
    """Marking keeps the place; un-ticking is told by us (NVDA is silent, nvaccess/nvda 17721); a message can be met again."""
    me = hear()
    me.press("Art.")
    me.hears("Art · who is here?, heading, Nobody is here yet.")
    me.press("Cerys")
    me.hears("(announced) Cerys is here")
    cerys = me.has_focus()
    assert said(cerys).startswith("Cerys, here since") and "checked" in cerys.states
    place = cerys.place
    me.press("Cerys")
    me.hears("(announced) Cerys: no mark")
    assert me.has_focus() == cerys and cerys.place == place and "checked" not in cerys.states
    desk.key("ctrl+z")
    me.hears("(announced) Taken back: Cerys")
    assert me.has_focus() == cerys
    message = me.find("OK, close this message")
    assert message.description.startswith("Taken back: Cerys")
    assert any(line.endswith(", alert message") for line in me.page())
    message.press()
    me.settled()
    assert me.has_focus() == cerys


def test_a_question_is_a_window_of_its_own(hear: Hear, desk: Desk) -> None:
    me = hear("tests.atspi.open_question")
    me.hears("Begin again?, dialog, Your answers will be gone.")
    me.hears("Keep them, button")
    assert me.window().role == "dialog" and desk.title() == "A question – Coprod Desktop"
    page = me.page()
    assert [line for line in page if line.startswith("Begin again?")] == ["Begin again?, dialog, Your answers will be gone.", "Begin again?, heading"]
    assert not any(line.startswith("Art.") for line in page)  # what lies behind the veil is not heard
    me.press("Keep them")
    until(lambda: me.window().name == "Home – Coprod Desktop", lambda: me.window().name)
    assert me.has_focus().name.startswith("Art. ")


def test_the_voice_is_that_of_the_language(hear: Hear) -> None:
    """Screen readers choose their voice by it (QLocale.setDefault)."""
    assert hear().program.locale.replace("-", "_").startswith("en_GB")


def test_nothing_hidden_is_heard(hear: Hear) -> None:
    me = hear()
    me.press("Art.")
    me.hears("Art · who is here?, heading")
    hidden = [thing for thing in me.window().walk() if "showing" not in thing.states and thing.name]
    assert not [thing.name for thing in hidden if thing.name in {line.split(",")[0] for line in me.page()}]


def test_the_program_goes_on_without_the_bus(group: Group, tmp_path: Path) -> None:
    """A screen reader's bus that is killed takes nothing along: keys go on working, and what is marked is saved."""
    own = tmp_path / "own"
    own.mkdir()
    with closing(a_desk(own)) as desk, desk.opened("tests.journeys.open_window", shutil.copytree(group.folder, tmp_path / "heard"),
                                                   tmp_path / "said") as (running, program):
        me = Reader(desk.bus, program)
        me.press("Art.")
        me.hears("Art · who is here?, heading")
        me.press("Ben")
        me.hears("(announced) Ben is here")
        os.kill(desk.bus_process(), signal.SIGKILL)
        time.sleep(0.3)
        desk.key("Right", "Return")  # beside Ben stands Cerys
        desk.key("alt+Home")
        until(lambda: desk.title() == "Home – Coprod Desktop", desk.title)
        desk.key("alt+F4")
        assert running.wait(timeout=20) == 0
    assert who_came(tmp_path / "heard") == {"Ben", "Cerys"}
