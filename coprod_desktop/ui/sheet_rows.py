"""The lines of a sheet as they look while they are written: picture, words, and what more can be done with each."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.boxes import Box, ColumnBox, Gap, IconBox, PictureBox, RowBox, TextBox
from coprod_desktop.ui.carrying import Carrying, Grip
from coprod_desktop.ui.exchange import come_after, exchange
from coprod_desktop.ui.layouts import Flow, Group, column, holder, row
from coprod_desktop.ui.press import Press, scroll_of
from coprod_desktop.ui.sheet_line import LineField
from coprod_desktop.ui.speaking import sentences
from coprod_desktop.ui.words import Words

if TYPE_CHECKING:
    from coprod_desktop.ui.kit import Kit
    from coprod_desktop.ui.page import Scroll
    from coprod_desktop.ui.plain_help_view import HelpPanel
    from coprod_desktop.ui.sheet_shown import LineShown, PictureOffer


class Acts(Protocol):
    """What can be done with lines."""

    def begin(self, row_id: str) -> None: ...
    def typed(self, row_id: str, words: str) -> None: ...
    def leave(self) -> None: ...
    def enter(self, row_id: str, cursor: int) -> None: ...
    def join_above(self, row_id: str) -> None: ...
    def paste(self, row_id: str, cursor: int, text: str) -> str:
        """What had no room."""
        ...

    def pick_picture(self, row_id: str) -> None: ...
    def open_row(self, row_id: str, cursor: int) -> None: ...
    def open_parts(self, row_id: str) -> None: ...
    def move_to(self, row_id: str, onto: str) -> None: ...
    def take_offer(self, key: str) -> None: ...
    def undo(self) -> None: ...


class SheetRow(QWidget):
    """One line."""

    def __init__(self, kit: Kit, line: LineShown, acts: Acts, longest: int) -> None:
        super().__init__()
        t = kit.theme
        self.kit, self.id, self._acts = kit, line.id, acts
        carrying = Carrying(t, self, line.id, self._landed)
        self.picture: Press | None = None
        self.field: LineField | None = None
        self.read: Words | None = None
        self._help_place, self._offers_place = QVBoxLayout(), QVBoxLayout()
        self._help: HelpPanel | None = None
        self._offers: tuple[PictureOffer, ...] = ()
        self._offered: QWidget = holder(column())
        grip = None if t.narrow else Grip(t)  # where there is little room, a line is taken by its picture or by Change
        parts: list[QWidget] = [grip] if grip is not None else []
        if line.picture_label:
            self.picture = Press(t, picture_box(kit, line.picture), line.picture_label, pad=(t.space(2), t.space(2)), height=t.u(72))
            self.picture.setObjectName(f"picture-{line.id}")
            self.picture.setFixedWidth(t.u(72) + 2 * t.halo)
            self.picture.clicked.connect(partial(acts.pick_picture, line.id))
            carrying.by(self.picture)
            parts.append(self.picture)
        if line.fixed:
            self.read = kit.words(line.words)
            parts.append(holder(column(self.read, margins=(t.halo, t.space(8), t.halo, t.space(8)))))
        else:
            self.field = LineField(kit, line.label, line.words, longest=longest, name=f"words-{line.id}", bold=line.heading, hint=line.hint)
            self.field.typed.connect(partial(acts.typed, line.id))
            self.field.left.connect(acts.leave)
            self.field.begun.connect(partial(acts.begin, line.id))
            self.field.entered.connect(partial(acts.enter, line.id))
            self.field.pasted.connect(self._paste)
            self.field.undone.connect(acts.undo)
            self.field.joined.connect(partial(acts.join_above, line.id))
            parts.append(self.field)
        more = self._more = kit.button(_("Change"), "")
        more.setObjectName(f"more-{line.id}")
        more.clicked.connect(self._open)
        for handle in (grip, more):
            if handle is not None:
                carrying.by(handle)
        self.mark = Words(t, line.mark, "note", colour="soft")
        self.note = Words(t, line.note, "note", colour="warn")
        body: QLayout
        if t.narrow:
            body = column(row(*parts[:-1], more, 0), parts[-1])
        else:
            beside = row(*parts, more)
            beside.setStretch(len(parts) - 1, 1)
            beside.setAlignment(more, Qt.AlignmentFlag.AlignVCenter)
            for part in parts[:-1]:
                beside.setAlignment(part, Qt.AlignmentFlag.AlignTop)
            body = beside
        inset = 0 if grip is None else grip.width() + (t.u(72) + 2 * t.halo if self.picture is not None else 0)
        under = column(self.mark, self.note, margins=(t.halo, 0, t.halo, 0))
        parts_place = Flow()
        if line.parts:
            open_parts = kit.button(line.parts, "write", name=_("{what}, {line}").format(what=line.parts, line=line.label))
            open_parts.setObjectName(f"parts-{line.id}")
            open_parts.clicked.connect(partial(acts.open_parts, line.id))
            parts_place.addWidget(open_parts)
        self._offers_place.addWidget(self._offered)
        opens = holder(parts_place) if line.parts else None
        self.setLayout(column(body, column(under, opens, self._offers_place, self._help_place, margins=(inset, 0, 0, 0))))
        self.show_line(line)

    def put_help(self, help: HelpPanel, field: LineField) -> None:
        """Under the words of the field: what helps with them while somebody writes here. Tab meets it after the pictures that fit, and before
        what else can be done with the line."""
        self._help = help
        self._help_place.addWidget(help)
        help.drawn.connect(self._show_whole)
        come_after(field.editor, help)
        come_after(field.editor, self._offered)

    def show_line(self, line: LineShown) -> None:
        """Words, mark and note as they are now."""
        self._tell(line)
        if self.field is not None:
            self.field.show_text(line.words)
        elif self.read is not None and self.read.text() != line.words:
            self.read.set_words(line.words)
        for label, words in ((self.mark, line.mark), (self.note, line.note)):
            if label.text() != words:
                label.set_words(words)
            label.setVisible(bool(words))

    def _tell(self, line: LineShown) -> None:
        """To who hears it: its place, its picture, and what stands below the words, where Tab does not stop. A note that changes at each key
        is told once the line is left."""
        writing = self.field is not None and self.field.editor.hasFocus()
        words = _("Change {line}: {words}").format(line=line.label, words=line.words) if line.words else _("Change {line}").format(line=line.label)
        if not writing and self._more.accessibleName() != words:
            self._more.setAccessibleName(words)
        told = sentences(line.shows, "" if line.words else line.hint, line.mark, line.note)
        if self.field is not None and not (writing and line.note) and self.field.editor.accessibleDescription() != told:
            self.field.editor.setAccessibleDescription(told)

    def show_offers(self, offers: tuple[PictureOffer, ...]) -> None:
        """The pictures that fit what is written, to take one with one press."""
        if offers == self._offers:
            return
        self._offers = offers
        keys = Flow()
        for offer in offers:
            key = picture_offer(self.kit, offer.key, offer.words, _("Take this picture: {words}").format(words=offer.words))
            key.setObjectName(f"offer-{offer.key}")
            key.clicked.connect(partial(self._acts.take_offer, offer.key))
            keys.addWidget(key)
        old, self._offered = self._offered, self._with_label(keys) if offers else holder(column())
        exchange(self._offers_place, old, self._offered, self.window().focusWidget())
        if self._help is not None:
            self._help.raise_()  # who hears the screen meets what is offered before the help, as it is seen
        if offers:
            self._show_whole()

    def _with_label(self, keys: Flow) -> QWidget:
        """Its own words where there is room for them; who hears it is told them anyway."""
        t, words = self.kit.theme, _("Pictures that fit")
        label = None if t.narrow else Words(t, words, "note", colour="soft")
        return Group(column(column(label, margins=(t.halo, t.space(4), t.halo, 0)) if label is not None else None, keys), words)

    def _show_whole(self) -> None:
        """What came under the words is seen with them, where there is room for both and somebody is here."""
        focus, scroll = self.window().focusWidget(), scroll_of(self)
        if focus is not None and self.isAncestorOf(focus) and scroll is not None:
            QTimer.singleShot(0, self, partial(self._bring_in, scroll, focus))

    def _bring_in(self, scroll: Scroll, focus: QWidget) -> None:
        """Where very large words leave no room for all of it, as much of what came as there is room for, below the words or above its keys."""
        if self.height() <= scroll.viewport().height():
            scroll.bring_into_view(self)
        elif self._help is not None and self._help.isAncestorOf(focus):
            scroll.bring_into_view(self._help, at_once=True)
            scroll.bring_into_view(focus, at_once=True)
        elif self.field is not None and self.field.isAncestorOf(focus):
            scroll.verticalScrollBar().setValue(self.field.mapTo(scroll.widget(), QPoint(0, 0)).y())  # type: ignore[arg-type]

    def _landed(self, other: str) -> None:
        self._acts.move_to(other, self.id)

    def _paste(self, text: str) -> None:
        """The rest is what is pasted next."""
        rest = self._acts.paste(self.id, self.field.cursor_at() if self.field is not None else 0, text)
        if rest:
            QGuiApplication.clipboard().setText(rest)

    def _open(self) -> None:
        self._acts.open_row(self.id, self.field.cursor_at() if self.field is not None else 0)


def picture_offer(kit: Kit, key: str, words: str, spoken: str) -> Press:
    """A picture to choose by, with a word beside it; a plus where there is no picture."""
    t = kit.theme
    picture: Box = PictureBox(t, kit.pictures, key, 56, "picture", inner=0.96, needed=True) if key else IconBox(t, "plus", 24)
    content = RowBox(picture, TextBox(t, words, "note", leading=1.2, stretch=True), gap=t.space(8))
    return Press(t, content, spoken, pad=(t.space(8), t.space(2)), height=t.u(64 if key else 48))


def picture_box(kit: Kit, picture: str) -> Box:
    """The picture of a line, or a plus where there is none yet."""
    t = kit.theme
    if picture:
        return RowBox(Gap(), PictureBox(t, kit.pictures, picture, 64, "picture", inner=0.96, needed=True), Gap())
    return ColumnBox(RowBox(Gap(), IconBox(t, "plus", 24), Gap()), TextBox(t, _("Picture"), "note", bold=True, centre=True, leading=1.1), gap=0)
