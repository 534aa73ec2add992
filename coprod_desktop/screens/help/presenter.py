"""Help for the screen one came from, in easy read, and the keys that work everywhere."""

from dataclasses import dataclass

from coprod_desktop.domain.seat import Seat
from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Nav, Presenter


@dataclass(frozen=True, slots=True)
class Line:
    picture: str
    words: str


@dataclass(frozen=True, slots=True)
class HelpState:
    heading: str
    lines: tuple[Line, ...]
    keys_heading: str
    keys: tuple[Line, ...]
    talk: str
    try_it: bool


def lines_for(screen: str) -> tuple[Line, ...]:
    """What one can do on a screen; unknown screens get the general help."""
    pages: dict[str, tuple[Line, ...]] = {
        "home": (
            Line("openmoji:1F3A8", _("The big picture is the session that is next today. Press it to open it.")),
            Line("openmoji:1F64B-1F3FD", _("“I want to take part” is for anyone who wants to say something.")),
            Line("openmoji:1F5A8", _("“Print” makes today’s sheets.")),
            Line("openmoji:1F5C2", _("“More” has people, dates and keeping things safe.")),
        ),
        "opening": (
            Line("openmoji:1F512", _("A passphrase keeps the group safe. You can try as often as you like.")),
            Line("openmoji:1F511", _("The recovery code is on paper. It opens the group too.")),
            Line("openmoji:1F5C2", _("“Choose another folder” finds a group that is kept somewhere else.")),
        ),
        "folders": (
            Line("openmoji:1F465", _("Press a group to open it.")),
            Line("openmoji:1F50D", _("“Look on the whole computer” shows all your folders.")),
        ),
        "register": (
            Line("openmoji:2705", _("Press a person when they come in. Press again to take it back.")),
            Line("openmoji:1F552", _("Choose “Came late” first. Then press the people who came late.")),
            Line("openmoji:1F50D", _("“Find” looks for a name. “Someone new” adds a person.")),
            Line("openmoji:1F6AA", _("“In the building” shows who is here now. You can print it.")),
            Line("openmoji:27A1", _("“Next” takes you to what comes after.")),
        ),
        "look": (
            Line("openmoji:1F524", _("“Bigger” makes everything bigger: words, pictures and buttons.")),
            Line("openmoji:1F3A8", _("Pick the colours that are good for your eyes.")),
            Line("openmoji:1F9ED", _("“Find what suits me” shows and asks. It needs no reading.")),
            Line("openmoji:1F446", _("“How I use it” is for switches, touch, and letters on the screen.")),
        ),
        "feedback": (
            Line("openmoji:1F642", _("Press the face that is right for you. There is no wrong answer.")),
            Line("openmoji:1F50A", _("“Say it” tells you the word.")),
            Line("openmoji:2753", _("You can say “I don’t know”, or skip.")),
        ),
        "share": (
            Line("openmoji:1F4AC", _("Read what people said before it is printed.")),
            Line("openmoji:2705", _("“OK to share” means it can be on the sheet. Nobody’s name is there.")),
        ),
        "preview": (
            Line("openmoji:1F4C4", _("This is how the page will look on paper.")),
            Line("openmoji:1F5A8", _("“Print” sends it to the printer. “Save” keeps it as a file.")),
        ),
        "sheets": (
            Line("own:easy-read", _("Press a sheet to write on. “Start a sheet” makes a new one.")),
            Line("own:register", _("From what you wrote down: the lines are there already.")),
        ),
        "maker": (
            Line("own:easy-read", _("One line is one idea. Its picture stands beside it.")),
            Line("openmoji:2935", _("Enter begins the next line. Backspace at its start joins it again.")),
            Line("openmoji:2B06", _("“Change” moves a line, makes it two, or takes it off.")),
            Line("openmoji:1F517", _("Lines from your records stay up to date, until you change them.")),
        ),
        "sheet": (
            Line("openmoji:1F453", _("Ask somebody to read it. Write down who, when they agree.")),
            Line("openmoji:1F552", _("Each time you print or save it, a version is kept.")),
        ),
        "keeping": (
            Line("openmoji:1F512", _("A passphrase locks the group. Only people who know it can open it.")),
            Line("openmoji:1F5BC", _("The picture code brings the laptop back from who takes part.")),
            Line("openmoji:1F5C3", _("Copies help when a file breaks. We make them for you.")),
        ),
        "passphrase": (
            Line("openmoji:1F512", _("Write the same words twice. “Show the letters” lets you see them.")),
            Line("openmoji:1F511", _("The recovery code opens the group when the words are forgotten.")),
            Line("openmoji:1F4C4", _("Keep the code on paper. We do not keep it for you.")),
        ),
        "copies": (
            Line("openmoji:1F5C3", _("Each line is a copy of all that you saved.")),
            Line("openmoji:2705", _("“Good” means that we opened it and read all of it.")),
            Line("openmoji:1F4BE", _("A copy on a memory stick helps when the laptop breaks or is stolen.")),
        ),
        "stick_copy": (
            Line("openmoji:1F4BE", _("Put a memory stick in. Then press its name.")),
            Line("openmoji:2705", _("We say when it is done. Then you can take the stick out.")),
            Line("openmoji:1F512", _("The copy is locked like the group. With no passphrase, anyone can open it.")),
        ),
        "restore": (
            Line("openmoji:1F5C3", _("Choose where the copy is. Then choose the day it was made.")),
            Line("openmoji:1F440", _("You see what is in it. Nothing changes until you press “Bring this copy back”.")),
            Line("openmoji:21A9", _("What you have now is kept as a copy. You can bring it back the same way.")),
        ),
        "day_plan": (
            Line("openmoji:1F4DE", _("What you write here is printed on the emergency sheet.")),
            Line("openmoji:1F4C4", _("What you leave empty is a line to write on.")),
        ),
        "who_to_call": (
            Line("openmoji:1F465", _("Press a person. Then write who we call for them.")),
            Line("openmoji:1F4C4", _("The sheet names everyone we still have to ask.")),
        ),
        "alone": (
            Line("openmoji:1F4DE", _("Choose somebody who is not at the session. Tell them too.")),
            Line("openmoji:23F0", _("At the time you choose, we show and read the number.")),
        ),
        "legal": (
            Line("openmoji:2696", _("Press a kind of fact. Look at the rule, then press “This is right”.")),
            Line("openmoji:2753", _("Not sure? Choose “We ask somebody who knows”.")),
            Line("openmoji:1F5A8", _("“Privacy notice” is the page for everyone.")),
        ),
    }
    general = (
        Line("openmoji:1F50A", _("“Read to me” reads the screen aloud. Press “Stop” to stop.")),
        Line("openmoji:1F524", _("“Look” makes things bigger and changes colours.")),
        Line("openmoji:21A9", _("“Back” goes back. What you did is kept.")),
        Line("openmoji:1F501", _("You can undo nearly everything.")),
    )
    return pages.get(screen, ()) + general


class HelpPresenter(Presenter):
    """`id` is the name of the screen one came from."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        keys = (
            Line("", _("Tab goes to the next button. The arrows move between tiles.")),
            Line("", _("Enter or Space presses a button.")),
            Line("", _("Esc: Back. Alt and Home: Home. F1: Help.")),
            Line("", _("F2: Read to me, or stop. F3: Say it again. F4: Look.")),
            Line("", _("While it reads: Shift and F2: Pause, or go on.")),
            Line("", _("F7: a sentence back. F8: a sentence on.")),
            Line("", _("Shift and F7: slower. Shift and F8: faster.")),
            Line("", _("F9: cover the screen, so that nobody sees what is on it.")),
            Line("", _("F6: the next part of the page: top, middle or foot.")),
            Line("", _("Ctrl and Z: Undo. Ctrl and P: Print, where a page has it.")),
            Line("", _("Ctrl and plus or minus: bigger or smaller. Ctrl and 0: the usual size.")),
        )
        self.show_state(HelpState(_("Help"), lines_for(id), _("Keys"), keys, _("I need to talk to someone"),
                                  self.services.seats.seat is not Seat.TAKE_PART))

    def title(self) -> str:
        return _("Help")

    def cover(self) -> None:
        self.nav.back()
        self.nav.cover()

    def try_it(self) -> None:
        self.nav.go_to("trials")

    def talk(self) -> None:
        self.nav.go_to("talk")
