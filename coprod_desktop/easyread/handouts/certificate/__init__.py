"""A certificate for one person who took part in a course: their name, the course, the weeks they came. It counts what they did, not what
they missed."""

from coprod_desktop.domain.certificate import CertificateFacts
from coprod_desktop.domain.for_one import facts_of
from coprod_desktop.domain.handout import Audience, Handout, Heading, Photo, Row, SignLine, SignTable
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.spoken import long_day_words
from coprod_desktop.i18n import _, later, ngettext


def build(facts: CertificateFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    weeks = ngettext("1 week", "{count} weeks", facts.weeks).format(count=facts.weeks)
    first, last = long_day_words(facts.first), long_day_words(facts.last)
    days = [_("On {day}.").format(day=first)] if first == last else [_("From {first}").format(first=first), _("until {last}").format(last=last)]
    blocks = (
        Photo("own:certificate", _("Certificate"), _("We learned together. Thank you.")), Heading(facts.name),
        Row("own:learning", _("Learning"), "\n".join((_("took part in our course:"), facts.course, weeks, *days))),
        SignTable(_("Lines for two people to sign"), (_("Name"), _("Sign here")), (SignLine("", "", ""),) * 2, to_write=True),
    )
    return Handout(kind=HANDOUT.name, title=_("Certificate"), blocks=blocks, group=group, language=language, points=points, audience=Audience.OWN,
                   facts=facts_of(facts.name, the_course=facts.course, the_weeks=weeks, first_day=first, last_day=last,
                                  the_days="\n".join(days)))


HANDOUT = Kind(name="certificate", called=later("Certificate"), needs=CertificateFacts, build=build, shelf=Shelf.PERSON, place=3,
               picture="own:certificate", told=later("For a course that they took part in."))
