"""A copy of the group on a memory stick or in another folder: choose the place, and it is made."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.copy_places import OTHER, CopyPlaces, Pick
from coprod_desktop.ui.screen import Message, Nav, Presenter


@dataclass(frozen=True, slots=True)
class StickCopyState:
    """`places` is empty while a copy is made; `warning` is about the copy that was made last."""

    heading: str
    notes: tuple[str, ...]
    warning: str
    places: tuple[PictureChoice, ...]
    reminds: bool


class StickCopyPresenter(Presenter):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._making = ""
        self._places = CopyPlaces(self, self._show)
        self._show()

    def title(self) -> str:
        return _("Copy to a memory stick")

    def saved(self, change: Change) -> None:
        if change.kind == "copies":
            self._show()

    def close(self) -> None:
        self._places.stop()
        super().close()

    def _show(self) -> None:
        moving = self.services.moving
        if self._making:
            notes = (_("We are writing it on {name}, and then we check it.").format(name=self._making),
                     _("The first time takes some minutes. Leave the stick in."))
            self.show_state(StickCopyState(_("The copy is being made"), notes, "", (), moving.reminds))
            return
        last = moving.carried_words() if moving.carried() is None else _("Last copy: {what}.").format(what=moving.carried_words())
        put_in = _("Put a memory stick in this computer. Then it is shown here.") if self._places.none() else ""
        self.show_state(StickCopyState(_("Where do you want the copy?"), tuple(filter(None, (last, put_in))), moving.warning(),
                                       self._places.choices(), moving.reminds))

    def choose(self, key: str, pick: Pick) -> None:
        """`pick` is what finds a folder."""
        if key == OTHER:
            pick(_("Choose a folder for the copy"), self.copy_to_folder)
        else:
            stick = self._places.stick(key)
            self._copy(stick.folder, stick.name)

    def copy_to_folder(self, folder: Path) -> None:
        self._copy(folder, folder.name or str(folder))

    def _copy(self, folder: Path, name: str) -> None:
        if self._making:
            return
        self._making = name
        self._show()
        self.nav.announce(_("The copy is being made."))
        self.services.moving.copy_to(folder, name, self._made, partial(self._finish, "stop"))

    def _made(self, sentence: str) -> None:
        self._making = ""
        if not self.closed:
            self._show()
        if self.in_front:
            self.nav.back()
        self.nav.say(Message(sentence))  # also when somebody went on meanwhile: the stick can be taken out now

    def _finish(self, tone: str, sentence: str) -> None:
        self._making = ""
        if not self.closed:
            self._show()
        self.nav.say(Message(sentence, tone))

    def remind(self) -> None:
        """Whether the app says at the start when the copy is a month old."""
        wanted = not self.services.moving.reminds
        self.services.moving.remind(wanted)
        self.nav.announce(_("We remind you when the copy is a month old.") if wanted else _("We do not remind you."))
