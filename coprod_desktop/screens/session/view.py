"""One date as it looks: what it is, the few choices, and a page for each question."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.session.presenter import Moving, SessionPresenter, SessionShown, Where, Who
from coprod_desktop.ui.boxes import ColumnBox, IconBox, RowBox, TextBox
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import note_card
from coprod_desktop.ui.people_tiles import PeopleTiles
from coprod_desktop.ui.place_choice import PlacePart, place_column
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.view import View
from coprod_desktop.ui.when_part import WhenPart
from coprod_desktop.ui.words import Painted


class SessionView(View):
    def __init__(self, kit: Kit, presenter: SessionPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        presenter.fits(kit.theme.narrow)
        self._forget()

    def _forget(self) -> None:
        self._when: WhenPart | None = None
        self._go: Press | None = None
        self._place: PlacePart | None = None
        self._people: PeopleTiles | None = None

    def shape(self, state: SessionShown | Moving | Where | Who) -> object:
        if isinstance(state, SessionShown):
            return state
        return None

    def step(self, state: SessionShown | Moving | Where | Who) -> object:
        return type(state)

    def build(self, state: SessionShown | Moving | Where | Who) -> None:
        self._forget()
        if isinstance(state, SessionShown):
            self._build_main(state)
        elif isinstance(state, Moving):
            self._build_moving(state)
        elif isinstance(state, Where):
            self._build_where(state)
        else:
            self._build_who(state)

    def update_parts(self, state: SessionShown | Moving | Where | Who) -> None:
        if isinstance(state, Moving) and self._when:
            self._when.show_when(state.when)
            if self._go is not None and self._go.ready != state.ready:
                made = self.kit.button(_("Move it"), "tick", primary=True, ready=state.ready)
                self._go.ready = state.ready
                self._go.set_content(made.content, made.accessibleName())
                made.deleteLater()
        elif isinstance(state, Where) and self._place:
            self._place.show_place(state.place)
        elif isinstance(state, Who) and self._people:
            self._people.show_people(state.people)

    def _build_main(self, state: SessionShown) -> None:
        kit, t = self.kit, self.theme
        facts = [RowBox(IconBox(t, sign, 24, "soft"), TextBox(t, words, "body", colour="soft", leading=1.35, stretch=True), gap=t.space(8))
                 for sign, words in state.facts]
        half = -(-len(facts) // 2) if t.wide and len(facts) > 3 else len(facts)
        columns = [ColumnBox(*part, gap=t.space(4), stretch=True) for part in (facts[:half], facts[half:]) if part]
        known = Painted(t, RowBox(*columns, gap=t.space(24)), ". ".join(words for _sign, words in state.facts))
        head = lead(kit, state.name, known, picture=state.picture)
        note = note_card(kit, *state.unusual) if state.unusual else None
        grid = choice_grid(kit, state.choices, self.presenter.choose, columns=3 if t.wide else 2, width=300, name=state.name)
        quiet = [self.button(state.all_dates, "calendar", "all-dates", self.presenter.open_all)]
        if state.can_carry:
            quiet += [self.button(_("Plan of the day"), "write", "day-plan", self.presenter.plan_day),
                      self.button(_("Emergency sheet"), "print", "emergency-sheet", self.presenter.carry),
                      self.button(_("Other sheets"), "print", "other-sheets", self.presenter.print_others)]
        ask = None
        if state.to_ask:
            ask = note_card(kit, "phone", "warn", state.to_ask,
                            self.button(_("Ask them"), "people", "who-to-call", self.presenter.ask_who_to_call))
        quiet += [self.button(state.undo, "undo", "undo", self.presenter.undo)] if state.undo else []
        self.lay_out(column(head, self._indent(note), self._indent(ask), grid, 0), quiet=quiet)

    def first_focus(self) -> QWidget | None:
        return self.part("choice-register")

    def _indent(self, widget: QWidget | None) -> QWidget | None:
        t = self.theme
        return holder(column(widget, margins=(t.halo, 0, t.halo, t.space(8)))) if widget is not None else None

    def _build_moving(self, state: Moving) -> None:
        kit = self.kit
        self._when = WhenPart(kit, state.when, self.presenter)
        self._go = kit.button(_("Move it"), "tick", primary=True, ready=state.ready)
        self._go.setObjectName("move")
        self._go.clicked.connect(self.presenter.move)
        self.lay_out(column(lead(kit, state.heading, state.was), self._when.layout, 0), primary=self._go)

    def _build_where(self, state: Where) -> None:
        p = self.presenter
        self._place = PlacePart(self.kit, state.place, choose=p.choose_place, done=p.keep_place)
        head = lead(self.kit, state.heading, state.note)
        self.lay_out(column(head, place_column(self._place), 0), primary=self._keep(p.keep_place))

    def _build_who(self, state: Who) -> None:
        p = self.presenter
        self._people = PeopleTiles(self.kit, state.people, press=p.press_person, search=p.search, show_everyone=p.show_everyone,
                                   turn=p.turn_people)
        head = lead(self.kit, state.heading, state.note)
        self.lay_out(column(head, self._people, 0), primary=self._keep(p.keep_people))

    def _keep(self, act: Callable[[], None]) -> Press:
        return self.button(_("Keep this"), "tick", "keep", act, primary=True)

