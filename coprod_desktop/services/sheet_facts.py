"""What sheets are made from that are about no session: facts of the group, or of one person, by their class."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Protocol

from coprod_desktop.domain.about_me import AboutFacts
from coprod_desktop.domain.certificate import CertificateFacts, Course, CourseCertificates, for_course, person_and_course
from coprod_desktop.domain.concern import CardFacts
from coprod_desktop.domain.handout_kind import NothingToPrint
from coprod_desktop.domain.legal_basis import LegalFacts
from coprod_desktop.domain.letter import LetterFacts
from coprod_desktop.domain.paper_copy import MoveFacts, PaperFacts
from coprod_desktop.domain.person import PersonState
from coprod_desktop.domain.programme import Kind
from coprod_desktop.domain.session import SessionState
from coprod_desktop.domain.sheet import EachFacts, PageFacts
from coprod_desktop.domain.start_list import StartFacts
from coprod_desktop.domain.thanks import ThanksFacts
from coprod_desktop.domain.trial import TrialResults
from coprod_desktop.domain.whats_on import WeekFacts, WhatsOnFacts
from coprod_desktop.domain.worksheet import BookletFacts, ProgrammeFacts, Worksheet
from coprod_desktop.i18n import _

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from coprod_desktop.services.about_me import AboutMe
    from coprod_desktop.services.legal import Legal
    from coprod_desktop.services.paper import Paper
    from coprod_desktop.services.people import People
    from coprod_desktop.services.pictures_of_group import PicturesOfGroup
    from coprod_desktop.services.ports import Clock
    from coprod_desktop.services.register import Register
    from coprod_desktop.services.safe import Safe
    from coprod_desktop.services.sessions import Sessions
    from coprod_desktop.services.sharing import Sharing
    from coprod_desktop.services.sheets import Sheets
    from coprod_desktop.services.trials import Trials
    from coprod_desktop.services.whats_on import WhatsOn

    class Records(Protocol):
        """Who is asked for facts. Each is made when a sheet first needs it, and sheets that people make need the sheets themselves."""

        clock: Clock

        @property
        def about_me(self) -> AboutMe: ...
        @property
        def legal(self) -> Legal: ...
        @property
        def people(self) -> People: ...
        @property
        def pictures_of_group(self) -> PicturesOfGroup: ...
        @property
        def register(self) -> Register: ...
        @property
        def safe(self) -> Safe: ...
        @property
        def sessions(self) -> Sessions: ...
        @property
        def sharing(self) -> Sharing: ...
        @property
        def sheets(self) -> Sheets: ...
        @property
        def trials(self) -> Trials: ...

_LETTER = timedelta(days=42)
_AT_ONCE = 200
_MOST = 5  # dates in a letter: more would not be read


class SheetFacts:
    def __init__(self, services: Records, paper: Paper, whats_on: WhatsOn) -> None:
        self._services, self._paper, self._whats_on = services, paper, whats_on

    def get(self, needs: type, id: str) -> Any:
        """`id` is "" for the group, a person's, or that of something else. Raises KeyError when there is no such fact, or nobody with this id;
        NothingToPrint."""
        if not id:
            return OF_GROUP[needs](self)
        return (OF_PERSON.get(needs) or OF_PROGRAMME.get(needs) or OF_ONE[needs])(self, id)

    def paper(self) -> PaperFacts:
        sheets = self._services.sheets
        return replace(self._paper.group(), sheets=tuple(one.title for one in sheets.page(limit=max(1, sheets.count()))))

    def move(self) -> MoveFacts:
        return self._paper.move()

    def month(self) -> WhatsOnFacts:
        return self._whats_on.month()

    def week(self) -> WeekFacts:
        return self._whats_on.week()

    def legal(self) -> LegalFacts:
        return self._services.legal.facts()

    def trials(self) -> TrialResults:
        """For paper: a name that somebody wrote all the same stays behind."""
        came, gate = self._services.trials.results(), self._services.sharing.gate()
        return replace(came, words=tuple(map(gate.words, came.words)))

    def card(self) -> CardFacts:
        return self._services.safe.card()

    def card_without(self, places: str) -> CardFacts:
        return self._services.safe.card(places.split(","))

    def about(self, person_id: str) -> AboutFacts:
        return self._services.about_me.facts(person_id)

    def thanks(self, person_id: str) -> ThanksFacts:
        """It may hang on a wall: somebody else's name in what they came to stays behind."""
        thanks, gate = self._services.about_me.thanks(person_id), self._services.sharing.gate()
        return replace(thanks, came=tuple((gate.words(name), times) for name, times in thanks.came))

    def own_sheet(self, sheet_id: str) -> PageFacts:
        return self._services.sheets.facts(sheet_id)

    def started_from(self, sheet_id: str) -> tuple[str, str]:
        """The kind of sheet that one of our own was started from, and the id of what that is about; "" for none."""
        sheet = self._services.sheets.get(sheet_id)
        return sheet.kind, sheet.about_id

    def version_of(self, sheet_id: str) -> str:
        return self._services.sheets.version_of(sheet_id)

    def letter(self, person_id: str) -> LetterFacts:
        """What they come to in the next weeks; for somebody who comes to nothing yet, what is on. Other people’s names stay behind."""
        services, today = self._services, self._services.clock.now().date()
        gate, name = services.sharing.gate(), services.people.get(person_id).name
        ahead = [session for session in services.sessions.between(today, today + _LETTER) if not session.is_over(services.clock.now())]
        theirs = [session for session in ahead if services.register.row(session.id, person_id).expected]
        shown = [gate.session(session) for session in theirs or ahead]
        changed = [session for session in shown if theirs and (session.moved_from is not None or session.state is SessionState.CANCELLED)]
        coming = [session for session in shown if session.state is SessionState.PLANNED and session not in changed]
        drawn = sorted({session.picture for session in coming if session.picture})
        alts = gate.alts({key: services.pictures_of_group.words(key) for key in drawn})
        return LetterFacts(name, today, tuple(changed[:_MOST]), tuple(coming[:_MOST]), bool(theirs), services.legal.contact(), alts)

    def courses(self, person_id: str) -> tuple[Course, ...]:
        return self._services.about_me.courses(person_id)

    def certificate(self, about_id: str) -> CertificateFacts:
        """For the course that they came to last, or for the one that is said beside the person. Raises NothingToPrint when there is none."""
        services = self._services
        person_id, programme_id = person_and_course(about_id)
        found = services.about_me.certificate(person_id, programme_id)
        if found is None:
            name = services.people.get(person_id).name
            raise NothingToPrint(_("{name} has not been marked at a course. A thank you card fits.").format(name=name))
        return replace(found, course=services.sharing.gate().words(found.course))

    def course_certificates(self, programme_id: str) -> CourseCertificates:
        """For each who came, also who has moved on since. Raises NothingToPrint when nobody did, and for what is no course."""
        course = self.programme(programme_id).name
        if self._services.sessions.programme(programme_id).kind is not Kind.COURSE:
            raise NothingToPrint(_("{name} is not a course. A thank you card fits.").format(name=course))
        certificates = tuple(replace(one, course=course) for _person, one in self._came_to(programme_id))
        if not certificates:
            raise NothingToPrint(_("Nobody has been marked at {name} yet.").format(name=course))
        return CourseCertificates(course, certificates)

    def _came_to(self, programme_id: str) -> Iterator[tuple[str, CertificateFacts]]:
        services = self._services
        people: list[str] = []
        while page := services.people.page(states=tuple(PersonState), offset=len(people), limit=_AT_ONCE):
            people += [row.id for row in page]
        found = ((person_id, services.about_me.certificate(person_id, programme_id)) for person_id in people)
        return ((person_id, one) for person_id, one in found if one is not None)

    def who_came_to(self, programme_id: str) -> Iterator[str]:
        """The ids of certificates for that course, of all who came; who is asked for one reads no more than that."""
        return (for_course(person_id, programme_id) for person_id, _certificate in self._came_to(programme_id))

    def own_for_each(self, asked: str) -> EachFacts:
        """`asked` is the id of a person's own sheet, then for whom it is to be, with commas between. Raises NothingToPrint when it cannot be
        made for anybody; who it cannot be made for is left out."""
        sheet_id, *people = asked.split(",")
        pages = []
        for person_id in people:
            with suppress(NothingToPrint, KeyError):
                pages.append(self._services.sheets.facts(f"{sheet_id},{person_id}"))
        if not pages:
            raise NothingToPrint(_("This sheet cannot be made for any of them."))
        return EachFacts(tuple(pages))

    def programme(self, programme_id: str) -> ProgrammeFacts:
        """As everybody may see it."""
        programme, gate = self._services.sessions.programme(programme_id), self._services.sharing.gate()
        picture = gate.picture(programme.picture)
        alt = gate.alts({picture: self._services.pictures_of_group.words(picture)})[picture]
        return ProgrammeFacts(gate.words(programme.name), picture, alt, gate.words(programme.about))

    def booklet(self, programme_id: str) -> BookletFacts:
        """Raises NothingToPrint when there is no worksheet yet."""
        programme, pages = self.programme(programme_id), self._services.sheets.worksheets(programme_id)
        if not pages:
            raise NothingToPrint(_("There is no worksheet for {name} yet. Make one first.").format(name=programme.name))
        worksheets = tuple(Worksheet(page.title or _("Worksheet"), page.made, page.blocks) for page in pages)
        uses, maybe = {use for page in pages for use in page.uses}, {word for page in pages for word in page.maybe_words}
        return BookletFacts(programme, worksheets, tuple(sorted(uses)), tuple(sorted(maybe)))

    def start(self) -> StartFacts:
        return StartFacts(self._services.clock.now().date(), self._services.legal.contact())


# A kind of sheet that needs one of these classes is made without anything being said here; a new class has its line here.
OF_GROUP: Mapping[type, Callable[[SheetFacts], Any]] = {
    LegalFacts: SheetFacts.legal, PaperFacts: SheetFacts.paper, MoveFacts: SheetFacts.move, TrialResults: SheetFacts.trials,
    CardFacts: SheetFacts.card, WhatsOnFacts: SheetFacts.month, WeekFacts: SheetFacts.week,
    StartFacts: SheetFacts.start}
OF_PERSON: Mapping[type, Callable[[SheetFacts, str], Any]] = {
    AboutFacts: SheetFacts.about, ThanksFacts: SheetFacts.thanks, LetterFacts: SheetFacts.letter, CertificateFacts: SheetFacts.certificate}
OF_PROGRAMME: Mapping[type, Callable[[SheetFacts, str], Any]] = {
    ProgrammeFacts: SheetFacts.programme, BookletFacts: SheetFacts.booklet, CourseCertificates: SheetFacts.course_certificates}
OF_ONE: Mapping[type, Callable[[SheetFacts, str], Any]] = {CardFacts: SheetFacts.card_without, PageFacts: SheetFacts.own_sheet,
                                                                EachFacts: SheetFacts.own_for_each}
