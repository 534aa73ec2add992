"""Which sheets to make again, without what was taken back and with the newest dates; the old ones on paper are for the shredder."""

from dataclasses import dataclass
from datetime import date

from coprod_desktop.domain.handout import Made
from coprod_desktop.domain.spoken import day_words
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.paged import Paged
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Nav

_SHOWN_BY = ("consent", "handout", "undone", "person", "session")


@dataclass(frozen=True, slots=True)
class SheetsAgainState:
    """`sheets` is one page of them, keyed "kind/session"; `pages` is (this one, how many)."""

    heading: str
    notes: tuple[str, ...]
    sheets: tuple[PictureChoice, ...]
    pages: tuple[int, int]


class SheetsAgainPresenter(Paged):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._paging = Paging()
        self._show()

    def title(self) -> str:
        return _("Sheets to make again")

    def saved(self, change: Change) -> None:
        if change.kind in _SHOWN_BY:
            self._show()

    def _show(self) -> None:
        made = self.services.sheets_again.all()
        sheets = tuple(self._sheet(one) for one in self._paging.cut(made))
        notes = [_("Every sheet that we made may still be used.")]
        if made:
            count = len(made)
            notes = [ngettext("{count} sheet is not right any more.", "{count} sheets are not right any more.", count).format(count=count),
                     _("Something on it was taken back, or a date changed."), _("Make it again, and shred the old ones.")]
        self.show_state(SheetsAgainState(self.title(), tuple(notes), sheets, self._paging.pages))

    def _sheet(self, made: Made) -> PictureChoice:
        kind, day = self.services.handouts.kind(made.kind), day_words(date.fromisoformat(made.at[:10]))
        key = f"{made.kind}/{made.session_id}"
        if not made.session_id:
            return PictureChoice(key, kind.picture, kind.title, _("Made on {day}").format(day=day), "butter")
        if not self.services.handouts.of_session(made.kind):
            title = self.services.handouts.title_of(made.kind, made.session_id)
            return PictureChoice(key, kind.picture, title, _("Made on {day}").format(day=day), "butter")
        session = self.services.sessions.get(made.session_id)
        words = _("{session}, {day}").format(session=session.name, day=day_words(session.day))
        return PictureChoice(key, session.picture, words, _("{sheet}, made on {day}").format(sheet=kind.title, day=day), "butter")

    def fits(self, narrow: bool) -> None:
        self._paging.fits(6 if narrow else 12)
        self._show()

    def open(self, key: str) -> None:
        self.nav.go_to("preview", key)
