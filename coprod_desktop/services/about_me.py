"""What is kept about me: told part by part, printed, and handed over whole for a machine to read (UK GDPR, Articles 15 and 20)."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from coprod_desktop.domain.about_me import AboutFacts, Answered, Line, Part, PhotoOf, Visit
from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.certificate import CertificateFacts, Course
from coprod_desktop.domain.consent import Purpose
from coprod_desktop.domain.consent_words import asking, said_words
from coprod_desktop.domain.for_one import ForOne, facts_of
from coprod_desktop.domain.kinds import Kind
from coprod_desktop.domain.person import state_words
from coprod_desktop.domain.response import AnswerState
from coprod_desktop.domain.spoken import count_words, long_day_words
from coprod_desktop.domain.thanks import ThanksFacts
from coprod_desktop.i18n import _, later, ngettext

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from coprod_desktop.domain.forgetting import Kept
    from coprod_desktop.domain.handout import Handout
    from coprod_desktop.domain.person import Person
    from coprod_desktop.services.codes import Codes
    from coprod_desktop.services.consents import Consents
    from coprod_desktop.services.people import People
    from coprod_desktop.services.ports import AboutMeStore, Clock, HandoutPages, Jobs, MediaStore, PictureLibrary

_VISITS_TOLD = 12
_FACES = {"good": later("Good"), "ok": later("OK"), "not_good": later("Not good")}


class AboutMe:
    def __init__(self, store: AboutMeStore, people: People, consents: Consents, codes: Codes, kept: Callable[[str], Kept], media: MediaStore,
                 pictures: PictureLibrary, pages: HandoutPages, jobs: Jobs, clock: Clock) -> None:
        self._store, self._people, self._consents, self._codes, self._kept = store, people, consents, codes, kept
        self._media, self._pictures, self._pages, self._jobs, self._clock = media, pictures, pages, jobs, clock

    def facts(self, person_id: str) -> AboutFacts:
        """Everything, the newest first. Raises KeyError."""
        person = self._people.get(person_id)
        parts = (self._who(person), self._helps(person), self._emergency(person), self._visits(person.id), self._told(person.id),
                 self._photos(person.id), self._agreed(person.id), self._written(person), self._mentions(person.id))
        return AboutFacts(person.name, tuple(part for part in parts if part.lines), self._clock.now().date())

    def thanks(self, person_id: str) -> ThanksFacts:
        """Their name is as they chose it for sheets; who wants no name there still has their own on a thank you that is theirs. Raises
        KeyError."""
        came = Counter(visit.session for visit in self._came(person_id))
        return ThanksFacts(self._chosen_name(person_id), tuple(came.most_common()), self._clock.now().date())

    def courses(self, person_id: str) -> tuple[Course, ...]:
        """Those that they came to, the one that they came to last first."""
        days: dict[tuple[str, str], set[date]] = {}
        for visit in self._came(person_id):
            if visit.kind is Kind.COURSE:
                days.setdefault((visit.programme_id, visit.session), set()).add(visit.day)
        return tuple(Course(id, name, len(on), min(on), max(on)) for (id, name), on in days.items())

    def certificate(self, person_id: str, programme_id: str = "") -> CertificateFacts | None:
        """For this course, else the one that they came to last; None when they did not come. Their name is as on a thank you. Raises KeyError."""
        name = self._chosen_name(person_id)
        course = next((one for one in self.courses(person_id) if programme_id in ("", one.programme_id)), None)
        return CertificateFacts(name, course.name, course.weeks, course.first, course.last) if course else None

    def _came(self, person_id: str) -> tuple[Visit, ...]:
        """The newest first."""
        return tuple(visit for visit in self._store.visits(person_id) if visit.mark != Mark.CANNOT_COME)

    def _chosen_name(self, person_id: str) -> str:
        person, agreed = self._people.get(person_id), self._consents.of(person_id).get(Purpose.DETAILS)
        return (agreed.name(person.name) if agreed else "") or person.name

    def _who(self, person: Person) -> Part:
        lines = [_("Your name is {name}.").format(name=person.name)]
        if person.say_as:
            lines.append(_("We say it like this: {words}.").format(words=person.say_as))
        lines.append(_("{state}.").format(state=state_words(person.state)))
        if person.added_at:
            lines.append(_("We know you since {day}.").format(day=long_day_words(date.fromisoformat(person.added_at[:10]))))
        if joins := self._store.joins(person.id):
            lines.append(_("You come to: {names}.").format(names=", ".join(joins)))
        if person.look is not None:
            lines.append(_("We keep how the screen looks and sounds for you, and how you use it."))
        if self._codes.has(person.id):
            lines.append(_("You have a picture code. Nobody can read it."))
        return Part("who", _("Who you are"), "openmoji:1FAAA", _("A card with a name"), _lines(lines), "person")

    def _helps(self, person: Person) -> Part:
        words = {choice.key: choice.words for group in self._pictures.access_card() for choice in group.choices}
        lines = [Line(words.get(key, key)) for key in person.access.choices]
        if person.access.words:
            lines.append(Line(person.access.words, quote=True))
        return Part("helps", _("What helps you"), "openmoji:1F91D", _("Two hands hold each other"), tuple(lines), "helps_me")

    def _emergency(self, person: Person) -> Part:
        emergency = person.emergency
        told = ((_("We call: {words}"), " ".join(part for part in (emergency.call_name, emergency.call_phone) if part)),
                (_("Good to know: {words}"), emergency.know), (_("You get home: {words}"), emergency.home))
        lines = [words.format(words=text) for words, text in told if text]
        return Part("emergency", _("In an emergency"), "openmoji:1F4DE", _("A telephone"), _lines(lines), "emergency")

    def _visits(self, person_id: str) -> Part:
        visits = self._store.visits(person_id)
        came = [visit for visit in visits if visit.mark != Mark.CANNOT_COME]
        lines = [_("You came {times}.").format(times=count_words(len(came), _("time"), _("times")))] if visits else []
        lines += [_("{session}, {day}").format(session=visit.session, day=long_day_words(visit.day)) if visit.mark != Mark.CANNOT_COME
                  else _("{session}, {day}: you could not come").format(session=visit.session, day=long_day_words(visit.day))
                  for visit in visits[:_VISITS_TOLD]]
        if len(visits) > _VISITS_TOLD:
            lines.append(_("All the others are in the file."))
        return Part("visits", _("When you came"), "openmoji:1F5D3", _("Calendar"), _lines(lines))

    def _told(self, person_id: str) -> Part:
        lines: list[Line] = []
        for answer in self._store.answered(person_id):
            about = ", ".join(part for part in (answer.session, long_day_words(answer.day) if answer.day else "") if part)
            lines.append(Line(f"{about}\n{answer.question} {_answer(answer)}".strip()))
            if answer.words:
                lines.append(Line(answer.words, quote=True))
        return Part("told", _("What you told us"), "openmoji:1F4AC", _("Somebody talks"), tuple(lines))

    def _photos(self, person_id: str) -> Part:
        count = len(self._store.photos(person_id))
        lines = [_("You are in {photos}.").format(photos=count_words(count, _("photo"), _("photos")))] if count else []
        return Part("photos", _("Photos of you"), "openmoji:1F4F7", _("A camera"), _lines(lines), "consents")

    def _agreed(self, person_id: str) -> Part:
        lines = []
        for purpose, consent in self._consents.of(person_id).items():
            day = long_day_words(date.fromisoformat(consent.at[:10]))
            lines.append(_("{what}: {answer}. You said it on {day}.").format(what=asking(purpose).title, answer=said_words(consent.said), day=day))
        return Part("agreed", _("What you agreed to"), "openmoji:1F44D", _("Thumb up"), _lines(lines), "consents")

    def _written(self, person: Person) -> Part:
        titles = [ForOne(facts_of(person.name)).filled(title) for title in self._store.written(person.id)]
        return Part("written", _("What we wrote for you"), "openmoji:2709", _("Letter"), _lines(titles))

    def _mentions(self, person_id: str) -> Part:
        lines = [mention.words for mention in self._kept(person_id).mentions]
        return Part("mentions", _("Where else your name is"), "openmoji:1F50D", _("A magnifying glass"), _lines(lines))

    # Handing it over

    def _to_give(self, person_id: str) -> tuple[list[PhotoOf], tuple[str, ...]]:
        """The photos where they are alone or everybody else agreed (UK GDPR, Article 15(4)), and what to say of the others."""
        photos = self._store.photos(person_id)
        given = [photo for photo in photos if not photo.unknown and all(self._consents.holds(other, Purpose.PHOTO) for other in photo.others)]
        count = len(photos) - len(given)
        if not count:
            return given, ()
        return given, (ngettext("{count} photo of you is not here.", "{count} photos of you are not here.", count).format(count=count),
                       _("A photo with other people stays with us until they all said yes."), _("You can ask to look at it with us."))

    def save(self, person_id: str, sheet: Handout, target: Path, then: Callable[[Path], None], failed: Callable[[BaseException], None]) -> None:
        """One zip file: a text that says what is in it, the easy-read sheet, everything row by row as JSON, the photos that may be given.
        An OSError comes back to `failed`."""
        given, left_out = self._to_give(person_id)
        photos = [photo for photo in (self._there(one.key) for one in given) if photo is not None]
        text = "\n".join([*_in_the_file(len(photos), len(given) - len(photos)), *left_out, ""]).encode()

        def pack(made: tuple[bytes, int]) -> None:
            sheets = {"READ ME.txt": text, "about-me.pdf": made[0]}
            self._jobs.run(self._store.write, target, sheets, self._store.rows(person_id), photos, then=then, failed=failed)

        self._jobs.run(self._pages.pdf, sheet, {}, then=pack, failed=failed)

    def _there(self, key: str) -> bytes | None:
        """None for a photo that was lost with a damaged file: all the rest is theirs to take along."""
        try:
            return self._media.read(key)
        except KeyError:
            return None


def _lines(words: list[str]) -> tuple[Line, ...]:
    return tuple(Line(line) for line in words)


def _in_the_file(photos: int, lost: int) -> list[str]:
    lines = [_("This is what we keep about you."), _("about-me.pdf is for you to read."), _("about-me.json is for a computer. It has everything.")]
    if photos:
        lines.append(ngettext("There is {count} photo.", "There are {count} photos.", photos).format(count=photos))
    if lost:
        lines.append(ngettext("{lost} photo is lost.", "{lost} photos are lost.", lost).format(lost=lost))
    return lines


def _answer(answer: Answered) -> str:
    if answer.state == AnswerState.DONT_KNOW:
        return _("You did not know.")
    if answer.state == AnswerState.SKIPPED:
        return _("You skipped it.")
    return _(_FACES.get(answer.choice, answer.choice)) if answer.choice else ""
