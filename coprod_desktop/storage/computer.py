"""What this computer remembers outside every group: the look that was used last, and a group's folder that was chosen."""

import json
from contextlib import suppress
from pathlib import Path

from coprod_desktop import paths
from coprod_desktop.domain.preferences import FIRST_DAY, Look, kept, look_of

_LOOK, _FOLDER = "look", "folder"


class ThisComputer:
    """A SettingStore in one small file; no names of people. A file that cannot be read or written stops nobody: the look is chosen again."""

    def __init__(self, file: Path | None = None) -> None:
        self._file = file or paths.computer_file()

    def _kept(self) -> dict[str, str]:
        try:
            found = json.loads(self._file.read_bytes())
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def get(self, key: str, default: str = "") -> str:
        return str(self._kept().get(key, default))

    def put(self, key: str, value: str) -> None:
        words = json.dumps(self._kept() | {key: value})
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with paths.beside(self._file) as part:
                part.write_text(words, encoding="utf-8")

    def look(self) -> Look:
        try:
            found = json.loads(self.get(_LOOK, "null"))
        except ValueError:  # not written by us
            return FIRST_DAY
        return look_of(found) if isinstance(found, dict) else FIRST_DAY

    def save_look(self, look: Look) -> None:
        if look != self.look():
            self.put(_LOOK, json.dumps(kept(look)))

    def chosen_folder(self) -> Path | None:
        """The folder that was chosen for the group, whether or not it is there now; None for the usual one."""
        found = self.get(_FOLDER)
        return Path(found) if found else None

    def remember_folder(self, folder: Path) -> None:
        self.put(_FOLDER, "" if folder == paths.group_folder() else str(folder.absolute()))

    def group_folder(self) -> Path:
        return self.chosen_folder() or paths.group_folder()
