"""A view that is built once for a shape of its page, and then only changes its parts: nothing moves under a finger."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.ui.about_person import Gone
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.screen import Presenter
from coprod_desktop.ui.view import View


class SteadyView(View):
    """A subclass says in `shape` what needs a new page, makes it in `build`, and shows the rest in `update_parts`."""

    def __init__(self, kit: Kit, presenter: Presenter) -> None:
        super().__init__(kit, presenter)
        self._shape: object = None
        self._undo: Press | None = None

    def shape(self, state: Any) -> object:
        raise NotImplementedError

    def build(self, state: Any) -> None:
        raise NotImplementedError

    def update_parts(self, state: Any) -> None:
        """Shows what can change without a new page."""

    def focus_after(self, state: Any) -> QWidget | None:
        """What has the focus on a new page, when not what had it before."""
        return None

    def draw(self, state: Any) -> None:
        shape = state if isinstance(state, Gone) else (type(state), self.shape(state))
        if shape != self._shape:
            had = self.focusWidget().objectName() if self.focusWidget() else ""
            first, self._shape = self._shape is None, shape
            self._undo = None
            if isinstance(state, Gone):
                self._build_gone(state)
            else:
                self.build(state)
            if not first:
                self._refocus(state, had)
        if not isinstance(state, Gone):
            self.update_parts(state)

    def _refocus(self, state: Any, had: str) -> None:
        wanted = None if isinstance(state, Gone) else self.focus_after(state)
        wanted = wanted or self.part(had) or self.first_focus() or next(iter(self.parts()), None)
        if wanted is not None:
            wanted.setFocus()

    def _build_gone(self, state: Gone) -> None:
        t = self.theme
        self.lay_out(column(self.kit.title(state.heading), self.kit.words(state.words), 0, margins=(t.halo, 0, t.halo, 0), gap=t.space(8)),
                     primary=self.button(_("Back to the list"), "back", "gone-back", self.presenter_back, primary=True))

    def presenter_back(self) -> None:
        """The way back from a page that has nothing more to show."""
        raise NotImplementedError

    # Small parts

    def part(self, name: str) -> QWidget | None:
        """The widget of that name on the page that is shown: an older page may not be gone yet."""
        return self.page.findChild(QWidget, name) if self.page is not None and name else None

    def parts(self) -> list[Press]:
        return [press for press in self.page.findChildren(Press) if press.isVisibleTo(self)] if self.page is not None else []

    def button(self, words: str, sign: str, name: str, act: Callable[..., object], *, primary: bool = False, after: str = "") -> Press:
        button = self.kit.button(words, sign, primary=primary, after=after)
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    def undo_button(self, act: Callable[..., object]) -> Press:
        """Its place is kept from the start; it shows when there is something to take back."""
        self._undo = self.button(_("Undo"), "undo", "undo", act)
        self._undo.hide()
        return self._undo

    def show_undo(self, can: bool) -> None:
        if self._undo is not None:
            self._undo.setVisible(can)
