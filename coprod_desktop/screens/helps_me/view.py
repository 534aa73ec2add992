"""What helps me as it looks: five parts and a field for own words; inside a part, tiles to tick."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.helps_me.presenter import HelpsMePresenter, HelpsPage
from coprod_desktop.ui.boxes import PictureBox, RowBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.parts import choice
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.view import View


class HelpsMeView(View):
    def __init__(self, kit: Kit, presenter: HelpsMePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._words: SavedField | None = None
        self._first: Press | None = None

    def shape(self, state: HelpsPage) -> object:
        return state.part or state.parts

    def build(self, state: HelpsPage) -> None:
        self._words = self._first = None
        head = lead(self.kit, state.heading, state.note, person=state.face)
        undo = self.undo_button(self.presenter.undo)
        if state.part:
            on, sign, after = (_("Next: {part}").format(part=state.next), "", "next") if state.next else (_("Done"), "tick", "")
            primary = self.button(on, sign, "next", self.presenter.next, primary=True, after=after)
            self.lay_out(column(head, self._choices(state), 0), quiet=[undo], primary=primary)
        else:
            done = self.button(_("Done"), "tick", "done", self.presenter.done, primary=True)
            self.lay_out(column(head, self._parts(state), self._own_words(state), 0, gap=self.theme.space(4)), quiet=[undo], primary=done)

    def _parts(self, state: HelpsPage) -> QWidget:
        t = self.theme
        grid = Grid(t.u(360), columns=3 if t.wide else 1)
        for part in state.parts:
            tile = choice(self.kit, part.picture, "mint", part.words, part.note, size=64)
            tile.setObjectName(f"part-{part.key}")
            tile.clicked.connect(partial(self.presenter.open, part.key))
            self._first = self._first or tile
            grid.addWidget(tile)
        return Group(grid, _("What helps me"))

    def _own_words(self, state: HelpsPage) -> QWidget:
        self._words = SavedField(self.kit, _("In my own words"), state.words, lines=3, name="own-words",
                                 hint=_("What else should people know, so that I can take part?"))
        self._words.typed.connect(partial(self.presenter.typed, "words"))
        self._words.left.connect(self.presenter.leave)
        card = Card(self.kit, column(self._words))
        t = self.theme
        outer = QWidget()
        outer.setLayout(column(card, margins=(t.halo, 0, t.halo, 0)))
        return outer

    def _choices(self, state: HelpsPage) -> QWidget:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(360 if not t.narrow else 280), columns=3 if t.wide else 2 if not t.narrow else 1)
        for each in state.choices:
            picture = PictureBox(t, kit.pictures, each.picture, 64 if not t.narrow else 56, "mint")
            words = TextBox(t, each.words, "body", bold=True, leading=1.35, stretch=True)
            tile = Press(t, RowBox(picture, words, gap=t.space(16)), each.words, pad=(t.space(12), t.space(8)), height=t.u(kit.target))
            tile.setCheckable(True)
            tile.setObjectName(f"helps-{each.key}")
            tile.clicked.connect(partial(self.presenter.choose, each.key))
            self._first = self._first or tile
            grid.addWidget(tile)
        return Group(grid, state.heading)

    def update_parts(self, state: HelpsPage) -> None:
        self.show_undo(state.can_undo)
        if self._words is not None:
            self._words.show_text(state.words)
        for each in state.choices:
            tile = self.part(f"helps-{each.key}")
            if isinstance(tile, Press):
                tile.setChecked(each.chosen)

    def first_focus(self) -> QWidget | None:
        return self._first
