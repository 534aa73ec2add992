"""Jobs that need no window: a sheet on paper, plain tables, a copy, a look over the files, a made-up group to try."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coprod_desktop.i18n import _, ngettext
from coprod_desktop.paths import make_room
from coprod_desktop.storage.problems import NoGroupHere, PassphraseNeeded

if TYPE_CHECKING:
    from coprod_desktop.domain.handout import Handout
    from coprod_desktop.domain.paper import Paper
    from coprod_desktop.domain.session import Session
    from coprod_desktop.sample.sink import SampleSummary
    from coprod_desktop.services.group import GroupServices
    from coprod_desktop.storage.folder import Group

AskPassphrase = Callable[[], str]
_AHEAD = timedelta(days=92)
_FORMS = {"pdf": "pdf", "html": "html", "text": "txt", "sound": "wav"}
_ENDINGS = {".pdf": "pdf", ".html": "html", ".htm": "html", ".txt": "txt", ".wav": "wav"}


class JobStopped(Exception):
    """A job that did not go on; the text is the sentence to show."""


class AtOnce:
    """Jobs in this process: there is no window that could stutter."""

    def run(self, work: Callable[..., Any], *args: Any, then: Callable[[Any], None], failed: Callable[[BaseException], None]) -> None:
        then(work(*args))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as it was asked for; `session_id` "" takes the newest, `form` "" goes by the file's name; `person`, `programme` and `own` are
    a name or an id. `size` and `colour` "" take what was chosen in the app for sheets of this kind."""

    kind: str
    session_id: str
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
    with _opened(folder, passphrase) as group:
        services = Services(group, AtOnce())
        kind = _kind(services, sheet.kind)
        try:
            about = _about(services, kind, sheet)
            paper = _paper(sheet, services.handouts.paper(kind, about))
            handout = services.handouts.make(kind, about, sheet.points, paper=paper)
        except NothingToPrint as nothing:
            raise JobStopped(str(nothing)) from nothing
        with _writing(sheet.out), _letters():
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
    from coprod_desktop.domain.paper_words import too_long_words

    if form != "pdf":
        return
    if handout.points < sheet.points:
        yield _("{size} has room for words of size {points}. For larger words choose A4.").format(size=handout.paper.size, points=handout.points)
    pages: list[int] = []

    def counted(made: tuple[bytes, int]) -> None:
        pages.append(made[1])

    services.handouts.pdf(handout, counted, _never)
    if words := too_long_words(pages[0]):
        yield words


def export(folder: Path, out: Path, passphrase: AskPassphrase) -> tuple[str, ...]:
    """Writes everything as plain tables; what to tell. Raises JobStopped, StorageProblem."""
    from coprod_desktop.pictures import access_card

    helps = {choice.key: choice.words for part in access_card() for choice in part.choices}
    with _opened(folder, passphrase) as group, _writing(out):
        files = group.export_plain(out, helps)
    return (ngettext("{count} table is now in {folder}.", "{count} tables are now in {folder}.", len(files)).format(
        count=len(files), folder=out),
        _("These files are not locked. Anyone who gets them can read them."),
        _("Keep them safe, and delete them when you are done."))


def export_for_others(folder: Path, out: Path, passphrase: AskPassphrase) -> tuple[str, ...]:
    """Writes the tables that may leave the group; what to tell. Raises JobStopped, StorageProblem."""
    from dataclasses import astuple

    from coprod_desktop.services.for_others import ForOthers
    from coprod_desktop.storage.export import write_open_tables
    from coprod_desktop.wiring import Services

    if out.is_dir() and any(out.iterdir()):  # what was there would be sent along
        raise JobStopped(_("There are files in {folder} already. Nothing is written. Choose an empty folder.").format(folder=out))
    with _opened(folder, passphrase) as group, _writing(out):
        services = Services(group, AtOnce())
        made = ForOthers(services.sessions, services.register, services.feedback, services.ending, services.sharing, services.clock)
        files = write_open_tables(out, map(astuple, made.tables()))
    return (ngettext("{count} table is now in {folder}.", "{count} tables are now in {folder}.", len(files)).format(
        count=len(files), folder=out),
        _("A name is in them only when that person agreed. We can miss a name: read the words before you send them."))


def forget_code(folder: Path, passphrase: AskPassphrase) -> tuple[str, ...]:
    """Takes away the picture code of who runs sessions; what to tell. Raises JobStopped, StorageProblem."""
    with _opened(folder, passphrase) as group:
        if not group.codes.has():
            return (_("No picture code is set. One press leads out of “Take part”."),)
        group.codes.remove()
    return (_("The picture code is taken away."), _("Open the app. You can choose a new code in More."))


def back_up(folder: Path, passphrase: AskPassphrase, to: Path | None = None) -> tuple[str, ...]:
    """Makes one copy in the group's folder, or at `to`; the app may have the group open. What to tell. Raises JobStopped, StorageProblem,
    OSError."""
    from coprod_desktop.services.keeping import when_words
    from coprod_desktop.services.moving import no_copy_words
    from coprod_desktop.services.ports import PlaceTrouble
    from coprod_desktop.storage import backups, keys, outside

    _must_be_group(folder)
    if to is not None and not to.is_dir():
        raise JobStopped(_("There is no folder {folder}. No copy was made. Make the folder first, or choose another one.").format(folder=to))
    raw_key = _with_passphrase(lambda typed: keys.open_keys(folder, typed), passphrase).raw_key
    try:
        made = backups.backup_now(folder, raw_key, "asked") if to is None else outside.copy_to(to, folder, raw_key)
    except PlaceTrouble as trouble:
        raise JobStopped(no_copy_words(trouble.why)) from trouble
    return (_("A copy is made: {when}. We opened it, and it is good.").format(when=when_words(made.made, datetime.now())),
            _("It is in {folder}.").format(folder=to or folder / backups.FOLDER / made.name))


def look_over(folder: Path, passphrase: AskPassphrase) -> tuple[str, ...]:
    """How the group's files are, in sentences; the app may have the group open. Raises StorageProblem, OSError."""
    from coprod_desktop.storage.check import check

    _must_be_group(folder)
    return _with_passphrase(lambda typed: check(folder, typed), passphrase)


def make_sample(folder: Path, today: date) -> SampleSummary:
    """A made-up group in a new folder, with something on today. Raises StorageProblem."""
    from coprod_desktop.sample.build import build
    from coprod_desktop.sample.data import load
    from coprod_desktop.storage.folder import create

    group = create(folder, load("programmes")["group"])
    try:
        with group.bulk() as bulk:
            made = build(bulk, today)
        _make_safe(group, today)
        return made
    except BaseException:
        shutil.rmtree(folder)
        raise
    finally:
        group.close()


def _make_safe(group: Group, today: date) -> None:
    """The made-up group has people who keep it safe, and its next trip a plan of the day; nothing of it is in Undo."""
    from coprod_desktop.domain.programme import Kind
    from coprod_desktop.domain.seat import Actor
    from coprod_desktop.sample import safe
    from coprod_desktop.wiring import Services

    services = Services(group, AtOnce())
    for person in safe.safe_people():
        services.safe.save(person)
    services.safe.save_council(safe.council())
    trip = next((session for session in services.sessions.between(today, today + timedelta(days=400)) if session.kind is Kind.TRIP), None)
    if trip is not None:
        group.day_plans.save(safe.day_plan(trip.id), Actor(), "")


@contextmanager
def sample_folder(keep: Path | None, tell: Callable[[str], None]) -> Iterator[Path]:
    """The folder of a made-up group: a new one that goes when it is done with, or `keep`, where it stays and is found again."""
    making = _("Making the made-up group. This takes a few seconds.")
    if keep is not None:
        if not _has_group(keep):
            tell(making)
            make_sample(keep, date.today())
        yield keep
        return
    tell(making)
    with tempfile.TemporaryDirectory(prefix="coprod-demo-", ignore_cleanup_errors=True) as place:
        folder = Path(place) / "group"
        make_sample(folder, date.today())
        yield folder


def _has_group(folder: Path) -> bool:
    from coprod_desktop.storage import keys
    from coprod_desktop.storage.backups import GROUP

    return any((folder / name).exists() for name in (GROUP, keys.FILE))


def _must_be_group(folder: Path) -> None:
    if not _has_group(folder):
        raise NoGroupHere


def _with_passphrase(work: Callable[[str], Any], passphrase: AskPassphrase) -> Any:
    try:
        return work("")
    except PassphraseNeeded:
        return work(passphrase())


@contextmanager
def _opened(folder: Path, passphrase: AskPassphrase) -> Iterator[Group]:
    """The open group, for us alone: opening tidies up, and an app at work must not find its files gone."""
    from coprod_desktop.storage.folder import open_group
    from coprod_desktop.ui.one_instance import FolderLock

    _must_be_group(folder)
    lock = FolderLock(folder)
    if not lock.try_lock():
        raise JobStopped(_("The app has this group open. Nothing has changed. Close the app, then try again."))
    try:
        group = _with_passphrase(lambda typed: open_group(folder, typed), passphrase)
        try:
            yield group
        finally:
            group.close()
    finally:
        lock.unlock()


@contextmanager
def _letters() -> Iterator[None]:
    from coprod_desktop.domain.paper_words import no_letters_words
    from coprod_desktop.services.ports import NoLetters

    try:
        yield
    except NoLetters as trouble:
        raise JobStopped(no_letters_words()) from trouble


@contextmanager
def _writing(target: Path) -> Iterator[None]:
    from coprod_desktop.services.ports import NotSpoken
    from coprod_desktop.services.sheet_files import not_spoken_words

    try:
        yield
    except NotSpoken as trouble:
        raise JobStopped(not_spoken_words(trouble)) from trouble
    except OSError as trouble:
        raise JobStopped(_("We cannot write {file}. The group is as it was. Choose another place.").format(file=target)) from trouble


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
    every = sorted((*services.handouts.kinds(), services.handouts.kind("sheet")), key=lambda found: found.name)
    kinds = {found.name: found.title for found in every if found.name not in only_in_app()}
    if kind not in kinds:
        listed = ", ".join(f"{name} ({title})" for name, title in kinds.items())
        raise JobStopped(_("There is no sheet “{kind}”. There are: {listed}.").format(kind=kind, listed=listed))
    return kind


def _about(services: GroupServices, kind: str, sheet: Sheet) -> str:
    """The id of what the sheet is about, "" for the group."""
    if services.handouts.of_person(kind):
        return _person(services, sheet.person)
    if services.handouts.of_programme(kind):
        return _programme(services, sheet.programme)
    if kind == "sheet":
        return services.sheets.find(sheet.own)
    return _session(services, kind, sheet.session_id).id if services.handouts.of_session(kind) else ""


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
    """The id of the one person with this name, or with this id."""
    if not asked:
        raise JobStopped(_("This sheet is for one person. Say who with --person and their name."))
    found = [row.id for row in services.people.page(search=asked, limit=1000) if row.name.casefold() == asked.strip().casefold()]
    if len(found) > 1:
        raise JobStopped(_("{count} people have this name. Print it in the app, on the page of the right one.").format(count=len(found)))
    if found:
        return found[0]
    try:
        return services.people.get(asked).id
    except KeyError:
        raise JobStopped(_("Nobody in the group is called “{name}”. Write the whole name.").format(name=asked)) from None


def _session(services: GroupServices, kind: str, session_id: str) -> Session:
    """The one asked for. Else, for a summary, the newest that ended; for the others, the first one from today on."""
    if session_id:
        try:
            return services.sessions.get(session_id)
        except KeyError:
            raise JobStopped(_("There is no session “{id}”. Leave out --session to take the newest.").format(id=session_id)) from None
    from coprod_desktop.domain.session import SessionState

    today = services.clock.now().date()
    ended = [session for session in services.sessions.between(date.min, today) if session.ended_at][-1:]
    only = services.handouts.kind(kind).only
    coming = [session for session in services.sessions.between(today, today + _AHEAD)
              if session.state is SessionState.PLANNED and (not only or session.kind in only)][:1]
    found = ended + coming if kind == _summary() else coming + ended
    if not found:
        raise JobStopped(_("There is no session to take. Name one with --session."))
    return found[0]


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
