"""Sheets: which kinds there are, the sheet itself, its pages, and what its file is called."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from coprod_desktop.domain.certificate import CertificateFacts, Course, CourseCertificates, person_and_course
from coprod_desktop.domain.consent import Purpose
from coprod_desktop.domain.file_name import plain_name
from coprod_desktop.domain.glance import Glance
from coprod_desktop.domain.handout import Audience, Handout, photo_keys, picture_keys
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.handout_kind import Kind, NothingToPrint, Shelf
from coprod_desktop.domain.paper import USUAL, Paper
from coprod_desktop.domain.session import Session
from coprod_desktop.domain.sheet import EachFacts, PageFacts, Sheet, called
from coprod_desktop.domain.spoken import day_words
from coprod_desktop.i18n import _, in_language
from coprod_desktop.services.looks import Looks
from coprod_desktop.services.people import People
from coprod_desktop.services.pictures_of_group import PicturesOfGroup
from coprod_desktop.services.ports import HandoutKinds, HandoutPages, Jobs, MediaStore
from coprod_desktop.services.session_facts import SessionRecords
from coprod_desktop.services.sessions import Sessions
from coprod_desktop.services.sharing import Sharing
from coprod_desktop.services.sheet_facts import OF_GROUP, OF_PERSON, OF_PROGRAMME, SheetFacts
from coprod_desktop.services.sheet_papers import OWN, SheetPapers

SUMMARY = "session-summary"
SIZES = (16, 18, 20, 24, 28)  # points: 16 is the least of large print (UKAAF G003)
Failed = Callable[[BaseException], None]
_BRITISH = "en-GB"


def file_name(title: str, session: Session, ending: str) -> str:
    """A name that says what the file is and that every system takes: "Art Saturday 21 November.pdf"."""
    return plain_name((title, session.name, day_words(session.day)), ending)


class Handouts:
    """What goes on paper obeys what people agreed to: a sheet for everyone is made without names, unread words and photos."""

    def __init__(self, kinds: HandoutKinds, pages: HandoutPages, session_facts: SessionRecords, sheet_facts: SheetFacts, sessions: Sessions,
                 people: People, sharing: Sharing, papers: SheetPapers, ours: PicturesOfGroup, media: MediaStore, jobs: Jobs,
                 group_name: Callable[[], str], looks: Looks) -> None:
        self._kinds, self._pages, self._session_facts, self._sheet_facts = kinds, pages, session_facts, sheet_facts
        self._sessions, self._people, self._sharing, self._papers, self._ours = sessions, people, sharing, papers, ours
        self._media, self._jobs, self._group_name, self._looks = media, jobs, group_name, looks

    # The kinds

    def kind(self, name: str) -> Kind:
        """Raises NoSuchKind."""
        return self._kinds.get(name)

    def kinds(self) -> tuple[Kind, ...]:
        """Every kind that can be made from what is recorded, in the order of their names."""
        return tuple(kind for kind in self._kinds.all() if kind.needs is SessionFacts or any(
            kind.needs in gathered for gathered in (OF_GROUP, OF_PERSON, OF_PROGRAMME)))

    def on_shelf(self, shelf: Shelf, session_id: str = "") -> tuple[Kind, ...]:
        """What stands there, in its order; those about a session or its programme only when there is one that they are for."""
        session_kind = self._sessions.get(session_id).kind if session_id else None
        found = [kind for kind in self.kinds() if kind.shelf is shelf and (
            not self.needs_session(kind.name) or (session_kind is not None and (not kind.only or session_kind in kind.only)))]
        return tuple(sorted(found, key=lambda kind: kind.place))

    def title(self, kind: str) -> str:
        return self._kinds.get(kind).title

    def title_of(self, kind: str, about_id: str) -> str:
        """A sheet that people made has a title of its own, with the names that may stand there."""
        return called(self._sheet_facts.get(PageFacts, about_id)) if self._kinds.get(kind).needs is PageFacts else self.title(kind)

    def of_session(self, kind: str) -> bool:
        """Whether the sheet is about a session."""
        return self._kinds.get(kind).needs is SessionFacts

    def of_group(self, kind: str) -> bool:
        return self._kinds.get(kind).needs in OF_GROUP

    def of_person(self, kind: str) -> bool:
        """Whether it is one person's own."""
        return self._kinds.get(kind).needs in OF_PERSON

    def whose(self, kind: str, about_id: str) -> str | None:
        """The name of the one whose own sheet it is, "" when they are gone; None when it is nobody's own."""
        if not self.of_person(kind):
            return None
        try:
            return self._people.get(person_and_course(about_id)[0]).name
        except KeyError:
            return ""

    def of_programme(self, kind: str) -> bool:
        return self._kinds.get(kind).needs in OF_PROGRAMME

    def needs_session(self, kind: str) -> bool:
        """Whether a session says what it is about: that session, or what it is a date of."""
        return self.of_session(kind) or self.of_programme(kind)

    def about_id(self, kind: str, session_id: str) -> str:
        """The id of what the sheet is about when it is made beside this session, "" for the group."""
        if self.of_programme(kind):
            return self._sessions.get(session_id).programme_id
        return session_id if self.of_session(kind) else ""

    def courses(self, kind: str, person_id: str) -> tuple[Course, ...]:
        """Which courses the sheet of this person can be for, where one has to be chosen: there is more than one."""
        found = self._sheet_facts.courses(person_id) if self._kinds.get(kind).needs is CertificateFacts else ()
        return found if len(found) > 1 else ()

    def who_came(self, kind: str, about_id: str) -> tuple[str, ...]:
        """For a certificate, also one that somebody wrote over: what those of all who came to its course are about, as ids; else ()."""
        if self._kinds.get(kind).needs is not CertificateFacts:
            return ()
        person_id, programme_id = person_and_course(about_id)
        found = [programme_id] if programme_id else [course.programme_id for course in self._sheet_facts.courses(person_id)[:1]]
        return tuple(self._sheet_facts.who_came_to(found[0])) if found else ()

    def one_of(self, kind: str, about_id: str) -> tuple[str, str]:
        """Which sheet people write over to change this one: of several alike, one of them, in whose words all can be made."""
        if self._kinds.get(kind).needs is CourseCertificates and (found := next(self._sheet_facts.who_came_to(about_id), "")):
            return next(one.name for one in self._kinds.all() if one.needs is CertificateFacts), found
        return kind, about_id

    def missing(self, kind: str, about_id: str) -> str:
        """What is missing, in a sentence, when there is nothing that the sheet could be made from; else ""."""
        try:
            self._built(kind, about_id, SIZES[0], "en-GB")
        except NothingToPrint as nothing:
            return str(nothing)
        return ""

    # The sheet

    def make(self, kind: str, session_id: str, points: int = SIZES[0], language: str = "", paper: Paper | None = None) -> Handout:
        """The sheet in the wished size of words, as far as its paper has room for them; `paper` None takes what was chosen for this kind.
        `language` "" is the group's, whatever the one who makes it has on the screen: the sheet goes to others.
        Only a sheet that runs the day has everybody's names on it. `session_id` is the id of what the sheet is about: "" for the group."""
        with in_language(language or self._looks.of_group):
            sheet = self._built(kind, session_id, points, language)
            return self._on_paper(self._ours.credited(sheet, picture_keys(sheet)), paper or self._chosen(kind, session_id))

    def _chosen(self, kind: str, about_id: str) -> Paper | None:
        """A version of one of our own is on the paper of the sheet."""
        if self._kinds.get(kind).needs is EachFacts:
            return self._papers.chosen(kind) or self._chosen(OWN, about_id.partition(",")[0])
        return self._papers.chosen(kind, self._sheet_facts.version_of(about_id) if kind == OWN and about_id else about_id)

    def _on_paper(self, sheet: Handout, paper: Paper | None) -> Handout:
        paper = paper or sheet.paper
        return replace(sheet, paper=paper, points=min(sheet.points, paper.size.largest_words))

    def paper(self, kind: str, about_id: str = "") -> Paper:
        """What a sheet of this kind is made for: what was chosen, else what the kind is meant for."""
        return self._chosen(kind, about_id) or self._built(kind, about_id, SIZES[0]).paper

    def _built(self, kind: str, session_id: str, points: int, language: str = "") -> Handout:
        of, language = self._kinds.get(kind), language or self._looks.of_group or _BRITISH
        if not self.of_session(kind):
            gathered = self._sheet_facts.get(of.needs, session_id)
            sheet = of.build(gathered, group=self._sharing.gate().words(self._group_name()), language=language, points=points)
            if sheet.audience is Audience.RUNS_THE_DAY:
                return of.build(gathered, group=self._group_name(), language=language, points=points)
            return sheet
        group, facts, gate = self._group_name(), self._session_facts.facts(session_id), self._sharing.gate()
        sheet = of.build(gate.facts(facts, of.each), group=gate.words(group), language=language, points=points)
        if sheet.audience is Audience.RUNS_THE_DAY:
            return of.build(self._session_facts.for_the_day(facts), group=group, language=language, points=points)
        return replace(sheet, uses=tuple(sorted(gate.uses)), maybe_words=tuple(sorted(gate.maybe_words)))

    def same_paper(self, kind: str, about_id: str, sheet: Sheet) -> Sheet:
        """One of our own that was started from another begins on the paper of that one."""
        paper = self.paper(kind, about_id)
        if paper != USUAL:
            self._papers.choose(OWN, paper, sheet.id)
        return sheet

    def pdf(self, handout: Handout, then: Callable[[tuple[bytes, int]], None], failed: Failed) -> None:
        """Makes the file in another process: its bytes and how many pages it has."""
        self._jobs.run(self._pages.pdf, handout, self.photos(handout), then=then, failed=failed)

    def picture(self, pdf: bytes, number: int, width: int, then: Callable[[bytes], None], failed: Failed) -> None:
        """A page of the file, counted from 0, as PNG `width` pixels wide."""
        self._jobs.run(self._pages.picture, pdf, number, width, then=then, failed=failed)

    def glance(self, handout: Handout, number: int, block: int, width: int, then: Callable[[Glance], None], failed: Failed) -> None:
        """One page while it is being written: page `number`, or with -1 the one with the block of that place, `width` pixels wide."""
        self._jobs.run(self._pages.glance, handout, self.photos(handout), number, block, width, then=then, failed=failed)

    def own(self, facts: PageFacts, sheet_id: str, points: int = SIZES[0]) -> Handout:
        """A sheet that people made, also before it is saved; what is given came through the gate."""
        group, language = self._sharing.gate().words(self._group_name()), self._looks.of_group
        with in_language(language):
            made = self._kinds.get("sheet").build(facts, group=group, language=language or _BRITISH, points=points)
        return self._on_paper(self._ours.credited(made, picture_keys(made)), self._papers.chosen(made.kind, sheet_id))

    def file_name(self, kind: str, session_id: str, form: str) -> str:
        """What the file should be called; the summary goes by the name of the session alone, a certificate by its course too. Anybody can see
        it: no name is in it that was not agreed."""
        gate = self._sharing.gate()
        title = "" if kind == SUMMARY else gate.words(self.title_of(kind, session_id))
        if self.of_session(kind):
            session = self._sessions.get(session_id)
            return file_name(title, session._replace(name=gate.words(session.name)), form)
        of = ""
        if self.of_person(kind):
            of = " ".join((gate.name(person_and_course(session_id)[0], Purpose.DETAILS), self._course(kind, session_id)))
        elif self.of_programme(kind):
            of = self._programme(session_id)
        elif kind == OWN and session_id:
            of = self._course(*self._sheet_facts.started_from(session_id))
        return plain_name((title, of, gate.words(self._group_name())), form)

    def _course(self, kind: str, about_id: str) -> str:
        """Of a certificate, which course it is for; "" of all else, and when nobody was marked at it any more."""
        if not kind or self._kinds.get(kind).needs is not CertificateFacts:
            return ""
        with suppress(NothingToPrint, KeyError):
            return self._sheet_facts.certificate(about_id).course
        return ""

    def about(self, kind: str, session_id: str) -> str:
        """What the sheet is about, for the line under its title: "Art · Saturday 21 November"; with the names that its file has too. One that
        is for one person says who."""
        gate = self._sharing.gate()
        if self.of_person(kind):
            return self._people.get(person_and_course(session_id)[0]).name
        if self.of_programme(kind):
            return self._programme(session_id)
        if not self.of_session(kind):
            return gate.words(self._group_name())
        session = self._sessions.get(session_id)
        return _("{session} · {day}").format(session=gate.words(session.name), day=day_words(session.day))

    def _programme(self, programme_id: str) -> str:
        return self._sharing.gate().words(self._sessions.programme(programme_id).name)

    def photos(self, handout: Handout) -> dict[str, bytes]:
        """Those that are there: of one that is lost the sheet has the words."""
        found = {}
        for key in photo_keys(handout):
            with suppress(KeyError):
                found[key] = self._media.read(key)
        return found
