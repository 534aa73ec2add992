"""A small card: who to talk to when something is wrong, their phone numbers, 999, and room to leave a name."""

from coprod_desktop.domain.concern import CardFacts, SafePerson
from coprod_desktop.domain.handout import Block, Handout, Question, Row
from coprod_desktop.easyread.handouts import Kind
from coprod_desktop.i18n import _, later

_PERSON = "openmoji:E246"


def build(facts: CardFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """For everyone: the people on it agreed to be there, and the card says so."""
    agreed = _("The people on this card said yes to being on it.") if facts.people else _("Nobody is named yet. Ask who runs the group.")
    blocks: tuple[Block, ...] = (
        Row("openmoji:1F6A8", _("Emergency"), _("In danger now? Ring 999.") + f"\n{agreed}"),
        *map(person_row, facts.people),
        *council_rows(facts.council),
        Question("openmoji:270D-1F3FD", _("Writing"), _("My name, if I want to give it:"), lines=1),
    )
    return Handout(kind=HANDOUT.name, title=_("I need to talk to someone"), blocks=blocks, group=group, language=language, points=points)


def person_row(person: SafePerson) -> Row:
    """The phone number on a line of its own, so that it is never parted."""
    picture, alt = (person.picture, _("Their picture")) if person.picture else (_PERSON, _("Talking together"))
    return Row(picture, alt, "\n".join(part for part in (person.name, person.does, person.phone) if part))


def council_rows(phone: str) -> tuple[Row, ...]:
    return (Row("openmoji:1F3E2", _("Office"), _("The council helps to keep adults safe:") + f"\n{phone}"),) if phone else ()


HANDOUT = Kind(name="concern-card", called=later("Who to talk to"), needs=CardFacts, build=build)
