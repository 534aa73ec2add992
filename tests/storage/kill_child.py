"""Does random real actions on a group for ever: says what it is about to do, does it, says that it is done."""

import json
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.ended import Done, Photo
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person, PersonState
from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.domain.response import Answer, AnswerState, Response
from coprod_desktop.domain.seat import Actor, Seat
from coprod_desktop.storage.backups import backup_now
from coprod_desktop.storage.folder import Group, open_group
from coprod_desktop.storage.forgetting import take_out_of_copies

ACTOR = Actor(Seat.RUN)


def say(kind: str, what: dict[str, str]) -> None:
    print(json.dumps({"say": kind, "what": what}), flush=True)


def act(group: Group, chance: random.Random) -> None:
    """One action, or two; `what` maps the name of the fact that each writes to its new value."""
    people = group.people.page(states=list(PersonState), limit=500)
    session = chance.choice(group.sessions.between(*SPAN))
    person = chance.choice(people) if people else None
    kind = chance.choice(("add", "rename", "mark", "mark", "mark", "done", "photo", "answer", "setting", "undo", "backup", "forget", "copies"))
    if kind == "add" or person is None:
        new = Person(new_id(), f"Person {chance.random()}")
        told({f"person {new.id}": new.name}, lambda: group.people.save(new, ACTOR, "added"))
    elif kind == "rename":
        changed = replace(group.people.get(person.id), name=f"Person {chance.random()}")
        told({f"person {person.id}": changed.name}, lambda: group.people.save(changed, ACTOR, "renamed"))
    elif kind == "mark":
        mark = chance.choice(list(Mark))
        told({f"mark {session.id} {person.id}": mark},
             lambda: group.register.mark(session.id, person.id, mark, ACTOR, "marked", at="2026-03-04T14:00:00"))
    elif kind == "done":
        done = [Done(new_id(), session.id, "", f"Thing {chance.random()}") for _ in range(chance.randint(0, 4))]
        told({f"done {session.id}": ", ".join(one.words for one in done)},
             lambda: group.sessions.save_done(session.id, done, ACTOR, "what we did"))
    elif kind == "photo":
        words = f"Photo {chance.random()}"
        told({f"photo {session.id}": words}, lambda: add_photo(group, session.id, words))
    elif kind == "answer":
        response = group.feedback.begin(Response(new_id(), "how_was_it", 1, session.id, person.id), ACTOR)
        answer = Answer(new_id(), response.id, "good", AnswerState.ANSWERED, words=f"Words {chance.random()}")
        told({f"answer {response.id}": answer.words}, lambda: group.feedback.answer(answer, ACTOR, "answered"))
    elif kind == "setting":
        value = str(chance.random())
        told({"setting": value}, lambda: group.settings.put("tea", value))
    elif kind == "forget" and person.id != AGAIN:
        told(everything_of(group, person.id), lambda: group.forgetting.erase(person.id, ()))
    elif kind == "copies":
        if chance.random() < 0.2:
            take_out_of_copies(group.folder, group.keys.raw_key)
    elif kind == "backup":
        if chance.random() < 0.3:
            backup_now(group.folder, group.keys.raw_key, "daily")
    else:
        last = group.log.last(ACTOR)
        if last and last.words == "again":
            told({f"person {AGAIN}": "before"}, lambda: group.log.undo(last.action_id, ACTOR))
        else:
            before = replace(group.people.get(AGAIN), name="before")
            told({f"person {AGAIN}": "before"}, lambda: group.people.save(before, ACTOR, ""))
            told({f"person {AGAIN}": "after"}, lambda: group.people.save(replace(before, name="after"), ACTOR, "again"))


def add_photo(group: Group, session_id: str, words: str) -> None:
    """As services.ending does it: first the photo, then that the session has it."""
    media = group.media.add_photo(SmallPhoto(words.encode(), "jpeg"))
    group.sessions.save_photos(session_id, [Photo(new_id(), session_id, media, words)], ACTOR, "a photo")


def everything_of(group: Group, person_id: str) -> dict[str, str]:
    """What is kept about somebody, by fact, as it is once they were forgotten."""
    responses = group._database.all("SELECT id FROM response WHERE person_id = ?", (person_id,))
    return ({f"person {person_id}": ""} | {f"mark {session.id} {person_id}": "" for session in group.sessions.between(*SPAN)}
            | {f"answer {response['id']}": "" for response in responses})


def told(what: dict[str, str], action: Callable[[], object]) -> None:
    say("going to", what)
    action()
    say("done", what)


if __name__ == "__main__":
    opened = open_group(Path(sys.argv[1]))
    AGAIN = sys.argv[3]
    first = opened.sessions.programmes()[0].first_day
    SPAN = (first, first.replace(year=first.year + 1))
    dice = random.Random(int(sys.argv[2]))
    say("open", {})
    while True:
        act(opened, dice)
