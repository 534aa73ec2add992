"""A sheet by command: which kind, what it is about, how it goes on paper, and what to tell once it is in its file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from coprod_desktop.i18n import _, ngettext
from coprod_desktop.jobs_without_window.opened import AskPassphrase, AtOnce, JobStopped, opened, writing
from coprod_desktop.paths import make_room

if TYPE_CHECKING:
    from coprod_desktop.domain.handout import Handout
    from coprod_desktop.domain.paper import Paper
    from coprod_desktop.domain.session import Session
    from coprod_desktop.services.group import GroupServices

_AHEAD = timedelta(days=92)
_TO_CHOOSE = 12  # sessions that are named when none is meant
_FORMS = {"pdf": "pdf", "html": "html", "text": "txt", "sound": "wav"}
_ENDINGS = {".pdf": "pdf", ".html": "html", ".htm": "html", ".txt": "txt", ".wav": "wav"}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as it was asked for; `session` is an id or a day (2026-11-21), "" takes the newest; `form` "" goes by the file's name; `person`,
    `programme` and `own` are a name or an id. `size` and `colour` "" take what was chosen in the app for sheets of this kind."""

    kind: str
    session: str
    out: Path
    points: int
    form: str
    person: str = ""
    size: str = ""
    colour: str = ""
    holes: bool = False
    grey: bool = False
    programme: str = ""
    own: str = ""


def write_sheet(folder: Path, sheet: Sheet, passphrase: AskPassphrase) -> tuple[str, ...]:
    """Writes a sheet about a session, about the group, or for one person; what to tell. Raises JobStopped, StorageProblem."""
    from coprod_desktop.domain.handout_kind import NothingToPrint
    from coprod_desktop.wiring import Services

    form = _form(sheet)
    with opened(folder, passphrase) as group:
        services = Services(group, AtOnce())
        kind = _kind(services, sheet.kind)
        try:
            about = _about(services, kind, sheet)
            paper = _paper(sheet, services.handouts.paper(kind, about))
            handout = services.handouts.make(kind, about, sheet.points, paper=paper)
        except NothingToPrint as nothing:
            raise JobStopped(str(nothing)) from nothing
        with writing(sheet.out), _letters():
            make_room(sheet.out, folder)
            services.sheet_files.save(handout, sheet.out, form, _taken, _never)
        services.sheets_again.keep(handout, about)
        unread = services.feedback.waiting(about) if kind == _summary() else 0
        return (*_on_paper(sheet.out, handout.title), *((_unread(unread),) if unread else ()), *_limits(services, sheet, handout, form))


def _paper(sheet: Sheet, chosen: Paper) -> Paper:
    """What was asked for goes before what was chosen in the app."""
    from coprod_desktop.domain.paper import PaperColour, PaperSize

    return replace(chosen, size=PaperSize(sheet.size or chosen.size), colour=PaperColour(sheet.colour or chosen.colour),
                   holes=sheet.holes or chosen.holes, grey=sheet.grey or chosen.grey, in_printer=chosen.in_printer and not sheet.colour)


def _limits(services: GroupServices, sheet: Sheet, handout: Handout, form: str) -> Iterator[str]:
    """What the paper did not let us do, and that the sheet is long."""
    from coprod_desktop.domain.paper_words import lacking_words, size_words, too_long_words

    if form != "pdf":
        return
    if words := size_words(handout.paper.size, sheet.points):
        yield words
    pages: list[int] = []

    def counted(made: tuple[bytes, int]) -> None:
        pages.append(made[1])

    services.handouts.pdf(handout, counted, _never)
    if words := too_long_words(pages[0]):
        yield words
    yield from lacking_words(handout)


@contextmanager
def _letters() -> Iterator[None]:
    from coprod_desktop.domain.paper_words import no_letters_words
    from coprod_desktop.services.ports import NoLetters

    try:
        yield
    except NoLetters as trouble:
        raise JobStopped(no_letters_words()) from trouble


def _form(sheet: Sheet) -> str:
    """What was asked for, else what the file's name ends in: a PDF must not be called something else."""
    if sheet.form:
        return _FORMS[sheet.form]
    ending = sheet.out.suffix.lower()
    if ending not in _ENDINGS:
        raise JobStopped(_("We cannot write “{name}”. Its name must end in one of these: {endings}. Or add --format.").format(
            name=sheet.out.name, endings=", ".join(_ENDINGS)))
    return _ENDINGS[ending]


def only_in_app() -> dict[str, str]:
    """The kinds of sheet that no command makes, and what to say of each."""
    return {"recovery-code": _("The recovery code is only shown in the app, when a passphrase is set."),
            "about-me": _("What we keep about somebody is for them alone. They can print it in the app.")}


def _kind(services: GroupServices, kind: str) -> str:
    if kind in only_in_app():
        raise JobStopped(only_in_app()[kind])
    own = (services.handouts.kind("sheet"), services.handouts.kind("sheet-for-each"))
    every = sorted((*services.handouts.kinds(), *own), key=lambda found: found.name)
    kinds = {found.name: found.title for found in every if found.name not in only_in_app()}
    if kind not in kinds:
        listed = ", ".join(f"{name} ({title})" for name, title in kinds.items())
        raise JobStopped(_("There is no sheet “{kind}”. There are: {listed}.").format(kind=kind, listed=listed))
    return kind


def _about(services: GroupServices, kind: str, sheet: Sheet) -> str:
    """The id of what the sheet is about, "" for the group."""
    if services.handouts.of_person(kind):
        return _person_and_course(services, kind, _person(services, sheet.person), sheet.programme)
    if services.handouts.of_programme(kind):
        return _programme(services, sheet.programme)
    if kind == "sheet":
        own = services.sheets.find(sheet.own)
        return f"{own},{_person(services, sheet.person)}" if sheet.person else own
    if kind == "sheet-for-each":
        one = services.sheets.get(services.sheets.find(sheet.own))
        people = [_person(services, name.strip()) for name in sheet.person.split(",")] if sheet.person else services.handouts.who_came(
            one.kind or "sheet", one.about_id)
        if not people:
            raise JobStopped(_("Say who it is for, with --person and their names. Put commas between them."))
        return ",".join((one.id, *people))
    return _session(services, kind, sheet).id if services.handouts.of_session(kind) else ""


def _person_and_course(services: GroupServices, kind: str, person_id: str, asked: str) -> str:
    """The id of what the sheet of this person is about; a course by its name or its id, when one is asked for and they came to several."""
    from coprod_desktop.domain.certificate import for_course

    courses = services.handouts.courses(kind, person_id) if asked else ()
    if not courses:
        return person_id
    found = [one.programme_id for one in courses if asked == one.programme_id or one.name.casefold() == asked.strip().casefold()]
    if not found:
        names = ", ".join(one.name for one in courses)
        raise JobStopped(_("They did not come to a course “{name}”. They came to: {names}.").format(name=asked, names=names))
    return for_course(person_id, found[0])


def _programme(services: GroupServices, asked: str) -> str:
    """The id of the one thing with this name, or with this id, that the group runs."""
    if not asked:
        raise JobStopped(_("Say what it is for, with --programme and its name."))
    found = [one.id for one in services.sessions.programmes() if asked == one.id or one.name.casefold() == asked.strip().casefold()]
    if len(found) != 1:
        names = ", ".join(one.name for one in services.sessions.programmes())
        raise JobStopped(_("Nothing, or more than one thing, is called “{name}”. There is: {names}.").format(name=asked, names=names))
    return found[0]


def _person(services: GroupServices, asked: str) -> str:
    """The id of the one person with this name, with this first name, or with this id."""
    if not asked:
        raise JobStopped(_("This sheet is for one person. Say who with --person and their name."))
    wanted, rows = asked.strip().casefold(), services.people.page(search=asked, limit=1000)
    found = [row.id for row in rows if row.name.casefold() == wanted]
    first = [row.id for row in rows if row.name.casefold().split()[:1] == [wanted]] if not found else []
    if len(first) > 1:
        raise JobStopped(_("{count} people have the first name “{name}”. Write the whole name.").format(count=len(first), name=asked))
    found = found or first
    if len(found) > 1:
        raise JobStopped(_("{count} people have this name. Print it in the app, on the page of the right one.").format(count=len(found)))
    if found:
        return found[0]
    try:
        return services.people.get(asked).id
    except KeyError:
        raise JobStopped(_("Nobody in the group is called “{name}”. Write the whole name.").format(name=asked)) from None


def _session(services: GroupServices, kind: str, sheet: Sheet) -> Session:
    """The one asked for. Else, for a summary, the newest that ended; for the others, the first one from today on."""
    if sheet.session:
        return _session_asked_for(services, kind, sheet.session, _programme(services, sheet.programme) if sheet.programme else "")
    from coprod_desktop.domain.session import SessionState

    today = services.clock.now().date()
    ended = [session for session in services.sessions.between(date.min, today) if session.ended_at][-1:]
    coming = [session for session in _sessions_for(services, kind, "", today, today + _AHEAD) if session.state is SessionState.PLANNED][:1]
    found = ended + coming if kind == _summary() else coming + ended
    if not found:
        raise JobStopped(_none_planned(services, kind) or _("There is no session to take. Name one with --session."))
    return found[0]


def _for_what(services: GroupServices, kind: str) -> str:
    """What the session must be where the sheet does not fit every session: "trip"; else ""."""
    from coprod_desktop.domain.repeat_words import kind_words

    only = services.handouts.kind(kind).only
    return kind_words(only[0]).lower() if only else ""


def _none_planned(services: GroupServices, kind: str) -> str:
    what = _for_what(services, kind)
    return _("This sheet is for a {kind}. Plan one in the app first.").format(kind=what) if what else ""


def _session_asked_for(services: GroupServices, kind: str, asked: str, of: str) -> Session:
    """By its id, or the only one of its day (of this programme)."""
    try:
        day = date.fromisoformat(asked.strip())
    except ValueError:
        try:
            return services.sessions.get(asked)
        except KeyError:
            raise JobStopped(_not_there(services, kind, asked, of)) from None
    found = _sessions_for(services, kind, of, day, day)
    if not found:
        raise JobStopped(_not_there(services, kind, asked, of))
    if len(found) > 1:
        in_order = sorted(found, key=lambda session: (session.start, session.name))
        listed = ", ".join(f"“{session.name}” (--session {session.id})" for session in in_order)
        raise JobStopped(_("More than one session is on that day: {listed}. Add --programme and its name.").format(listed=listed))
    return found[0]


def _not_there(services: GroupServices, kind: str, asked: str, of: str) -> str:
    """With those near today to choose from."""
    today = services.clock.now().date()
    near = sorted(_sessions_for(services, kind, of, today - _AHEAD, today + _AHEAD), key=lambda session: abs(session.day - today))[:_TO_CHOOSE]
    what = _for_what(services, kind) or _("session")
    told = _("There is no {kind} “{id}”. Leave out --session to take the newest.").format(kind=what, id=asked)
    if not near:
        return _none_planned(services, kind) or told
    listed = ", ".join(f"{session.day.isoformat()} “{session.name}”" for session in sorted(near, key=lambda session: session.begins))
    return told + " " + _("Or write its day there, and its name after --programme: {listed}.").format(listed=listed)


def _sessions_for(services: GroupServices, kind: str, of: str, first: date, last: date) -> tuple[Session, ...]:
    """Those of these days that this kind of sheet can be about."""
    only = services.handouts.kind(kind).only
    return tuple(session for session in services.sessions.between(first, last)
                 if (not only or session.kind in only) and of in ("", session.programme_id))


def _summary() -> str:
    from coprod_desktop.services.handouts import SUMMARY

    return SUMMARY


def _on_paper(out: Path, title: str) -> tuple[str, ...]:
    return (_("“{title}” is now in {file}.").format(title=title, file=out),)


def _unread(count: int) -> str:
    return ngettext("The words of {count} person are not on it: nobody has read them yet.",
                    "The words of {count} people are not on it: nobody has read them yet.", count).format(count=count)


def _taken(path: Path) -> None:
    """The file is there; what to tell is said by who asked."""


def _never(trouble: BaseException) -> None:
    raise trouble
