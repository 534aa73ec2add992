"""What is typed in the maker, until it is saved: where it cannot be, it stays, and is told."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QTimer

from coprod_desktop.domain.not_saved import NotSaved
from coprod_desktop.domain.sheet import RowState, Sheet, SheetRow, with_words, words_of
from coprod_desktop.domain.undoable import OnPage
from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Message, Nav, Offer, Presenter

TITLE = "title"
_KEPT_AFTER = 1500  # milliseconds: what a power cut may take of what is typed


class MakerKeeping(Presenter):
    """`_typed` is what was written and is not yet saved, by its row; it outlives this screen, and it is kept while somebody writes on."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._sheet = services.sheets.get(id)
        self._typed = services.sheets.typed(self._sheet.id)
        self._mine = self._warned = False
        self._while_typing = QTimer(self, singleShot=True, interval=_KEPT_AFTER)
        self._while_typing.timeout.connect(self._keep_typed)
        if self._typed:
            QTimer.singleShot(0, self, self.leave)

    def _show(self) -> None:
        raise NotImplementedError

    def shows(self) -> Sequence[OnPage]:
        return (OnPage("sheet", self._sheet.id), OnPage("sheet_row", self._sheet.id))

    def close(self) -> None:
        self.save_typed()
        super().close()

    def sleep(self) -> None:
        self.save_typed()
        super().sleep()

    def wake(self) -> None:
        super().wake()
        if self._typed:
            QTimer.singleShot(0, self, self.leave)  # a message that is said before the screen is seen goes with the one before

    def stays(self) -> bool:
        """Once, to tell that it is not saved: whoever presses again may go."""
        told = self._warned
        return not self.save_typed() and not told

    def _now(self) -> Sheet:
        """With what is typed and not yet saved."""
        rows = tuple(map(self._with_typed, self._sheet.rows))
        title = self._typed.get(TITLE, self._sheet.title)
        return Sheet(self._sheet.id, title, rows, made=self._sheet.made, checked=self._sheet.checked, easy=self._sheet.easy,
                     one=self._sheet.one)

    def _with_typed(self, row: SheetRow) -> SheetRow:
        words = self._typed.get(row.id)
        if words is None or words == words_of(row.block):
            return row
        return SheetRow(row.id, with_words(row.block, words), row.slot, RowState.CHANGED if row.slot else RowState.OWN)

    def _type(self, name: str, words: str) -> None:
        self._typed[name], self._warned = words, False
        if not self._while_typing.isActive():
            self._while_typing.start()

    def _keep_typed(self) -> None:
        with suppress(NotSaved):  # that is told when the field is left
            self.services.sheets.keep_typed()

    def leave(self) -> None:
        """A field was left: what was typed is saved."""
        if self._typed:
            self.save_typed()
            self._show()

    def save_typed(self) -> bool:
        """False, with a message, where it cannot be saved now: then it stays as it is typed."""
        try:
            self._settle()
        except NotSaved as trouble:
            self._warned = True
            words = _("What you wrote in the sheet is not saved yet. It stays there until you close the app.")
            self.nav.say(Message(f"{trouble.sentence} {words}", "stop", Offer(_("Save it now"), "tick", self._save_again)))
            return False
        return True

    def _save_again(self) -> None:
        if self.save_typed():
            self.nav.say(Message(_("It is saved.")))
        self._show()

    def _settle(self) -> None:
        """Saves what is typed; raises NotSaved, and what is not saved stays."""
        for name, words in tuple(self._typed.items()):
            self._save_one(name, words)
            self._typed.pop(name, None)
        self._while_typing.stop()
        self._keep_typed()
        self._warned = False

    def _save_one(self, name: str, words: str) -> None:
        if name == TITLE:
            self._keep(self.services.sheets.rename, words)
        elif any(row.id == name for row in self._sheet.rows):
            self._keep(self.services.sheets.write, name, words)

    def _keep(self, change: Callable[..., Sheet | tuple[Sheet, Any]], *args: Any) -> Any:
        """Does it; what came of it, mostly the id of a row. What the service tells everyone is ours already."""
        self._mine = True
        try:
            found = change(self._sheet, *args)
        finally:
            self._mine = False
        self._sheet, more = found if isinstance(found, tuple) else (found, "")
        return more
