"""What we keep about you, in easy read: what, why, by which rule, who sees it, how long; and what you can do about it."""

from coprod_desktop.domain.handout import Handout, Heading, Row
from coprod_desktop.domain.legal_basis import COMMISSIONER, Chosen, Contact, LegalFacts, Rule, law_words, rules
from coprod_desktop.domain.spoken import long_day_words
from coprod_desktop.easyread.handouts import Kind
from coprod_desktop.i18n import _, later


def ask_words(contact: Contact) -> str:
    """Who to ask, and every way there is, each on a line of its own, so that no number is parted."""
    who = _("Ask {name}.").format(name=contact.name) if contact.name else _("Ask the person who runs your session.")
    return "\n".join(line for line in (who, contact.phone, contact.write) if line)


def _kind(chosen: Chosen) -> tuple[Heading, Row, Row]:
    kind = chosen.kind
    how_long = _("We keep it: {how_long}").format(how_long=chosen.keep[:1].lower() + chosen.keep[1:])
    return (Heading(kind.title), Row(kind.picture, kind.alt, f"{kind.what}\n{kind.why}"),
            Row("openmoji:1F441", _("Seeing"), f"{kind.seen_by}\n{how_long}"))


def _rules(facts: LegalFacts) -> list[Row]:
    """Each rule once, with what it is for."""
    kept: dict[Rule, list[str]] = {}
    found = [(chosen.kind.title, rules(chosen)) for chosen in facts.chosen]
    for place in (0, 1):  # what everything needs first, then what facts about health need too
        for title, both in found:
            for rule in both[place:place + 1]:
                kept.setdefault(rule, []).append(title)
    return [Row(rule.picture, rule.alt, "\n".join(line for line in (
        rule.sentence, *(f"– {title}" for title in titles), law_words(rule)) if line)) for rule, titles in kept.items()]


def build(facts: LegalFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """What UK GDPR Article 13 asks a group to tell people."""
    where = _("It is on our computer, and it is locked.") if facts.locked else _("It is on our computer.")
    kept = [block for chosen in facts.chosen for block in _kind(chosen)]
    blocks = (
        Row("openmoji:E249", _("Our group"), _("{group} keeps some facts about you.\nThis page says what, and why.").format(
            group=group or _("Our group"))),
        Row("openmoji:1F4BB", _("Using a computer"), where + "\n" + _("This app sends nothing over the internet.")),
        Row("openmoji:1F481-1F3FD", _("Information"), _("Do you want to know more?") + "\n" + ask_words(facts.contact)),
        *kept,
        Heading(_("What you can do")),
        Row("openmoji:1F441", _("Seeing"), _("You can see everything we keep about you.\nWe show it within one month.")),
        Row("openmoji:270F", _("Drawing"), _("You can put it right.")),
        Row("openmoji:1F4C4", _("Paper"), _("You can have a copy, on paper or as a file.")),
        Row("openmoji:1F6D1", _("Stop"), _("You can say: stop using this.\nYou can take back a yes at any time.")),
        Row("openmoji:1F9F9", _("Tidying up"), _("You can say: forget me.\nThen we take out your name, words and photos.")),
        Row("openmoji:1F4DE", _("Phone call"), _("You can complain about us.\nRing the Information Commissioner:\n{phone}").format(
            phone=COMMISSIONER)),
        Heading(_("The rules we follow")),
        *_rules(facts),
        Row("openmoji:1F5D3", _("Calendar"), _("Made on {day}.").format(day=long_day_words(facts.today))),
    )
    return Handout(kind=HANDOUT.name, title=_("What we keep about you"), blocks=blocks, group=group, language=language, points=points)


HANDOUT = Kind(name="privacy-notice", called=later("Privacy notice"), needs=LegalFacts, build=build)
