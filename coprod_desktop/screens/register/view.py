"""The register as it looks: what a press means, a page of people, and the ways on."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coprod_desktop.domain.attendance import CAME, Mark
from coprod_desktop.i18n import _
from coprod_desktop.screens.register.presenter import MORE, RegisterPresenter, RegisterState, Tile
from coprod_desktop.ui.boxes import Box
from coprod_desktop.ui.face_grid import people_grid
from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Grid, Group, column, holder, row
from coprod_desktop.ui.page_turn import letter_keys, page_turn
from coprod_desktop.ui.parts import note_card
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Words


class RegisterView(View):
    """A mark changes one tile and the counts, other people come into the tiles that are there; only another frame (a box that
    opens) builds the page anew."""

    def __init__(self, kit: Kit, presenter: RegisterPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._presses: list[Press] = []
        self._stamp_keys: dict[str, Press] = {}
        self._shown: list[Tile] = []
        self._grid: Grid
        self._group: Group
        self._nobody: QWidget
        self._empty: Words
        self._turning: tuple[int, int] = (0, 0)
        self._pages: QVBoxLayout | None = None
        self._counts: Words | None = None
        self._no_name: Press | None = None
        self._field: Field | None = None
        presenter.to_come_first(kit.theme.narrow)

    def shape(self, state: RegisterState) -> object:
        return state.adding, state.finding, len(state.letters), state.alone, state.ring, state.not_yet, state.instead

    def update_parts(self, state: RegisterState) -> None:
        self._fill(state)
        for value, stamp in self._stamp_keys.items():
            stamp.setChecked(state.stamp == value)
        self._group.setVisible(bool(state.tiles))
        self._nobody.setVisible(not state.tiles)
        if state.empty and self._empty.text() != state.empty:
            self._empty.set_words(state.empty)
        if self._counts is not None and self._counts.text() != state.counts:
            self._counts.set_words(state.counts)
        if self._no_name is not None and self._no_name.accessibleName() != state.no_name:
            self._no_name.set_content(self.kit.button_content(state.no_name, "no-name"), state.no_name)
        if self._undo is not None:
            if state.undo and self._undo.accessibleName() != state.undo:
                self._undo.set_content(self.kit.button_content(state.undo, "undo"), state.undo)
            self._undo.setVisible(bool(state.undo))

    def build(self, state: RegisterState) -> None:
        kit, t = self.kit, self.theme
        typed = self._field.text() if self._field is not None and state.finding else ""
        self._counts = kit.words(state.counts, bold=True)
        self._undo = self.button(state.undo, "undo", "undo", self.presenter.undo)  # there from the start: the first mark builds nothing anew
        if t.wide:
            self._undo.setFixedWidth(t.u(360))  # one width for every name: a press lays nothing out anew
        heads = column(kit.title(state.heading), self._counts, gap=0, margins=(t.halo, 0, t.halo, 0))
        top = row(heads, self._undo) if t.wide else column(heads, row(self._undo, 0))
        if t.wide:
            top.setStretch(0, 1)
        told = (self._not_yet(state), self._told(state), self._box(state, typed), self._stamps(state), self._letters(state))
        people = self._people(state)
        self._pages, self._turning = column(), (0, 0)
        body = column(top, *told, people, self._pages, 0)
        quiet = [self.button(_("Someone new"), "person-plus", "new", partial(self.presenter.show_adding, True)),
                 self.button(state.no_name, "no-name", "no-name", partial(self.presenter.more_no_name, 1)),
                 self.button(_("Find"), "search", "find", partial(self.presenter.show_finding, True)),
                 self.button(_("In the building"), "door", "building", self.presenter.open_building)]
        self._no_name = quiet[1]
        following = self.button(_("Next"), "", "next", self.presenter.next, primary=True, after="next")
        self._fill(state)
        self.lay_out(body, quiet=quiet, primary=following)

    def _not_yet(self, state: RegisterState) -> QWidget | None:
        """When it begins, long before; with the way to the session that people come to now."""
        if not state.not_yet:
            return None
        instead = [self.button(state.instead, "", "instead", self.presenter.open_instead, after="next")] if state.instead else []
        return note_card(self.kit, "clock", "warn", state.not_yet, *instead)

    def _told(self, state: RegisterState) -> QWidget | None:
        """What somebody who runs it alone is told, with what can be done about it."""
        if state.ring:
            return note_card(self.kit, "phone", "warn", state.ring, self.button(_("I have rung"), "tick", "rung", self.presenter.rung))
        if state.alone:
            return note_card(self.kit, "phone", "warn", state.alone,
                             self.button(_("Tell someone"), "phone", "tell-someone", self.presenter.tell_someone),
                             self.button(_("Not needed today"), "cross", "not-needed", self.presenter.rung))
        return None

    def _box(self, state: RegisterState, typed: str) -> QWidget | None:
        """The box for a name: of someone new, or to find someone."""
        kit, t = self.kit, self.theme
        self._field = None
        if state.adding:
            self._field = Field(kit, _("What is their name?"), hint=_("A first name is enough."), longest=80)
            add = self.button(_("Add: they are here"), "tick", "add", self._add, primary=True)
            self._field.editor.returnPressed.connect(self._add)  # type: ignore[union-attr]
            buttons = [add, self.button(_("Not now"), "cross", "not-now", partial(self.presenter.show_adding, False))]
        elif state.finding:
            self._field = Field(kit, _("Find a person"), typed or state.search, hint=_("Write the start of a name."), longest=80)
            self._field.editor.textChanged.connect(self.presenter.search)
            buttons = [self.button(_("Show everyone"), "people", "everyone", partial(self.presenter.show_finding, False))]
        else:
            return None
        self._field.editor.setObjectName("name")
        ways = Flow()
        for button in buttons:
            ways.addWidget(button)
        if not t.wide:
            return holder(column(self._field, holder(ways)))
        line = row(self._field, column(0, holder(ways)), 0)
        self._field.setMinimumWidth(t.u(420))
        return holder(line)

    def _add(self) -> None:
        if self._field is not None:
            self.presenter.add(self._field.text())

    def _stamps(self, state: RegisterState) -> QWidget:
        kit, t = self.kit, self.theme
        flow = Flow()
        for value, sign, words, fill, colour in (
                (Mark.HERE.value, "tick", _("Here"), "primary", "onprimary"), (Mark.LATE.value, "clock", _("Came late"), "accent", "onaccent"),
                (Mark.CANNOT_COME.value, "bar", _("Can’t come"), "stone" if not t.dark else "hair", "ink"),
                (MORE, "more", _("See more"), "card", "ink")):
            stamp = kit.stamp(sign, words, fill, colour)
            stamp.setObjectName(f"stamp-{value}")
            self._stamp_keys[value] = stamp
            stamp.clicked.connect(partial(self.presenter.set_stamp, value))
            flow.addWidget(stamp)
        how = kit.words(_("What does a press mean?"), colour="soft")
        group = Group(flow, _("What does a press mean?"))
        if t.wide:
            line = row(how, group, margins=(t.halo, 0, t.halo, 0), gap=t.space(8))
            line.setStretch(1, 1)
            return holder(line)
        return holder(column(holder(column(how, margins=(t.halo, t.space(8), t.halo, 0))), group))

    def _letters(self, state: RegisterState) -> QWidget | None:
        """Letters to jump to, while somebody is looked for."""
        if not state.finding or len(state.letters) < 2:
            return None
        return letter_keys(self.kit, state.letters, state.letter, self.presenter.jump)

    def _people(self, state: RegisterState) -> QVBoxLayout:
        """The tiles, and what is said in their place when there is nobody."""
        t = self.theme
        self._presses, self._shown, self._grid = [], [], people_grid(self.kit)
        self._group, self._empty = Group(self._grid, _("People")), self.kit.words(state.empty)
        self._nobody = holder(column(self._empty, margins=(t.halo, t.space(24), t.halo, 0)))
        return column(self._group, self._nobody)

    def _fill(self, state: RegisterState) -> None:
        """People, pages and the chosen letter, in the frame that stands."""
        for place, tile in enumerate(state.tiles):
            self._put(place, tile)
        for press in self._presses[len(state.tiles):]:
            press.hide()
        if self._pages is not None and self._turning != state.pages:
            self._turning = state.pages
            self._put_pages(state)
        for letter in state.letters if state.finding else ():
            key = self.findChild(Press, f"letter-{letter}")
            if key is not None:
                key.setChecked(letter == state.letter)

    def _put(self, place: int, tile: Tile) -> None:
        if place < len(self._shown) and self._shown[place] == tile and not self._presses[place].isHidden():
            return
        if place < len(self._presses):
            press = self._presses[place]
            press.set_content(self._content(tile), tile.spoken)
            press.show()
            self._shown[place] = tile
        else:
            press = self.kit.person(tile.picture, tile.name, tile.band, tile.band_words, spoken=tile.spoken, say=tile.say)
            press.clicked.connect(partial(self._pressed, place))
            self._presses.append(press)
            self._shown.append(tile)
            self._grid.addWidget(press)
        press.setObjectName(f"person-{tile.person_id}")
        press.set_marked(tile.band in CAME)

    def _content(self, tile: Tile) -> Box:
        return self.kit.person_content(tile.picture, tile.name, tile.band, tile.band_words, say=tile.say)

    def _pressed(self, place: int) -> None:
        self.presenter.press(self._shown[place].person_id)

    def _put_pages(self, state: RegisterState) -> None:
        """The way to everyone else; those expected today stand on the first page."""
        assert self._pages is not None
        turned = self.focused() in ("page-back", "page-forward")
        while self._pages.count():
            item = self._pages.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.setParent(None)
                old.deleteLater()
        pages = page_turn(self.kit, state.pages, self.presenter.turn, more=_("More people"))
        if pages is not None:
            self._pages.addWidget(pages)
        first = self.first_focus()
        if turned and first is not None:
            first.setFocus()

    def focus_after(self, state: RegisterState, had: str) -> QWidget | None:
        """A box that opened has the focus; when it closed, the first person has."""
        if self._field is not None and had in ("", "new", "find", "name"):
            return self._field.editor
        return self.first_focus() if self._field is None and had in ("add", "not-now", "everyone", "name") else None

    def first_focus(self) -> QWidget | None:
        return next((press for press in self._presses if not press.isHidden()), None)
