"""How one person tried the app: did they agree, their way in, each of six jobs, how it was, what got in the way. Kept at the end only."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from coprod_desktop.domain.trial import Did, did_words, feelings, jobs, ways
from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.screen import Message, Nav, Presenter

_NOT_TRIED = "not_tried"


@dataclass(frozen=True, slots=True)
class TrialStep:
    """One question with its answers; without answers it asks for words. `where` says which of how many it is."""

    name: str
    where: str
    heading: str
    note: str
    picture: str
    choices: tuple[PictureChoice, ...]
    words: str


class TrialPresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._trial = services.trials.begin()
        self._jobs = {job.key: job for job in jobs()}
        self._names = ("agreed", "way", *self._jobs, "feeling", "words")
        self._at = 0
        self._agreed = False
        self._show()

    def title(self) -> str:
        return _("Write down what happened")

    def _show(self) -> None:
        self.show_state(self._step(self._names[self._at]))

    def _step(self, name: str) -> TrialStep:
        where = _("{number} of {count}").format(number=self._at + 1, count=len(self._names))
        if name in self._jobs:
            job = self._jobs[name]
            options = {did.value or _NOT_TRIED: shown for did, shown in did_words().items()}
            chosen = "" if name not in self._trial.did else self._trial.did[name].value or _NOT_TRIED
            return TrialStep(name, where, job.short, _("How did it go?"), job.picture, _choices(options, chosen), "")
        if name == "agreed":
            return TrialStep(name, where, _("Did they say yes to trying it?"), _("We write down what works. We write no name."), "openmoji:1F44D",
                             _choices({"yes": ("openmoji:1F44D", _("They said yes")), "no": ("openmoji:1F44E", _("They said no"))},
                                      "yes" if self._agreed else ""), "")
        if name == "way":
            return TrialStep(name, where, _("How did they use the app?"), "", "openmoji:1F4BB", _choices(ways(), self._trial.way), "")
        if name == "feeling":
            return TrialStep(name, where, _("How was it for them?"), _("Ask them. They choose."), "openmoji:1F4AC",
                             _choices(feelings(), self._trial.feeling), "")
        return TrialStep(name, where, _("What got in the way?"), _("Write what you saw. Write no names."), "openmoji:270D-1F3FD", (),
                         self._trial.words)

    def choose(self, key: str) -> None:
        name = self._names[self._at]
        if name == "agreed" and key == "no":
            self.nav.back()
            self.nav.say(Message(_("That is fine. Nothing was kept.")))
            return
        if name == "agreed":
            self._agreed = True
        elif name in self._jobs:
            self._trial = replace(self._trial, did={**self._trial.did, name: Did("" if key == _NOT_TRIED else key)})
        elif name == "way":
            self._trial = replace(self._trial, way=key)
        else:
            self._trial = replace(self._trial, feeling=key)
        self._at += 1
        self._show()

    def typed(self, words: str) -> None:
        """Nothing is drawn anew while somebody types."""
        self._trial = replace(self._trial, words=words)
        self.state = self._step("words")

    def back_first(self) -> bool:
        if self._at == 0:
            return False
        self._at -= 1
        self._show()
        return True

    def done(self) -> None:
        self.services.trials.save(self._trial)
        self._at = 0
        self.nav.back()
        self.nav.say(Message(_("Saved. Thank you both. You can undo this.")))


def _choices(options: Mapping[str, tuple[str, str]], chosen: str) -> tuple[PictureChoice, ...]:
    tints = ("mint", "butter", "rose", "stone", "sky")
    return tuple(PictureChoice(key, picture, words, "", tints[number % len(tints)], key == chosen)
                 for number, (key, (picture, words)) in enumerate(options.items()))
