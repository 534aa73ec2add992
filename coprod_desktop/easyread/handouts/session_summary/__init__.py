"""The session in easy read, to take home: what we did, how it was, what comes next. It names nobody who came."""

from itertools import groupby

from coprod_desktop.domain.handout import Bar, Block, Chart, Handout, Heading, Photo, Row
from coprod_desktop.domain.handout_facts import SessionFacts
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.programme import Way
from coprod_desktop.domain.response import Said, Share
from coprod_desktop.domain.spoken import count_words, day_words, time_words, with_part, with_share
from coprod_desktop.i18n import _, later

_SENTENCE_ENDS = (".", "!", "?", "…")


def _opening(facts: SessionFacts) -> list[Block]:
    session = facts.session
    rows: list[Block] = [Row("openmoji:1F5D3", _("Calendar"), _("We met on {day} at {time}.").format(
        day=day_words(session.day), time=time_words(session.start)))]
    if session.way is Way.ONLINE:
        rows.append(Row("openmoji:E06E", _("A video call"), _("We met online.")))
    elif session.place:
        where = _("We met at {place} and online.") if session.way is Way.BOTH else _("We met at {place}.")
        rows.append(Row("openmoji:1F4CD", _("A pin on a map"), where.format(place=session.place)))
    if session.number:
        rows.append(Row("openmoji:1F393", _("Learning"), _("This was week {number}.").format(number=session.number)))
    return [*rows, *_who_came(facts)]


def _who_came(facts: SessionFacts) -> list[Row]:
    """Nothing while nobody is marked and the session has not ended: they may still come."""
    counts = facts.counts
    people = counts.here + counts.no_name
    if people + counts.supporters == 0:
        return [Row("openmoji:1F465", _("People"), _("Nobody came this time."))] if facts.session.ended_at else []
    came = _("{people} came").format(people=count_words(people, _("person"), _("people")))
    words = [with_share(came, people, counts.us) + "."] if people else []
    if counts.online:
        words.append(_("{number} of them joined online.").format(number=counts.online))
    if counts.supporters:
        said = _("{supporters} came too.") if people else _("{supporters} came.")
        words.append(said.format(supporters=count_words(counts.supporters, _("supporter"), _("supporters"))))
    return [Row("openmoji:1F465", _("People"), "\n".join(words))]


def _what_we_did(facts: SessionFacts) -> list[Block]:
    rows: list[Block] = [Row(done.picture, facts.alts.get(done.picture, ""), done.words) for done in facts.done]
    rows += [Photo(_media_key(photo.media), _("A photo of our session"), photo.words) for photo in facts.photos]
    return [Heading(_("What we did")), *rows] if rows else []


def _media_key(media: str) -> str:
    return media if media.startswith("media:") else f"media:{media}"


def _how_it_was(facts: SessionFacts) -> list[Block]:
    """The numbers as bars with their faces, and in words: who finds numbers hard sees or reads how many it is."""
    faces = (
        ("good", "openmoji:1F642", _("A smiling face"), _("Good")),
        ("ok", "openmoji:1F610", _("A face in the middle"), _("OK")),
        ("not_good", "openmoji:1F641", _("An unhappy face"), _("Not good")),
        ("dont_know", "openmoji:1F914", _("A thinking face"), _("Did not know")),
    )
    told = sum(facts.faces.get(key, 0) for key, *_rest in faces)
    if not told:
        return []
    people = _("{people} said how it was").format(people=count_words(told, _("person"), _("people")))
    bars = tuple(Bar(with_part(words, facts.faces[key], told), facts.faces[key], picture, alt) for key, picture, alt, words in faces
                 if facts.faces.get(key))
    return [Heading(_("How it was")), Chart(with_share(people, told, facts.counts.here + facts.counts.no_name) + ".", bars)]


def _what_people_said(facts: SessionFacts) -> list[Block]:
    shared = [said for said in facts.said if said.share is Share.OK]
    blocks: list[Block] = []
    for question, answers in groupby(sorted(shared, key=lambda said: _place(shared, said.question)),
                                     key=lambda said: said.question):
        if question:
            blocks.append(Heading(question, 3))
        blocks += [Row("openmoji:1F4AC", _("Somebody talks"), answer.words, quote=True, by=answer.by) for answer in answers]
    return [Heading(_("What people said")), *blocks] if blocks else []


def _place(shared: list[Said], question: str) -> int:
    return next(place for place, said in enumerate(shared) if said.question == question)


def _what_we_will_do(facts: SessionFacts) -> list[Block]:
    rows: list[Block] = []
    for promise in facts.promises:
        words = promise.words if promise.words.endswith(_SENTENCE_ENDS) else f"{promise.words}."
        day = day_words(promise.by)
        said = _("{name} does this by {day}.") if promise.owner else _("One of us does this by {day}.")
        who = said.format(name=promise.owner, day=day)
        rows.append(Row("own:promise-waiting", _("A promise still to do"), f"{words}\n{who}"))
    return [Heading(_("What we will do")), *rows] if rows else []


def _when_next(facts: SessionFacts) -> list[Block]:
    if facts.next_day is None:
        return []
    return [Heading(_("When we meet next")), Row("own:next-time", _("Next time"), _("We meet again on {day}.").format(
        day=day_words(facts.next_day)))]


def build(facts: SessionFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """What everyone may take home. Own words are on it only when they were read and are OK to share."""
    blocks = (*_opening(facts), *_what_we_did(facts), *_how_it_was(facts), *_what_people_said(facts),
              *_what_we_will_do(facts), *_when_next(facts))
    return Handout(kind=HANDOUT.name, title=facts.session.name, blocks=blocks, group=group, language=language,
                   points=points)


HANDOUT = Kind(name="session-summary", called=later("What we did"), needs=SessionFacts, build=build,
               shelf=Shelf.DAY, place=1, picture="own:easy-read", told=later("For everyone. It does not say who came."))
