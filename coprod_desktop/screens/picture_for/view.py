"""A picture for some words as it looks: the words, the ways to look, and the pictures to press."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.picture_for.presenter import GROUPS, PictureForPresenter, PictureForState
from coprod_desktop.ui.boxes import PictureBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.picture_tiles import PictureTiles, choices
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted


class PictureForView(View):
    """Only the pictures change while somebody writes."""

    def __init__(self, kit: Kit, presenter: PictureForPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._field: SavedField | None = None
        self._tiles: PictureTiles | None = None
        presenter.fits(kit.theme.room)

    def shape(self, state: PictureForState) -> object:
        return state.way, state.group, state.picture, state.note

    def step(self, state: PictureForState) -> object:
        return bool(state.picture)

    def build(self, state: PictureForState) -> None:
        self._field = self._tiles = None
        if state.picture:
            self._build_remember(state)
            return
        kit, t, p = self.kit, self.theme, self.presenter
        self._field = SavedField(kit, _("What is it for?"), state.text, lines=1, longest=400, name="sentence")
        if t.wide:
            self._field.setMaximumWidth(t.u(880))
        self._field.typed.connect(p.find)
        self._tiles = PictureTiles(kit, p.choose, p.turn)
        self._tiles.show_found(state.best or choices(state.found, state.chosen, state.notes), state.pages, state.empty)  # now: the focus comes to one
        groups = self._choices(state.groups, state.group, "group", p.choose_group, _("Which topic?")) if state.way == GROUPS else None
        self.lay_out(column(lead(kit, state.heading, state.note), self._field, self._choices(state.ways, state.way, "way", p.choose_way,
                                                                                              _("Where to look")), groups, self._tiles, 0),
                     quiet=[self.button(_("No picture"), "bar", "none", p.none), self.button(_("Our pictures"), "pictures", "our-pictures",
                                                                                             p.our_pictures)])

    def _choices(self, choices: tuple[tuple[str, str], ...], chosen: str, name: str, act: Callable[[str], None], title: str) -> QWidget:
        flow = Flow()
        for value, words in choices:
            key = self.kit.option(None, words)
            key.setObjectName(f"{name}-{value}")
            key.setChecked(value == chosen)
            key.clicked.connect(partial(act, value))
            flow.addWidget(key)
        return Group(flow, title)

    def _build_remember(self, state: PictureForState) -> None:
        kit, t, p = self.kit, self.theme, self.presenter
        picture = Painted(t, PictureBox(t, kit.pictures, state.picture, 200 if t.wide else 120, "picture", needed=True),
                          self.presenter.services.pictures_of_group.words(state.picture))
        words = Flow()
        for word in state.words:
            words.addWidget(self.button(_("For “{word}”").format(word=word), "", f"word-{word}", partial(p.remember, word)))
        self.lay_out(column(lead(kit, state.heading, state.note), picture, Group(words, _("For which word?")), 0, gap=t.space(16)),
                     primary=self.button(_("Only here"), "", "only-here", p.only_here, primary=True, after="next"))

    def update_parts(self, state: PictureForState) -> None:
        if self._field is None or self._tiles is None:
            return
        self._field.show_text(state.text)
        self._tiles.show_found(state.best or choices(state.found, state.chosen, state.notes), state.pages, state.empty)

    def first_focus(self) -> QWidget | None:
        """With words there already, the picture is what is left to choose."""
        if self._field is None:
            return None
        first = self._tiles.first() if self._tiles is not None and self._field.text().strip() else None
        return first or self._field.editor
