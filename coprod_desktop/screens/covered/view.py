"""The covered screen as it looks: one picture and one sentence; after a key the way through the lock."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from coprod_desktop.screens.covered.presenter import CoveredPresenter, CoveredState
from coprod_desktop.ui.boxes import PictureBox
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, row
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted

_STILL_WORK = (Qt.Key.Key_F2, Qt.Key.Key_F3)  # reading aloud: there is no name on the page
_ALONE = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class CoveredView(View):
    """Keys that work elsewhere would change or show what is covered: here they only wake the page."""

    def __init__(self, kit: Kit, presenter: CoveredPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def step(self, state: CoveredState) -> object:
        return bool(state.choices)

    def build(self, state: CoveredState) -> None:
        kit, t = self.kit, self.theme
        picture = Painted(t, PictureBox(t, kit.pictures, "openmoji:1F33F", 208 if t.wide else 112, "mint"), "")
        words = (kit.words(state.heading, "title", bold=True, centre=True), kit.words(state.words, centre=True))
        tiles = choice_grid(kit, state.choices, self.presenter.choose, columns=2, width=300, name=state.heading) if state.choices else None
        ways = row(0, tiles, 0) if tiles is not None else None
        if ways is not None:
            ways.setStretch(1, 10)
        middle = column(row(0, picture, 0), *words, ways, gap=t.space(16))
        self.lay_out(column(0, middle, 0))

    def first_focus(self) -> QWidget | None:
        tiles = self.parts()
        return tiles[0] if tiles else self

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() not in _STILL_WORK:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.presenter.back_first():
            return
        if event.key() not in _ALONE:
            self.presenter.somebody()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.presenter.somebody()

    def rested(self) -> None:
        """A pointer that presses by resting is somebody, too."""
        self.presenter.somebody()
