"""What one person said, large, and two ways on of equal weight."""

from functools import partial

from PySide6.QtWidgets import QWidget

from coprod_desktop.domain.response import Share
from coprod_desktop.i18n import _
from coprod_desktop.screens.share.presenter import SharePresenter, ShareState
from coprod_desktop.ui.boxes import PictureBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Grid, Group, column, holder
from coprod_desktop.ui.lead import lead
from coprod_desktop.ui.page import Card
from coprod_desktop.ui.parts import choice, named, note_card
from coprod_desktop.ui.view import View
from coprod_desktop.ui.words import Painted


class ShareView(View):
    def __init__(self, kit: Kit, presenter: SharePresenter) -> None:
        super().__init__(kit, presenter)
        self.presenter = presenter

    def step(self, state: ShareState) -> object:
        return state.place

    def build(self, state: ShareState) -> None:
        if not state.quote:
            self._end(state)
            return
        kit, t = self.kit, self.theme
        said = column(kit.words(state.question, bold=True, colour="soft"), kit.words(state.quote, "big"), gap=t.space(8))
        card = holder(column(Card(kit, said), margins=(t.halo, 0, t.halo, t.space(8))))
        ways = Grid(t.u(330), columns=2)
        for share, picture, tint, words, note in (
                (Share.OK, "openmoji:1F4E3", "mint", _("OK to share"), _("It can be on the sheet. We leave out names.")),
                (Share.KEEP, "openmoji:1F512", "stone", _("Keep it with us"), _("It is not on any sheet. We still have it."))):
            tile = choice(kit, picture, tint, words, note)
            tile.setCheckable(True)
            tile.setChecked(state.decision == share.value)
            ways.addWidget(named(tile, f"share-{share.value}", partial(self.presenter.decide, share.value)))
        careful = note_card(kit, "bulb", "warn", state.careful) if state.careful else None
        quiet = [named(kit.button(_("Read it aloud"), "read"), "aloud", self.presenter.read_aloud)]
        if state.before:
            quiet.append(named(kit.button(_("The one before"), "left"), "before", self.presenter.before))
        onward, spoken = (_("Next"), _("Next")) if state.decision else (_("Later"), _("Decide later, go on"))
        following = named(kit.button(onward, after="next", name=spoken), "after", self.presenter.after)
        note = f"{state.place} · {state.left}"
        self.lay_out(column(lead(kit, state.heading, note), card, careful, Group(ways, _("Share it?")), 0), quiet=quiet, primary=following)

    def _end(self, state: ShareState) -> None:
        kit, t = self.kit, self.theme
        tint, picture = ("mint", "openmoji:2705") if state.again and not state.left else ("sky", "openmoji:1F4AC")
        tile = Painted(t, PictureBox(t, kit.pictures, picture, 96 if t.narrow else 160, tint), "")
        lines = [kit.words(words, "heading", bold=number == 0, centre=True) for number, words in enumerate(state.summary)]
        body = column(lead(kit, state.heading, state.left), t.space(24), tile, *lines, 0, gap=t.space(8))
        quiet = [named(kit.button(_("Look at them again"), "again"), "again", self.presenter.again)] if state.again else []
        self.lay_out(body, quiet=quiet, primary=named(kit.button(_("That is all"), "tick", primary=True), "finish", self.presenter.finish))

    def first_focus(self) -> QWidget | None:
        """Not one of the two ways on: no held key may decide about words that nobody has read."""
        return self.findChild(QWidget, "aloud") or self.findChild(QWidget, "finish")
