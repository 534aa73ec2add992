"""All that can be done in one open group, in one hand."""

from dataclasses import dataclass

from coprod_desktop.services.changes import Changes
from coprod_desktop.services.ending import Ending
from coprod_desktop.services.feedback import Feedback
from coprod_desktop.services.looks import Looks
from coprod_desktop.services.people import People
from coprod_desktop.services.ports import Clock, Jobs, PictureLibrary
from coprod_desktop.services.register import Register
from coprod_desktop.services.seats import Seats
from coprod_desktop.services.sessions import Sessions
from coprod_desktop.services.undo import UndoList


@dataclass(frozen=True, slots=True)
class GroupServices:
    changes: Changes
    clock: Clock
    seats: Seats
    people: People
    sessions: Sessions
    register: Register
    feedback: Feedback
    ending: Ending
    looks: Looks
    undo: UndoList
    pictures: PictureLibrary
    jobs: Jobs
