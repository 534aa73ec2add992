"""What the page about using the app shows: keys, mouse and touch, or switches; and the doors to the choices of each."""

from dataclasses import replace

from coprod_desktop.domain.look_words import way_words
from coprod_desktop.domain.preferences import Look
from coprod_desktop.i18n import _
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.look_choices import LookPage, LookQuestions, Options, options


class WayInPresenter(LookQuestions):
    def title(self) -> str:
        return _("How I use it")

    def picture_of(self) -> LookPage:
        return replace(super().picture_of(), doors=doors())

    def questions(self) -> tuple[Options, ...]:
        return (options("way", "", self.look.way, way_words()),)

    def chosen(self, field: str, value: str) -> Look:
        return self.look._replace(way=value)


def doors() -> tuple[PictureChoice, ...]:
    """By the name of the screen each leads to."""
    return (PictureChoice("scanning", "openmoji:1F518", _("Switches"), _("How fast, how many"), "butter"),
            PictureChoice("touching", "openmoji:1F446", _("Touch and mouse"), _("How long, how often"), "sky"),
            PictureChoice("letters", "openmoji:2328", _("Letters on the screen"), _("To write without keys"), "mint"))
