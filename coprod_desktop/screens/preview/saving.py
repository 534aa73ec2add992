"""Saving a sheet: where, under which name, what is said then, and the way to see it there."""

import errno
import logging
from collections.abc import Callable
from functools import partial
from pathlib import Path

from coprod_desktop.domain.handout import Handout
from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.ports import NotSpoken
from coprod_desktop.services.sheet_files import AllWays, not_spoken_words
from coprod_desktop.ui.files import place_words
from coprod_desktop.ui.screen import Message, Nav, Offer

# Opens a folder where its person sees it; False where this computer cannot.
ShowFolder = Callable[[Path], bool]
_ENDINGS = {"pdf": (".pdf",), "html": (".html", ".htm"), "txt": (".txt",), "wav": (".wav",)}
_log = logging.getLogger(__name__)


class Saving:
    """`sheet` gives what to save, `name` what its file should be called, by its ending; `begun` and `kept` tell that it has begun and that
    it is there, `ended` that it is not."""

    def __init__(self, services: GroupServices, nav: Nav, sheet: Callable[[], Handout | None], name: Callable[[str], str],
                 begun: Callable[[], None], kept: Callable[[Handout], None], ended: Callable[[], None]) -> None:
        self._services, self._nav, self._sheet, self._name = services, nav, sheet, name
        self._begun, self._kept, self._ended = begun, kept, ended
        self._show: ShowFolder | None = None
        self.busy = False

    def save(self, form: str, show: ShowFolder) -> None:
        """`form` is one of services.sheet_files.FORMS."""
        self._show = show
        self._nav.pick_target(_("Save the page"), self._name(form), partial(self._save_as, form))

    def save_all(self, show: ShowFolder) -> None:
        """Every form, in a folder of its own."""
        self._show = show
        self._nav.pick_folder(_("Save all ways"), self._save_in)

    def _save_as(self, form: str, target: Path) -> None:
        sheet = self._sheet()
        if sheet is None or self.busy:
            return
        if target.suffix.lower() not in _ENDINGS[form]:  # the system's window leaves a name such as "Art 21.11" as it is
            target = target.with_name(f"{target.name}.{form}")
            if target.exists():
                self._nav.say(Message(_("{name} is there already. Nothing has changed. Choose another name.").format(name=target.name), "warn"))
                return
        self._begin()
        self._services.sheet_files.save(sheet, target, form, partial(self._saved, sheet), self._not_saved)

    def _save_in(self, folder: Path) -> None:
        sheet = self._sheet()
        if sheet is not None and not self.busy:
            self._begin()
            name = self._name("pdf").removesuffix(".pdf")
            self._services.sheet_files.save_all(sheet, folder, name, partial(self._all_saved, sheet), self._not_saved)

    def _begin(self) -> None:
        self.busy = True
        self._begun()

    def _saved(self, sheet: Handout, target: Path) -> None:
        words = _("Saved: {name}. It is in {folder}.").format(name=target.name, folder=place_words(target.parent))
        self._end(sheet, words, target.parent)

    def _all_saved(self, sheet: Handout, made: AllWays) -> None:
        words = _("Saved all ways, in the folder {name}. It is in {folder}.").format(name=made.folder.name, folder=place_words(made.folder.parent))
        if not made.spoken:
            words = _("{saved} The sound is not there: this computer could not read it out.").format(saved=words)
        self._end(sheet, words, made.folder)

    def _end(self, sheet: Handout, words: str, folder: Path) -> None:
        """The window of files is the system's own: a switch cannot come back from it."""
        self.busy = False
        self._kept(sheet)
        by_switch = self._services.looks.now().way == "scan"
        self._nav.say(Message(words, "good", None if by_switch else Offer(_("Show me where it is"), "folder", partial(self._open, folder))))

    def _open(self, folder: Path) -> None:
        if self._show is None or not folder.is_dir() or not self._show(folder):
            self._nav.say(Message(_("We cannot open the folder from here. It is safe. It is called {folder}.").format(folder=folder), "warn"))

    def _not_saved(self, trouble: BaseException) -> None:
        self.busy = False
        self._ended()
        self._nav.say(Message(_not_saved_words(trouble), "stop"))


def _not_saved_words(trouble: BaseException) -> str:
    if isinstance(trouble, NotSpoken):
        return not_spoken_words(trouble)
    if isinstance(trouble, OSError) and trouble.errno == errno.ENOSPC:
        return _("There is no room left there. Your page is safe in this app. Choose another place.")
    if isinstance(trouble, OSError):
        return _("We could not save it there. Your page is safe in this app. Choose another place.")
    _log.error("the page was not saved", exc_info=trouble)
    return _("The page was not saved. It is safe in this app. Try again.")
