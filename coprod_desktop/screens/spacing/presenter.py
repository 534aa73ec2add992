"""What the page about letters shows: which letters, the space between them, and movement."""

from coprod_desktop.domain.preferences import Look
from coprod_desktop.i18n import _
from coprod_desktop.ui.look_choices import LookQuestions, Options, options


class SpacingPresenter(LookQuestions):
    def title(self) -> str:
        return _("Letters and space")

    def questions(self) -> tuple[Options, ...]:
        look = self.look
        movement = "computer" if look.still_as_computer else "yes" if look.still else "no"
        return (options("font", _("Letters"), look.font, {"lexend": _("Clear letters"), "system": _("Same as my computer")}),
                options("spacing", _("Space between words and lines"), look.spacing, {"normal": _("Normal"), "wide": _("Wide")}),
                options("still", _("Movement"), movement,
                        {"computer": _("Same as my computer"), "no": _("Normal"), "yes": _("Less movement")}))

    def chosen(self, field: str, value: str) -> Look:
        match field:
            case "font":
                return self.look._replace(font=value)
            case "spacing":
                return self.look._replace(spacing=value)
        return self.look._replace(still=value == "yes", still_as_computer=value == "computer")
