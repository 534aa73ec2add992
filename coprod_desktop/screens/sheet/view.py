"""About a sheet as it looks: big choices, and people to tick."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.sheet.presenter import CHECKED, MADE, NAMES_LONGEST, SheetPresenter, SheetState
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Grid, Group, column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page_turn import page_turn
from coprod_desktop.ui.parts import choice, named, note_card
from coprod_desktop.ui.people_tiles import PeopleTiles
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.view import View


class SheetView(View):
    """While people are ticked only the tiles change."""

    def __init__(self, kit: Kit, presenter: SheetPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._people: PeopleTiles | None = None
        self._easy: Press | None = None
        presenter.fits(kit.theme.narrow)

    def step(self, state: SheetState) -> object:
        return state.step

    def shape(self, state: SheetState) -> object:
        return (state.step, state.may_easy, state.not_named, state.ask) if state.people is not None else state

    def build(self, state: SheetState) -> None:
        self._people = self._easy = None
        if state.people is not None:
            self._ask(state)
            return
        kit, t = self.kit, self.theme
        grid = Grid(t.u(330), columns=2 if t.wide and len(state.choices) > 3 else 1)
        for one in state.choices:
            tile = choice(kit, one.picture, one.tint, one.words, one.note, size=72)
            grid.addWidget(named(tile, f"do-{one.key}", partial(self.presenter.choose, one.key)))
        turning = page_turn(kit, state.pages, self.presenter.turn)
        self.lay_out(column(lead(kit, state.heading, state.note), Group(grid, state.heading) if state.choices else None, turning, 0),
                     quiet=[self.undo_button(self.presenter.undo)], primary=self._write())

    def _ask(self, state: SheetState) -> None:
        kit, p = self.kit, self.presenter
        assert state.people is not None
        self._people = PeopleTiles(kit, state.people, press=p.press_person, search=p.search, show_everyone=p.show_everyone, turn=p.turn_people)
        names = SavedField(kit, _("Other names"), state.names, hint=_("Put a comma between two names."), longest=NAMES_LONGEST, name="other-names")
        names.typed.connect(p.typed)
        names.left.connect(p.leave)
        ask = [self.button(_("Ask {name} now").format(name=state.ask), "talk", "ask", p.ask)] if state.ask else []
        out = note_card(kit, "person", "warn", state.not_named, *ask) if state.not_named else None
        easy: QWidget | None = None
        if state.step == CHECKED and state.may_easy:
            self._easy = kit.option(None, _("They said it is easy to read"))
            self._easy.setAutoExclusive(False)
            named(self._easy, "easy", p.say_easy)
            ways = Flow()
            ways.addWidget(self._easy)
            easy = holder(ways)
        self.lay_out(column(lead(kit, state.heading, state.note), out, easy, self._people, names, 0), quiet=[self.undo_button(p.undo)],
                     primary=self.button(_("Done"), "tick", "done", p.back_first, primary=True))

    def _write(self) -> Press:
        return self.button(_("Go on writing"), "write", "write", self.presenter.write, primary=True)

    def update_parts(self, state: SheetState) -> None:
        self.show_undo(bool(state.undo))
        if self._people is not None and state.people is not None:
            self._people.show_people(state.people)
        if self._easy is not None:
            self._easy.setChecked(state.easy)

    def first_focus(self) -> QWidget | None:
        step = self.presenter.state.step
        return None if step not in (MADE, CHECKED) else next((tile for tile in self.parts() if tile.objectName().startswith("person-")), None)
