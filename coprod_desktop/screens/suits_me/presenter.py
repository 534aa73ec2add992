"""What the walk to one's own look shows: one question with two or three samples, and at the end the look itself."""

from dataclasses import dataclass

from coprod_desktop.domain.preferences import Look
from coprod_desktop.i18n import _
from coprod_desktop.screens.suits_me.steps import END, Sample, after, first, question, result, samples
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.look_choices import LookChoices
from coprod_desktop.ui.screen import Message, Nav


@dataclass(frozen=True, slots=True)
class SuitsMeState:
    """`look` is the look so far; `chosen` the key of the sample that is like it, or ""; `result` are signs and words, at the end."""

    step: str
    question: str
    face: str
    samples: tuple[Sample, ...]
    chosen: str
    look: Look
    result: tuple[tuple[str, str], ...]


class SuitsMePresenter(LookChoices):
    """Each answer is seen at once, and nothing is kept before the end: whoever leaves on the way has the look they came with."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        self._step = first()
        self._way: list[tuple[str, Look]] = []
        self._tried: Look | None = None
        super().__init__(services, nav, id)

    def title(self) -> str:
        return _("Find what suits me")

    @property
    def so_far(self) -> Look:
        """Of who sits here it is the look in use, also when it was changed beside the walk: by a key, or by their switch."""
        return self.look if self.person is None else self._tried or self.look

    def picture_of(self) -> SuitsMeState:
        look = self.so_far
        found = samples(self._step, look)
        chosen = next((sample.key for sample in found if sample.look == look), "")
        return SuitsMeState(self._step, question(self._step), self.face, found, chosen, look, result(look) if self._step == END else ())

    def choose(self, key: str) -> None:
        """The answer is seen, and the next question comes; a language or a voice is heard first, and may be tried again."""
        look = next(sample.look for sample in samples(self._step, self.so_far) if sample.key == key)
        if self._step in ("language", "voice"):
            self._try(look)
            self.hear(look)
        else:
            self._go(look)

    def next(self) -> None:
        """It stays as it is ticked."""
        self._go(self.so_far)

    def _go(self, look: Look) -> None:
        self._way.append((self._step, self.so_far))
        self._step = after(self._step, look)
        self._try(look)

    def _try(self, look: Look) -> None:
        before, self._tried = self.so_far, look
        if look != before and self.person is None:
            self.services.looks.try_on(look)
        else:
            self.refresh()

    def back_first(self) -> bool:
        if not self._way:
            return False
        self._step, look = self._way.pop()
        self._try(look)
        return True

    def as_before(self) -> None:
        """Out of the walk, with the look one came with."""
        self._way.clear()
        self.nav.back()
        self.nav.say(Message(_("It is as it was before.")))

    def again(self) -> None:
        self._way.clear()
        self._step = first()
        self.refresh()

    def keep(self) -> None:
        look, undo = self.so_far, self.person is not None or self.services.seats.actor.person_id
        self._tried = None
        self._keep(look)
        self._way.clear()
        self.nav.back()
        self.nav.say(Message(_("The look is kept. You can undo this.") if undo else _("The look is kept.")))

    def close(self) -> None:
        self.services.looks.take_off()
        super().close()
