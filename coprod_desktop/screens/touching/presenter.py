"""What the page about touch and mouse shows: four questions, and how often the key to try was pressed."""

from dataclasses import dataclass

from coprod_desktop.domain.preferences import Look
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.ui.look_choices import LookPage, LookQuestions, Options, options, times

_OFFERED = {"hold": (0, 500, 1000, 2000), "ignore": (0, 500, 1000, 2000), "dwell": (0, 1000, 1500, 2000, 3000)}


@dataclass(frozen=True, slots=True)
class TouchPage(LookPage):
    """`tried` is "" where it is set for somebody else: trying would not show how it is for them."""

    tried: str = ""


class TouchingPresenter(LookQuestions):
    _tries = 0

    def title(self) -> str:
        return _("Touch and mouse")

    def picture_of(self) -> TouchPage:
        page = super().picture_of()
        notes = (_("To look round without pressing, press “Rest” in the top line."),) if self.look.rests_to_press else ()
        return TouchPage(page.heading, page.note, page.face, page.look, page.questions, notes, tried=self._tried() if self.person is None else "")

    def _tried(self) -> str:
        if not self._tries:
            return _("Not pressed yet.")
        return ngettext("Pressed 1 time.", "Pressed {count} times.", self._tries).format(count=self._tries)

    def questions(self) -> tuple[Options, ...]:
        touch = self.look.touch
        return (
            times("hold", _OFFERED["hold"], _("How long do I hold a press?"), touch.hold, _("A short press counts"), _("Hold {time}")),
            times("ignore", _OFFERED["ignore"], _("When I press again by mistake"), touch.ignore, _("It counts"), _("Ignore it for {time}")),
            times("dwell", _OFFERED["dwell"], _("To press, I rest the pointer on it"), touch.dwell, _("No"), _("For {time}")),
            options("scroll", _("Big keys to scroll"), "yes" if touch.scroll_buttons else "no", {"no": _("No"), "yes": _("Yes")}))

    def chosen(self, field: str, value: str) -> Look:
        touch = self.look.touch
        match field:
            case "hold":
                touch = touch._replace(hold=int(value))
            case "ignore":
                touch = touch._replace(ignore=int(value))
            case "dwell":
                touch = touch._replace(dwell=int(value))
            case _:
                touch = touch._replace(scroll_buttons=value == "yes")
        return self.look._replace(touch=touch)

    def press_to_try(self) -> None:
        self._tries += 1
        self.refresh()
        self.nav.announce(self._tried())
