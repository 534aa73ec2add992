"""The list of people as it looks: the filter at the side (behind two buttons with less room), letters, and two columns of people."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.people.presenter import Filter, PeoplePresenter, PeopleState
from coprod_desktop.ui.boxes import PictureBox, RowBox, TextBox
from coprod_desktop.ui.exchange import Changing
from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Grid, Group, column, holder, row
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.page_turn import letter_keys, page_turn
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.saved_field import SavedField
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted


class PeopleView(View):
    """A key in the search field changes only the people below it."""

    def __init__(self, kit: Kit, presenter: PeoplePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._find: SavedField | None = None
        self._new: Field | None = None
        self._list: Changing | None = None
        presenter.fits(kit.theme.narrow)

    def shape(self, state: PeopleState) -> object:
        return state.filters, state.doubles, state.adding, state.finding and not self.theme.wide, state.filtering and not self.theme.wide

    def build(self, state: PeopleState) -> None:
        kit, t = self.kit, self.theme
        self._find = self._new = None
        head = column(kit.title(_("People")), margins=(t.halo, 0, t.halo, t.space(4)))
        self._list = Changing(column())
        main = column(self._list.place, 0)
        if t.wide:
            side = self._panel(state)
            side.setFixedWidth(t.u(320))
            middle = row(column(side, 0), main, gap=t.space(8), margins=(t.halo, 0, 0, 0))
            middle.setStretch(1, 1)
            body = column(head, self._adding(state), middle)
            body.setStretch(body.count() - 1, 1)
        else:
            body = column(head, self._adding(state), self._ways(state), main)
        quiet = [self.button(_("Bring in a list"), "spreadsheet", "bring-in", self.presenter.bring_in)]
        if state.doubles:
            quiet.insert(0, self.button(state.doubles, "merge", "doubles", self.presenter.open_doubles))
        self.lay_out(body, quiet=quiet, primary=self._new_button(state) if t.wide else None)

    def update_parts(self, state: PeopleState) -> None:
        if self._find is not None:
            self._find.show_text(state.search)
        if self._list is not None:
            listed = (state.counts, state.lines, state.letter, state.letters, state.pages, state.empty)
            self._list.show(listed, partial(self._found, state), self.focusWidget(), self.first_focus)

    def _found(self, state: PeopleState) -> QWidget:
        """How many, the letters, the people, and the way to the next page."""
        t = self.theme
        counts = self.kit.words(state.counts, bold=True)
        letters = self._letters(state) if t.wide or state.finding else None
        pages = page_turn(self.kit, state.pages, self.presenter.turn)
        if t.wide:
            line = row(counts, pages, margins=(t.halo, 0, 0, 0))
            line.setStretch(0, 1)
            return holder(column(line, letters, self._people(state)))
        return holder(column(letters, column(counts, margins=(t.halo, t.space(4), t.halo, t.space(4))), self._people(state), pages))

    # Someone new

    def _new_button(self, state: PeopleState) -> Press | None:
        return None if state.adding else self.button(_("Someone new"), "person-plus", "new", self.presenter.show_adding, primary=True)

    def _adding(self, state: PeopleState) -> QWidget | None:
        if not state.adding:
            return None
        kit, t = self.kit, self.theme
        self._new = Field(kit, _("What is their name?"), state.new_name, hint=_("A first name is enough."), longest=80)
        self._new.editor.setObjectName("new-name")
        self._new.editor.textChanged.connect(self.presenter.type_name)
        self._new.editor.returnPressed.connect(self.presenter.add)  # type: ignore[union-attr]
        ways = Flow()
        ways.addWidget(self.button(_("Add"), "tick", "add", self.presenter.add, primary=True))
        ways.addWidget(self.button(_("Not now"), "cross", "not-now", self.presenter.not_now))
        if not t.wide:
            return Card(kit, column(self._new, holder(ways)))
        self._new.setMinimumWidth(t.u(420))
        return holder(column(Card(kit, row(self._new, column(0, holder(ways)), 0)), margins=(t.halo, 0, t.halo, t.space(8))))

    # Finding

    def _panel(self, state: PeopleState) -> QWidget:
        kit, t = self.kit, self.theme
        shown = column(kit.words(_("Show"), bold=True), margins=(t.halo, t.space(8), t.halo, 0))
        return Card(kit, column(self._field(state), shown, self._filters(state.filters)))

    def _field(self, state: PeopleState) -> SavedField:
        self._find = SavedField(self.kit, _("Find a name"), state.search, longest=80, name="find-name")
        self._find.typed.connect(self.presenter.search)
        return self._find

    def _filters(self, filters: tuple[Filter, ...]) -> QWidget:
        t = self.theme
        grid = Grid(t.u(220), columns=1 if t.wide or t.narrow else 2)
        for choice in filters:
            key = self.kit.option(None, choice.words)
            count = TextBox(t, str(choice.count), "body", colour="soft", leading=1.25)
            key.set_content(RowBox(TextBox(t, choice.words, "body", bold=True, leading=1.25, stretch=True), count, gap=t.space(8)),
                            f"{choice.words}: {choice.count}")
            key.setObjectName(f"show-{choice.value}")
            key.setChecked(choice.chosen)
            key.clicked.connect(partial(self.presenter.choose_filter, choice.value))
            grid.addWidget(key)
        return Group(grid, _("Show"))

    def _ways(self, state: PeopleState) -> QWidget:
        """With little room: buttons, and what they open."""
        t = self.theme
        keys = Flow()
        keys.addWidget(self.button(_("Find a name"), "search", "find", self.presenter.show_finding))
        keys.addWidget(self.button(_("Show: {filter}").format(filter=state.filter), "filter", "filter", self.presenter.show_filters))
        new = self._new_button(state)
        if new is not None:
            keys.addWidget(new)
        box = self._field(state) if state.finding else self._filters(state.filters) if state.filtering else None
        return holder(column(holder(keys), box, margins=(0, t.space(4), 0, 0)))

    def _letters(self, state: PeopleState) -> QWidget | None:
        """When there is more than one page of people."""
        if state.pages[1] < 2 and not state.letter:
            return None
        return letter_keys(self.kit, state.letters, state.letter, self.presenter.jump)

    # People

    def _people(self, state: PeopleState) -> QWidget:
        t = self.theme
        if not state.lines:
            return self._nobody(state)
        grid = Grid(t.u(380), columns=2 if t.wide else 1)
        for line in state.lines:
            press = self.kit.list_row(line.picture, line.name, line.note, name=line.spoken)
            press.setObjectName(f"person-{line.person_id}")
            press.clicked.connect(partial(self.presenter.open, line.person_id))
            grid.addWidget(press)
        return Group(grid, _("People"))

    def _nobody(self, state: PeopleState) -> QWidget:
        kit, t = self.kit, self.theme
        picture = Painted(t, PictureBox(t, kit.pictures, "openmoji:1F465", 120, "sky", round=False), "")
        return holder(column(row(picture, 0), kit.words(state.empty), margins=(t.halo, t.space(8), t.halo, 0), gap=t.space(16)))

    def focus_after(self, state: PeopleState, had: str) -> QWidget | None:
        if self._new is not None:
            return self._new.editor
        return self._find.editor if self._find is not None and not self.theme.wide else None

    def first_focus(self) -> QWidget | None:
        lines = self._list.part.findChildren(Press) if self._list is not None and self._list.part is not None else []
        return next((line for line in lines if line.objectName().startswith("person-")), None) or self.part("new")
