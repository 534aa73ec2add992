"""One picture of the group's own as it looks: the picture, what is known about it, or one question."""

from functools import partial

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.our_picture.presenter import MADE, OurPicturePresenter, OurPictureState
from coprod_desktop.ui.boxes import PictureBox
from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Group, column, holder, row
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.parts import kept, note_card
from coprod_desktop.ui.view import View
from coprod_desktop.ui.who_made import who_made_choices
from coprod_desktop.ui.words import Painted


class OurPictureView(View):
    def __init__(self, kit: Kit, presenter: OurPicturePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._first: QWidget | None = None

    def step(self, state: OurPictureState) -> object:
        return state.step

    def build(self, state: OurPictureState) -> None:
        self._first = None
        p = self.presenter
        if state.step:
            self.lay_out(self._beside(state, self._question(state)), quiet=[self.button(_("Not now"), "back", "not-now", p.not_now)],
                         primary=self.button(_("Keep this"), "tick", "keep", p.keep, primary=True))
        else:
            self.lay_out(self._beside(state, self._facts(state)), quiet=[self.button(_("Remove"), "delete", "remove", p.remove)],
                         primary=self.button(_("Done"), "tick", "done", p.finish, primary=True))

    def _beside(self, state: OurPictureState, body: QWidget) -> QLayout:
        """The picture on the left, above where there is little room."""
        kit, t = self.kit, self.theme
        picture = Painted(t, PictureBox(t, kit.pictures, state.picture, 280 if t.wide else 120, "stone", inner=0.94,
                                        needed=True), state.told)
        head = lead(kit, state.heading, state.note)
        if not t.wide:
            return column(head, picture, body, 0, gap=t.space(8))
        picture.setFixedWidth(t.u(280))
        both = row(holder(column(picture, 0)), holder(column(body, 0)), gap=t.space(16), margins=(t.halo, 0, t.halo, 0))
        both.setStretch(1, 1)
        return column(head, both, 0)

    def _facts(self, state: OurPictureState) -> QWidget:
        kit, t, p = self.kit, self.theme, self.presenter
        rows: list[QWidget] = []
        for fact in state.facts:
            press = kit.list_row("", fact.words, fact.note, tag=_("Not said yet") if fact.missing else "")
            press.setObjectName(f"fact-{fact.name}")
            press.clicked.connect(partial(p.open, fact.name))
            rows.append(press)
        sign, tone = ("tick", "good") if state.may else ("lock", "warn")
        wanted = [kept(kit, state.picture, "stone", _("Comes first for “{word}”").format(word=word), buttons=[
            self.button(_("No longer"), "delete", f"word-{word}", partial(p.no_longer, word),
                        spoken=_("No longer for “{word}”").format(word=word))]) for word in state.wanted]
        return holder(column(note_card(kit, sign, tone, state.verdict), Group(column(*rows, gap=t.space(8)), _("What we know about it")), *wanted,
                             gap=t.space(8), margins=(t.halo, 0, t.halo, t.space(8))))

    def _question(self, state: OurPictureState) -> QWidget:
        kit, t, p = self.kit, self.theme, self.presenter
        parts: list[QWidget] = []
        if state.step == MADE:
            parts.append(who_made_choices(kit, state.how, p.choose_made))
        for shown in state.fields:
            field = Field(kit, shown.label, shown.text, hint=shown.hint, longest=200)
            field.editor.setObjectName(shown.name)
            field.editor.textChanged.connect(partial(self._typed, shown.name))
            parts.append(field)
            self._first = self._first or field.editor
        return holder(column(*parts, gap=t.space(8), margins=(t.halo, 0, t.halo, t.space(8))))

    def _typed(self, name: str, text: str) -> None:
        self.presenter.write(name, text)

    def first_focus(self) -> QWidget | None:
        return self._first
