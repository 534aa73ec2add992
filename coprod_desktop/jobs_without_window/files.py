"""The group's files by command: plain tables, a copy, a look over them, a picture code taken away."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from coprod_desktop.i18n import _, ngettext
from coprod_desktop.jobs_without_window.opened import AskPassphrase, AtOnce, JobStopped, must_be_group, opened, with_passphrase, writing

if TYPE_CHECKING:
    from pathlib import Path


def export(folder: Path, out: Path, passphrase: AskPassphrase) -> tuple[str, ...]:
    """Writes everything as plain tables; what to tell. Raises JobStopped, StorageProblem."""
    from coprod_desktop.pictures import access_card

    helps = {choice.key: choice.words for part in access_card() for choice in part.choices}
    with opened(folder, passphrase) as group, writing(out):
        files = group.export_plain(out, helps)
    return (ngettext("{count} table is now in {folder}.", "{count} tables are now in {folder}.", len(files)).format(
        count=len(files), folder=out),
        _("These files are not locked. Anyone who gets them can read them."),
        _("Keep them safe, and delete them when you are done."))


def export_for_others(folder: Path, out: Path, passphrase: AskPassphrase) -> tuple[str, ...]:
    """Writes the tables that may leave the group; what to tell. Raises JobStopped, StorageProblem."""
    from dataclasses import astuple

    from coprod_desktop.services.for_others import ForOthers
    from coprod_desktop.storage.export import write_open_tables
    from coprod_desktop.wiring import Services

    if out.is_dir() and any(out.iterdir()):  # what was there would be sent along
        raise JobStopped(_("There are files in {folder} already. Nothing is written. Choose an empty folder.").format(folder=out))
    with opened(folder, passphrase) as group, writing(out):
        services = Services(group, AtOnce())
        made = ForOthers(services.sessions, services.register, services.feedback, services.ending, services.sharing, services.clock)
        files = write_open_tables(out, map(astuple, made.tables()))
    return (ngettext("{count} table is now in {folder}.", "{count} tables are now in {folder}.", len(files)).format(
        count=len(files), folder=out),
        _("A name is in them only when that person agreed. We can miss a name: read the words before you send them."))


def forget_code(folder: Path, passphrase: AskPassphrase) -> tuple[str, ...]:
    """Takes away the picture code of who runs sessions; what to tell. Raises JobStopped, StorageProblem."""
    with opened(folder, passphrase) as group:
        if not group.codes.has():
            return (_("No picture code is set. One press leads out of “Take part”."),)
        group.codes.remove()
    return (_("The picture code is taken away."), _("Open the app. You can choose a new code in More."))


def back_up(folder: Path, passphrase: AskPassphrase, to: Path | None = None) -> tuple[str, ...]:
    """Makes one copy in the group's folder, or at `to`; the app may have the group open. What to tell. Raises JobStopped, StorageProblem,
    OSError."""
    from coprod_desktop.services.keeping import when_words
    from coprod_desktop.services.moving import no_copy_words
    from coprod_desktop.services.ports import PlaceTrouble
    from coprod_desktop.storage import backups, keys, outside

    must_be_group(folder)
    if to is not None and not to.is_dir():
        raise JobStopped(_("There is no folder {folder}. No copy was made. Make the folder first, or choose another one.").format(folder=to))
    raw_key = with_passphrase(lambda typed: keys.open_keys(folder, typed), passphrase).raw_key
    try:
        made = backups.backup_now(folder, raw_key, "asked") if to is None else outside.copy_to(to, folder, raw_key)
    except PlaceTrouble as trouble:
        raise JobStopped(no_copy_words(trouble.why)) from trouble
    return (_("A copy is made: {when}. We opened it, and it is good.").format(when=when_words(made.made, datetime.now())),
            _("It is in {folder}.").format(folder=to or folder / backups.FOLDER / made.name))


def look_over(folder: Path, passphrase: AskPassphrase) -> tuple[str, ...]:
    """How the group's files are, in sentences; the app may have the group open. Raises StorageProblem, OSError."""
    from coprod_desktop.storage.check import check

    must_be_group(folder)
    return with_passphrase(lambda typed: check(folder, typed), passphrase)
