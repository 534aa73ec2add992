"""Where to start when a group works as equals: the 11 things of the checklist "Where to start" in the easy-read guide "All Together Now"
(ILiS), in the order of the guide, each with what to ask."""

from dataclasses import dataclass, field
from datetime import date

from coprod_desktop.domain.legal_basis import Contact
from coprod_desktop.i18n import _


@dataclass(frozen=True, slots=True)
class Thing:
    """`short` stands where it is ticked off, `ask` is what to ask about it."""

    picture: str
    alt: str
    short: str
    ask: str


@dataclass(frozen=True, slots=True)
class StartFacts:
    """What a group has when nothing is recorded: the day, and who can be asked."""

    today: date
    contact: Contact = field(default_factory=Contact)


def things() -> tuple[Thing, ...]:
    return (
        Thing("own:access-needs", _("What I need to join in"), _("What helps people"), _("What helps you to join in?")),
        Thing("own:minibus", _("Minibus"), _("Getting there, and help"), _("How do you get here? Who helps you with that?")),
        Thing("openmoji:1F4CD", _("A pin on a map"), _("A good place to meet"), _("Where can everyone get in, hear and feel safe?")),
        Thing("openmoji:E246", _("Talking together"), _("How we talk to each other"), _("How do you like to hear from us?")),
        Thing("own:co-production", _("Working as equals"), _("We all know what this is"), _("We decide together. Do you want to work like this?")),
        Thing("openmoji:E249", _("Our group"), _("Who else to ask"), _("Who is missing? Who should be here?")),
        Thing("own:ground-rules", _("Ground rules"), _("Our rules"), _("What helps us all to feel safe and be heard?")),
        Thing("openmoji:1F3AF", _("A target"), _("What we all want"), _("What do we want to change? What do we need for it?")),
        Thing("own:plan", _("A plan"), _("What we do, and when"), _("What do we do first? On which day?")),
        Thing("openmoji:1F4CA", _("A chart"), _("How we see if it works"), _("How will we know? When do we look at it again?")),
        Thing("own:leads-meeting", _("Who leads the meeting"), _("Who does what"), _("Who leads? Who takes notes? Who plans the meetings?")),
    )
