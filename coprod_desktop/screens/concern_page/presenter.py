"""One concern in the record: what they said and want, what was seen, told and done, and when to look at it again."""

from collections.abc import Mapping
from datetime import date

from coprod_desktop.domain.concern import Concern, form_lines
from coprod_desktop.domain.day_input import DayNotRead, parse
from coprod_desktop.domain.spoken import long_day_words
from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.printer_choice import Printers
from coprod_desktop.ui.quick_print import QuickPrint
from coprod_desktop.ui.saved_form import FormField, FormState, SavedForm
from coprod_desktop.ui.screen import Ask, Gone, Message, Nav

_AGAIN = "again"


class ConcernPagePresenter(SavedForm):
    """`id` is the concern's. When the record is shut meanwhile, nothing of it is shown."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        self._id = id
        self.printing = QuickPrint(services, nav, self.refresh)
        super().__init__(services, nav, id)

    def title(self) -> str:
        return _("A concern")

    def _concern(self) -> Concern | None:
        concerns = self.services.concerns
        return next((each for each in concerns.all() if each.id == self._id), None) if concerns.is_open else None

    def kept(self) -> Mapping[str, str]:
        concern = self._concern()
        if concern is None:
            return {}
        return {line.key: concern.said.get(line.key, "") for line in form_lines()} | {_AGAIN: ", ".join(map(long_day_words, concern.again))}

    def keep(self, values: Mapping[str, str]) -> None:
        concern = self._concern()
        if concern is not None:
            said = {line.key: values[line.key].strip() for line in form_lines() if values[line.key].strip()}
            self.services.concerns.save(Concern(concern.id, concern.day, said, self._days(values[_AGAIN], concern.again)))

    def _days(self, text: str, before: tuple[date, ...]) -> tuple[date, ...]:
        """The days, earliest first; those of before when one of them cannot be read."""
        known = {long_day_words(day): day for day in before}
        try:
            return tuple(sorted({known.get(part) or parse(part, self.services.clock.now().date())
                                 for part in (part.strip() for part in text.split(",")) if part}))
        except DayNotRead as trouble:
            self.nav.say(Message(trouble.sentence, "warn"))
            return before

    def refresh(self) -> None:
        asked = self.printing.state()
        if asked is not None:
            self.show_state(asked)
        elif self._concern() is None:
            self.show_state(Gone(_("The record is shut"), _("Open it with its passphrase to read on.")))
        else:
            super().refresh()

    def picture_of(self, values: Mapping[str, str], can_undo: bool) -> FormState:
        fields = [FormField(line.key, line.label, values[line.key], line.hint, 4000) for line in form_lines()]
        fields.append(FormField(_AGAIN, _("When to look at it again"), values[_AGAIN], _("For example: 30 November, 14 December"), 400))
        return FormState(_("A concern"), (_("Write it in their words. Saved as you go, for this seat alone."),), "openmoji:E247", "mint",
                         tuple(fields), can_undo)

    def saved(self, change: Change) -> None:
        if change.kind in ("concern", "seat") and not self._typed:
            self.refresh()

    def sleep(self) -> None:
        self.stays()  # what is typed is saved while the record is open; where it cannot be, the lock is shut all the same
        super().sleep()

    def back_first(self) -> bool:
        return self.printing.back()

    def close(self) -> None:
        self.printing.close()
        super().close()

    def print(self, printers: Printers) -> None:
        self.leave()
        concern = self._concern()
        if concern is not None:
            self.printing.start(self.services.concerns.sheet(concern), printers)

    def remove(self) -> None:
        self.nav.ask(Ask("openmoji:26A0", _("Take this concern out?"), _("It goes for good. Print it first if you need it."), _("Take it out"),
                         _("Keep it")), self._remove)

    def _remove(self) -> None:
        self._typed = {}
        self.services.concerns.remove(self._id)
        self.nav.back()
