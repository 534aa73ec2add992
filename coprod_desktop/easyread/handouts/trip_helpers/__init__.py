"""A trip, for who runs it: what to look at before leaving, who goes, what helps each, how they get home, who to call, two head counts.

What to look at on the same day (lifts, toilets, tickets, medicines, money) is what groups who go out together write in their own rules.
"""

from collections.abc import Iterable

from coprod_desktop.domain.day_plan import DayPlan
from coprod_desktop.domain.handout import Audience, Block, Handout, Heading, Row, SignLine, SignTable
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.kinds import Kind as SessionKind
from coprod_desktop.easyread.handouts.access_sheet import each_person, told_us
from coprod_desktop.easyread.handouts.emergency import ask_who_to_call, count_heads, day_rows, opening, people_rows, who_goes
from coprod_desktop.i18n import _, later


def _before_we_leave() -> Iterable[Block]:
    yield Heading(_("Look at this on the day"))
    things = (
        ("own:lift", _("Lift"), _("The lift and the ramps work")),
        ("own:accessible-toilet", _("Accessible toilet"), _("There is a toilet for everyone")),
        ("openmoji:1F39F", _("Ticket"), _("We have the tickets and passes")),
        ("openmoji:1F37D", _("A meal"), _("There is food that everyone can eat")),
        ("openmoji:1F48A", _("Medicine"), _("People have their medicine with them")),
        ("openmoji:1F4B7", _("Money"), _("We have money for an emergency")),
        ("openmoji:1F4F1", _("Mobile phone"), _("The phones are full")),
        ("openmoji:1F4C4", _("Paper"), _("Somebody at home has a copy of this")))
    yield SignTable(_("Things to look at, with a box to tick"), (_("What"), _("Good")), tuple(SignLine(*thing) for thing in things))


def _if_lost() -> Iterable[Block]:
    yield Heading(_("If somebody is lost"))
    yield Row("openmoji:1F50D", _("A magnifying glass"), _("One of us stays with the group.\nAnother goes back to where they were last."))
    yield Row("openmoji:1F4DE", _("Phone call"), _("Ring them. Then ring who to call for them.\nYou cannot find them? Ring 999."))


def build(facts: SessionFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """Everyone who is there or may still come; who cannot come is not on it."""
    here, to_come = who_goes(facts)
    goes = here + to_come
    blocks = (
        *opening(facts), *day_rows(facts, facts.plan or DayPlan(facts.session.id)), *_before_we_leave(),
        *people_rows(facts, _("Who to call, and the way home"), goes), *ask_who_to_call(facts), *each_person(facts, told_us(facts)), *_if_lost(),
        *count_heads(facts, goes),
    )
    return Handout(kind=HANDOUT.name, title=_("The trip: for people who run it"), blocks=blocks, group=group, language=language, points=points,
                   audience=Audience.RUNS_THE_DAY, notice=_("Only for people running it. Shred it after."))


HANDOUT = Kind(name="trip-helpers", called=later("Trip sheet for people who run it"), needs=SessionFacts, build=build, shelf=Shelf.ROOM, place=3,
               picture="own:peer-facilitator", told=later("Who goes, who to call, how each gets home."), only=(SessionKind.TRIP,))
