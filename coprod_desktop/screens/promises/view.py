"""Promises as they look: the list, and one question at a time for a new one."""

from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.promises.presenter import DAY, LIST, PEOPLE, WHEN, WHO, PromisesPresenter, PromisesState
from coprod_desktop.ui.boxes import PictureBox
from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Grid, Group, column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import choice, kept, named
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted, Words


class PromisesView(View):
    """Typing changes what is below the field in place; a new step builds the page anew."""

    def __init__(self, kit: Kit, presenter: PromisesPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._field: Field | None = None
        self._told: Words | None = None
        self._people: list[Press] = []

    def shape(self, state: PromisesState) -> object:
        return state.step, state.note, state.kept, state.days, state.undo

    def update_parts(self, state: PromisesState) -> None:
        if self._field is not None and self._field.text() != state.typed:
            self._field.set_text(state.typed)
        if self._told is not None:
            self._told.set_words(state.told)
        for place, press in enumerate(self._people):
            press.setVisible(place < len(state.people))
            if place < len(state.people) and press.accessibleName() != state.people[place].spoken:
                person = state.people[place]
                made = self._person(person.picture, person.name, person.spoken)
                press.set_content(made.content, made.accessibleName())
                press.updateGeometry()
                made.deleteLater()

    def step(self, state: PromisesState) -> object:
        return state.step

    def build(self, state: PromisesState) -> None:
        self._field = self._told = None
        self._people = []
        if state.step == LIST:
            self._list(state)
            return
        parts = {WHEN: self._days, WHO: self._who, DAY: self._day}.get(state.step, self._words)(state)
        primary = None
        if state.step != WHEN:
            words, sign, after = (_("Keep this day"), "tick", "") if state.step == DAY else (_("Next"), "", "next")
            primary = named(self.kit.button(words, sign, after=after, primary=True), "next", self.presenter.next)
        self.lay_out(column(lead(self.kit, state.heading, state.note), *parts, 0), primary=primary)

    def _list(self, state: PromisesState) -> None:
        kit, t = self.kit, self.theme
        cards: list[QWidget | QLayout] = []
        for promise in state.kept:
            remove = kit.button(_("Remove"), "delete", name=promise.remove)
            named(remove, f"remove-{promise.id}", partial(self.presenter.remove, promise.id))
            cards.append(kept(kit, "own:promise-kept", "rose", promise.words, promise.who, buttons=[remove]))
        if not cards:
            picture = Painted(t, PictureBox(t, kit.pictures, "own:promise-kept", 96 if t.narrow else 160, "rose"), "")
            cards = [column(t.space(24), picture, kit.words(_("No promise yet"), "heading", bold=True, centre=True), gap=t.space(8))]
        listed = column(*cards, gap=t.space(16), margins=(t.halo, t.space(8), t.halo, t.space(8)))
        body = column(lead(kit, state.heading, state.note), listed, 0)
        quiet = [named(kit.button(_("That is all"), after="next"), "finish", self.presenter.finish)]
        if state.undo:  # last: the key that was there before keeps its place
            quiet.append(named(kit.button(state.undo, "undo"), "undo", self.presenter.undo))
        self.lay_out(body, quiet=quiet, primary=named(kit.button(_("New promise"), "plus", primary=True), "new", self.presenter.new))

    def _ask(self, label: str, typed: str, *, lines: int = 1, hint: str = "") -> Field:
        field = self._field = Field(self.kit, label, typed, lines=lines, hint=hint, longest=300 if lines > 1 else 80)
        field.editor.setObjectName("answer")
        field.editor.textChanged.connect(self._typed)
        if lines == 1:
            field.editor.returnPressed.connect(self.presenter.next)  # type: ignore[union-attr]
        return field

    def _typed(self) -> None:
        if self._field is not None:
            self.presenter.write(self._field.text())

    def _words(self, state: PromisesState) -> list[QWidget]:
        return [self._ask(_("We will do this"), state.typed, lines=3, hint=_("For example: We ask for two heaters."))]

    def _person(self, picture: str, name: str, spoken: str) -> Press:
        return self.kit.list_row(picture, name, arrow="", name=spoken)

    def _who(self, state: PromisesState) -> list[QWidget]:
        t = self.theme
        grid = Grid(t.u(250), columns=4)
        for place in range(PEOPLE):
            person = state.people[place] if place < len(state.people) else None
            press = self._person(person.picture, person.name, person.spoken) if person else self._person("openmoji:1F464", "", "")
            self._people.append(named(press, f"person-{place}", partial(self.presenter.choose_person, place)))
            if person is None:
                press.hide()  # shown before it has its place, it would open as a window of its own
            grid.addWidget(press)
        return [self._ask(_("Write a name, or choose a person"), state.typed), Group(grid, _("People"))]

    def _days(self, state: PromisesState) -> list[QWidget]:
        kit, t = self.kit, self.theme
        grid = Grid(t.u(330), columns=2)
        for place, when in enumerate(state.days):
            tile = choice(kit, when.picture, "rose" if when.day is None else "butter", when.words, when.note)
            grid.addWidget(named(tile, f"day-{place}", partial(self.presenter.choose_day, place)))
        return [Group(grid, _("By when?"))]

    def _day(self, state: PromisesState) -> list[QWidget]:
        kit, t = self.kit, self.theme
        field = self._ask(_("The day"), state.typed, hint=_("For example: 5 December."))
        self._told = kit.words(state.told, "heading")
        ways = Flow()
        for words, sign, days in ((_("A week earlier"), "left", -7), (_("A day earlier"), "left", -1), (_("A day later"), "right", 1),
                                  (_("A week later"), "right", 7)):
            ways.addWidget(named(kit.button(words, sign), f"move-{days}", partial(self.presenter.move_day, days)))
        told = holder(column(self._told, margins=(t.halo, t.space(8), t.halo, t.space(8))))
        return [field, told, Group(ways, _("The day"))]

    def first_focus(self) -> QWidget | None:
        return self._field.editor if self._field is not None else self.findChild(QWidget, "new") or self.findChild(QWidget, "day-0")
