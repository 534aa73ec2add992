"""The sentences of What is due: what each kind is, how much is past its time, and what letting go does."""

from dataclasses import dataclass

from coprod_desktop.domain.retention import Due, KeepTime, KeptKind
from coprod_desktop.domain.spoken import long_day_words
from coprod_desktop.i18n import _, ngettext

TO_ASK = "to_ask"  # beside what is kept: answers to ask again about


@dataclass(frozen=True, slots=True)
class Kind:
    """`does` says what letting go does, `go` is its key."""

    picture: str
    tint: str
    title: str
    does: str
    go: str


def kind_of(kind: KeptKind) -> Kind:
    return {
        KeptKind.REGISTER: Kind("openmoji:1F4CB", "butter", _("Who came"), _("The names go from old registers. How many came stays."),
                                _("Take the names off")),
        KeptKind.WORDS: Kind("openmoji:1F4AC", "sky", _("What people told us"), _("Old words and names go. The numbers stay."),
                             _("Keep only the numbers")),
        KeptKind.PHOTOS: Kind("openmoji:1F4F7", "mint", _("Photos"), _("Old photos go for ever."), _("Take the photos out")),
        KeptKind.PROMISES: Kind("own:promise-kept", "rose", _("Promises"), _("What was promised stays. Who did it goes."), _("Take the names off")),
        KeptKind.EMERGENCY: Kind("openmoji:1F6A8", "stone", _("In an emergency"),
                                 _("Who to call and what to know goes, for people who moved on."), _("Take it out")),
        KeptKind.PEOPLE: Kind("openmoji:1F465", "butter", _("People who do not come now"),
                              _("Press a person. Then you can forget them, or go back."), ""),
    }[kind]


def count_words(due: Due | None) -> str:
    if due is None:
        return _("Nothing is due.")
    number = due.count
    words = {
        KeptKind.REGISTER: ngettext("{n} old register", "{n} old registers", number),
        KeptKind.WORDS: ngettext("{n} old answer", "{n} old answers", number),
        KeptKind.PHOTOS: ngettext("{n} old photo", "{n} old photos", number),
        KeptKind.PROMISES: ngettext("{n} old promise", "{n} old promises", number),
        KeptKind.EMERGENCY: ngettext("{n} person who moved on", "{n} people who moved on", number),
        KeptKind.PEOPLE: ngettext("{n} person", "{n} people", number),
    }[due.kind]
    return words.format(n=number)


def ask_words(people: int) -> str:
    if not people:
        return _("Nobody is to be asked again.")
    return ngettext("{count} person to ask again.", "{count} people to ask again.", people).format(count=people)


def since_words(due: Due) -> str:
    if due.since is None:
        return ""
    if due.kind is KeptKind.PEOPLE:
        return _("The first of them was last here on {day}.").format(day=long_day_words(due.since))
    return _("The oldest is of {day}.").format(day=long_day_words(due.since))


def time_words(time: KeepTime) -> str:
    """How long it is kept."""
    if not time.months:
        return _("We keep it until a person moves on.")
    if time.kind is KeptKind.PEOPLE:
        return ngettext("We ask when somebody has not come for {n} year.", "We ask when somebody has not come for {n} years.",
                        time.months // 12).format(n=time.months // 12)
    return _("We keep it for {years}.").format(years=years_words(time.months))


def years_words(months: int) -> str:
    return ngettext("{n} year", "{n} years", months // 12).format(n=months // 12)
