"""Copies that are carried: onto a stick, and back from one, as a value that another process can take."""

from dataclasses import dataclass, field
from pathlib import Path

from coprod_desktop.domain.copies import FoundCopy
from coprod_desktop.i18n import _
from coprod_desktop.services.ports import CannotOpenCopy, NotWhole
from coprod_desktop.storage import found, outside, restoring
from coprod_desktop.storage.backups import FOLDER, BackupInfo
from coprod_desktop.storage.problems import Damaged, StorageProblem, WrongPassphrase


@dataclass(frozen=True, slots=True)
class Carrying:
    """The folder of the open group and the key that opens its files; with no key there is no group yet."""

    folder: Path
    raw_key: bytes = field(default=b"", repr=False)

    @property
    def own(self) -> Path:
        return self.folder / FOLDER

    def copy_to(self, place: Path) -> BackupInfo:
        """Raises PlaceTrouble, NotWhole."""
        try:
            return outside.copy_to(place, self.folder, self.raw_key)
        except Damaged as problem:
            raise NotWhole from problem

    def find(self, place: Path) -> tuple[FoundCopy, ...]:
        """Raises OSError."""
        return found.find(place, self.raw_key)

    def look(self, copy: FoundCopy, passphrase: str) -> FoundCopy:
        try:
            return found.look(copy.folder, self.raw_key, passphrase)
        except WrongPassphrase:
            return copy

    def make_ready(self, copy: FoundCopy, passphrase: str) -> None:
        """Raises CannotOpenCopy, OSError."""
        try:
            if copy.ours:
                restoring.make_ready(copy.folder, self.folder, self.raw_key)
            else:
                restoring.make_new(copy.folder, self.folder, passphrase)
        except Damaged as problem:
            raise CannotOpenCopy(_("This copy is damaged. Your group is as it was. Choose another copy.")) from problem
        except StorageProblem as problem:
            raise CannotOpenCopy(problem.sentence) from problem
