"""How was it? as it looks: the question, its answers, I don't know and Skip, and Next."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.feedback.presenter import FeedbackPresenter, FeedbackState
from coprod_desktop.ui.answers import Answers
from coprod_desktop.ui.boxes import PictureBox, RowBox, TextBox
from coprod_desktop.ui.choice_grid import choice_grid
from coprod_desktop.ui.dots import dots
from coprod_desktop.ui.fields import Field
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.press import Press, show_in_scroll
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted, Words


class FeedbackView(View):
    """A new question builds the page anew; an answer only marks it."""

    def __init__(self, kit: Kit, presenter: FeedbackPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter
        self._answers: Answers | None = None
        self._field: Field | None = None
        self._note: Words | None = None
        self._note_card: Card | None = None
        self._next: Press | None = None
        self._leaving: dict[str, Press] = {}

    def shape(self, state: FeedbackState) -> object:
        return state.kind, state.step, state.heading

    def step(self, state: FeedbackState) -> object:
        return self.shape(state)

    def build(self, state: FeedbackState) -> None:
        self._answers = self._field = self._note = self._note_card = self._next = None
        self._leaving = {}
        if state.kind in ("choose", "none"):
            self._build_choices(state)
        else:
            self._build_question(state)

    def _build_choices(self, state: FeedbackState) -> None:
        kit = self.kit
        head = lead(kit, state.heading, kit.words(state.lead) if state.lead else None, picture=state.picture)
        if not state.choices:
            self.lay_out(column(head, 0), primary=self._ok())
            return
        columns = 2 if len(state.choices) in (2, 4) else 3
        grid = choice_grid(kit, state.choices, self.presenter.choose, columns=columns, width=200, tall=True, name=state.heading)
        self.lay_out(column(head, grid, 0))

    def _ok(self) -> Press:
        button = self.kit.button(_("OK"), "tick", primary=True)
        button.setObjectName("ok")
        button.clicked.connect(self.presenter.leave)
        return button

    def _build_question(self, state: FeedbackState) -> None:
        kit, t = self.kit, self.theme
        progress = dots(kit, state.step[0] - 1, state.step[1], state.step_words, now=True)
        head = lead(kit, state.heading, progress, kit.words(state.lead, bold=True) if state.lead else None, picture=state.picture)
        self._note = kit.words(state.need or state.note, colour="soft")
        line = column(self._note)
        self._note_card = Card(kit, line, fill="page")
        line.setContentsMargins(t.space(16), t.space(8), t.space(16), t.space(8))
        note = holder(column(self._note_card, margins=(t.halo, 0, t.halo, 0)))
        if state.kind == "faces":
            self._answers = Answers(kit, state.choices, self.presenter.choose, self.presenter.say, state.heading)
            body = column(head, self._answers, note)
            body.setStretch(1, 1 if t.wide else 0)
        else:
            body = column(head, self._promise(state.safe), self._make_field(state), note)
        body.addStretch(0 if t.wide and state.kind == "faces" else 1)
        quiet = [self._leave(_("I don’t know"), "help", "dont_know", self.presenter.dont_know),
                 self._leave(_("Skip"), "next", "skipped", self.presenter.skip)]
        self._next = self._make_next(state)
        self._next.setObjectName("next")
        self._next.clicked.connect(self.presenter.next)
        self.lay_out(body, quiet=quiet, primary=self._next)

    def _promise(self, words: str) -> QWidget:
        kit, t = self.kit, self.theme
        text = TextBox(t, words, "body", stretch=True)
        picture = PictureBox(t, kit.pictures, "openmoji:E247", 56, "picture")
        card = Card(kit, column(Painted(t, text if t.narrow else RowBox(picture, text, gap=t.space(16)), words)))
        return holder(column(card, margins=(t.halo, 0, t.halo, t.space(8))))

    def _make_field(self, state: FeedbackState) -> Field:
        self._field = Field(self.kit, _("Your own words"), lines=4)
        self._field.editor.setObjectName("words")
        self._set_words(state.words)
        self._field.editor.textChanged.connect(self._typed)
        return self._field

    def _set_words(self, words: str) -> None:
        """One goes on writing at the end of what stands there."""
        if self._field is not None:
            self._field.set_text(words)
            if isinstance(self._field.editor, QPlainTextEdit):
                self._field.editor.moveCursor(QTextCursor.MoveOperation.End)

    def _typed(self) -> None:
        if self._field is not None:
            self.presenter.type_words(self._field.text())

    def _leave(self, words: str, sign: str, state: str, act: object) -> Press:
        button = self.kit.button(words, sign)
        button.setObjectName(state)
        button.clicked.connect(act)
        self._leaving[state] = button
        return button

    def _make_next(self, state: FeedbackState) -> Press:
        last = state.step[0] == state.step[1]
        return self.kit.button(state.next, after="tick" if last else "next", primary=True, ready=not state.need, big=self.theme.wide)

    def update_parts(self, state: FeedbackState) -> None:
        if self._answers is not None:
            self._answers.mark(state.choices)
        for key, button in self._leaving.items():
            button.setCheckable(state.state == key)
            button.setChecked(state.state == key)
        said = state.need or state.note
        if self._note is not None and self._note.text() != said:
            self._note.set_words(said)
        self._remind(state.reminded)
        if self._next is not None and self._next.ready == bool(state.need):
            made = self._make_next(state)
            self._next.ready = made.ready
            self._next.set_content(made.content, made.accessibleName())
            made.deleteLater()
        if self._next is not None:
            self._next.setAccessibleDescription(state.need)
        if self._field is not None and self._field.text() != state.words:
            self._set_words(state.words)

    def _remind(self, reminded: bool) -> None:
        """What Next waits for stands out once Next was pressed; where that is words, one writes at once."""
        card, fill = self._note_card, "warnwash" if reminded else "page"
        if card is not None and card.fill != fill:
            card.fill, card.edge_role = fill, "warn" if reminded else ""
            card.update()
            if reminded:
                show_in_scroll(card)
                if self._field is not None:
                    self._field.editor.setFocus()

    def first_focus(self) -> QWidget | None:
        return self._field.editor if self._field is not None else None
