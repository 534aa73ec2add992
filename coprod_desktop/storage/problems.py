"""What can go wrong with a group's folder; each holds the sentences to show."""

from coprod_desktop.domain.not_saved import NotSaved
from coprod_desktop.i18n import _, ngettext


class StorageProblem(NotSaved):
    """All of them."""


class NoGroupHere(StorageProblem):
    @property
    def sentence(self) -> str:
        return _("There is no group in this folder. Choose another folder, or make a new group.")


class FolderTaken(StorageProblem):
    @property
    def sentence(self) -> str:
        return _("This folder has other things in it. Nothing has changed. Choose a new folder.")


class PassphraseNeeded(StorageProblem):
    @property
    def sentence(self) -> str:
        return _("This group has a passphrase. Type it to open the group.")


class WrongPassphrase(StorageProblem):
    @property
    def sentence(self) -> str:
        return _("That is not the passphrase. Everything is safe. Try again, or use the recovery code.")


class MadeByNewerVersion(StorageProblem):
    @property
    def sentence(self) -> str:
        return _("A newer version of this app made this group. Nothing has changed. Put the newer version on this computer.")


class Damaged(StorageProblem):
    @property
    def sentence(self) -> str:
        return _("The group’s file is damaged and no good copy was found. "
                 "Nothing has changed. Ask someone who has another copy of the folder.")


class NotUpgraded(StorageProblem):
    @property
    def sentence(self) -> str:
        return _("The group could not be made ready for this version. Nothing has changed. Use the version you had before.")


class FolderNotWritable(StorageProblem):
    @property
    def sentence(self) -> str:
        return _("We cannot write in this folder. Nothing has changed. Choose another folder.")


class DiskFull(StorageProblem):
    @property
    def sentence(self) -> str:
        return _("There is no room left on this computer. What was saved is safe. Make room, then do it again.")


class FolderOutOfReach(StorageProblem):
    """The stick was pulled out, the folder moved or replaced, or the disk does not take what is written."""

    @property
    def sentence(self) -> str:
        return _("We cannot save in the group’s folder. This was not saved. What was saved before is safe there. "
                 "Put the folder or stick back, then open the app again.")


class FoundDamaged(StorageProblem):
    """Part of an open file cannot be read; the next start reads it whole."""

    @property
    def sentence(self) -> str:
        return _("Part of the group’s file cannot be read. Close the app and open it again. Then the newest good copy opens.")


class InUse(StorageProblem):
    @property
    def sentence(self) -> str:
        return _("Another program is using the group’s file. This was not saved. Wait a minute, then do it again.")


class PhotosMended(StorageProblem):
    """The file of photos was damaged and is whole again; `lost` photos are gone, None where nobody can tell how many."""

    def __init__(self, lost: int | None) -> None:
        super().__init__(lost)
        self.lost = lost

    @property
    def sentence(self) -> str:
        gone = ngettext("{lost} photo is lost.", "{lost} photos are lost.", self.lost or 0).format(lost=self.lost)
        if not self.lost:
            gone = _("New photos may be lost.") if self.lost is None else _("No photo is lost.")
        return " ".join((_("The file of photos was damaged. We put it together again."), gone, _("Do it once more.")))
