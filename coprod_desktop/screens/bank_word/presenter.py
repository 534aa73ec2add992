"""A word and what it means, saved as somebody writes."""

from collections.abc import Mapping

from coprod_desktop.domain.plain_words.reading import low
from coprod_desktop.domain.word_bank import MEANS_LONGEST, WORD_LONGEST, BankWord, tidy
from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.saved_form import FormField, FormState, SavedForm
from coprod_desktop.ui.screen import Nav


class BankWordPresenter(SavedForm):
    """`id` is the word, "" for a new one. A word without a meaning is not kept here: the help keeps it from its own button."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        known = services.word_bank.get(low(id))
        self._now = known or BankWord(id)
        super().__init__(services, nav, id)

    def title(self) -> str:
        return _("A word of ours")

    def kept(self) -> Mapping[str, str]:
        return {"word": self._now.word, "means": self._now.means}

    def keep(self, values: Mapping[str, str]) -> None:
        before, new = self._now, tidy(BankWord(values["word"], values["means"]))
        if new.word and new.means:
            if new != before:
                self.services.word_bank.save(new.word, new.means, before.id)
        elif before.means:
            self.services.word_bank.remove(before.id)
        self._now = new

    def picture_of(self, values: Mapping[str, str], can_undo: bool) -> FormState:
        means_hint = _("For example: the person who runs the group")
        fields = (FormField("word", _("The word"), values["word"], "", WORD_LONGEST),
                  FormField("means", _("What it means, in easy words"), values["means"], means_hint, MEANS_LONGEST))
        line = tidy(BankWord(values["word"], values["means"]))
        on_the_sheet = line.line if line.word and line.means else _("Saved as you go.")
        return FormState(self.title(), (_("Your sheets can say what it means."), on_the_sheet), "openmoji:1F4D6", "butter", fields, can_undo)
