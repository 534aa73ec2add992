"""The letters as they look: offered words, keys in rows, and what else can be done; one row of keys at a time when there is little room."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from shiboken6 import isValid

from coprod_desktop.domain.letter_keys import COLUMNS, KeyPages, key_said
from coprod_desktop.domain.word_offers import OFFERED
from coprod_desktop.i18n import _
from coprod_desktop.ui.boxes import Box, IconBox, RowBox, TextBox
from coprod_desktop.ui.layouts import Flow, Grid, column
from coprod_desktop.ui.letters_keys import Block, Key, fits
from coprod_desktop.ui.page import Header, Scroll
from coprod_desktop.ui.painting import ground
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.speaking import chain

if TYPE_CHECKING:
    from coprod_desktop.ui.fields import Field
    from coprod_desktop.ui.kit import Kit
    from coprod_desktop.ui.letters import OnScreenLetters
    from coprod_desktop.ui.view import View

ALL_ROWS = 3


class LettersPanel(QWidget):
    """Under the page. Pressed by hand, a key leaves the focus where it is, so that the cursor stays to be seen; the arrows reach every
    key, and Tab goes from block to block and out (WCAG 2.1.1, 2.1.2)."""

    def __init__(self, kit: Kit, letters: OnScreenLetters, order: str, field: Field) -> None:
        super().__init__()
        self.setObjectName("letters-panel")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as our letters are written, and as on every such keyboard
        self._kit, self._letters, self._order, self._field = kit, letters, order, field
        self._capitals = False
        self._offers: tuple[str, ...] = ()
        self._scroll: Scroll | None = None
        self._away: Header | None = None  # the header, while the letters have its place
        self._fitted = (0, 0)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._build(ALL_ROWS, kit.target)

    def open_under(self, view: View) -> None:
        view.put_below(self)
        view.installEventFilter(self)
        self.fit()

    # Building

    def _build(self, rows: int, tall: int, *, least: bool = False) -> None:
        """`tall` is the height of a key in pixels, or what its letter needs when that is more. In the `least` room the ways to other letters
        are behind “More”, a row of letters is two when they are too wide for one, and Space, Take back, Done and More share a row."""
        self._tall_key = tall
        self._pages, self._few, self._tools = KeyPages(self._order, rows), rows < ALL_ROWS, False
        words = self._letters.look.letters.complete and not self._field.secret
        self._words = [self._press(f"word-{number}", "", "") for number in range(OFFERED if words else 0)]
        for number, key in enumerate(self._words):
            key.clicked.connect(partial(self._choose, number))
        self._keys = [self._press(f"key-{number}", "", "") for number in range(rows * COLUMNS)]
        for number, key in enumerate(self._keys):
            key.clicked.connect(partial(self._write, number))
        wide = 2 if self._kit.theme.narrow else 8
        self._doors = [self._press(f"door-{number}", "", "", wide=wide) for number in range(len(self._pages.doors()))]
        for number, key in enumerate(self._doors):
            key.setCheckable(True)
            key.clicked.connect(partial(self._go, number))
        self._more = self._press("tools", _("More"), _("More keys"), wide=8 if least else wide, act=self._show_tools)
        self._more.setCheckable(True)
        tools, line, usual = self._make_tools(), self._make_line(), self._make_usual(least)
        self._fill_keys()  # at once: how much room they need is asked as soon as they have their place
        gap = -self._kit.theme.halo
        self._word_block = Block(Grid(1, columns=OFFERED, gap=gap), self._words, _("Words"))
        self._word_block.setFixedHeight(self._keys[0].sizeHint().height())
        self._word_block.keep_place()
        self._key_block = Block(Grid(1, columns=self._columns() if least else COLUMNS, gap=gap), self._keys, _("Letters"))
        doors = self._doors
        if least:
            usual, doors, tools = [*usual, self._more], [], [*doors, *line, *tools]
        elif self._few:
            usual, doors = [*usual[:1], *line, *usual[1:]], [*doors, self._more]
        else:
            self._more.deleteLater()
            usual, doors, tools = [*usual[:1], *line, *usual[1:]], [], [*doors, *tools]
        # Space, Take back and Done are a row of their own, next to the letters: one switch is there soon.
        usual_block, self._tool_block = Block(Flow(gap), usual, _("Space and Done")), Block(Flow(gap), tools, _("More keys"))
        door_block = [Block(Flow(gap), doors, _("Which letters"))] if doors else []
        in_turn = [self._tool_block, usual_block] if self._few else [usual_block, self._tool_block]
        self._blocks = [self._word_block, *door_block, self._key_block, *in_turn]
        if self._few:
            self._tool_block.hide()
        self._put_in_place()
        self._fill()

    def _put_in_place(self) -> None:
        t = self._kit.theme
        inner, stack = QWidget(), Grid(1, columns=1, gap=-t.halo)
        for block in self._blocks:
            stack.addWidget(block)
        self._inner = column(stack, margins=(t.space(4), t.line(2), t.space(4), 0))
        inner.setLayout(self._inner)
        if self._scroll is not None:
            self._layout.removeWidget(self._scroll)
            self._scroll.hide()
            self._scroll.deleteLater()
        self._scroll = Scroll(self._kit, inner)
        self._scroll.setObjectName("letters-scroll")
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._layout.addWidget(self._scroll)
        self._scroll.show()

    def _press(self, name: str, words: str, said: str, *, sign: str = "", wide: int = 2, primary: bool = False,
               act: Callable[..., object] | None = None) -> Press:
        t = self._kit.theme
        key = Key(t, self._face(words, sign, primary), said, kind="primary" if primary else "press", pad=(t.space(wide), 0),
                    height=self._tall_key, radius=8)
        key.badge = False  # it would cover the letters
        key.secret = self._field.secret
        key.setMinimumWidth(self._kit.target + 2 * t.halo)
        key.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        key.setObjectName(f"letters-{name}")
        key.moved.connect(self._letters.focus_moved)
        if act is not None:
            key.clicked.connect(act)
        return key

    def _face(self, words: str, sign: str = "", primary: bool = False) -> Box:
        t, colour = self._kit.theme, "onprimary" if primary else "ink"
        label = TextBox(t, words, "body", bold=True, centre=True, colour=colour, leading=1.2, stays=True)
        return RowBox(IconBox(t, sign, 20, colour), label, gap=t.space(4)) if sign and t.wide else label

    def _make_tools(self) -> list[Press]:
        """What is needed less often."""
        letters = self._letters
        self._capital_key = self._press("capital", _("Capital"), _("Capital letter"), wide=8, act=self._turn_capitals)
        self._capital_key.setCheckable(True)
        return [self._capital_key,
                self._press("left", _("Left"), _("Left in the words"), sign="left", wide=8, act=partial(letters.move, False)),
                self._press("right", _("Right"), _("Right in the words"), sign="right", wide=8, act=partial(letters.move, True)),
                self._press("word-back", _("Word back") if self._kit.theme.narrow else _("Take back a word"), _("Take back a word"), wide=8,
                            act=letters.take_back_word)]

    def _make_line(self) -> list[Press]:
        if not isinstance(self._field.editor, QPlainTextEdit):
            return []
        words = _("Line") if self._kit.theme.narrow else _("New line")
        return [self._press("line", words, _("New line"), wide=8, act=partial(self._letters.write, "\n"))]

    def _make_usual(self, least: bool) -> list[Press]:
        letters, t = self._letters, self._kit.theme
        space = 8 if least else 16 if t.narrow else 72 if self._few else 200
        keys = [self._press("space", _("Space"), _("Space"), wide=space, act=partial(letters.write, " ")),
                self._press("back", _("Take back"), _("Take back one letter"), sign="undo", wide=8, act=letters.take_back),
                self._press("done", _("Done"), _("Done. Put the letters away"), sign="tick", wide=8, primary=True, act=letters.done)]
        for key, sign in ((keys[1], "undo"), (self._more, "more")):
            if least and not fits(t, [*keys, self._more]):
                key.set_content(IconBox(t, sign, 20), key.accessibleName())
        return keys

    def _columns(self) -> int:
        """Ten letters beside each other, or two rows of five: a wide letter must fit its key."""
        widest = self._press("", "W", "")
        fit = fits(self._kit.theme, [widest] * COLUMNS)
        widest.deleteLater()
        return COLUMNS if fit else COLUMNS // 2

    # What is on the keys

    def show_keys(self, *, capitals: bool, offers: tuple[str, ...]) -> None:
        """Changes in place: nothing moves under a finger."""
        if capitals != self._capitals:
            self._capitals = capitals
            self._fill()
        if offers != self._offers:
            self._offers = offers
            self._fill_words()
        self.bring_field()

    def _fill(self) -> None:
        self._fill_keys()
        if self._few:
            self._more.setChecked(self._tools)
            seen, gone = (self._tool_block, self._key_block) if self._tools else (self._key_block, self._tool_block)
            seen.show()
            focus = self.window().focusWidget()
            if focus is not None and gone.isAncestorOf(focus):  # else Qt takes it to the next thing of the window
                (seen.first() or self._more).setFocus(Qt.FocusReason.OtherFocusReason)
            gone.hide()
            self._set_bar()
        self._fill_words()

    def _fill_keys(self) -> None:
        line = "".join(self._pages.lines(capitals=self._capitals))
        for key, sign in zip(self._keys, line, strict=True):
            key.set_content(self._face(sign), key_said(sign))
        for key, door in zip(self._doors, self._pages.doors(), strict=True):
            key.set_content(self._face(door.label), door.said)
            key.updateGeometry()
            key.setChecked(door.chosen and not self._tools)
        self._capital_key.setChecked(self._capitals)

    def _fill_words(self) -> None:
        """As many as there is room for, whole."""
        for key in self._words:
            key.hide()
        shown = self._words[:len(self._offers)]
        for key, word in zip(shown, self._offers, strict=True):
            key.set_content(self._face(word), _("Word: {word}").format(word=word))
            key.updateGeometry()
        room = self.width() - 2 * self._kit.theme.space(4)
        while shown and len(shown) * max(key.minimumSizeHint().width() for key in shown) > room + self._kit.theme.halo:
            shown.pop()
        focus = self.window().focusWidget()
        if focus in self._words and focus not in shown:
            (shown[0] if shown else self.first_key()).setFocus(Qt.FocusReason.OtherFocusReason)
        for key in shown:
            key.show()
        self._word_block.setVisible(bool(shown))

    def _choose(self, number: int) -> None:
        if number < len(self._offers):
            self._letters.choose(self._offers[number])

    def _write(self, number: int) -> None:
        self._letters.write("".join(self._pages.lines(capitals=self._capitals))[number])

    def _go(self, number: int) -> None:
        door = self._pages.doors()[number]
        self._tools = False
        self._pages.go(door.kind, door.number)
        self._fill()

    def _turn_capitals(self) -> None:
        self._tools = False  # where one row is seen at a time, the letters are next
        self._letters.turn_capitals()
        self._fill()

    def _show_tools(self) -> None:
        self._tools = True
        self._fill()

    # Room

    def fit(self) -> None:
        """All keys, and large, when the whole field can still be seen above them; else lower ones, one row at a time, and at the last
        without the header. Each is 48 px high at the least, 64 in *Take part* (WCAG 2.5.5)."""
        self.give_room_back()
        view, window, t = self.parentWidget(), self.window(), self._kit.theme
        focus = window.focusWidget()
        had = focus.objectName() if focus is not None and self.isAncestorOf(focus) else ""
        page, layout = getattr(view, "page", None), window.layout()
        if view is None or page is None or layout is None:
            return
        layout.activate()  # with the header
        header = next((each for each in window.findChildren(Header) if each.isVisible()), None)
        self._fitted = (view.width(), view.height())
        room = view.height() - sum(area.height() for area in page.areas()[1:])
        low, large = self._kit.target, max(self._kit.target, t.line(48))
        words = round(t.pixels("body") * t.leading("body"))
        line = words + 2 * (t.halo + t.line(2)) + t.space(8)
        whole = max(line, self._field.frame.geometry().bottom())
        for rows, tall, field in ((ALL_ROWS, large, whole), (ALL_ROWS, low, line), (1, large, whole), (1, low, line)):
            self._build(rows, tall)
            if self._tall() <= room - field:
                break
        else:
            if header is not None:
                room += header.height()
                self._away = header
                header.hide()
            if self._tall() > room - line:
                self._build(1, low, least=True)
                line = self._field.editor.fontMetrics().height() + t.line(4)  # what is written, without the frame round it
        tall, most = self._tall(), max(room - line, 2 * self._keys[0].sizeHint().height())
        self.setFixedHeight(min(tall, most))
        self._set_bar()
        self._fill_words()
        if had:
            (self.key(had) or self.first_key()).setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, self.bring_field)

    def _tall(self) -> int:
        """Where one row is seen at a time, with room for the taller of the two that stand in the same place."""
        width = self.window().width()
        spare = self._tool_block.heightForWidth(width) - self._key_block.heightForWidth(width) if self._few else 0
        return self._inner.totalHeightForWidth(width) + max(0, spare)

    def _set_bar(self) -> None:
        """By hand: a bar that comes for a moment would take room, and make itself needed."""
        if self._scroll is not None:
            needed = self._inner.totalHeightForWidth(self.window().width()) > self.minimumHeight()
            self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn if needed else Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _fit_again(self) -> None:
        """The window has another size, or a message came or went above the page; not when only the header made room."""
        view = self.parentWidget()
        had = self._away.height() if self._away is not None else 0
        if view is not None and (view.width(), view.height() - had) != self._fitted:
            self.fit()

    def give_room_back(self) -> None:
        """The header stands above the page again."""
        if self._away is not None and isValid(self._away):
            self._away.show()
        self._away = None

    def follow(self, field: Field) -> None:
        self._field = field
        self.fit()

    def bring_field(self) -> None:
        """Scrolls the page so that the field, or at least the line with the cursor, can be seen (WCAG 2.4.11)."""
        scroll: QWidget | None = self._field.parentWidget()
        while scroll is not None and not isinstance(scroll, Scroll):
            scroll = scroll.parentWidget()
        inner = scroll.widget() if scroll is not None else None
        if scroll is None or inner is None:
            return
        room, bar = scroll.viewport().height(), scroll.verticalScrollBar()
        frame, editor = self._field.frame, self._field.editor
        bottom = frame.mapTo(inner, QPoint(0, frame.height())).y()
        top = self._field.mapTo(inner, QPoint(0, 0)).y()
        if bottom - top > room:
            top = frame.mapTo(inner, QPoint(0, 0)).y()
        if bottom - top > room:
            caret: QRect = editor.caret()
            middle = editor.mapTo(inner, caret.center()).y()
            top, bottom = middle - room // 2, middle + room // 2
        if top < bar.value():
            bar.setValue(top)
        elif bottom > bar.value() + room:
            bar.setValue(bottom - room)

    # Ways round

    def first_key(self) -> Press:
        return next((key for key in self._keys if key.isVisibleTo(self)), self._doors[0])

    def key(self, name: str) -> Press | None:
        """The key of that object name that is seen."""
        return next((key for key in self.findChildren(Press) if key.objectName() == name and key.isVisibleTo(self)), None)

    def areas(self) -> tuple[QWidget, ...]:
        return (self._scroll,) if self._scroll is not None else ()

    def texts(self) -> Iterator[TextBox]:
        """“Read to me” reads the page, not the alphabet."""
        return iter(())

    def focusNextPrevChild(self, ahead: bool) -> bool:
        focus = self.window().focusWidget()
        seen = [block for block in self._blocks if block.first() is not None]
        here = next((number for number, block in enumerate(seen) if focus is not None and block.isAncestorOf(focus)), None)
        to = None if here is None else here + (1 if ahead else -1)
        target = seen[to].first() if to is not None and 0 <= to < len(seen) else self._outside(focus, ahead)
        if target is None:
            return False
        target.setFocus(Qt.FocusReason.TabFocusReason if ahead else Qt.FocusReason.BacktabFocusReason)
        return True

    def _outside(self, focus: QWidget | None, ahead: bool) -> QWidget | None:
        """What Tab meets next in the window."""
        return next((each for each in chain(focus or self, ahead=ahead) if not self.isAncestorOf(each) and each is not self and each.isVisible()
                     and each.focusPolicy() & Qt.FocusPolicy.TabFocus), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._fit_again)
        elif event.type() == QEvent.Type.ChildRemoved:
            QTimer.singleShot(0, self, self._letters.follow)  # the page before has gone
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t, p = self._kit.theme, QPainter(self)
        ground(p, self.rect(), t.colour("card"))
        ground(p, QRect(0, 0, self.width(), t.line(2)), t.colour("line"))


