"""Does real actions on a group, one after another, in a process of its own: says what it is about to do, does it, says how it went."""

import json
import os
import random
import sys
import traceback
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from importlib import import_module
from itertools import count
from pathlib import Path
from types import TracebackType

import sqlcipher3

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.boxes import BoxKind
from coprod_desktop.domain.consent import Consent, Purpose, Said
from coprod_desktop.domain.ended import Done, Photo
from coprod_desktop.domain.handout import Chart, Heading, Row
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person, PersonState
from coprod_desktop.domain.picture import SmallPhoto
from coprod_desktop.domain.picture_of_group import PictureKind, PictureOfGroup, WordPicture
from coprod_desktop.domain.response import Answer, AnswerState, Response
from coprod_desktop.domain.seat import Actor, Seat
from coprod_desktop.domain.sheet import Kept, Sheet, SheetRow, words_of
from coprod_desktop.domain.word_bank import BankWord
from coprod_desktop.storage import upgrade
from coprod_desktop.storage.backups import GROUP, backup_now
from coprod_desktop.storage.database import connect
from coprod_desktop.storage.folder import open_group
from coprod_desktop.storage.forgetting import take_out_of_copies
from coprod_desktop.storage.keys import open_keys
from coprod_desktop.storage.problems import Damaged, StorageProblem

ACTOR = Actor(Seat.RUN)
AGAIN = "0199c3a0-0000-7000-8000-000000000001"  # somebody who is there from the start
SPAN = (date(2026, 1, 1), date(2026, 12, 31))


def say(kind: str, what: dict[str, str]) -> None:
    """By writev, which nothing else here uses: a fault made at the writes of the group does not take the report."""
    os.writev(1, [f"{json.dumps({'say': kind, 'what': what})}\n".encode()])


def told(what: dict[str, str], action: Callable[[], object], *also: type[BaseException]) -> None:
    """`also` is what the screens take besides a StorageProblem."""
    say("going to", what)
    try:
        action()
    except StorageProblem as problem:
        say("not done", what | {"sentence": problem.sentence})
    except also:
        say("not done", what)
    else:
        say("done", what)


def sheet_words(sheet: Sheet) -> str:
    """All that was written on it, in its order."""
    return " / ".join((sheet.title, *(words_of(row.block) for row in sheet.rows)))


class Acting:
    """One open group and dice."""

    def __init__(self, folder: Path, passphrase: str, seed: int) -> None:
        self.folder, self.passphrase = folder, passphrase
        self.chance = random.Random(seed)
        self._open()

    def _open(self) -> None:
        self.group = open_group(self.folder, self.passphrase)
        # As often as this, what stands in the -wal also goes to the file.
        self.group._database.execute("PRAGMA wal_autocheckpoint = 40")

    def any(self) -> None:
        kinds = [self.add, self.rename, self.mark, self.mark, self.done, self.photo, self.answer, self.setting, self.agree, self.undo,
                 self.bring_in, self.merge, self.again, self.forget, self.vote, self.sheet, self.write, self.write, self.reorder, self.keep_version,
                 self.picture, self.word]
        seldom = [self.copy, self.clean_copies, self.passphrase_set, self.passphrase_gone]
        self.chance.choices(kinds + seldom, [5] * len(kinds) + [3, 1, 2, 1])[0]()

    def each(self) -> None:
        """Every kind once, in one order."""
        for act in (self.add, self.rename, self.mark, self.done, self.photo, self.answer, self.setting, self.agree, self.again, self.undo,
                    self.sheet, self.write, self.reorder, self.keep_version, self.picture, self.word,
                    self.copy, self.passphrase_set, self.bring_in, self.merge, self.forget, self.vote, self.passphrase_gone,
                    self.clean_copies, self.again, self.copy, self.mark):
            act()

    def adds(self) -> None:
        """People and nothing else, so that two at once do not write the same thing."""
        for _ in range(40):
            self.add()

    def again(self) -> None:
        """Closed and opened anew."""
        say("going to", {})
        try:
            self.group.close()
            self._open()
        except StorageProblem as problem:
            say("not done", {"sentence": problem.sentence})
            sys.exit(0)

    def words(self) -> str:
        return f"Words {self.chance.random()}"

    def person(self) -> Person:
        people = self.group.people.page(states=list(PersonState), limit=500)
        return self.group.people.get(self.chance.choice(people).id)

    def session_id(self) -> str:
        return self.chance.choice(self.group.sessions.between(*SPAN)).id

    def add(self) -> Person:
        new = Person(new_id(), f"Person {self.chance.random()}")
        told({f"person {new.id}": new.name}, lambda: self.group.people.save(new, ACTOR, "added"))
        return new

    def rename(self) -> None:
        changed = replace(self.person(), name=f"Person {self.chance.random()}")
        told({f"person {changed.id}": changed.name}, lambda: self.group.people.save(changed, ACTOR, "renamed"))

    def mark(self) -> None:
        session, person, mark = self.session_id(), self.person(), self.chance.choice(list(Mark))
        told({f"mark {session} {person.id}": mark},
             lambda: self.group.register.mark(session, person.id, mark, ACTOR, "marked", at="2026-03-04T14:00:00"))

    def done(self) -> None:
        session = self.session_id()
        done = [Done(new_id(), session, "", self.words()) for _ in range(self.chance.randint(0, 4))]
        told({f"done {session}": ", ".join(one.words for one in done)},
             lambda: self.group.sessions.save_done(session, done, ACTOR, "what we did"))

    def photo(self) -> None:
        session, words = self.session_id(), self.words()

        def add() -> None:
            media = self.group.media.add_photo(SmallPhoto(words.encode(), "jpeg"))
            self.group.sessions.save_photos(session, [Photo(new_id(), session, media, words)], ACTOR, "a photo")

        told({f"photo {session}": words}, add)

    def answer(self) -> None:
        person = self.person()
        begun = Response(new_id(), "how_was_it", 1, self.session_id(), person.id)
        answer = Answer(new_id(), begun.id, "good", AnswerState.ANSWERED, words=self.words())

        def both() -> None:
            self.group.feedback.begin(begun, ACTOR)
            self.group.feedback.answer(answer, ACTOR, "answered")

        told({f"answer {begun.id}": answer.words}, both)

    def setting(self) -> None:
        value = self.words()
        told({"setting": value}, lambda: self.group.settings.put("tea", value))

    def agree(self) -> None:
        person, said = self.person(), self.chance.choice(list(Said))
        consent = Consent(new_id(), person.id, Purpose.QUOTE, said, datetime.now().isoformat(), date.today(), wording=self.words())
        told({f"agree {person.id} {consent.id}": consent.wording}, lambda: self.group.consents.save(consent, ACTOR, "asked"))

    def sheet(self) -> None:
        """Somebody begins one, or takes one away."""
        there = self.group.sheets.page()
        if there and self.chance.random() < 0.2:
            gone = there[-1].id
            of = [version.id for version in self.group.sheets.versions(gone)]
            told(dict.fromkeys((f"sheet {one}" for one in (gone, *of)), ""), lambda: self.group.sheets.remove(gone, ACTOR, "removed"))
        else:
            rows = tuple(SheetRow(new_id(), block) for block in (Heading("Tea"), Row("", "", self.words()), Chart(self.words(), ())))
            self._save_sheet(Sheet(new_id(), self.words(), rows, made_at="2026-03-04"), "a new sheet")

    def _save_sheet(self, sheet: Sheet, words: str) -> None:
        told({f"sheet {sheet.id}": sheet_words(sheet)}, lambda: self.group.sheets.save(sheet, ACTOR, words))

    def a_sheet(self) -> Sheet:
        """One that is there, else a new one."""
        there = self.group.sheets.page()
        return self.group.sheets.get(self.chance.choice(there).id) if there else Sheet(new_id(), "New", made_at="2026-03-04")

    def write(self) -> None:
        """A line more, all lines in other words."""
        sheet = self.a_sheet()
        rows = tuple(replace(row, block=Row("", "", self.words())) for row in sheet.rows)
        self._save_sheet(replace(sheet, rows=(*rows[-8:], SheetRow(new_id(), Row("", "", self.words())))), "a new line")

    def reorder(self) -> None:
        sheet = self.a_sheet()
        self._save_sheet(replace(sheet, rows=tuple(self.chance.sample(sheet.rows, len(sheet.rows)))), "moved")

    def keep_version(self) -> None:
        if self.group.sheets.count():
            sheet = self.a_sheet()
            rows = tuple(replace(row, id=new_id()) for row in sheet.rows)
            self._save_sheet(replace(sheet, id=new_id(), rows=rows, kept=Kept(sheet.id, datetime.now().isoformat(), "asked")), "kept")

    def picture(self) -> None:
        """One of the group's own, and that it is wanted for a word."""
        new, words, word = new_id(), self.words(), f"word {self.chance.randint(0, 9)}"

        def add() -> None:
            media = self.group.media.add_photo(SmallPhoto(words.encode(), "jpeg"))
            self.group.pictures_of_group.save((PictureOfGroup(new, media, PictureKind.DRAWING, words),), ACTOR, "a picture")

        told({f"picture {new}": words}, add)
        before = next((one.id for one in self.group.pictures_of_group.word_pictures() if one.word == word), new_id())
        told({f"for {word}": words}, lambda: self.group.pictures_of_group.save_words((WordPicture(before, word, words),), (), ACTOR, "a word"))

    def word(self) -> None:
        word = BankWord(f"Tea{self.chance.randint(0, 9)}", self.words())
        told({f"bank {word.id}": word.means}, lambda: self.group.word_bank.save(word, ACTOR, "a word"))

    def undo(self) -> None:
        last = self.group.log.last(ACTOR)
        if last and last.words == "again":
            told({f"person {AGAIN}": "before"}, lambda: self.group.log.undo(last.action_id, ACTOR))
        else:
            before = replace(self.group.people.get(AGAIN), name="before")
            told({f"person {AGAIN}": "before"}, lambda: self.group.people.save(before, ACTOR, ""))
            told({f"person {AGAIN}": "after"}, lambda: self.group.people.save(replace(before, name="after"), ACTOR, "again"))

    def bring_in(self) -> None:
        """A whole list, as an import saves it."""
        new = [Person(new_id(), f"Person {self.chance.random()}") for _ in range(12)]
        names = {f"person {person.id}": person.name for person in new}
        told({f"list {' '.join(person.id for person in new)}": "all"} | names, lambda: self.group.people.save_many(new, ACTOR, "a list"))

    def merge(self) -> None:
        keep, other = self.add(), self.add()
        if self._has(keep) and self._has(other):
            told({f"person {keep.id}": keep.name, f"person {other.id}": ""},
                 lambda: self.group.people.merge(keep, other.id, ACTOR, "one person"))

    def _has(self, person: Person) -> bool:
        return any(row.id == person.id for row in self.group.people.page(states=list(PersonState), search=person.name, limit=5))

    def forget(self) -> None:
        """Somebody, and whatever is there of them."""
        person = self.chance.choice([row for row in self.group.people.page(states=list(PersonState), limit=500) if row.id != AGAIN]).id
        of = self.group._database.all
        gone = [f"person {person}", *(f"mark {row.id} {person}" for row in self.group.sessions.between(*SPAN)),
                *(f"answer {row['id']}" for row in of("SELECT id FROM response WHERE person_id = ?", (person,))),
                *(f"agree {person} {row['id']}" for row in of("SELECT id FROM consent WHERE person_id = ?", (person,)))]
        told(dict.fromkeys(gone, ""), lambda: self.group.forgetting.erase(person, ()))

    def vote(self) -> None:
        """Into the box that is open, or a new one; sometimes it is closed then."""
        box = next((box for box in self.group.boxes.all() if not box.closed), None)
        try:
            box = box or self.group.boxes.open(BoxKind.BALLOTS, "Where do we go?")
        except StorageProblem as problem:
            say("not done", {"sentence": problem.sentence})
            return
        told({f"box {box.id}": str(box.items + 1)}, lambda: self.group.boxes.put(box.id, {"choice": self.words()}))
        if self.chance.random() < 0.3:
            told({f"closed {box.id}": "yes"}, lambda: self.group.boxes.close(box.id))

    def clean_copies(self) -> None:
        say("copies may go", {})
        try:
            take_out_of_copies(self.folder, self.group.keys.raw_key)
        except (StorageProblem, OSError, sqlcipher3.OperationalError):
            say("not done", {})

    def copy(self) -> None:
        say("going to", {})
        try:
            info = backup_now(self.folder, self.group.keys.raw_key, "asked")
        except (StorageProblem, OSError, sqlcipher3.OperationalError):
            say("not done", {})
        else:
            self.group.keys.write_to_backups()
            say("done", {"copy": info.name})

    def passphrase_set(self) -> None:
        new = self.words()
        told({"passphrase": new}, lambda: self._passphrase(new), OSError)

    def passphrase_gone(self) -> None:
        told({"passphrase": ""}, lambda: self._passphrase(""), OSError)

    def _passphrase(self, new: str) -> None:
        if new:
            self.group.keys.set_passphrase(new)
        else:
            self.group.keys.remove_passphrase()
        self.passphrase = new


def migrate(folder: Path, passphrase: str, package: str) -> None:
    """Brings the file to the shape of a later version."""
    raw_key = open_keys(folder, passphrase).raw_key
    module = import_module(package)
    say("open", {})
    told({"version": str(upgrade.newest(module))},
         lambda: upgrade.at_newest(folder, raw_key, connect(folder / GROUP, raw_key), module).close(), OSError, Damaged, sqlcipher3.OperationalError)


def main(folder: str, passphrase: str, seed: str, how: str) -> None:
    """`how` is "any" (for ever), a number of random actions, "each", "adds", or the package of migrations to run."""
    if how not in ("any", "each", "adds") and not how.isdigit():
        migrate(Path(folder), passphrase, how)
        return
    try:
        acting = Acting(Path(folder), passphrase, int(seed))
    except StorageProblem as problem:
        say("not done", {"sentence": problem.sentence})
        return
    say("open", {})
    if how in ("each", "adds"):
        getattr(acting, how)()
    else:
        for _ in range(int(how)) if how.isdigit() else count():
            acting.any()
    acting.group.close()
    say("closed", {})


def report(kind: type[BaseException], trouble: BaseException, trace: TracebackType | None) -> None:
    os.writev(2, ["".join(traceback.format_exception(kind, trouble, trace)).encode()])


if __name__ == "__main__":
    sys.excepthook = report
    main(*sys.argv[1:])
