"""Sheets for everyone that left the app and are not right any more: something on them was taken back, or a date on them changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coprod_desktop.domain.handout import Audience, Handout, Made
from coprod_desktop.domain.left_sheet import LeftSheet, from_text, said, still_right, to_text
from coprod_desktop.domain.sheet import EachFacts
from coprod_desktop.domain.whats_on import WhatsOnFacts
from coprod_desktop.domain.worksheet import BookletFacts
from coprod_desktop.services.changes import Change, Changes
from coprod_desktop.services.sheets import KIND, LEFT

if TYPE_CHECKING:
    from datetime import date

    from coprod_desktop.services.handouts import Handouts
    from coprod_desktop.services.ports import Clock, SettingStore
    from coprod_desktop.services.sessions import Sessions
    from coprod_desktop.services.sharing import Sharing
    from coprod_desktop.services.sheets import Sheets
    from coprod_desktop.services.whats_on import WhatsOn

_LEFT = "sheets.left"


class SheetsAgain:
    def __init__(self, handouts: Handouts, sheets: Sheets, sharing: Sharing, whats_on: WhatsOn, sessions: Sessions, settings: SettingStore,
                 changes: Changes, clock: Clock) -> None:
        self._sheets = sheets
        self._handouts, self._sharing, self._whats_on, self._sessions = handouts, sharing, whats_on, sessions
        self._settings, self._changes, self._clock = settings, changes, clock

    def keep(self, sheet: Handout, about_id: str) -> None:
        """Remembers that a sheet was printed or saved. The newest of a kind counts; one whose days are over is forgotten. A sheet that people
        made is kept as it is now; of a booklet, each worksheet in it."""
        if sheet.kind == KIND:
            self._sheets.keep(about_id, LEFT, sheet.uses)
            return
        if self._handouts.kind(sheet.kind).needs is EachFacts:
            self._sheets.keep(about_id.partition(",")[0], LEFT, sheet.uses)
            return
        if sheet.audience is not Audience.EVERYONE:
            return
        if self._handouts.kind(sheet.kind).needs is BookletFacts:
            self._sheets.keep_worksheets(about_id)
            return
        if self._handouts.of_session(sheet.kind):
            self._sharing.keep(sheet, about_id)
            last = self._sessions.get(about_id).day
        elif issubclass(needs := self._handouts.kind(sheet.kind).needs, WhatsOnFacts):
            last = self._whats_on.last_of(needs)
        else:
            return
        today, now = self._today(), self._clock.now().isoformat(timespec="seconds")
        left = LeftSheet(sheet.kind, about_id, sheet.points, sheet.language, now, last, self._now(about_id, last))
        others = [one for one in self._left() if one.last >= today and (one.kind, one.about_id) != (sheet.kind, about_id)]
        self._settings.put(_LEFT, to_text([*others, left] if last >= today else others))
        self._changes.announce(Change("handout", "", about_id))

    def all(self, session_id: str = "") -> tuple[Made, ...]:
        """The newest sheet of each kind that is not right any more: of one session, or of all and of the group."""
        found = {(made.kind, made.session_id): made for made in self._sharing.to_make_again(session_id)}
        if not session_id:
            found |= {(made.kind, made.session_id): made for made in self._sharing.taken_back(self._sheets.printed())}
        for left in self._left():
            if session_id in ("", left.about_id) and not self._right(left):
                made = Made("", left.kind, left.about_id, left.points, left.language, left.at, ())
                found.setdefault((left.kind, left.about_id), made)
        return tuple(sorted(found.values(), key=lambda made: made.at, reverse=True))

    def _right(self, left: LeftSheet) -> bool:
        return left.last < self._today() or still_right(left, self._now(left.about_id, left.last), self._today())

    def _now(self, about_id: str, last: date) -> tuple[tuple[str, str, str], ...]:
        """What would stand there now."""
        return said((self._sharing.gate().session(self._sessions.get(about_id)),) if about_id else self._whats_on.until(last))

    def _left(self) -> tuple[LeftSheet, ...]:
        return from_text(self._settings.get(_LEFT))

    def _today(self) -> date:
        return self._clock.now().date()
