"""A certificate for one person who took part in a course: their name, the course, the weeks they came. It counts what they did, not what
they missed."""

from coprod_desktop.domain.certificate import CertificateFacts
from coprod_desktop.domain.for_one import facts_of
from coprod_desktop.domain.handout import Audience, Block, Frame, Handout, Heading, Row, SignLine, SignTable
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.spoken import date_words
from coprod_desktop.i18n import _, later, ngettext


def _weeks(facts: CertificateFacts) -> str:
    return ngettext("1 week", "{count} weeks", facts.weeks).format(count=facts.weeks)


def _days(facts: CertificateFacts) -> str:
    first, last = date_words(facts.first), date_words(facts.last)
    if first == last:
        return _("On {day}.").format(day=first)
    return _("From {first}").format(first=first) + "\n" + _("until {last}").format(last=last)


def page(facts: CertificateFacts, level: int = 2) -> tuple[Block, ...]:
    """All but its title; the name is a heading of that level."""
    took_part = (_("took part in our course:"), facts.course, _weeks(facts), _days(facts), _("We learned together.\nThank you."))
    return (
        Heading(facts.name, level), Row("own:proud", _("Proud"), "\n".join(took_part)),
        SignTable(_("Lines for two people to sign"), (_("Name"), _("Sign here")), (SignLine("", "", ""),) * 2, to_write=True),
    )


def build(facts: CertificateFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    return Handout(kind=HANDOUT.name, title=_("Certificate"), blocks=page(facts), group=group, language=language, points=points,
                   audience=Audience.OWN, frame=Frame.SHEET,
                   facts=facts_of(facts.name, the_course=facts.course, the_weeks=_weeks(facts), the_days=_days(facts),
                                  first_day=date_words(facts.first), last_day=date_words(facts.last)))


HANDOUT = Kind(name="certificate", called=later("Certificate"), needs=CertificateFacts, build=build, shelf=Shelf.PERSON, place=3,
               picture="own:certificate", told=later("For a course that they took part in."))
