"""The sentences of Forget me: what goes, what stays, and what is told in the end."""

from datetime import date

from coprod_desktop.domain.forgetting import Kept, Mention
from coprod_desktop.domain.spoken import long_day_words
from coprod_desktop.i18n import _, ngettext

Line = tuple[str, str]  # sign and words


def goes(kept: Kept) -> tuple[Line, ...]:
    lines = [_("My name and how to say it."), _("What helps me, and who to call."), _("What I said yes or no to.")]
    if kept.words:
        lines.append(ngettext("The words I wrote, {count} time.", "The words I wrote, {count} times.", kept.words).format(count=kept.words))
    if kept.photos:
        lines.append(ngettext("{count} photo with me in it.", "{count} photos with me in them.", kept.photos).format(count=kept.photos))
    if kept.visits:
        lines.append(_("My name on every register."))
    return tuple(("minus", line) for line in lines)


def stays(kept: Kept, record: bool) -> tuple[Line, ...]:
    """`record` says that the group keeps a concern record: it is shut, so nobody can look whether the person is in it."""
    lines = [_("The concern record stays. Ask the people who keep it to take you out.")] if record else []
    if kept.visits:
        lines.append(ngettext("Somebody came, {count} time. Nobody can see that it was me.",
                              "Somebody came, {count} times. Nobody can see that it was me.", kept.visits).format(count=kept.visits))
    if kept.answers:
        lines.append(ngettext("{count} answer stays as a number, without my name.", "{count} answers stay as numbers, without my name.",
                              kept.answers).format(count=kept.answers))
    lines += [_("Paper stays. We can ask people to give it back or shred it."), _("Files that somebody took away stay."),
              _("A copy on a stick keeps me until the next copy is made there.")]
    return tuple(("tick", line) for line in lines)


def where_words(mention: Mention) -> str:
    """The words with what they are of."""
    where = {"answer": _("What somebody told us"), "person": _("What another person wrote"), "promise": _("A promise"), "done": _("What we did"),
             "photo": _("What a photo shows"), "consent": _("What somebody agreed to"), "day_plan": _("A trip"), "programme": _("What we run"),
             "session": _("A session"), "response": _("Who helped to answer"),
             "sheet": _("A sheet that we made"), "sheet_row": _("A sheet that we made"),
             "setting": _("A setting of the group"), "trial": _("What was seen when somebody tried the app")}.get(
                 mention.table, _("Something of the group"))
    return _("{where}: {words}").format(where=where, words=mention.words)


def until_words(until: date | None) -> str:
    if until is None:
        return _("No copy on this computer has me now.")
    return _("Copies on this computer still have me until {day}.").format(day=long_day_words(until))
