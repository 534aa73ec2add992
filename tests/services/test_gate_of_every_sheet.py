"""Random groups with names in everything that can be written: on every sheet for everyone, in every form, stands only what was agreed."""

import re
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from random import Random
from typing import Any

import pikepdf
import pytest

from coprod_desktop.domain.consent import Naming, Purpose, Said
from coprod_desktop.domain.day_plan import DayPlan
from coprod_desktop.domain.ended import Who
from coprod_desktop.domain.handout import Answer, Audience, Bar, Block, Chart, Handout, Heading, Photo, Question, Row, Table
from coprod_desktop.domain.handout_kind import NothingToPrint
from coprod_desktop.domain.handout_lines import lines
from coprod_desktop.domain.picture_of_group import PictureKind
from coprod_desktop.domain.programme import Kind
from coprod_desktop.domain.sheet import By
from coprod_desktop.domain.worksheet import WORKSHEET
from coprod_desktop.easyread.html import html_text
from coprod_desktop.easyread.pdf import pdf_bytes
from coprod_desktop.easyread.text import plain_text
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.sheets import ASKED, KIND
from coprod_desktop.storage.photo import tidy_photo
from tests.domain.test_sharing import DISGUISES, PARTS, bare
from tests.easyread.read_back import read

OPENMOJI = "openmoji:1F3A8"


def test_only_what_was_agreed_is_on_any_sheet_for_everyone(services: GroupServices) -> None:
    look_at(services, Random(1), pdf=True)


@pytest.mark.full
@pytest.mark.parametrize("seed", range(2, 202))
def test_only_what_was_agreed_is_on_any_sheet_of_200_groups(services: GroupServices, seed: int) -> None:
    look_at(services, Random(seed), pdf=False)


def look_at(services: GroupServices, chance: Random, *, pdf: bool) -> None:
    names = {services.people.add(name).id: name for name in (" ".join(chance.sample(PARTS, chance.randint(1, 3))) for _ in range(5))}
    allowed, each = consents(services, chance, names)
    signed = frozenset[str]().union(*list(each.values())[:2])  # who made a sheet and who checked it, as they agreed, whoever else is called so
    known = {bare(part) for name in names.values() for part in name.split()}
    about = fill(services, chance, list(names.items()))
    for kind, about_id in about:
        try:
            made = services.handouts.make(kind, about_id)
        except NothingToPrint:
            continue
        whose = services.sheets.get(about_id).about_id if kind == KIND else about_id
        own = names.get(whose, "").split() if made.audience is Audience.OWN else []
        if made.audience is Audience.RUNS_THE_DAY:
            continue
        named = allowed | {bare(part) for part in own} | (signed if kind in (KIND, "worksheet-booklet") else set())
        for form, text in forms(services, made, kind, about_id, pdf=pdf):
            seen = bare(text)
            assert {part for part in known if part in seen} <= named, (kind, form)


def consents(services: GroupServices, chance: Random, names: dict[str, str]) -> tuple[set[str], dict[str, set[str]]]:
    """What each said; the parts of names that everybody who has them agreed to, and those that each agreed to."""
    each: dict[str, set[str]] = {}
    for person, name in names.items():
        said, naming = chance.choice((Said.YES, Said.NO, None)), chance.choice(list(Naming))
        if said is not None:
            services.consents.say(person, Purpose.DETAILS, said, naming=naming, made_up="Starlight" if naming is Naming.MADE_UP else "")
        shown = {Naming.NAME: name.split(), Naming.FIRST_NAME: name.split()[:1]}.get(naming, []) if said is Said.YES else []
        each[person] = {bare(part) for part in shown}
    has = {person: {bare(part) for part in name.split()} for person, name in names.items()}
    everything = set[str]().union(*has.values())
    return {part for part in everything if all(part in each[person] for person in names if part in has[person])}, each



def fill(services: GroupServices, chance: Random, people: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Names everywhere; each kind of sheet, and what it is about."""

    def words() -> str:
        some = [chance.choice(DISGUISES)(chance.choice(name.split())) for _person, name in chance.sample(people, 2)]
        return " ".join((chance.choice(("Tea with", "We sang.", "K.")), *some, chance.choice(people)[1]))[:100]

    programmes = [services.sessions.save_programme(replace(one, name=words(), about=words(), place=words(), kind=kind))
                  for one, kind in zip(services.sessions.programmes(), (Kind.TRIP, Kind.COURSE), strict=True)]
    today = services.sessions.today()[0]
    services.day_plans.save(DayPlan(today.id, words(), "07700 900000", words(), travel=words(), ring_name=words(), bring=words(), cost=words()))
    services.ending.add_promise(today.id, words(), chance.choice(people)[1], today.day + timedelta(days=7))
    image = BytesIO()
    from PIL import Image

    Image.new("RGB", (40, 40), chance.choice(("red", "blue"))).save(image, "JPEG")
    photo = tidy_photo(image.getvalue())
    services.ending.say_who(today.id, services.ending.add_photo(today.id, photo, words()).id, Who.NOBODY, ())
    ours = services.pictures_of_group.add(photo, PictureKind.DRAWING, words())
    services.pictures_of_group.change(replace(ours, words=words(), alt=words(), credit=words(), licence=words()))
    for picture in (OPENMOJI, ours.media):
        services.ending.add_done(today.id, picture, words())
    for one in services.sessions.programmes():
        services.sessions.save_programme(replace(one, picture=ours.media))
    services.handouts._group_name = words
    about = [(kind.name, about) for kind in services.handouts.kinds() for about in abouts(services, kind.name, today.id, programmes[1].id, people)]
    for start in ("", "session-summary", "whats-on", "invitation", WORKSHEET, "letter"):
        of = programmes[1].id if start == WORKSHEET else today.id if services.handouts.of_session(start or KIND) else ""
        of = people[0][0] if start == "letter" else of
        made = services.sheets.start(start, of) if start else services.sheets.start_empty()
        made = services.sheets.rename(made, words())
        for block in blocks(words, ours.media):
            made, _row = services.sheets.add(made, block)
        written = next(row for row in made.rows if not row.fixed)
        made = services.sheets.write(made, written.id, words())
        services.sheets.say_who(made, By((people[0][0],), f"{words()}, {people[1][1]}"), By((people[1][0],), words()), easy=True)
        services.sheets.keep(made.id, ASKED)
        about += [(KIND, made.id), (KIND, services.sheets.versions(made.id)[0].id)]
        about += [(KIND, f"{made.id},{people[1][0]}")] if start == "letter" else []
    return about


def abouts(services: GroupServices, kind: str, session: str, programme: str, people: list[tuple[str, str]]) -> list[str]:
    if services.handouts.of_person(kind):
        return [people[0][0]] if kind != "about-me" else []  # that one is for them alone, with all that is kept
    return [session if services.handouts.of_session(kind) else programme if services.handouts.of_programme(kind) else ""]


def blocks(words: Any, media: str) -> tuple[Block, ...]:
    return (Row(media, words(), words()), Heading(words()), Photo(media, words(), words()), Table(words(), (words(), "What"), ((words(), words()),)),
            Chart(words(), (Bar(words(), 2, media, words()),)), Question(media, words(), words(), (Answer(words(), media, words()),), 1))


def forms(services: GroupServices, made: Handout, kind: str, about: str, *, pdf: bool) -> list[tuple[str, str]]:
    page = re.sub(r"<svg.*?</svg>|data:[^\"')]*|<style.*?</style>", " ", html_text(made, services.handouts.photos(made)), flags=re.DOTALL)
    found = [("sheet", repr(made)), ("page", page), ("words", plain_text(made)), ("sound", "\n".join(line.said for line in lines(made))),
             ("name", services.handouts.file_name(kind, about, "pdf")), ("title", services.handouts.title_of(kind, about))]
    if made.audience is Audience.EVERYONE:
        found.append(("about", services.handouts.about(kind, about)))
    if pdf:
        data = pdf_bytes(made, services.handouts.photos(made))
        with pikepdf.open(BytesIO(data)) as file:
            told = [str(value) for value in file.docinfo.values()] + [str(file.Root.get("/Metadata", b"").read_bytes())]
        found += [("what the file says of itself", "\n".join(told)), ("paper", repr(read(data)))]
    return found
