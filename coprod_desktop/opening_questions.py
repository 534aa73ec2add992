"""What is asked before a group is open, by what stood in the way of opening it."""

from collections.abc import Callable
from pathlib import Path

from coprod_desktop import paths
from coprod_desktop.i18n import _
from coprod_desktop.storage.problems import NoGroupHere, PassphraseNeeded, StorageProblem
from coprod_desktop.ui.opening import Question

Answer = Callable[[str], str]


def question_for(problem: StorageProblem, folder: Path, *, lost: bool, name: Answer, passphrase: Answer, again: Answer) -> Question:
    """`lost` says that a group was in this folder before. The answers get what was typed and return "" or what is wrong."""
    match problem:
        case PassphraseNeeded():
            return Question("openmoji:1F512", _("Your group has a passphrase"), (_("Type it to open the group. The recovery code works too."),),
                            _("Passphrase or recovery code"), _("Open"), passphrase, secret=True)
        case NoGroupHere() if lost:
            return Question("openmoji:1F50D", _("We did not find your group"),
                            (_("It was here: {folder}.").format(folder=_where(folder)),
                             _("Is it on a stick? Put the stick in, then try again.")), "", _("Try again"), again)
        case NoGroupHere():
            notes = (_("This app is for your group. It all stays on this computer."),)
            if folder != paths.group_folder():
                notes = (_("Your new group is kept here: {folder}.").format(folder=_where(folder)),)
            return Question("openmoji:1F44B-1F3FE", _("Welcome"), notes, _("What is your group called?"), _("Start"), name)
    return Question("openmoji:1F6DF", _("The group did not open"), (problem.sentence,), "", _("Try again"), again)


def _where(folder: Path) -> str:
    return _("“{name}” in “{place}”").format(name=folder.name, place=folder.parent.name or folder.parent)
