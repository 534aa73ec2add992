"""Our own sheets, the last changed first; a new one is started from the records, from a pattern, or from an empty page."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from coprod_desktop.domain.handout_kind import Shelf
from coprod_desktop.domain.session import Session, SessionState
from coprod_desktop.domain.sheet import SheetRef, called, untitled, words_of
from coprod_desktop.domain.spoken import day_words, time_words
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.sheets import NotForEveryone
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Message, Nav
from coprod_desktop.ui.undoing import shortened

LIST, START, RECORDS, SESSIONS, PATTERNS = "list", "start", "records", "sessions", "patterns"
_BACK = {START: LIST, RECORDS: START, SESSIONS: RECORDS, PATTERNS: START}
_NEAR = timedelta(days=42)
_MOST = 12
_SHOWN = 40  # characters of the first line
_TINTS = ("butter", "sky", "mint", "rose", "stone")


@dataclass(frozen=True, slots=True)
class SheetsState:
    """`choices` are sheets on the first step, ways to start on the others."""

    step: str
    heading: str
    note: str
    choices: tuple[PictureChoice, ...]
    pages: tuple[int, int]
    empty: str


def _changed(sheet: SheetRef) -> str:
    lines = ngettext("{count} line", "{count} lines", sheet.rows).format(count=sheet.rows)
    return _("{lines}. Changed on {day}").format(lines=lines, day=day_words(date.fromisoformat(sheet.changed_at[:10])))


class SheetsPresenter(Paged):
    """With an id it begins with starting one about that session."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._paging = Paging()
        self._about, self._kind = id, ""
        self._step = LIST if services.sheets.count() else START
        self._first = self._step
        self._show()

    def title(self) -> str:
        return _("Our own sheets")

    def our_pictures(self) -> None:
        self.nav.go_to("our_pictures")

    def our_words(self) -> None:
        self.nav.go_to("word_bank")

    def saved(self, change: Change) -> None:
        if change.kind in ("sheet", "session", "programme", "undone"):
            self._show()

    def _show(self) -> None:
        count = self.services.sheets.count()
        if self._step == LIST and not count:
            self._step = self._first = START
        heading, note, choices = {LIST: self._listed, START: self._ways, RECORDS: self._records, SESSIONS: self._sessions,
                                  PATTERNS: self._patterns}[self._step]()
        pages = self._paging.pages if self._step == LIST else (1, 1)
        empty = "" if choices else _("Nothing is planned near today. Start from an empty page.")
        self.show_state(SheetsState(self._step, heading, note, choices, pages, empty))

    def _listed(self) -> tuple[str, str, tuple[PictureChoice, ...]]:
        count = self.services.sheets.count()
        self._paging.count(count)
        gate, listed = self.services.sharing.gate(), self.services.sheets.page(self._paging.first, self._paging.limit)
        own = {sheet.id: self._person_of(sheet) for sheet in listed}
        named = {sheet.id: sheet.title if own[sheet.id] else called(self.services.sheets.facts(sheet.id)) if sheet.title == untitled()
                 else gate.words(sheet.title) for sheet in listed}
        alike = [[sheet for sheet in listed if named[sheet.id] == name] for name, count in Counter(named.values()).items() if count > 1]
        apart = {ref_id: words for group in alike for ref_id, words in self._apart(group).items()}
        sheets = tuple(PictureChoice(
            sheet.id, "own:easy-read", named[sheet.id],
            " ".join(filter(None, (_("For {name}.").format(name=of) if (of := own[sheet.id]) else apart.get(sheet.id), _changed(sheet)))),
            _TINTS[number % len(_TINTS)]) for number, sheet in enumerate(listed))
        return self.title(), ngettext("{count} sheet that we made", "{count} sheets that we made", count).format(count=count), sheets

    def _apart(self, alike: Sequence[SheetRef]) -> dict[str, str]:
        """What tells these sheets with the same title apart, by their ids: how each begins, else a line that only it has, else when it was
        changed."""
        lines = {ref.id: [words for block in self.services.sheets.facts(ref.id).blocks if (words := words_of(block).strip())] for ref in alike}
        found = Counter(line for each in lines.values() for line in set(each))
        told = {}
        for ref in alike:
            words = next((line for line in lines[ref.id] if found[line] == 1), "")
            at = time_words(datetime.fromisoformat(ref.changed_at).time())
            begins = _("It begins: “{words}”.") if words and words == lines[ref.id][0] else _("It says: “{words}”.")
            told[ref.id] = begins.format(words=shortened(words, _SHOWN).rstrip(".")) if words else _("Changed last at {time}.").format(time=at)
        return told

    def _person_of(self, sheet: SheetRef) -> str:
        """Whose own it is, "" when it is for everyone."""
        return (self.services.handouts.whose(sheet.kind, sheet.about_id) if sheet.kind else None) or ""

    def _ways(self) -> tuple[str, str, tuple[PictureChoice, ...]]:
        return _("How do you want to start?"), "", (
            PictureChoice(RECORDS, "own:register", _("From what we wrote down"), _("The lines are there already. You can change them."), "butter"),
            PictureChoice(PATTERNS, "own:easy-read", _("From an example"), _("A letter, an invitation, a worksheet"), "sky"),
            PictureChoice("empty", "openmoji:1F4C4", _("From an empty page"), _("One line after the other"), "mint"))

    def _records(self) -> tuple[str, str, tuple[PictureChoice, ...]]:
        handouts = self.services.handouts
        shelves, about = (Shelf.DAY, Shelf.EVERYONE, Shelf.WALL, Shelf.PERSON), self._about or self._any_session()
        kinds = [kind for shelf in shelves for kind in handouts.on_shelf(shelf, about)]
        return _("What should it be about?"), _("Sheets with everybody’s names cannot be changed. They are not here."), tuple(
            PictureChoice(kind.name, kind.picture, kind.title, kind.note, _TINTS[number % len(_TINTS)])
            for number, kind in enumerate(kind for kind in kinds if self._for_everyone(kind.name)))

    def _any_session(self) -> str:
        near = self._near()
        return near[0].id if near else ""

    def _for_everyone(self, kind: str) -> bool:
        """Whether it may be written over: only building it tells, and of one person's own that needs the person."""
        if self.services.handouts.of_person(kind):
            return True
        near = self._about or self._any_session()
        return self.services.sheets.may_start(kind, self.services.handouts.about_id(kind, near))

    def _near(self) -> list[Session]:
        """What is nearest to today, before and after it."""
        today = self.services.clock.now().date()
        found = [session for session in self.services.sessions.between(today - _NEAR, today + _NEAR) if session.state is not SessionState.CANCELLED]
        return sorted(found, key=lambda session: (abs((session.day - today).days), session.day, session.start))[:_MOST]

    def _sessions(self) -> tuple[str, str, tuple[PictureChoice, ...]]:
        gate = self.services.sharing.gate()
        return _("About which session?"), self.services.handouts.title(self._kind), tuple(
            PictureChoice(session.id, session.picture, gate.words(session.name), day_words(session.day), "butter")
            for session in sorted(self._near(), key=lambda session: (session.day, session.start)))

    def _patterns(self) -> tuple[str, str, tuple[PictureChoice, ...]]:
        return _("Which example?"), _("You can change every line."), tuple(
            PictureChoice(pattern.name, pattern.picture, pattern.title, pattern.note, _TINTS[number % len(_TINTS)])
            for number, pattern in enumerate(self.services.sheets.patterns()))

    # Pressing

    def choose(self, key: str) -> None:
        if self._step == LIST:
            self.nav.go_to("maker", key)
        elif self._step == START and key == "empty":
            self._open(self.services.sheets.start_empty().id)
        elif self._step == START:
            self._go(key)
        elif self._step == PATTERNS:
            self._open(self.services.sheets.start_from(key).id)
        elif self._step == RECORDS:
            self._kind = key
            if self.services.handouts.of_person(key):
                self.nav.go_to("whose_sheet", key)
            elif not self.services.handouts.needs_session(key):
                self._start("")
            elif self._about:
                self._start(self._about)
            else:
                self._go(SESSIONS)
        else:
            self._start(key)

    def _start(self, about: str) -> None:
        try:
            about_id = self.services.handouts.about_id(self._kind, about)
            self._open(self.services.handouts.same_paper(self._kind, about_id, self.services.sheets.start(self._kind, about_id)).id)
        except NotForEveryone:
            self.nav.say(Message(_("This sheet has names on it. Nothing has changed. Choose another one."), "warn"))

    def _open(self, sheet_id: str) -> None:
        self._step = self._first = LIST
        self._show()
        self.nav.go_to("maker", sheet_id)

    def _go(self, step: str) -> None:
        self._step = step
        self._show()

    def start(self) -> None:
        self._go(START)

    def back_first(self) -> bool:
        if self._step in (self._first, LIST):
            return False
        self._go(_BACK[self._step])
        return True
