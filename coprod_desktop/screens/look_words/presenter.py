"""What the page about pictures and words shows: which of the two are seen, and when a page is read aloud."""

from coprod_desktop.domain.look_words import showing, shown, shown_words
from coprod_desktop.domain.preferences import Look
from coprod_desktop.i18n import _
from coprod_desktop.ui.look_choices import LookQuestions, Options, options


class LookWordsPresenter(LookQuestions):
    def title(self) -> str:
        return _("Pictures and words")

    def questions(self) -> tuple[Options, ...]:
        return (options("shown", _("What do you want to see?"), shown(self.look), shown_words()),
                options("read_all", _("Read each page to me"), "yes" if self.look.read_all else "no",
                        {"no": _("When I press Read to me"), "yes": _("Always, when it opens")}))

    def chosen(self, field: str, value: str) -> Look:
        if field == "read_all":
            return self.look._replace(read_all=value == "yes")
        return showing(self.look, value)
