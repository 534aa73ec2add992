"""Choosing another folder before a group is open: the groups near to hand, places for a new one, or a look round the whole computer."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from coprod_desktop.i18n import _, ngettext
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.paging import Paging
from coprod_desktop.ui.screen import Message, Nav, Presenter

_PAGE = 6


class Folders(Protocol):
    """What finds and opens folders."""

    def groups(self) -> Sequence[Path]:
        """The groups near to hand, without the one that was asked about."""
        ...

    def places(self) -> Sequence[tuple[str, Path]]:
        """Where a new group can be made, with the name of the place as one would say it."""
        ...

    def choose(self, folder: Path) -> str:
        """Opens what is there, or asks for it; "" or the sentence that says what is wrong."""
        ...


@dataclass(frozen=True, slots=True)
class FoldersState:
    heading: str
    note: str
    groups: tuple[PictureChoice, ...]
    pages: tuple[int, int]
    new_heading: str
    places: tuple[PictureChoice, ...]


class FoldersPresenter(Presenter):
    def __init__(self, folders: Folders, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._folders = folders
        self._groups, self._places = tuple(folders.groups()), tuple(folders.places())
        self._paging = Paging(_PAGE)
        self._show()

    def title(self) -> str:
        return _("Choose another folder")

    def _show(self) -> None:
        count = len(self._groups)
        note = ngettext("We found 1 group.", "We found {count} groups.", count).format(count=count) if count else \
            _("We found no other group here. It may be on a stick or in another folder.")
        first = self._paging.first
        groups = tuple(PictureChoice(str(first + number), "openmoji:1F465", folder.name, _where(folder), "mint")
                       for number, folder in enumerate(self._paging.cut(self._groups)))
        places = tuple(PictureChoice(f"new-{number}", "openmoji:2795", name, "", "sky") for number, (name, _folder) in enumerate(self._places))
        self.show_state(FoldersState(self.title(), note, groups, self._paging.pages, _("Make a new group in") if places else "", places))

    def turn(self, pages: int) -> None:
        if self._paging.turn(pages):
            self._show()

    def choose(self, key: str) -> None:
        self.choose_folder(self._places[int(key[4:])][1] if key.startswith("new-") else self._groups[int(key)])

    def choose_folder(self, folder: Path) -> None:
        trouble = self._folders.choose(folder)
        if trouble:
            self.nav.say(Message(trouble, "stop"))

    def look_round(self, pick: Callable[[str, Callable[[Path], None]], None]) -> None:
        """`pick` is what finds a folder."""
        pick(_("Choose the folder of your group"), self.choose_folder)


def _where(folder: Path) -> str:
    return _("In “{place}”").format(place=folder.parent.name or folder.parent)
