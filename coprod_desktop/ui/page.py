"""The page every screen is laid on: header, scrolling middle, footer; and the card and banner inside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRect, QRectF, QSize, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QScrollBar, QSizePolicy, QVBoxLayout, QWidget

from coprod_desktop.ui.boxes import Gap, IconBox, PictureBox, RowBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, column, holder, row
from coprod_desktop.ui.painting import ground, rounded
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.theme import MEDIUM, Theme
from coprod_desktop.ui.words import Painted

_TURNED = {"read": ("stop", "stop"), "rest": ("go_on", "play")}
_SIGNS = {"rest": "pause"}
NEVER, NO_FOCUS = 1, 0  # Qt.ScrollBarPolicy, Qt.FocusPolicy; see ui.press.STRONG_FOCUS
_SETTLES = 30  # milliseconds: the focus that a new page gives itself may come a little later, and must not scroll it


class Bar(QWidget):
    """The ground of header and footer, with a thin line at its inner side."""

    def __init__(self, theme: Theme, layout: QLayout, *, line_above: bool) -> None:
        super().__init__()
        self.theme, self._above = theme, line_above
        self.setLayout(layout)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        ground(p, self.rect(), self.theme.colour("card"))
        thick = self.theme.line(2)
        ground(p, QRect(0, 0 if self._above else self.height() - thick, self.width(), thick), self.theme.colour("hair"))


class Card(QWidget):
    """Something to read: no outline, so nobody presses it (two-colour themes keep a thin edge)."""

    def __init__(self, kit: Kit, layout: QLayout, *, fill: str = "card", edge: str = "") -> None:
        super().__init__()
        self.theme, self.fill, self.edge_role = kit.theme, fill, edge
        pad = kit.theme.space(8 if kit.theme.narrow else 16)
        layout.setContentsMargins(pad, pad, pad, pad)
        self.setLayout(layout)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def paintEvent(self, event: QPaintEvent) -> None:
        p = QPainter(self)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = self.theme
        radius = min(t.u(16), t.space(24))
        rounded(p, QRectF(self.rect()), radius, fill=t.colour(self.fill))
        edge = self.edge_role or ("hair" if t.two_tone else "")
        if edge:
            rounded(p, QRectF(self.rect()), radius, edge=t.colour(edge), width=t.line(2))


class ScrollBar(QScrollBar):
    """The bar of a page, in the colours of the theme once it is seen: most pages need none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme, self._wide, self._dressed = theme, theme.line(16), False
        self.rangeChanged.connect(self._dress)

    def sizeHint(self) -> QSize:
        return QSize(self._wide, super().sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dress()

    def _dress(self) -> None:
        if self._dressed or not self.maximum() or not self.isVisible():  # Qt shows it for a moment while it lays out the page
            return
        self._dressed = True
        t, wide = self.theme, self._wide
        # On the bar alone: a style sheet above a line edit without a frame paints it white in every theme.
        self.setStyleSheet(
            f"QScrollBar:vertical{{background:{t.colour('page').name()};width:{wide}px;margin:0}}"
            f"QScrollBar::handle:vertical{{background:{t.colour('line').name()};border-radius:{max(2, wide // 2 - 3)}px;"
            f"min-height:{t.u(40)}px;margin:3px}}"
            "QScrollBar::add-line,QScrollBar::sub-line{height:0}QScrollBar::add-page,QScrollBar::sub-page{background:none}")


class Scroll(QScrollArea):
    """The middle of a page: it scrolls down only, and follows the focus."""

    def __init__(self, kit: Kit, inner: QWidget) -> None:
        super().__init__()
        self.setObjectName("scroll")
        t = kit.theme
        self.setFont(t.font("body"))  # Qt measures a line of it; the computer's own font need not be loaded for that
        self.setMinimumHeight(t.u(24))  # Qt would keep room for the bar's handle, and a long message at 400 % would be cut
        self._at_top = False
        self._then: Callable[[], None] | None = None
        self._settled = QTimer(self, singleShot=True, interval=_SETTLES)
        self._settled.timeout.connect(self.let_go)
        self.brings = False  # what has the focus comes into view with the next event
        self._seen: QWidget | None = None  # what has the focus, while it is in sight
        self._bar = ScrollBar(t)
        self._bar.rangeChanged.connect(self._grows)
        self._bar.valueChanged.connect(self._look)
        self.setVerticalScrollBar(self._bar)
        self.setViewport(QWidget())  # our own: asking Qt for its viewport makes PySide load every widget class (15 ms before the first paint)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("horizontalScrollBarPolicy", NEVER)
        self.setProperty("focusPolicy", NO_FOCUS)
        self.setWidget(inner)
        inner.setAutoFillBackground(False)

    def bring_into_view(self, widget: QWidget, *, at_once: bool = False) -> None:
        """Scrolls by as little as shows the whole widget, or its top when it is taller than the room. `at_once` is for what a person
        asked for by a key, also right after a new page."""
        if at_once:
            self._at_top = False
            self._bring(widget)
        else:
            self.brings = True
            QTimer.singleShot(0, widget, partial(self._bring, widget))

    def bring_line_into_view(self, widget: QWidget, line: QRectF) -> None:
        """A line of a widget that is taller than the room; its neighbours show where one is."""
        inner, room = self.widget(), self.viewport().height()
        if inner is None or not inner.isAncestorOf(widget) or widget.height() <= room:
            return
        top = widget.mapTo(inner, QPoint(0, 0)).y() + line.top()
        bar, tall = self.verticalScrollBar(), line.height()
        if top < bar.value() or top + tall > bar.value() + room:
            bar.setValue(round(top - min(tall, max(0.0, room - tall) / 2)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.scroll_by_key(event.key()):
            event.ignore()

    def scroll_by_key(self, key: int) -> bool:
        """Whether it is a key that scrolls, so that text without buttons can be read by keys."""
        bar, room = self.verticalScrollBar(), self.viewport().height()
        ways = {QtCore.Qt.Key.Key_Down: 0.2, QtCore.Qt.Key.Key_Up: -0.2, QtCore.Qt.Key.Key_PageDown: 0.9, QtCore.Qt.Key.Key_PageUp: -0.9}
        ends = {QtCore.Qt.Key.Key_Home: 0, QtCore.Qt.Key.Key_End: bar.maximum()}
        if key in ends:
            bar.setValue(ends[QtCore.Qt.Key(key)])
        elif key in ways:
            bar.setValue(bar.value() + round(ways[QtCore.Qt.Key(key)] * room))
        else:
            return False
        return True

    def start_at_top(self, then: Callable[[], None] | None = None, *, keeps: QWidget | None = None) -> None:
        """A new screen begins with its title, even when the first thing to press is further down; `then` is done when all has its place.
        What it `keeps` was in sight on the page before, and is so again."""
        self._at_top, self.brings, self._then, self._seen = True, False, then or self._then, keeps
        self._settled.start()

    def hides(self, widget: QWidget) -> int:
        """How many pixels of it are out of sight; of what is taller than the room, how many are missing until half the room shows it."""
        inner, room = self.widget(), self.viewport().height()
        if inner is None or not inner.isAncestorOf(widget):
            return 0
        top, tall = widget.mapTo(inner, QPoint(0, 0)).y() - self.verticalScrollBar().value(), widget.height()
        return max(0, -top, top - room // 2 if tall > room else top + tall - room)

    def shows(self, widget: QWidget) -> bool:
        """Whether all of it is in sight, or is brought there as soon as all has its place."""
        return self._then is not None or self._seen is widget or not self.hides(widget)

    def _grows(self) -> None:
        """On a slow computer a page takes its places in several goes: it has settled after the last. What was in sight stays in sight."""
        if self._at_top or self._seen is not None:
            self._settled.start()

    def let_go(self) -> None:
        """All of a page has its place."""
        self._at_top = False
        then, self._then = self._then, None
        if then is not None:
            then()
        seen = self._seen
        if seen is not None and seen is self.window().focusWidget() and self.hides(seen):
            self._bring(seen)
        else:
            self._look()

    def _look(self) -> None:
        if self._at_top:
            return
        focus = self.window().focusWidget()
        self._seen = focus if focus is not None and not self.hides(focus) else None

    def _bring(self, widget: QWidget) -> None:
        inner, self.brings = self.widget(), False
        if self._at_top or inner is None or not inner.isAncestorOf(widget):
            return
        top = widget.mapTo(inner, QPoint(0, 0)).y()
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if top < bar.value() or widget.height() > room:
            bar.setValue(top)
        elif top + widget.height() > bar.value() + room:
            bar.setValue(top + widget.height() - room)
        self._look()


def with_scroll_keys(kit: Kit, scroll: Scroll) -> list[QWidget]:
    """What stands one below the other: the middle of a page, and where the look asks for them big keys to scroll it."""
    if not kit.theme.scroll_keys:
        return [scroll]
    from coprod_desktop.ui.further import Further

    return [scroll, Further(kit, scroll)]


class Header(Bar):
    """Back, Home, Read to me, Look, Help: the same on every screen, in the same order (WCAG 3.2.6). Narrow: Back, Read, More."""

    def __init__(self, kit: Kit, words: dict[str, str], *, person: tuple[str, str] | None = None) -> None:
        """`words` gives the text of each key ("back", "home", "read", "stop", "look", "help", "more"; "rest" and "go_on" where resting the
        pointer presses); `person` is (picture, name)."""
        t = kit.theme
        self._kit, self._words = kit, words
        self._few, self._parts = t.narrow, (True, True)
        self.keys = self._make_keys()
        if not self._few and not self._fits(2 * t.space(24), natural=True):
            self._few = True
            self._make_again()
        for parts in ((False, True), (True, False)):  # large words in a small window: words alone, then signs alone
            if self._few and not self._fits(2 * t.space(4)):
                self._parts = parts
                self._make_again()
        margins = (t.space(4), 0, t.space(4), 0) if t.narrow else (t.space(24 if t.wide else 8), t.space(8 if t.wide else 4)) * 2
        layout = QHBoxLayout()
        layout.setSpacing(0)
        layout.setContentsMargins(*margins)
        for name, key in self.keys.items():
            layout.addWidget(key, 1 if self._few else 0)
            if name == "home":
                layout.addStretch(1)
                if person and t.wide:
                    keys = sum(each.sizeHint().width() for each in self.keys.values())
                    layout.addLayout(person_badge(kit, *person, t.width - 2 * t.space(24) - keys))
        super().__init__(t, layout, line_above=False)

    def _fits(self, margins: int, natural: bool = False) -> bool:
        """In one line: with each key as wide as it likes, or all of one width."""
        wide = [key.sizeHint().width() if natural else key.minimumSizeHint().width() for key in self.keys.values()]
        return (sum(wide) if natural else max(wide) * len(wide)) <= self._kit.theme.width - margins

    def _make_again(self) -> None:
        for key in self.keys.values():
            key.deleteLater()
        self.keys = self._make_keys()

    def _make_keys(self) -> dict[str, Press]:
        names = ("back", "read", "more") if self._few else ("back", "home", "read", "look", "help")
        return {name: self._key(name) for name in (*names, "rest") if name in self._words}

    def _key(self, name: str, on: bool = False) -> Press:
        kit, t = self._kit, self._kit.theme
        words, sign = _TURNED[name] if on else (name, _SIGNS.get(name, name))
        text = self._words[words]
        colour = "onprimary" if on else "ink"
        if self._few:
            label = TextBox(t, text.split()[0], "note", bold=True, colour=colour, leading=1.2)
            inside = [box for box, wanted in zip((IconBox(t, sign, 18, colour), label), self._parts, strict=True) if wanted]
            content = RowBox(Gap(), *inside, Gap(), gap=t.space(4))
            key = Press(t, content, text, kind="primary" if on else "press", pad=(t.space(4), t.space(4)),
                        height=max(t.u(24), 48))
        elif not t.wide:
            label = TextBox(t, text, "body", bold=True, colour=colour, leading=1.25)
            content = RowBox(IconBox(t, sign, 22, colour), label, gap=t.space(4))
            key = Press(t, content, text, kind="primary" if on else "press", pad=(t.space(4), t.space(8)), height=t.u(kit.target))
        else:
            key = kit.button(text, sign, primary=on)
        key.setObjectName(f"header-{name}")
        return key

    def turn(self, name: str, on: bool) -> None:
        """"Read to me" becomes a primary "Stop" in the same place while it reads, "Rest" a "Go on"."""
        old = self.keys.get(name)
        if old is not None:
            made = self._key(name, on)
            old.kind = made.kind
            old.set_content(made.content, made.accessibleName())
            made.deleteLater()


def person_badge(kit: Kit, picture: str, name: str, room: int) -> QLayout:
    """Who is taking part now: picture and name, to read only. Of a name that has no room in `room` pixels the beginning is seen, and all of
    it is told."""
    t = kit.theme
    face = PictureBox(t, kit.pictures, picture, 48, "sky", round=True)
    left = room - face.natural() - t.space(8) - t.space(16) - 2
    seen = t.metrics("body", bold=True).elidedText(name, QtCore.Qt.TextElideMode.ElideRight, left)
    words = (TextBox(t, seen, "body", bold=True),) if len(seen) > 2 or seen == name else ()
    return row(Painted(t, RowBox(face, *words, gap=t.space(8)), name), t.space(16))


class Page(QWidget):
    """Header apart, what a screen is: a middle that scrolls, and a footer with quiet acts left and the one primary right. With
    little room the footer joins the end of the middle, primary last."""

    def __init__(self, kit: Kit, body: QLayout, *, quiet: Sequence[QWidget] = (), primary: QWidget | None = None) -> None:
        super().__init__()
        t = self.theme = kit.theme
        side, above = (24, 8) if t.wide else (16, 8) if t.room == MEDIUM else (4, 4)
        margins = (t.space(side), t.space(above), t.space(side), t.space(above))
        footer = [*quiet, *([primary] if primary else [])]
        wide_enough = t.wide and sum(part.sizeHint().width() for part in footer) <= t.width - 2 * t.space(24)
        self.tail: QWidget | None = None  # the foot at the end of the middle
        self.first: QWidget | None = None  # what has the focus from the beginning, until it is known to be in sight
        if not wide_enough and footer:
            flow = Flow()
            for part in footer:
                flow.addWidget(part)
            self.tail = holder(flow)
            body = column(body, self.tail)
        inner = QWidget()
        body.setContentsMargins(*margins)
        self._body = body
        self._foot: Bar | None = None
        inner.setMinimumHeight(1)  # the height follows the width; Qt would take the height at the natural width as the least
        self.middle = Scroll(kit, inner)
        inner.setLayout(body)  # only now: the scroll area would work it out four times, for sizes that it never has
        parts: list[QWidget] = with_scroll_keys(kit, self.middle)
        if wide_enough and footer:
            line = row(*quiet, 0, primary, margins=(t.space(24), t.space(4), t.space(24), t.space(4)))
            self._foot = Bar(t, line, line_above=True)
            parts.append(self._foot)
        layout = column(*parts)
        layout.setStretch(0, 1)
        self.setLayout(layout)

    def hasHeightForWidth(self) -> bool:
        """The middle scrolls: what stands below the page keeps its whole height."""
        return False

    def areas(self) -> tuple[QWidget, ...]:
        return (self.middle, self._foot) if self._foot is not None else (self.middle,)

    def put_first(self, widget: QWidget) -> None:
        """Above everything else of the middle, and in view."""
        if isinstance(self._body, QVBoxLayout):
            self._body.insertWidget(0, widget)
            widget.lower()  # first for a screen reader too
            self.middle.start_at_top()
            QTimer.singleShot(0, self.middle, partial(self.middle.verticalScrollBar().setValue, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        ground(QPainter(self), self.rect(), self.theme.colour("page"))
