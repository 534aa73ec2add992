"""An open group with no window around it: opened for one job and closed again, and why a job stopped."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coprod_desktop.i18n import _
from coprod_desktop.storage.places import holds_group
from coprod_desktop.storage.problems import NoGroupHere, PassphraseNeeded

if TYPE_CHECKING:
    from coprod_desktop.storage.folder import Group

AskPassphrase = Callable[[], str]


class JobStopped(Exception):
    """A job that did not go on; the text is the sentence to show."""


class AtOnce:
    """Jobs in this process: there is no window that could stutter."""

    def run(self, work: Callable[..., Any], *args: Any, then: Callable[[Any], None], failed: Callable[[BaseException], None]) -> None:
        then(work(*args))


def must_be_group(folder: Path) -> None:
    if not holds_group(folder):
        raise NoGroupHere


def with_passphrase(work: Callable[[str], Any], passphrase: AskPassphrase) -> Any:
    try:
        return work("")
    except PassphraseNeeded:
        return work(passphrase())


@contextmanager
def opened(folder: Path, passphrase: AskPassphrase) -> Iterator[Group]:
    """The open group, for us alone: opening tidies up, and an app at work must not find its files gone."""
    from coprod_desktop.storage.folder import open_group
    from coprod_desktop.ui.one_instance import FolderLock

    must_be_group(folder)
    lock = FolderLock(folder)
    if not lock.try_lock():
        raise JobStopped(_("The app has this group open. Nothing has changed. Close the app, then try again."))
    try:
        group = with_passphrase(lambda typed: open_group(folder, typed), passphrase)
        try:
            yield group
        finally:
            group.close()
    finally:
        lock.unlock()


@contextmanager
def writing(target: Path) -> Iterator[None]:
    from coprod_desktop.services.ports import NotSpoken
    from coprod_desktop.services.sheet_files import not_spoken_words

    try:
        yield
    except NotSpoken as trouble:
        raise JobStopped(not_spoken_words(trouble)) from trouble
    except OSError as trouble:
        raise JobStopped(_("We cannot write {file}. The group is as it was. Choose another place.").format(file=target)) from trouble
