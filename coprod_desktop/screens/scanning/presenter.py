"""What the page about switches shows: which switch, how the frame moves, what is heard; and the moment in which a switch is chosen."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from coprod_desktop.domain.preferences import Look
from coprod_desktop.i18n import _, ngettext
from coprod_desktop.ui.look_choices import LookPage, LookQuestions, Options, options, times
from coprod_desktop.ui.screen import Message
from coprod_desktop.ui.switch_names import switch_words

_OFFERED = {"step": (1000, 2000, 3000, 5000), "dwell": (0, 1000, 1500, 2000, 3000), "first": (0, 500, 1000, 2000), "ignore": (0, 300, 500, 1000)}
_VOICES = 5  # other voices that are offered


@dataclass(frozen=True, slots=True)
class ScanPage(LookPage):
    """`switches` are (field, what it does, which it is). `waiting` for the press of a new one is its field. `on` is None where it is set for
    somebody else."""

    switches: tuple[tuple[str, str, str], ...] = ()
    waiting: str = ""
    more: bool = False
    on: bool | None = None


class ScanningPresenter(LookQuestions):
    _more = False
    _waiting = ""
    _voices: tuple[tuple[str, str], ...] = ()

    def title(self) -> str:
        return _("Press your switch now") if self._waiting else _("Switches")

    def picture_of(self) -> ScanPage:
        page = super().picture_of()
        return ScanPage(page.heading, page.note, page.face, page.look, page.questions, (), switches=self._switches(), waiting=self._waiting,
                        more=self._more, on=self.look.way == "scan" if self.person is None else None)

    def _switches(self) -> tuple[tuple[str, str, str], ...]:
        scan = self.look.scan
        if scan.switches == 1:
            return (("switch", _("My switch"), switch_words(scan.switch)),)
        return ("switch", _("The switch that moves"), switch_words(scan.switch)), ("second", _("The switch that chooses"), switch_words(scan.second))

    # Questions

    def questions(self) -> tuple[Options, ...]:
        scan = self.look.scan
        if self._more:
            return self._more_questions()
        pace = (times("dwell", _OFFERED["dwell"], _("How do I choose?"), scan.dwell, _("With the second switch"), _("Rest on it for {time}"))
                if scan.switches == 2 else times("step", _OFFERED["step"], _("How fast does the frame move?"), scan.step, "", _("Every {time}")))
        return (options("switches", _("How many switches?"), str(scan.switches), {"1": _("One switch"), "2": _("Two switches")}), pace,
                options("rows", _("Where does the frame go?"), _yes(scan.rows), {"yes": _("First rows, then things"), "no": _("One by one")}))

    def _more_questions(self) -> tuple[Options, ...]:
        scan = self.look.scan
        rounds = {str(count): ngettext("After 1 round", "After {count} rounds", count).format(count=count)
                  for count in sorted({1, 3, 5, scan.rounds} - {0})}
        found = [
            times("ignore", _OFFERED["ignore"], _("When I press again by mistake"), scan.ignore, _("It counts"), _("Ignore it for {time}")),
            options("sound", _("A soft click at each step"), _yes(scan.sound), {"yes": _("Yes"), "no": _("No")}),
            options("spoken", _("Say the name of each thing"), _yes(scan.spoken), {"yes": _("Yes, quietly"), "no": _("No")})]
        if scan.switches == 1:
            found[0:0] = [times("first", _OFFERED["first"], _("The first thing waits longer"), scan.first, _("No"), _("For {time} more")),
                          options("rounds", _("When does the frame rest?"), str(scan.rounds), rounds | {"0": _("Never")})]
        if scan.spoken and self._voices:
            found.append(options("cue_voice", _("Which voice says the names?"), scan.cue_voice,
                                 {"": _("The voice that reads to me")} | dict(self._voices)))
        return tuple(found)

    def chosen(self, field: str, value: str) -> Look:
        scan = self.look.scan
        changed: Any = value
        if field in ("rows", "sound", "spoken"):
            changed = value == "yes"
        elif field != "cue_voice":
            changed = int(value)
        return self.look._replace(scan=scan._replace(**{field: changed}))

    def choose(self, field: str, value: str) -> None:
        super().choose(field, value)
        if field == "spoken" and value == "yes":
            self._ask_for_voices()
        if field == "cue_voice":
            self.nav.read(_("This is how I say names."), self.look._replace(voice=value or self.look.voice))

    def show_more(self) -> None:
        self._more = not self._more
        if self.look.scan.spoken:
            self._ask_for_voices()
        self.refresh()

    def _ask_for_voices(self) -> None:
        if not self._voices:
            self.nav.voices(self._know_voices)

    def _know_voices(self, voices: Sequence[Any]) -> None:
        english = [voice for voice in voices if voice.language.lower().startswith("en")]
        self._voices = tuple((voice.id, voice.name) for voice in english[:_VOICES])
        self.refresh()

    def back_first(self) -> bool:
        """From a new switch to the page; from more choices to the first ones."""
        if self._waiting:
            self.leave_it()
            return True
        if self._more:
            self.show_more()
            return True
        return False

    # The switch itself

    def wait_for(self, field: str) -> None:
        self._waiting = field
        self.refresh()

    def leave_it(self) -> None:
        self._waiting = ""
        self.refresh()

    def take(self, name: str) -> None:
        """What was pressed, by its name. Two switches are two: what the other one is takes the place of this one."""
        scan, field = self.look.scan, self._waiting
        if not field:
            return
        other = "second" if field == "switch" else "switch"
        changed: dict[str, Any] = {field: name}
        if scan.switches == 2 and getattr(scan, other) == name:
            changed[other] = getattr(scan, field)
        self._waiting = ""
        self.use(self.look._replace(scan=scan._replace(**changed)))
        self.refresh()
        self.nav.say(Message(_("Your switch is {switch}.").format(switch=switch_words(name))))

    def turn(self) -> None:
        """Scanning begins or ends right here, so that the choices are tried on this page."""
        self.use(self.look._replace(way="keys" if self.look.way == "scan" else "scan"))
        self.refresh()


def _yes(on: bool) -> str:
    return "yes" if on else "no"
