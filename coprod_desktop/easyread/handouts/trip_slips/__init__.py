"""Cards for the pocket of everyone who goes on a trip, to cut out: their name as they agreed, who to ring, where and when we meet."""

from coprod_desktop.domain.day_plan import DayPlan
from coprod_desktop.domain.handout import Badges, Handout, Question, Row, SignLine
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.kinds import Kind as SessionKind
from coprod_desktop.domain.spoken import time_words
from coprod_desktop.easyread.handouts.emergency import who_goes
from coprod_desktop.easyread.handouts.shared_rows import who_to_ring
from coprod_desktop.i18n import _, later

_FREE = 2  # for who comes without being expected; paper costs


def _ring(facts: SessionFacts, plan: DayPlan) -> Row | Question:
    """With a line where nobody has recorded a number."""
    who = who_to_ring(facts, plan)
    if not who[1]:
        return Question("openmoji:1F4DE", _("Phone call"), _("Are you lost? Ring us:"), lines=1)
    return Row("openmoji:1F4DE", _("Phone call"), "\n".join(words for words in (_("Are you lost? Ring us."), *who) if words))


def _meet(facts: SessionFacts, plan: DayPlan) -> Row | Question:
    place = plan.meet or facts.session.place
    if not place:
        return Question("openmoji:E080", _("Where we meet"), _("We meet here:"), lines=1)
    back = _("We are back at {time}.").format(time=time_words(plan.back_at)) if plan.back_at else ""
    return Row("openmoji:E080", _("Where we meet"), "\n".join(line for line in (_("We meet here:"), place, back) if line))


def build(facts: SessionFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """Who did not agree to be named writes their name with a pen, or leaves it out."""
    plan = facts.plan or DayPlan(facts.session.id)
    here, to_come = who_goes(facts)
    cards = [SignLine("", "", row.name) for row in here + to_come]
    cards = sorted(cards, key=lambda card: not card.name) + [SignLine("", "", "")] * (_FREE + len(cards) % 2)
    blocks = (Row("openmoji:2702", _("Scissors"), _("Cut along the dashes.\nEach of us keeps one in a pocket.")),
              Badges(_("Cards for a pocket"), tuple(cards), (_ring(facts, plan), _meet(facts, plan)), _("My name:")))
    return Handout(kind=HANDOUT.name, title=_("Pocket cards: {name}").format(name=facts.session.name), blocks=blocks, group=group,
                   language=language, points=points)


HANDOUT = Kind(name="trip-slips", called=later("Pocket cards for a trip"), needs=SessionFacts, build=build, shelf=Shelf.ROOM, place=4,
               picture="own:phone-call", told=later("To cut out. Who to ring, where we meet."), only=(SessionKind.TRIP,), each=True)
