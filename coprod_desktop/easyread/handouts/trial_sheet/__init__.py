"""Try it with us, for who watches: how to watch, a box for each job, and lines to write on. No name."""

from coprod_desktop.domain.handout import Handout, Heading, Row, SignLine, SignTable
from coprod_desktop.domain.trial import Did, TrialResults, did_words, feelings, ways
from coprod_desktop.easyread.handouts import Kind
from coprod_desktop.i18n import _, later


def build(facts: TrialResults, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    did = did_words()
    tick = (_("Tick it"),)
    blocks = (
        Row("openmoji:1F44D", _("Yes"), _("1. Ask first. A no is fine.\nRead the first page of the jobs together.")),
        Row("openmoji:1F910", _("A closed mouth"), _("2. Watch, and wait. Count to 20 before you help.\nHelp when they ask.")),
        Row("openmoji:270D-1F3FD", _("Writing"), _("3. Write what you see. Write no names.")),
        Row("openmoji:1F4BB", _("A computer"), _("4. Then type it in. Press “Help”, then “Try it with us”.")),
        Heading(_("How it went")),
        SignTable(_("Six jobs, with boxes to tick"), (_("The job"), *(did[each][1] for each in (Did.ALONE, Did.HELPED, Did.NOT_DONE))),
                  tuple(SignLine(job.picture, job.alt, job.short) for job, _words in facts.jobs)),
        Heading(_("How they used it")),
        SignTable(_("Ways to use the app"), (_("The way"), *tick), tuple(SignLine(picture, words, words) for picture, words in ways().values())),
        Heading(_("How it was for them")),
        SignTable(_("Three faces"), (_("They said"), *tick), tuple(SignLine(picture, words, words) for picture, words in feelings().values())),
        Heading(_("What got in the way")),
        SignTable(_("Lines to write on"), (_("Which job"), _("Write it here")), tuple(SignLine("", "", "") for _line in range(4)), to_write=True),
    )
    return Handout(kind=HANDOUT.name, title=_("Sheet for the person who watches"), blocks=blocks, group=group, language=language, points=points)


HANDOUT = Kind(name="trial-sheet", called=later("Try it with us: sheet for the person who watches"), needs=TrialResults, build=build)
