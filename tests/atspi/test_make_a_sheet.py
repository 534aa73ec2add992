"""Somebody who hears the screen makes a sheet through assistive technology alone, from outside the program."""

from collections.abc import Callable
from pathlib import Path

from coprod_desktop.domain.handout import Heading
from coprod_desktop.domain.sheet import picture_of, words_of
from coprod_desktop.storage.folder import open_group
from coprod_desktop.wiring import Services
from tests.atspi.bus import until
from tests.atspi.desk import Desk
from tests.atspi.reader import Reader
from tests.atspi.test_what_is_heard import check_page
from tests.conftest import FixedClock, JobsNow
from tests.heard import out_of_order


def test_a_sheet_by_actions_of_assistive_technology(hear: Callable[[], Reader], desk: Desk, tmp_path: Path) -> None:
    """Each line is heard with its place and its picture; after each change the focus is where one goes on; nothing is heard twice."""
    me = hear()
    expected: list[str] = []
    pressed: list[str] = []

    def hears(*told: str) -> None:
        for words in told:
            me.hears(words)
            expected.append(words)

    def press(words: str, *told: str) -> None:
        me.press(words)
        pressed.append(words)
        hears(*told)

    me.hears("(announced) Saturday 21 November. Good afternoon.")
    opened = len(me.heard)
    press("Print", "What do you want to print?, heading")
    press("Make a sheet of our own", "How do you want to start?, heading")
    press("From an empty page", "Make a sheet, heading")
    me.find("Line 1 of 1", "text").take_focus()
    hears("Line 1 of 1, text box, Write one idea here")
    me.write("We utilise clay.", into="Line 1 of 1")
    hears("(announced) “utilise” is a hard word. You could say “use”.", "(announced) Pictures that fit: Pottery")
    assert out_of_order(me.order()) == [], "what is offered is met before the help, as it is seen"
    desk.key("Tab")
    hears("Take this picture: Pottery, button")  # what is offered comes right after the words
    press("Use these words", "Line 1 of 1, text box, “We use clay.”", "(announced) Done. You can undo this.")
    press("Add a line", "Line 2 of 2, text box, Write one idea here")
    me.write("We had cake. It was good.", into="Line 2 of 2")
    hears("(announced) Pictures that fit: Cake")
    press("Take this picture: Cake", "Line 2 of 2, text box, “We had cake. It was good.”, Picture: Cake")
    press("Add something else", "What do you want to add?, heading")
    press("A heading", "Line 3 of 3: a heading, text box, Write the heading here")
    me.write("Our day", into="Line 3 of 3: a heading")
    press("Change Line 3 of 3: a heading", "Line 3 of 3: a heading, heading, “Our day”")
    press("Move it up", "(announced) Line 2 of 3: a heading")
    press("Move it up", "Line 1 of 3: a heading, heading, “Our day”")  # it cannot go further: what was pressed is not there any more
    press("Go on writing", "Line 1 of 3: a heading, text box, “Our day”")
    press("Change Line 3 of 3: We had cake. It was good.", "Line 3 of 3, heading")
    press("Make it two lines", "Line 4 of 4, text box, “It was good.”, Picture: Cake")
    press("Change Line 2 of 4: We use clay.", "Line 2 of 4, heading")
    press("Take it off the page", "Line 2 of 3, text box, “We had cake.”, Picture: Cake", "(announced) It is off the page. You can undo this.")
    check_page(me, "Make a sheet")
    press("Print or save", "Sheet: Our day, heading", "(announced) The page is ready.")
    me.settled()
    heard = [line for line in me.heard[opened:] if not line.startswith(tuple(pressed))]
    assert len(heard) == len(expected) and all(map(str.startswith, heard, expected)), heard
    desk.key("alt+F4")
    until(lambda: me.program not in desk.bus.programs(), lambda: "The app does not close.")

    after = open_group(tmp_path / "heard", now=FixedClock().now)
    try:
        kept = Services(after, JobsNow(), FixedClock()).sheets
        shown = kept.get(kept.page(0, 1)[0].id).shown
        assert [words_of(row.block) for row in shown] == ["Our day", "We had cake.", "It was good."]
        assert isinstance(shown[0].block, Heading) and picture_of(shown[1].block) == "openmoji:1F370"
    finally:
        after.close()
