"""Making and looking over a group's copies, as a value that another process can take."""

from dataclasses import dataclass, field
from pathlib import Path

from coprod_desktop.services.ports import NotWhole
from coprod_desktop.storage.backups import FOLDER, GROUP, BackupInfo, Backups, backup_now, whole
from coprod_desktop.storage.problems import Damaged


@dataclass(frozen=True, slots=True)
class Copying:
    """The folder and the key that opens its files."""

    folder: Path
    raw_key: bytes = field(repr=False)

    def make(self, kind: str) -> BackupInfo:
        """Raises NotWhole."""
        try:
            return backup_now(self.folder, self.raw_key, kind)
        except Damaged as problem:
            raise NotWhole from problem

    def take_out_forgotten(self) -> None:
        """Writes every copy anew without the people who were forgotten. Raises NotWhole."""
        from coprod_desktop.storage.forgetting import take_out_of_copies

        try:
            take_out_of_copies(self.folder, self.raw_key)
        except Damaged as problem:
            raise NotWhole from problem

    def good(self) -> tuple[str, ...]:
        """The names of the copies that open and are whole."""
        return tuple(info.name for info in Backups(self.folder).all() if whole(self.folder / FOLDER / info.name / GROUP, self.raw_key))
