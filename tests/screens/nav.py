"""The way round for presenters without a window: it remembers what it was asked."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from coprod_desktop.domain.picture import PictureWord
from coprod_desktop.domain.preferences import Look
from coprod_desktop.domain.undoable import OnPage
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.undo import UndoList
from coprod_desktop.ui.files import Picking
from coprod_desktop.ui.picture_pick import PicturePick
from coprod_desktop.ui.screen import Ask, Message


class NavLog:
    """A small real Nav: `places` holds (screen, id), `said` the messages, `spoken` what was read; `file` and `picture` are what a person
    would pick."""

    def __init__(self, services: GroupServices, file: Path | None = None) -> None:
        self._undo: UndoList = services.undo
        self.file = file
        self.picking: Picking | None = None
        self.picture_pick: PicturePick | None = None
        self.picture: PictureWord | None = None
        self.last_folder: Path | None = None
        self.last_photos: Path | None = None
        self.places: list[tuple[str, str]] = []
        self.said: list[Message] = []
        self.announced: list[str] = []
        self.spoken: list[tuple[str, Look | None]] = []
        self.opened: list[tuple[bool, str]] = []
        self.backs = 0
        self.found_voices: tuple[Any, ...] = ()

    def hush(self) -> None:
        self.said.clear()

    def go_to(self, name: str, id: str = "") -> None:
        self.places.append((name, id))

    def replace(self, name: str, id: str = "") -> None:
        self.places.append((name, id))

    def restart_at(self, name: str, id: str = "") -> None:
        self.places = [(name, id)]

    def back(self) -> None:
        self.backs += 1

    def leave(self) -> None:
        self.back()

    def home(self) -> None:
        self.places = []

    def open_copy(self, ours: bool, words: str) -> None:
        self.opened.append((ours, words))

    def undo(self) -> None:
        last = self._undo.last()
        assert last is not None
        self._undo.undo(last.action_id)

    def shown(self) -> Sequence[OnPage]:
        return ()

    def cover(self) -> None:
        self.places.append(("covered", ""))

    def say(self, message: Message) -> None:
        self.said.append(message)

    def announce(self, words: str) -> None:
        self.announced.append(words)

    def ask(self, question: Ask, then: Callable[[], None]) -> None:
        then()

    def pick_file(self, title: str, kinds: Sequence[str], then: Callable[[Path], None]) -> None:
        if self.file is not None:
            then(self.file)

    def pick_target(self, title: str, name: str, then: Callable[[Path], None]) -> None:
        if self.file is not None:
            then(self.file)

    def pick_folder(self, title: str, then: Callable[[Path], None]) -> None:
        if self.file is not None:
            then(self.file)

    def pick_picture(self, sentence: str, then: Callable[[PictureWord], None], chosen: str = "") -> None:
        self.picture_pick = PicturePick(sentence, then, chosen)
        if self.picture is not None:
            then(self.picture)

    def read(self, words: str, look: Look | None = None) -> None:
        self.spoken.append((words, look))

    def voices(self, then: Callable[[Sequence[Any]], None]) -> None:
        then(self.found_voices)
