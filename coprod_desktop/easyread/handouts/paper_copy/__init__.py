"""The group on paper, for the day when no computer works: names, who to call for each, and this month’s sessions.

Of the sheets that the group made it has the titles: each is a whole sheet, for everyone, and this one is locked away. Older versions are for who
writes on at a computer; they are in every backup.
"""

from collections.abc import Iterable
from itertools import groupby

from coprod_desktop.domain.handout import Audience, Block, Handout, Heading, Row
from coprod_desktop.domain.paper_copy import PaperFacts, PaperPerson
from coprod_desktop.domain.session import Session
from coprod_desktop.domain.spoken import day_words, in_numbers, long_day_words, month_words, time_words
from coprod_desktop.easyread.handouts import Kind
from coprod_desktop.i18n import _, later, ngettext

_TITLES = 4  # so many stand beside one picture


def _person(person: PaperPerson, facts: PaperFacts) -> Row:
    call = " ".join(part for part in (person.emergency.call_name, person.emergency.call_phone) if part)
    lines = [person.name, _("Call: {who}").format(who=call) if call else _("Nobody to call is written down.")]
    if person.emergency.know:
        lines.append(_("Good to know: {words}").format(words=person.emergency.know))
    theirs = _("Photo of {name}").format(name=person.name) if person.picture.startswith("media:") else _("A person")
    return Row(person.picture or "openmoji:1F464", facts.alts.get(person.picture) or theirs, "\n".join(lines))


def _days(sessions: tuple[Session, ...]) -> Iterable[Row]:
    numbers = in_numbers(session.start for session in sessions)
    for day, found in groupby(sessions, key=lambda session: session.day):
        lines = (", ".join(part for part in (time_words(one.start, numbers), one.name, one.place) if part) for one in found)
        yield Row("openmoji:1F5D3", _("Calendar"), "\n".join((day_words(day), *lines)))


def _sheets(facts: PaperFacts) -> Iterable[Block]:
    if facts.sheets:
        yield Heading(_("Sheets that we made"))
        yield Row("openmoji:1F5A8", _("Printer"), _("Print these, too. Keep one of each with this."))
    for place in range(0, len(facts.sheets), _TITLES):
        yield Row("own:easy-read", _("Easy read"), "\n".join(facts.sheets[place:place + _TITLES]))


def build(facts: PaperFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """People first, then the days of the month, then what to print beside it."""
    blocks: tuple[Block, ...] = (
        Row("openmoji:1F4C4", _("Paper"),
            _("Made on {day}.\nMake a new one each month, and shred this one.").format(day=long_day_words(facts.today))),
        Row("openmoji:1F465", _("People"), ngettext("{count} person is in our group.", "{count} people are in our group.",
                                                    len(facts.people)).format(count=len(facts.people))),
        Heading(_("People")), *(_person(person, facts) for person in facts.people),
        Heading(_("Sessions in {month}").format(month=month_words(facts.today))),
        *(tuple(_days(facts.sessions)) or (Row("openmoji:1F5D3", _("Calendar"), _("No session is planned this month.")),)),
        *_sheets(facts),
    )
    return Handout(kind=HANDOUT.name, title=_("Our group on paper"), blocks=blocks, group=group, language=language, points=points,
                   audience=Audience.RUNS_THE_DAY, notice=_("Only for people running it. Lock it away."))


HANDOUT = Kind(name="paper-copy", called=later("Paper copy"), needs=PaperFacts, build=build)
