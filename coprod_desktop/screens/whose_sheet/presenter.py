"""Who a sheet is for: one press on a person, and their sheet is there. Of a certificate, which course, when they came to more than one."""

from dataclasses import dataclass

from coprod_desktop.domain.certificate import Course, for_course
from coprod_desktop.domain.spoken import count_words, long_day_words
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.sheets import KIND
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.people_choice import PeopleChoice, PeopleShown
from coprod_desktop.ui.picks_people import PicksPeople
from coprod_desktop.ui.screen import Gone, Message, Nav

FOR_EACH = "sheet-for-each"
CAME, SEVERAL, EACH = "came", "several", "each"


@dataclass(frozen=True, slots=True)
class WhoseSheetState:
    """`people` to choose from; once somebody is chosen, `courses` to choose from. `ways` are for more than one person at once."""

    heading: str
    note: str
    picture: str
    people: PeopleShown | None = None
    courses: tuple[PictureChoice, ...] = ()
    ways: tuple[PictureChoice, ...] = ()


class WhoseSheetPresenter(PicksPeople):
    """`id` is the name of the kind of sheet, or "kind/person" when it is said already who it is for; "sheet/id" wants one person's own sheet
    for somebody else, or for several at once."""

    _people: PeopleChoice

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        kind, _slash, person_id = id.partition("/")
        self._sheet, person_id = (person_id, "") if kind == KIND else ("", person_id)
        self._kind, self._given, self._person = services.handouts.kind(kind), bool(person_id), person_id
        self._people = PeopleChoice(services, (), usual=())
        self._several, self._came = False, self._who_came()
        self._show()

    def title(self) -> str:
        return _("Which course?") if self._person else _("Who is it for?")

    def saved(self, change: Change) -> None:
        if change.kind in ("person", "attendance", "programme", "undone"):
            self._came = self._who_came()
            self._show()

    def _show(self) -> None:
        if not self._person:
            note = _("The words stay. Their own name and dates come in.") if self._sheet else f"{self._kind.title}. {self._kind.note}"
            if self._several:
                note = _("Press everyone that it is for.")
            self.show_state(WhoseSheetState(_("Who is it for?"), note, self._kind.picture, self._people.show(), ways=self._ways()))
            return
        try:
            name = self.services.people.get(self._person).name
        except KeyError:
            self.show_state(Gone(_("This page is gone."), _("The person it was about is not in the group any more.")))
            return
        note = _("{sheet} for {name}").format(sheet=self._kind.title, name=name)
        courses = tuple(map(_choice, self.services.handouts.courses(self._kind.name, self._person)))
        self.show_state(WhoseSheetState(_("Which course?"), note, self._kind.picture, courses=courses))

    def _ways(self) -> tuple[PictureChoice, ...]:
        if not self._sheet:
            return ()
        if self._several:
            return (PictureChoice(EACH, "openmoji:1F5A8", _("One for each of them"), _("See them, and print all"), "mint"),)
        came = len(self._came)
        return (*((PictureChoice(CAME, "own:learning", _("Everyone who came"), count_words(came, _("person"), _("people")), "butter"),)
                  if came > 1 else ()),
                PictureChoice(SEVERAL, "openmoji:1F465", _("For several people"), _("Choose them, print all at once"), "sky"))

    def _who_came(self) -> tuple[str, ...]:
        """To the course, when the sheet is a certificate. Everybody's records are read for it."""
        if not self._sheet:
            return ()
        try:
            sheet = self.services.sheets.get(self._sheet)
        except KeyError:
            return ()
        return self.services.handouts.who_came(sheet.kind, sheet.about_id) if sheet.kind else ()

    def press_way(self, way: str) -> None:
        if way == SEVERAL:
            self._several = True
            self._show()
        elif people := self._came if way == CAME else self._people.chosen:
            self._open(",".join((self._sheet, *people)), FOR_EACH)
        else:
            self.nav.say(Message(_("Press somebody first."), "warn"))

    def fits(self, narrow: bool) -> None:
        self._people.fits(narrow)
        self._show()

    def press_person(self, person_id: str) -> None:
        if self._several:
            self._people.press(person_id)
            self._show()
            return
        self._people.chosen = (person_id,)
        if self.services.handouts.courses(self._kind.name, person_id):
            self._person = person_id
            self._show()
            return
        self._show()
        self._open(f"{self._sheet},{person_id}" if self._sheet else person_id)

    def press_course(self, programme_id: str) -> None:
        self._open(for_course(self._person, programme_id))

    def _open(self, about_id: str, kind: str = "") -> None:
        kind = kind or self._kind.name
        if missing := self.services.handouts.missing(kind, about_id):
            self.nav.say(Message(missing, "warn"))
        else:
            self.nav.go_to("preview", f"{kind}/{about_id}")

    def back_first(self) -> bool:
        if self._several:
            self._several, self._people.chosen = False, ()
            self._show()
            return True
        if self._given or not self._person:
            return False
        self._person = ""
        self._show()
        return True


def _choice(course: Course) -> PictureChoice:
    """For example "Cooking", "3 weeks, until Monday 15 June 2026"."""
    weeks = count_words(course.weeks, _("week"), _("weeks"))
    note = _("{weeks}, until {day}").format(weeks=weeks, day=long_day_words(course.last))
    return PictureChoice(course.programme_id, "own:learning", course.name, note, "butter")
