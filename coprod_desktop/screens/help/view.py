"""Help as it looks: picture left, words right."""

from PySide6.QtWidgets import QLayout, QWidget

from coprod_desktop.i18n import _
from coprod_desktop.screens.help.presenter import HelpPresenter, HelpState, Line
from coprod_desktop.ui.boxes import PictureBox, RowBox, TextBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import column
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted

_TINTS = ("butter", "sky", "mint", "rose", "stone")


class HelpView(View):
    def __init__(self, kit: Kit, presenter: HelpPresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def build(self, state: HelpState) -> None:
        kit, t = self.kit, self.theme
        parts: list[QWidget | QLayout | int | None] = [kit.title(state.heading)]
        parts += [self._line(line, _TINTS[i % len(_TINTS)]) for i, line in enumerate(state.lines)]
        parts.append(kit.heading(state.keys_heading))
        parts.append(Card(kit, column(*(kit.words(line.words) for line in state.keys), gap=t.space(8))))
        parts.append(0)
        talk = kit.button(state.talk, "talk")
        talk.setObjectName("talk")
        talk.clicked.connect(self.presenter.talk)
        quiet = [talk, self.button(_("Cover the screen"), "eye", "cover", self.presenter.cover)]
        if state.try_it:
            quiet.append(self.button(_("Try it with us"), "people", "try-it", self.presenter.try_it))
        self.lay_out(column(column(*parts, gap=t.space(8), margins=(t.halo, 0, t.halo, 0))), quiet=quiet)

    def _line(self, line: Line, tint: str) -> QWidget:
        kit, t = self.kit, self.theme
        picture = PictureBox(t, kit.pictures, line.picture, 72 if not t.narrow else 56, tint)
        words = TextBox(t, line.words, "body", stretch=True, longest=70)
        return Card(kit, column(Painted(t, RowBox(picture, words, gap=t.space(16)), line.words)))
