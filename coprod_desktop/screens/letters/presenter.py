"""What the page about letters on the screen shows: their order, what is said aloud, whether words are offered, and what is tried."""

from coprod_desktop.domain.letter_keys import ABC, QWERTY
from coprod_desktop.domain.preferences import Look
from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.look_choices import LookQuestions, Options, options
from coprod_desktop.ui.screen import Nav

_NOTHING, _WORDS, _LETTERS, _BOTH = "nothing", "words", "letters", "both"
_SAID = {(False, False): _NOTHING, (False, True): _WORDS, (True, False): _LETTERS, (True, True): _BOTH}


class LettersPresenter(LookQuestions):
    """What is tried is kept nowhere."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        self.tried = ""
        super().__init__(services, nav, id)

    def title(self) -> str:
        return _("Letters on the screen")

    @property
    def can_try(self) -> bool:
        """The letters of the look in use can be tried; those of somebody else come when they take part."""
        return self.person is None and self._wanted

    @property
    def _wanted(self) -> bool:
        return self.look.letters.order != "" or self.look.way == "scan"

    def questions(self) -> tuple[Options, ...]:
        letters = self.look.letters
        orders = {"": _("None"), ABC: _("From a to z"), QWERTY: _("As on a keyboard")}
        asked = [options("order", _("Which letters do you want?"), letters.order, orders)]
        if self._wanted:
            said = {_NOTHING: _("Nothing"), _WORDS: _("Each word"), _LETTERS: _("Each letter"), _BOTH: _("Letters and words")}
            asked += [options("said", _("What is said while I write?"), _SAID[letters.say_keys, letters.say_words], said),
                      options("complete", _("Offer words while I write"), "yes" if letters.complete else "no", {"yes": _("Yes"), "no": _("No")})]
        return tuple(asked)

    def chosen(self, field: str, value: str) -> Look:
        letters = self.look.letters
        if field == "order":
            letters = letters._replace(order=value)
        elif field == "complete":
            letters = letters._replace(complete=value == "yes")
        else:
            letters = letters._replace(say_keys=value in (_LETTERS, _BOTH), say_words=value in (_WORDS, _BOTH))
        return self.look._replace(letters=letters)

    def type(self, text: str) -> None:
        self.tried = text
