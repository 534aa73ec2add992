"""Being asked, as it looks: the question, what it means, and three answers of the same size."""

from PySide6.QtWidgets import QLineEdit, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.consent.presenter import LONGEST, REASON_LONGEST, ConsentPresenter, ConsentState
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.view import View


class ConsentView(View):
    def __init__(self, kit: Kit, presenter: ConsentPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._field: Field | None = None
        self._safe = ""

    def step(self, state: ConsentState) -> object:
        return state.step

    def build(self, state: ConsentState) -> None:
        kit, t = self.kit, self.theme
        self._field = None
        chosen = next((each.key for each in state.choices if each.chosen), "")
        self._safe = chosen or (state.choices[-1].key if state.choices and state.step in ("ask", "naming") else "")
        head = lead(kit, state.heading, kit.words(state.now, bold=True) if state.now else None, picture=state.picture)
        lines = column(*(kit.words(line) for line in state.lines), gap=t.space(8), margins=(t.halo, 0, t.halo, t.space(16)))
        quiet: list[QWidget] = []
        primary: QWidget | None = None
        part: QWidget | None = None
        if state.step == "if_no":
            primary = self.button(_("OK"), "tick", "ok", self.presenter.understood, primary=True)
        elif state.label:
            part = self._make_field(state)
            words = _("Use this name") if state.step == "made_up" else _("Next")
            primary = self.button(words, "tick", "keep", self.presenter.keep_words, primary=True)
        else:
            part = choice_grid(kit, state.choices, self.presenter.choose, columns=min(len(state.choices), 4), width=200, tall=True,
                               name=state.heading)
        if state.step == "ask":
            quiet.append(self.button(_("What happens if I say no?"), "help", "if-no", self.presenter.if_no))
        self.lay_out(column(head, lines, part, 0), quiet=quiet, primary=primary)

    def _make_field(self, state: ConsentState) -> Field:
        longest = LONGEST if state.step == "made_up" else REASON_LONGEST
        field = self._field = Field(self.kit, state.label, state.typed, longest=longest, hint=state.need)
        field.editor.setObjectName("words")
        if isinstance(field.editor, QLineEdit):
            field.editor.textChanged.connect(self.presenter.type_words)
            field.editor.returnPressed.connect(self.presenter.keep_words)
        return field

    def focus_after(self, state: ConsentState, had: str) -> QWidget | None:
        return self._field.editor if self._field is not None and state.need else None

    def first_focus(self) -> QWidget | None:
        """Of answers, the one given before, else the one that gives nothing away: a key pressed once too often says no yes."""
        if self._field is not None:
            return self._field.editor
        return self.part(f"choice-{self._safe}") if self._safe else None
