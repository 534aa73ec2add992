"""What we did, as it looks: words and pictures to choose on one side, what is written down on the other."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.done.presenter import DonePresenter, DoneState
from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Flow, Grid, Group, column, holder, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import check_only, kept, named, note_card, picture_choice, picture_choice_box
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Words


class DoneView(View):
    """Typing changes pictures and hint in place; only what is written down builds the page anew."""

    def __init__(self, kit: Kit, presenter: DonePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._field: Field | None = None
        self._hint: QWidget | None = None
        self._pictures: list[Press] = []
        presenter.show_few(kit.theme.narrow)

    def shape(self, state: DoneState) -> object:
        return state.things, state.photos, state.undo

    def update_parts(self, state: DoneState) -> None:
        if self._field is None or self._hint is None:
            return
        if self._field.text() != state.words:
            self._field.set_text(state.words)
        self._hint.setVisible(bool(state.hint))
        for label in self._hint.findChildren(Words):
            if state.hint and label.text() != state.hint:
                label.set_words(state.hint)
        for press, picture in zip(self._pictures, state.pictures, strict=True):
            if press.property("picture") != picture.key:
                press.setProperty("picture", picture.key)
                press.set_content(picture_choice_box(self.kit, picture.key, picture.words), picture.words)
                press.updateGeometry()
        check_only(self._pictures, state.chosen)

    def build(self, state: DoneState) -> None:
        kit, t = self.kit, self.theme
        adding, listed = self._adding(state), self._listed(state)
        if t.wide and listed is not None:
            both = row(adding, holder(column(listed, 0)), gap=t.space(16))
            both.setStretch(0, 11)
            both.setStretch(1, 9)
            body = column(lead(kit, state.heading, state.note), both, 0)
        else:
            body = column(lead(kit, state.heading, state.note), adding, listed, 0)
        quiet = [named(kit.button(state.photos, "camera"), "photos", self.presenter.photos)]
        if state.undo:
            quiet.append(named(kit.button(state.undo, "undo"), "undo", self.presenter.undo))
        self.lay_out(body, quiet=quiet, primary=named(kit.button(_("That is all"), after="next"), "finish", self.presenter.finish))

    def _adding(self, state: DoneState) -> QWidget:
        kit, t = self.kit, self.theme
        self._field = Field(kit, _("We did this"), state.words, longest=200)
        self._field.editor.setObjectName("words")
        self._field.editor.textChanged.connect(self.presenter.write)
        self._field.editor.returnPressed.connect(self.presenter.add)  # type: ignore[union-attr]
        self._hint = note_card(kit, "bulb", "warn", state.hint)
        grid = Grid(t.u(128 if not t.narrow else 260), columns=4 if not t.narrow else 1)
        self._pictures = []
        for place, picture in enumerate(state.pictures):
            press = picture_choice(kit, picture.key, picture.words)
            press.setProperty("picture", picture.key)
            self._pictures.append(named(press, f"picture-{place}", partial(self.presenter.choose, place)))
            grid.addWidget(press)
        ways = Flow()
        ways.addWidget(named(kit.button(_("Add"), "plus", primary=True), "add", self.presenter.add))
        ways.addWidget(named(kit.button(_("More pictures"), "pictures"), "more", self.presenter.more))
        return holder(column(self._field, self._hint, Group(grid, _("Pictures")), holder(ways)))

    def _listed(self, state: DoneState) -> QWidget | None:
        kit, t = self.kit, self.theme
        if not state.things:
            return None
        cards: list[QWidget] = []
        for thing in state.things:
            remove = kit.button(_("Remove"), "delete", name=thing.remove)
            named(remove, f"remove-{thing.id}", partial(self.presenter.remove, thing.id))
            cards.append(kept(kit, thing.picture, "butter", thing.words, buttons=[remove]))
        return holder(column(kit.heading(_("What we did")), *cards, gap=t.space(8), margins=(t.halo, t.space(8), t.halo, t.space(8))))

    def first_focus(self) -> QWidget | None:
        return self._field.editor if self._field is not None else None
