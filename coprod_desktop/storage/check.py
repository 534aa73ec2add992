"""Looks over a group's folder and says in sentences how it is."""

from pathlib import Path
from typing import Any

import sqlcipher3  # type: ignore[import-untyped]

from coprod_desktop.i18n import _, ngettext
from coprod_desktop.storage import backups, keys
from coprod_desktop.storage.backups import FOLDER, GROUP, MEDIA, Backups
from coprod_desktop.storage.database import connect

_PLAIN_FILE = b"SQLite format 3\0"


def check(folder: Path, passphrase: str = "") -> tuple[str, ...]:
    """How the files are, whether they are locked, and how much is in them; the group may be open meanwhile. Raises
    PassphraseNeeded, WrongPassphrase, Damaged when there is no key."""
    group_keys = keys.open_keys(folder, passphrase)
    said = [*_files(folder, group_keys.raw_key), _lock(folder, group_keys.protected)]
    copies = Backups(folder).all()
    good = sum(backups.whole(folder / FOLDER / info.name / GROUP, group_keys.raw_key) for info in copies)
    said.append(ngettext("There is {count} copy, and {good} can be opened.", "There are {count} copies, and {good} can be opened.",
                         len(copies)).format(count=len(copies), good=good))
    return tuple(said)


def _files(folder: Path, raw_key: bytes) -> list[str]:
    said = []
    for name, whole, damaged in (
            (GROUP, _("The group’s file is whole."), _("The group’s file is damaged. The newest good copy opens at the next start.")),
            (MEDIA, _("The photos are whole."), _("The file of photos is damaged."))):
        path = folder / name
        if not path.exists():
            said.append(_("There are no photos yet.") if name == MEDIA else damaged)
            continue
        try:
            connection = connect(path, raw_key)
            try:
                good = backups.is_whole(connection)
                said.append(whole if good else damaged)
                if good and name == GROUP:
                    said.extend(_counts(connection))
            finally:
                connection.close()
        except sqlcipher3.DatabaseError:
            said.append(damaged)
    return said


def _counts(connection: Any) -> list[str]:
    def count(sql: str) -> int:
        return int(connection.execute(sql).fetchone()[0])

    people, sessions = count("SELECT count(*) FROM person"), count("SELECT count(*) FROM session")
    marks, answers = count("SELECT count(*) FROM attendance WHERE mark <> ''"), count("SELECT count(*) FROM answer")
    return [
        ngettext("There is {n} person.", "There are {n} people.", people).format(n=people),
        ngettext("There is {n} session.", "There are {n} sessions.", sessions).format(n=sessions),
        ngettext("There is {n} mark in the registers.", "There are {n} marks in the registers.", marks).format(n=marks),
        ngettext("There is {n} answer.", "There are {n} answers.", answers).format(n=answers),
    ]


def _lock(folder: Path, protected: bool) -> str:
    if (folder / GROUP).exists():
        with (folder / GROUP).open("rb") as file:
            if file.read(len(_PLAIN_FILE)) == _PLAIN_FILE:
                return _("The group’s file is not encrypted.")
    if protected:
        return _("The group’s file is encrypted, and it has a passphrase.")
    return _("The group’s file is encrypted. It has no passphrase, so anyone with the folder can open it.")
