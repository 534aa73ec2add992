"""What the page about using the app shows: keys, mouse and touch, or switches; and the doors to the choices of each."""

from dataclasses import replace

from coprod_desktop.domain.preferences import Look
from coprod_desktop.i18n import _
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.look_choices import LookPage, LookQuestions, Options, options
from coprod_desktop.ui.switch_names import switch_words


class WayInPresenter(LookQuestions):
    """Who turned scanning off can turn it on with their switch, so that nobody is locked out by a press too many."""

    _was_scanning = False

    def title(self) -> str:
        return _("How I use it")

    @property
    def way_back(self) -> str:
        """The switch that turns scanning on again, or ""."""
        return self.look.scan.switch if self._was_scanning and self.look.way == "keys" else ""

    def picture_of(self) -> LookPage:
        page = super().picture_of()
        notes = (_("Scanning is off. Press {switch} to turn it on again.").format(switch=switch_words(self.way_back)),) if self.way_back else ()
        return replace(page, notes=notes, doors=doors())

    def questions(self) -> tuple[Options, ...]:
        ways = {"keys": _("Keys, mouse or touch"), "scan": _("Switches, with scanning")}
        return (options("way", "", self.look.way, ways),)

    def chosen(self, field: str, value: str) -> Look:
        if self.person is None:
            self._was_scanning = self.look.way == "scan"
        return self.look._replace(way=value)

    def switch_on(self) -> None:
        self.choose("way", "scan")


def doors() -> tuple[PictureChoice, ...]:
    """By the name of the screen each leads to."""
    return (PictureChoice("scanning", "openmoji:1F518", _("Switches"), _("How fast, how many"), "butter"),
            PictureChoice("touching", "openmoji:1F446", _("Touch and mouse"), _("How long, how often"), "sky"),
            PictureChoice("letters", "openmoji:2328", _("Letters on the screen"), _("To write without keys"), "mint"))
