"""What the marks, reasons and roles of a register are called."""

from coprod_desktop.domain.attendance import Mark, Reason, Role
from coprod_desktop.i18n import _


def band_words(mark: Mark) -> str:
    return {Mark.NONE: _("Not yet"), Mark.HERE: _("Here"), Mark.LATE: _("Came late"), Mark.LEFT_EARLY: _("Left early"),
            Mark.CANNOT_COME: _("Can’t come")}[mark]


def reason_words(reason: Reason) -> str:
    return {Reason.NOT_SAID: _("Did not say"), Reason.UNWELL: _("Not well"), Reason.AWAY: _("Away"), Reason.BUSY: _("Something else on"),
            Reason.TRAVEL: _("No way to get here"), Reason.NO_SUPPORT: _("Nobody to come with"), Reason.NOT_TODAY: _("Not today")}[reason]


def role_words(role: Role) -> str:
    return {Role.TAKING_PART: _("Takes part"), Role.FACILITATOR: _("Runs it"), Role.VOLUNTEER: _("Volunteer"), Role.ARTIST: _("Artist"),
            Role.SUPPORTER: _("Supporter"), Role.STAFF: _("Staff")}[role]
