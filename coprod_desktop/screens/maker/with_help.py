"""Making a sheet with the plain-words help under the line that is written."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from PySide6.QtCore import QTimer

from coprod_desktop.domain.handout import Row
from coprod_desktop.domain.sheet import SheetRow, words_of
from coprod_desktop.domain.undoable import OnPage
from coprod_desktop.i18n import _
from coprod_desktop.screens.maker.state import WRITE
from coprod_desktop.screens.maker.with_parts import MakerWithParts
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.plain_help import PAUSE, PlainHelp
from coprod_desktop.ui.screen import Nav
from coprod_desktop.ui.sheet_shown import LineShown, PictureOffer

_AFTER_HELP = PAUSE + 300  # milliseconds after the last key: first comes what the help says of the words
_ABOVE = 2  # lines: a name is looked for in those, and asked for again when it stands further away


class MakerWithHelp(MakerWithParts):
    """The help finds and offers; what is pressed is saved as a step of its own, so that Undo takes it back."""

    _hard: frozenset[str] = frozenset()
    _kept: tuple[OnPage, ...] = ()

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav, id)
        self.help = PlainHelp(services, nav, self._use, self._add_below, self._part_line, self._above, self._all_words)
        self._told: tuple[PictureOffer, ...] = ()
        self._quiet = QTimer(self, singleShot=True, interval=_AFTER_HELP)
        self._quiet.timeout.connect(self._tell_offers)

    def begin(self, row_id: str) -> None:
        super().begin(row_id)
        self._help_with(row_id)
        self._quiet.start()

    def typed(self, row_id: str, words: str) -> None:
        super().typed(row_id, words)
        self._help_with(row_id)
        self._quiet.start()

    def leave(self) -> None:
        self._quiet.stop()
        super().leave()

    def _tell_offers(self) -> None:
        """To who hears the screen: the pictures that fit, once, after a pause, and while the line is written."""
        offers = self.state.offers if self.state.step == WRITE else ()
        if offers and offers != self._told:
            self.nav.announce(_("Pictures that fit: {pictures}.").format(pictures=", ".join(offer.words for offer in offers)))
        self._told = offers

    def shows(self) -> Sequence[OnPage]:
        """Also the words that were kept here, and which picture comes first for a word: it is said of both that they can be undone."""
        return (*super().shows(), *self._kept, OnPage("picture_word"))

    def saved(self, change: Change) -> None:
        self._kept = tuple(OnPage("bank_word", word) for word in self.help.kept)
        super().saved(change)
        if change.kind in ("undone", "word_bank") and self.help.line:
            self._help_with(self.help.line)
            self.help.look()

    def see(self, step: str) -> None:
        super().see(step)
        if step != WRITE:
            self.help.hide()

    def sleep(self) -> None:
        self._quiet.stop()
        self.help.hide()
        super().sleep()

    def close(self) -> None:
        self._quiet.stop()
        self.help.stop()
        super().close()

    def _help_with(self, row_id: str) -> None:
        if self.help.line not in ("", row_id):
            left = self._row(self.help.line)
            self.help.leave(self._looked_at(words_of(left.block)) if left is not None else "")
        row = self._row(row_id)
        words = words_of(row.block) if row is not None else ""
        if words or row_id == self.help.line:
            self.help.write(row_id, self._looked_at(words), row is not None and isinstance(row.block, Row))
        if (hard := self.help.hard - {self.help.line}) != self._hard:
            self._hard = hard
            self._show()

    def _with_note(self, line: LineShown) -> LineShown:
        """Also that the help has more to say of a line that was left."""
        line, hard = super()._with_note(line), _("This line could be easier. Go to it, and the help says how.")
        return replace(line, mark=f"{line.mark.rstrip('.')}. {hard}" if line.mark else hard) if line.id in self._hard else line

    def _row(self, row_id: str) -> SheetRow | None:
        return next((row for row in self._now().shown if row.id == row_id and not row.fixed), None)

    def _looked_at(self, words: str) -> str:
        """Of an example nothing: its gaps are still to be filled in."""
        return "" if words in self._examples else words

    @cached_property
    def _examples(self) -> frozenset[str]:
        """The lines of the examples, as they are to begin with."""
        return frozenset(words for pattern in self.services.sheets.patterns() for block in pattern.blocks if (words := words_of(block)))

    def _above(self, row_id: str) -> str:
        every = [(row.id, words_of(row.block)) for row in self._now().shown]
        at = next((number for number, (id, _words) in enumerate(every) if id == row_id), 0)
        return "\n".join(words for _id, words in every[max(0, at - _ABOVE):at])

    def _all_words(self) -> str:
        return "\n".join(words_of(row.block) for row in self._now().shown)

    def _use(self, row_id: str, words: str) -> None:
        self._settle()
        self._keep(self.services.sheets.write, row_id, words)
        self._look()
        self._show()

    def _part_line(self, row_id: str, place: int) -> None:
        new = self._keep(self.services.sheets.split, row_id, place)
        self._changed(new)

    def _add_below(self, row_id: str, words: str) -> None:
        self._settle()
        self._keep(self.services.sheets.add, Row("", "", words), row_id)
        self._look()
        self._show()
