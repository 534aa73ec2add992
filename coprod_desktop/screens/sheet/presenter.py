"""What there is to a sheet besides its lines: who made it and who read it, older versions, another one like it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from coprod_desktop.domain.consent import Purpose, Said
from coprod_desktop.domain.sheet import By, PageFacts, Sheet, called
from coprod_desktop.domain.spoken import day_words, time_words
from coprod_desktop.domain.undoable import OnPage
from coprod_desktop.domain.when_words import and_words
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.sheets import ASKED, KIND
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.people_choice import PeopleChoice, PeopleShown
from coprod_desktop.ui.picks_people import PicksPeople
from coprod_desktop.ui.screen import Gone, Message, Nav
from coprod_desktop.ui.undoing import undo_words

MAIN, WHO, MADE, CHECKED, VERSIONS, VERSION = "main", "who", "made", "checked", "versions", "version"
_BACK = {WHO: MAIN, MADE: WHO, CHECKED: WHO, VERSIONS: MAIN, VERSION: VERSIONS}
_FEW = 6
NAMES_LONGEST = 200


@dataclass(frozen=True, slots=True)
class SheetState:
    """`choices` stand on the steps that choose; `people` and `names` on those that ask who. `easy` says that who checked it found it easy,
    `may_easy` that somebody checked it; `not_named` tells who is left out on paper, `ask` is
    the name of one of them who can be asked now, "" for nobody."""

    step: str
    heading: str
    note: str
    choices: tuple[PictureChoice, ...]
    pages: tuple[int, int]
    people: PeopleShown | None
    names: str
    easy: bool
    may_easy: bool
    not_named: str
    ask: str
    undo: str


class SheetPresenter(PicksPeople, Paged):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._id, self._step, self._version = id, MAIN, ""
        self._paging = Paging()
        self._people: PeopleChoice | None = None
        self._typed: str | None = None
        self._few = False
        self._show()

    def shows(self) -> Sequence[OnPage]:
        return (OnPage("sheet", self._id), OnPage("sheet_row", self._id))

    def title(self) -> str:
        return _("About this sheet")

    def saved(self, change: Change) -> None:
        if change.kind in ("sheet", "undone", "consent", "person"):
            if change.kind == "undone" and self._step in (MADE, CHECKED) and self._sheet() is not None:
                self.see(self._step)
            self._show()

    def close(self) -> None:
        self.leave()
        super().close()

    def _sheet(self) -> Sheet | None:
        try:
            return self.services.sheets.get(self._id)
        except KeyError:
            return None

    def _show(self) -> None:
        sheet = self._sheet()
        if sheet is None:
            self._step, self._typed = MAIN, None
            self.show_state(Gone(_("This sheet is gone"), _("You can bring it back with Undo.")))
            return
        heading, note, choices = {MAIN: self._main, WHO: self._who, VERSIONS: self._versions, VERSION: self._one}.get(self._step, self._asked)(sheet)
        by = sheet.made if self._step == MADE else sheet.checked
        asks = self._step in (MADE, CHECKED)
        names = (by.names if self._typed is None else self._typed) if asks else ""
        ask = self._to_ask(by) if asks else ""
        self.show_state(SheetState(
            self._step, heading, note, choices, self._paging.pages if self._step == VERSIONS else (1, 1),
            self._people.show() if asks and self._people is not None else None, names, sheet.easy, sheet.checked != By(),
            self._not_named(by) if asks else "", self.services.people.get(ask).name if ask else "", undo_words(self.services, self.shows())))

    # What is shown

    def _main(self, sheet: Sheet) -> tuple[str, str, tuple[PictureChoice, ...]]:
        versions = len(self.services.sheets.versions(self._id))
        kept = ngettext("Kept once", "Kept {count} times", versions).format(count=versions) if versions else \
            _("One is kept each time you print or save it")
        return called(PageFacts(sheet.title, tuple(row.block for row in sheet.shown))), "", (
            PictureChoice(WHO, "own:easy-read", _("Who made it, who read it"), self._who_words(sheet), "butter"),
            PictureChoice("keep", "openmoji:1F5C3", _("Keep it as it is now"), _("You can come back to it"), "mint"),
            PictureChoice(VERSIONS, "openmoji:1F552", _("How it was before"), kept, "sky"),
            PictureChoice("others", "openmoji:2709", _("The same for somebody else"), _("Their own name and dates come in"), "stone")
            if sheet.one is not None else
            PictureChoice("copy", "openmoji:1F4C4", _("Make another one like it"), _("This one stays as it is"), "stone"),
            PictureChoice("remove", "openmoji:1F5D1", _("Remove this sheet"), _("You can undo this"), "rose"))

    def _who_words(self, sheet: Sheet) -> str:
        made, checked = self._names(sheet.made), self._names(sheet.checked)
        if checked:
            return _("Read and checked by {names}").format(names=checked)
        return _("Made by {names}. Nobody has checked it yet.").format(names=made) if made else _("Nobody is written down yet")

    def _names(self, by: By) -> str:
        """For who looks after the sheet: everybody, also who is not named on paper."""
        people = [self.services.people.get(person).name for person in by.people]
        return and_words([*people, *(name.strip() for name in by.names.split(",") if name.strip())])

    def _who(self, sheet: Sheet) -> tuple[str, str, tuple[PictureChoice, ...]]:
        return _("Who made it, who read it"), _("Ask somebody with a learning disability to read it. Ask: is it easy?"), (
            PictureChoice(MADE, "openmoji:270D-1F3FD", _("Who made it"), self._names(sheet.made) or _("Nobody is written down yet"), "butter"),
            PictureChoice(CHECKED, "openmoji:1F453", _("Who read and checked it"), self._names(sheet.checked) or _("Nobody is written down yet"),
                          "sky"))

    def _asked(self, sheet: Sheet) -> tuple[str, str, tuple[PictureChoice, ...]]:
        heading = _("Who made it?") if self._step == MADE else _("Who read and checked it?")
        return heading, _("Their names stand on the last page, when they agreed to be named."), ()

    def _unnamed(self, by: By) -> list[str]:
        gate = self.services.sheets.gate()
        return [person for person in by.people if not gate.names(By((person,)))]

    def _to_ask(self, by: By) -> str:
        """The first who is not named and has not said no: nobody is asked again because of a sheet. "" for nobody."""
        said = {person: self.services.consents.of(person).get(Purpose.DETAILS) for person in self._unnamed(by)}
        return next((person for person, consent in said.items() if consent is None or consent.said is not Said.NO), "")

    def _not_named(self, by: By) -> str:
        gate = self.services.sheets.gate()
        out = [self.services.people.get(person).name for person in self._unnamed(by)]
        out += [name for each in by.names.split(",") if (name := each.strip()) and not gate.names(By((), name))]  # somebody here is called so
        return _("Not on the page yet: {names}. Ask them first if they want to be named.").format(names=and_words(out)) if out else ""

    def _versions(self, sheet: Sheet) -> tuple[str, str, tuple[PictureChoice, ...]]:
        versions = self.services.sheets.versions(self._id)
        note = "" if versions else _("None is kept yet. One is kept each time you print or save the sheet.")
        return _("How it was before"), note, tuple(
            PictureChoice(version.id, "own:easy-read" if version.kept and version.kept.why == ASKED else "openmoji:1F5A8", *_when(version), "sky")
            for version in self._paging.cut(versions))

    def _one(self, sheet: Sheet) -> tuple[str, str, tuple[PictureChoice, ...]]:
        version = next((one for one in self.services.sheets.versions(self._id) if one.id == self._version), None)
        if version is None:
            self._step = VERSIONS
            return self._versions(sheet)
        return _when(version)[0], version.title, (
            PictureChoice("look", "openmoji:1F441", _("Look at it"), _("As it would be on paper"), "sky"),
            PictureChoice("back", "openmoji:1F504", _("Bring it back"), _("The sheet as it is now is kept, too"), "mint"))

    # Pressing

    def fits(self, narrow: bool) -> None:
        if self._people is not None:
            self._people.fits(narrow)
        self._few = narrow
        self._paging.fits(_FEW if narrow else 2 * _FEW)
        self._show()

    def choose(self, key: str) -> None:
        sheets = self.services.sheets
        if self._step == VERSIONS:
            self._version = key
            self.see(VERSION)
        elif key in (WHO, MADE, CHECKED, VERSIONS):
            self.see(key)
        elif key == "keep":
            sheets.keep(self._id, ASKED)
            self.nav.say(Message(_("It is kept as it is now. You find it in “How it was before”.")))
        elif key == "copy":
            self.nav.go_to("maker", self.services.handouts.same_paper(KIND, self._id, sheets.copy(self._id)).id)
        elif key == "others":
            self.nav.go_to("whose_sheet", f"{KIND}/{self._id}")
        elif key == "remove":
            sheets.remove(self._id)
            self.nav.say(Message(_("The sheet is removed. You can undo this.")))
        elif key == "look":
            self.nav.go_to("preview", f"{KIND}/{self._version}")
        else:
            sheets.bring_back(self._version)
            self.see(MAIN)
            self.nav.say(Message(_("It is again as it was then. You can undo this.")))

    def see(self, step: str) -> None:
        self.leave()
        self._step, self._typed = step, None
        if step in (MADE, CHECKED):
            sheet = self.services.sheets.get(self._id)
            by = sheet.made if step == MADE else sheet.checked
            self._people = PeopleChoice(self.services, by.people, usual=())
            self._people.fits(self._few)
        self._show()

    def back_first(self) -> bool:
        if self._step == MAIN:
            return False
        self.see(_BACK[self._step])
        return True

    # Who

    def press_person(self, person_id: str) -> None:
        if self._people is not None:
            self._people.press(person_id)
            self._say(self._people.chosen, None)

    def typed(self, names: str) -> None:
        self._typed = names

    def leave(self) -> None:
        """What was typed is saved."""
        if self._typed is not None and self._people is not None:
            self._say(self._people.chosen, " ".join(self._typed.split())[:NAMES_LONGEST])
            self._typed = None
            self._show()

    def _say(self, people: tuple[str, ...], names: str | None) -> None:
        sheet = self.services.sheets.get(self._id)
        made, checked = sheet.made, sheet.checked
        if self._step == MADE:
            made = By(people, made.names if names is None else names)
        else:
            checked = By(people, checked.names if names is None else names)
        self.services.sheets.say_who(sheet, made, checked, sheet.easy)

    def ask(self) -> None:
        """The person is here: they are asked now, and one comes back."""
        self.leave()
        sheet = self.services.sheets.get(self._id)
        if person := self._to_ask(sheet.made if self._step == MADE else sheet.checked):
            self.nav.go_to("consent", f"{person}/{Purpose.DETAILS.value}")

    def say_easy(self) -> None:
        """They said it is easy to read, or not any more."""
        self.leave()
        sheet = self.services.sheets.get(self._id)
        self.services.sheets.say_who(sheet, sheet.made, sheet.checked, not sheet.easy)

    def write(self) -> None:
        """Back to its lines, which is where one comes from."""
        self.nav.back()

    def undo(self) -> None:
        self.leave()
        self.nav.undo()


def _when(version: Sheet) -> tuple[str, str]:
    """When it was kept, and why."""
    if version.kept is None:
        return version.title, ""
    at = datetime.fromisoformat(version.kept.at)
    why = _("You kept it") if version.kept.why == ASKED else _("It was printed or saved")
    return _("{day}, {time}").format(day=day_words(date(at.year, at.month, at.day)), time=time_words(at.time())), why
