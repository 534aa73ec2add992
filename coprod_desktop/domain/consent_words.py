"""What people are asked before anything of theirs is shown, in easy words; a change of words is a new version."""

from dataclasses import dataclass

from coprod_desktop.domain.consent import Decided, Naming, Purpose, Said, Way
from coprod_desktop.i18n import _

# Goes up with every change of the sentences below; it is kept with each answer, and so are the sentences.
VERSION = 1


@dataclass(frozen=True, slots=True)
class Asking:
    """One purpose as a screen of its own: what it is called, the question, what a yes means, what a no means."""

    title: str
    picture: str
    question: str
    means: tuple[str, ...]
    if_no: tuple[str, ...]

    @property
    def wording(self) -> str:
        """Everything that was shown and read aloud, a sentence a line: it is kept with the answer."""
        return "\n".join((self.question, *self.means, *self.if_no))


def asking(purpose: Purpose) -> Asking:
    """The words of one purpose."""
    fine = _("Nothing bad happens. You can still take part in everything.")
    change = _("You can change your mind at any time.")
    return {
        Purpose.SHOWN: lambda: Asking(
            _("My picture on this laptop"), "openmoji:1F5BC", _("Can other people see you on this laptop?"),
            (_("Your name and picture are on the list for “I am here”."), _("Then you can mark yourself as here."), change),
            (fine, _("You are not on that list. Somebody marks you as here."))),
        Purpose.DETAILS: lambda: Asking(
            _("My name on our sheets"), "openmoji:1F4DD", _("Can your name be on sheets that everyone sees?"),
            (_("For example: who does a job after a session."), _("Sheets can be seen by people outside the group."), change),
            (fine, _("The sheet says “one of us”, not your name."))),
        Purpose.PHOTO: lambda: Asking(
            _("Photos of me"), "openmoji:1F4F7", _("Can we use photos that you are in?"),
            (_("We can put them on our sheets."), _("We show you the photo first."), _("Sheets can be seen by people outside the group."),
             change),
            (fine, _("We leave out every photo that you are in."))),
        Purpose.QUOTE: lambda: Asking(
            _("My words"), "openmoji:1F4AC", _("Can we share the words you tell us?"),
            (_("We print them just as you said them."), _("We can use them on sheets and in reports."), change),
            (fine, _("Your words stay in the group. We still read them and learn."))),
        Purpose.STORY: lambda: Asking(
            _("My story"), "openmoji:1F4D6", _("Can we tell your story to other people?"),
            (_("A story is about you and something that mattered."), _("You see it first, and you say if it is right."), change),
            (fine, _("We do not tell your story to anybody."))),
        Purpose.CONTACT: lambda: Asking(
            _("Getting in touch"), "openmoji:1F4DE", _("Can we get in touch with you?"),
            (_("For example: when a session moves, or something new starts."), _("We do not give your number to others."), change),
            (fine, _("We do not ring or write. Ask us when you come."))),
        Purpose.KEEP_PICTURE: lambda: Asking(
            _("My picture after I leave"), "openmoji:1F5C2", _("Can we keep your picture after you leave?"),
            (_("It stays in our photos, to remember what we did."), change),
            (fine, _("We take your picture away when you leave."))),
    }[purpose]()


def said_words(said: Said) -> str:
    return {Said.YES: _("Yes"), Said.NO: _("No"), Said.NOT_NOW: _("Not now")}[said]


def way_words(way: Way) -> str:
    return {Way.ON_SCREEN: _("They pressed it"), Way.SPOKEN: _("They said it out loud"), Way.ON_PAPER: _("On paper")}[way]


def decided_words(decided: Decided) -> str:
    return {Decided.BY_ME: _("They decided"), Decided.WITH_HELP: _("They decided, with help"),
            Decided.BEST_INTERESTS: _("People who know them, for their good"), Decided.PARENT: _("A parent, for a child")}[decided]


def naming_words(naming: Naming) -> str:
    return {Naming.NAME: _("My whole name"), Naming.FIRST_NAME: _("My first name"), Naming.MADE_UP: _("A made-up name"),
            Naming.NO_NAME: _("No name")}[naming]
