"""Which rule of the law a group relies on for each kind of fact it keeps: the values; what is kept is in legal_kinds.py."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coprod_desktop.i18n import _, ngettext

# The helpline of the Information Commissioner (ico.org.uk, "Contact us"); small groups may ring it for advice too.
COMMISSIONER = "0303 123 1113"
# UK GDPR Article 33(1); the hours count from when somebody in the group notices.
HOURS_TO_TELL = 72


class Basis(StrEnum):
    """UK GDPR Article 6(1): (a), (f), (c), (d). Public tasks and contracts are for other kinds of bodies. ASK: the group finds out."""

    CONSENT = "consent"
    FAIR = "fair"
    LAW = "law"
    LIFE = "life"
    ASK = "ask"


class Condition(StrEnum):
    """For facts about health or disability (special category, ICO) one condition more: UK GDPR Article 9(2)(a) and (c), or (g) with the
    Data Protection Act 2018, Schedule 1, paragraph 16 or 18. "" where nothing special is kept.

    Article 9(2)(d) is left out: it is for bodies with a political, philosophical, religious or trade union aim, and a group of disabled
    people is none by being a charity.
    """

    NONE = ""
    CONSENT = "consent"
    LIFE = "life"
    SUPPORT = "support"
    SAFETY = "safety"
    ASK = "ask"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in easy words, what the law calls it ("" when that is not decided), and what the group must do to rely on it."""

    picture: str
    alt: str
    title: str
    sentence: str
    law: str
    to_do: str = ""


@dataclass(frozen=True, slots=True)
class DataKind:
    """One kind of fact: `tables` are "table" or "table.column" of the group's file; the first of `bases` and `conditions` is what we
    suggest, and no conditions mean that nothing special is kept. `keep` may have "{time}" in it: the time that the group chose for
    `retained`, else `months`. `source` says where the suggestion comes from; it is for readers of the code."""

    key: str
    picture: str
    alt: str
    title: str
    what: str
    why: str
    seen_by: str
    keep: str
    tables: tuple[str, ...]
    bases: tuple[Basis, ...]
    conditions: tuple[Condition, ...]
    source: str
    retained: str = ""
    months: int = 0


@dataclass(frozen=True, slots=True)
class Chosen:
    """A kind of fact with the rules the group relies on, and how long it is kept; `agreed` says that the group looked at the rules, else
    they are what we suggest."""

    kind: DataKind
    basis: Basis
    condition: Condition
    keep: str
    agreed: bool = False


@dataclass(frozen=True, slots=True)
class Contact:
    """Who to ask about what the group keeps; `write` is an email or a postal address. Each "" when nobody has said."""

    name: str = ""
    phone: str = ""
    write: str = ""

    @property
    def missing(self) -> bool:
        return not (self.name and (self.phone or self.write))


@dataclass(frozen=True, slots=True)
class LegalFacts:
    """What the sheets are made from; `locked` says that a passphrase is set."""

    contact: Contact
    chosen: tuple[Chosen, ...]
    locked: bool
    today: date


def keep_words(kind: DataKind, months: int) -> str:
    """How long, in words."""
    years, rest = divmod(months, 12)
    time = ngettext("{count} month", "{count} months", months).format(count=months) if rest else ngettext(
        "{count} year", "{count} years", years).format(count=years)
    return kind.keep.format(time=time)


def basis_rule(basis: Basis) -> Rule:
    return {
        Basis.CONSENT: Rule("openmoji:1F44D", _("Yes"), _("You said yes"), _("We keep it because you said yes."),
                            _("consent, Article 6(1)(a)"), _("Ask each person. Write down what they said.")),
        Basis.FAIR: Rule("openmoji:2696", _("Fair"), _("We need it, and it is fair"), _("We need it to run the group, and it is fair to you."),
                         _("legitimate interests, Article 6(1)(f)"), _("Talk about it in the group: would people expect it?")),
        Basis.LAW: Rule("openmoji:1F4DC", _("A paper with writing"), _("The law says so"), _("The law says that we must keep it."),
                        _("legal obligation, Article 6(1)(c)"), _("Write down which law it is.")),
        Basis.LIFE: Rule("openmoji:1F691", _("Ambulance"), _("To save a life"), _("We use it to save a life."),
                         _("vital interests, Article 6(1)(d)"), _("It is for real danger only.")),
        Basis.ASK: Rule("openmoji:2753", _("Question"), _("We ask somebody who knows"), _("We are finding out which rule is right."), "",
                        _ring_the_commissioner()),
    }[basis]


def condition_rule(condition: Condition) -> Rule:
    """For every condition but NONE."""
    return {
        Condition.CONSENT: Rule("openmoji:1F44D", _("Yes"), _("You said a clear yes"), _("It can be about your health. You said a clear yes."),
                                _("explicit consent, Article 9(2)(a)"), _("Ask about this one thing. Spoken or written, keep a note of it.")),
        Condition.LIFE: Rule("openmoji:1F691", _("Ambulance"), _("To save a life when somebody cannot answer"),
                             _("It can be about your health. It may save your life."), _("vital interests, Article 9(2)(c)"),
                             _("Only when the person cannot answer.")),
        Condition.SUPPORT: Rule("openmoji:1F91D", _("Working together"), _("Members support each other"),
                                _("It can be about your health. Our members support each other."),
                                _("support for a disability, Schedule 1, paragraph 16"),
                                _("Ask somebody who knows first. It does not fit every group.")),
        Condition.SAFETY: Rule("openmoji:E247", _("Safe"), _("To keep an adult safe from harm"),
                               _("It can be about your health. It keeps you safe from harm."),
                               _("keeping people at risk safe, Schedule 1, paragraph 18"),
                               _("For when asking would be unsafe, or nobody can say yes.")),
        Condition.ASK: Rule("openmoji:2753", _("Question"), _("We ask somebody who knows"),
                            _("It can be about your health. We ask if we may keep that."), "", _ring_the_commissioner()),
    }[condition]


def _ring_the_commissioner() -> str:
    return _("Ring the Information Commissioner: {phone}. Advice is free.").format(phone=COMMISSIONER)


def rules(chosen: Chosen) -> tuple[Rule, ...]:
    """One rule, or two for what can be about health."""
    return (basis_rule(chosen.basis), *((condition_rule(chosen.condition),) if chosen.condition else ()))


def law_words(*found: Rule) -> str:
    """What the law calls them; "" when that is not decided."""
    names = [f"“{rule.law}”" for rule in found if rule.law]
    return _("The law calls it {names}.").format(names=_(" and ").join(names)) if names else ""
