"""The paper of a sheet as it looks: each size is drawn beside the others, each colour in itself."""

from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.paper import PaperColour, PaperSize
from coprod_desktop.i18n import _
from coprod_desktop.screens.sheet_paper.presenter import COLOUR, MARK, SIZE, SheetPaperPresenter, SheetPaperState
from coprod_desktop.ui.boxes import Box, RowBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.look_choices import Option, Options
from coprod_desktop.ui.press import Press
from coprod_desktop.ui.theme import Theme
from coprod_desktop.ui.view import View

_INK = "#13262B"


class PageBox(Box):
    """A small page: as large beside the others as it is on the table, in its colour."""

    def __init__(self, theme: Theme, size: PaperSize, colour: PaperColour, words: str = "") -> None:
        self.theme, self._size, self._colour, self._words = theme, size, colour, words

    def natural(self) -> float:
        return self.theme.u(44)

    def height(self, width: float) -> float:
        return self.theme.u(60)

    def paint(self, p: QPainter, rect: QRectF) -> None:
        t = self.theme
        largest, (wide, high) = PaperSize.A3.points, self._size.points
        page = QRectF(0, 0, rect.width() * wide / largest[0], rect.height() * high / largest[1])
        page.moveCenter(rect.center())
        p.setBrush(QColor(self._colour.ground))
        p.setPen(t.colour("line"))
        p.drawRect(page)
        p.setPen(QColor(_INK))
        p.setFont(t.font("note", bold=True))
        p.drawText(page, Qt.AlignmentFlag.AlignCenter, self._words)


class SheetPaperView(View):
    def __init__(self, kit: Kit, presenter: SheetPaperPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: SheetPaperState) -> None:
        questions = [self._question(state, one) for one in state.questions]
        body = column(lead(self.kit, state.heading, state.note, state.told), *questions, 0, gap=self.theme.space(8))
        self.lay_out(body, quiet=[self.button(_("As at the start"), "undo", "usual", self.presenter.usual)],
                     primary=self.button(_("Done"), "tick", "done", self.presenter.done, primary=True))

    def _question(self, state: SheetPaperState, one: Options) -> QWidget:
        t = self.theme
        grid = Grid(t.u(190), columns=1 if t.narrow else 3)
        for option in one.options:
            key = self._option(option, self._sample(state, one.field, option.value), alone=one.field != MARK)
            key.setObjectName(f"{one.field}-{option.value}")
            key.setChecked(option.chosen)
            key.clicked.connect(partial(self.presenter.choose, one.field, option.value))
            grid.addWidget(key)
        head = column(self.kit.heading(one.question), margins=(t.halo, t.space(8), t.halo, 0))
        return holder(column(head, Group(grid, one.question)))

    def _sample(self, state: SheetPaperState, field: str, value: str) -> Box | None:
        if field == SIZE:
            return PageBox(self.theme, PaperSize(value), state.paper.colour)
        if field == COLOUR:
            return PageBox(self.theme, PaperSize.A3, PaperColour(value), "Aa")
        return None

    def _option(self, option: Option, sample: Box | None, *, alone: bool) -> Press:
        t = self.theme
        label = TextBox(t, option.words, "body", bold=True, centre=sample is None, leading=1.25, stretch=True)
        content = label if sample is None else RowBox(sample, label, gap=t.space(8))
        key = Press(t, content, option.words, pad=(t.space(16), t.space(8)), height=t.u(self.kit.target))
        key.setCheckable(True)
        key.setAutoExclusive(alone)
        return key
