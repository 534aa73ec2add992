"""What to do when facts about people were lost, seen or changed: the steps, the 72 hours, and lines to write on."""

from coprod_desktop.domain.handout import Audience, Handout, Heading, Row, SignLine, SignTable
from coprod_desktop.domain.legal_basis import COMMISSIONER, HOURS_TO_TELL, LegalFacts
from coprod_desktop.easyread.handouts import Kind
from coprod_desktop.easyread.handouts.privacy_notice import ask_words
from coprod_desktop.i18n import _, later


def build(facts: LegalFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """UK GDPR Articles 33 and 34; every breach is written down, told or not (Article 33(5))."""
    locked = _("Our file has a passphrase. Say so: it protects people.") if facts.locked else _(
        "Our file has no passphrase. Anyone with the computer can open it.")
    lines = (("openmoji:2753", _("Question"), _("What happened")), ("", "", ""), ("openmoji:1F552", _("Time"), _("When we noticed: day and time")),
             ("openmoji:1F465", _("People"), _("How many people it is about")), ("openmoji:26A0", _("Be careful"), _("What could hurt them")),
             ("openmoji:1F6E0", _("Fixing"), _("What we did at once")), ("openmoji:1F4DE", _("Phone call"), _("Who we told, and when")),
             ("openmoji:2696", _("Fair"), _("Why we told nobody, if so")), ("openmoji:270D-1F3FD", _("Writing"), _("Who wrote this")))
    blocks = (
        Row("openmoji:26A0", _("Be careful"), _("Use this when facts about people are lost or stolen.\n"
                                                "Or when the wrong person saw or changed them.")),
        Heading(_("What to do")),
        Row("openmoji:1F6D1", _("Stop"), _("1. Stop it, if you can.\nLock the computer. Get the paper back.")),
        Row("openmoji:1F4E2", _("Telling people"), "2. " + ask_words(facts.contact)),
        Row("openmoji:270D-1F3FD", _("Writing"), _("3. Write it down here. Do it today.")),
        Row("openmoji:23F0", _("Alarm clock"), _("4. Could it hurt somebody?\nTell the Information Commissioner within {hours} hours.\n"
                                                 "The phone number is:\n{phone}").format(hours=HOURS_TO_TELL, phone=COMMISSIONER)),
        Row("openmoji:1F4AC", _("What I say"), _("5. Could it hurt somebody badly?\nTell those people soon, in easy words.")),
        Row("openmoji:1F512", _("Private"), locked),
        Heading(_("What happened")),
        SignTable(_("Lines to write on"), (_("Question"), _("Write it here")), tuple(SignLine(*line) for line in lines), to_write=True),
        Heading(_("Which facts")),
        SignTable(_("Kinds of facts, with a box to tick"), (_("What we keep"), _("Tick it")),
                  tuple(SignLine(chosen.kind.picture, chosen.kind.alt, chosen.kind.title) for chosen in facts.chosen)),
    )
    return Handout(kind=HANDOUT.name, title=_("When facts get lost"), blocks=blocks, group=group, language=language, points=points,
                   audience=Audience.RUNS_THE_DAY, notice=_("For people who look after the group. Keep it locked away."))


HANDOUT = Kind(name="breach-note", called=later("When facts get lost"), needs=LegalFacts, build=build)
