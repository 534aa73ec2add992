"""What people typed that may tell of harm, for the safeguarding seat alone; nothing of it leaves this screen."""

from dataclasses import dataclass

from coprod_desktop.domain.spoken import long_day_words
from coprod_desktop.domain.worry import Worry
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Gone, Nav


@dataclass(frozen=True, slots=True)
class WorryLine:
    id: str
    words: str
    note: str


@dataclass(frozen=True, slots=True)
class WorryState:
    heading: str
    notes: tuple[str, ...]
    lines: tuple[WorryLine, ...]
    pages: tuple[int, int]
    empty: str


class WorryWordsPresenter(Paged):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._paging, self._found = Paging(8), dict[str, Worry]()
        self._show()

    def title(self) -> str:
        return _("Words that may tell of harm")

    def saved(self, change: Change) -> None:
        if change.kind in ("concern", "seat"):
            self._show()

    def _show(self) -> None:
        if not self.services.concerns.is_open:
            self._found = {}
            self.show_state(Gone(_("The record is shut"), _("Open it with its passphrase to read on.")))
            return
        self._found = {worry.written.id: worry for worry in self.services.concerns.worries()}
        shown = self._paging.cut(tuple(self._found.values()))
        self.show_state(WorryState(self.title(), (
            _("A list of phrases found these. It misses many, and it hears no recordings. Read what people say."),
            _("Often no harm is meant. Talk with the person first, if that is safe.")),
            tuple(map(_line, shown)), self._paging.pages, "" if self._found else _("There is nothing to read.")))

    def seen(self, written_id: str) -> None:
        self.services.concerns.seen(self._found[written_id])
        self.nav.announce(_("Seen. It is not shown again."))


def _line(worry: Worry) -> WorryLine:
    written = worry.written
    who = written.who or _("Nobody gave a name")
    return WorryLine(written.id, _("“{words}”").format(words=written.words), f"{who} · {written.session} · {long_day_words(written.day)}")
