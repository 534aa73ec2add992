"""For a first meeting: questions for one person, with boxes to tick and lines to write on. It can be filled in with a pen, alone or with help."""

from coprod_desktop.domain.handout import Answer, Block, Handout, Heading, Question, Row
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.start_list import StartFacts
from coprod_desktop.easyread.handouts.shared_rows import ask_rows
from coprod_desktop.i18n import _, later


def build(facts: StartFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """No question about health or a diagnosis: what helps is what a group needs to know."""
    when = (Answer(_("In the morning")), Answer(_("In the afternoon")), Answer(_("In the evening")), Answer(_("At the weekend")))
    way = (Answer(_("I come by myself."), "openmoji:1F68C", _("Bus")), Answer(_("Somebody comes with me."), "own:supporter", _("Supporter")),
           Answer(_("I need help to get there."), "own:ask-for-help", _("Ask for help")))
    blocks: tuple[Block, ...] = (
        Row("own:welcome", _("Welcome"), _("Welcome. This page is about you.\nLeave out what you do not want to say.")),
        Question("openmoji:1FAAA", _("A card with a name"), _("What do people call you?"), lines=1),
        Question("openmoji:2B50", _("Star"), _("What do you like doing?"), lines=3),
        Question("own:volunteer", _("Somebody who helps"), _("What can you show other people?"), lines=2),
        Question("own:access-needs", _("What I need to join in"), _("What helps you to join in?"), lines=3),
        Question("openmoji:1F552", _("Time"), _("When can you come?"), when),
        Question("own:minibus", _("Minibus"), _("How do you get here?"), way),
        Question("openmoji:1F4DE", _("Phone call"), _("How can we reach you? A phone number, or where to write to."), lines=2),
        Question("own:idea", _("An idea"), _("What do you want to change here?"), lines=3),
        Heading(_("What happens with this page")),
        Row("own:keep-safe", _("Keeping safe"), _("We keep it safe. We shred it when it is typed in.\nAsk us to see it, or to take it back.")),
        *ask_rows(facts.contact),
    )
    return Handout(kind=HANDOUT.name, title=_("About you"), blocks=blocks, group=group, language=language, points=points)


HANDOUT = Kind(name="first-meeting", called=later("Questions for a first meeting"), needs=StartFacts, build=build, shelf=Shelf.BEGIN, place=2,
               picture="own:first-time", told=later("For each person, to fill in with a pen."))
