"""What a group must hold after a fault: the last value that was acknowledged, or one that was under way."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from coprod_desktop.domain.person import PersonState
from coprod_desktop.storage import backups, erased
from coprod_desktop.storage.folder import Group, open_group
from coprod_desktop.storage.problems import PassphraseNeeded, PhotosMended, WrongPassphrase
from tests.faults.acting import SPAN, sheet_words

Line = dict[str, Any]


@dataclass
class Facts:
    """`values` are those that each fact may have now; `done` counts acknowledged actions, `unsure` those that were cut."""

    values: dict[str, set[str]] = field(default_factory=lambda: {"passphrase": {""}})
    done: int = 0
    unsure: int = 0
    copy: str = ""

    @classmethod
    def of(cls, folder: Path) -> "Facts":
        """Those of a group without a passphrase."""
        group = open_group(folder)
        people = {f"person {row.id}": {row.name} for row in group.people.page(states=list(PersonState), limit=500)}
        photos = {f"photo {row.id}": {group_fact(group, f"photo {row.id}")} for row in group.sessions.between(*SPAN)}
        group.close()
        return cls({"passphrase": {""}} | people | photos)

    def hear(self, lines: Iterable[Line]) -> None:
        for line in lines:
            what = {name: value for name, value in line["what"].items() if name not in ("sentence", "copy")}
            if line["say"] == "done":
                self.done += 1
                self.copy = line["what"].get("copy", self.copy)
                self.values.update({name: {value} for name, value in what.items()})
            elif line["say"] == "copies may go":
                self.copy = ""
            elif line["say"] in ("going to", "not done"):
                for name, value in what.items():
                    self.values[name] = self.values.get(name, {""}) | {value}

    def check(self, folder: Path, *, note: bool = False) -> None:
        """Opens the folder as the person would; what is found is certain from now on. With `note` the app may say that the last thing
        could not be read."""
        group = self.opened(folder)
        try:
            assert note or group.opened_note == "", group.opened_note
            assert backups.is_whole(group._database._connection)
            for name, values in self.values.items():
                now = group_fact(group, name) if name != "passphrase" else self.passphrase
                if now not in values:
                    raise AssertionError(f"{name}: {now!r} is not one of {values}")
                self.unsure += len(values) > 1
                self.values[name] = {now}
            assert list(folder.rglob("*.part")) == []
            copies = group.backups.all()
            assert all(backups.whole(folder / "backups" / info.name / "group.db", group.keys.raw_key) for info in copies[:2])
            assert not self.copy or self.copy in [info.name for info in copies]
            assert group.settings.get(erased.UNSETTLED) == ""
            assert erased.read(folder) == {row["id"] for row in group._database.all("SELECT id FROM erased")}
            keys = {path.read_bytes() for path in folder.rglob("key.json*")}
            assert len(keys) == 1, "every copy has the same keys"
        finally:
            group.close()

    @property
    def passphrase(self) -> str:
        [passphrase] = self.values["passphrase"]
        return passphrase

    def opened(self, folder: Path) -> Group:
        """By the one passphrase that fits; the others it might have been are wrong."""
        for passphrase in sorted(self.values["passphrase"]):
            try:
                group = open_group(folder, passphrase)
            except (PassphraseNeeded, WrongPassphrase):
                continue
            protected = group.keys.protected
            assert protected == bool(passphrase) or "" in self.values["passphrase"]
            self.values["passphrase"] = {passphrase if protected else ""}
            return group
        raise AssertionError(f"none of {self.values['passphrase']} opens the group")


def group_fact(group: Group, name: str) -> str:
    kind, *ids = name.split()
    match kind:
        case "mark":
            return group.register.row(*ids).mark if person_name(group, ids[1]) else ""
        case "done":
            return ", ".join(one.words for one in group.sessions.done(ids[0]))
        case "photo":
            photos = group.sessions.photos(ids[0])
            assert all(photo_bytes(group, photo.media) for photo in photos)
            return photos[-1].words if photos else ""
        case "setting":
            return group.settings.get("tea")
        case "answer":
            return next((one.words for one in group.feedback.answers(ids[0])), "")
        case "agree":
            return next((one.wording for one in group.consents.of(ids[0]) if one.id == ids[1]), "")
        case "sheet":
            return sheet_fact(group, ids[0])
        case "picture":
            return picture_fact(group, ids[0])
        case "for":
            return next((one.picture for one in group.pictures_of_group.word_pictures() if one.word == " ".join(ids)), "")
        case "bank":
            return next((word.means for word in group.word_bank.all() if word.id == ids[0]), "")
        case "box" | "closed":
            return box_fact(group, kind, ids[0])
        case "list":
            there = [name for name in ids if person_name(group, name) or group._database.row("erased", name)]
            return "all" if len(there) == len(ids) else ", ".join(there)
    return person_name(group, ids[0])


def sheet_fact(group: Group, sheet_id: str) -> str:
    """"" when it is gone; then none of its lines is left."""
    try:
        return sheet_words(group.sheets.get(sheet_id))
    except KeyError:
        assert group._database.value("SELECT count(*) FROM sheet_row WHERE sheet_id = ?", (sheet_id,)) == 0
        return ""


def picture_fact(group: Group, picture_id: str) -> str:
    try:
        picture = group.pictures_of_group.get(picture_id)
    except KeyError:
        return ""
    assert photo_bytes(group, picture.media) == picture.words.encode()
    return picture.words


def photo_bytes(group: Group, key: str) -> bytes:
    """After a power cut in the middle of a photo the app tells once that a new one may be lost; those acknowledged are not."""
    try:
        return group.media.read(key)
    except PhotosMended as told:
        assert told.lost is None
        return group.media.read(key)


def box_fact(group: Group, kind: str, box_id: str) -> str:
    try:
        box = group.boxes.get(box_id)
    except KeyError:
        return ""
    if kind == "closed":
        return "yes" if box.closed else ""
    return str(box.items or "")


def person_name(group: Group, person_id: str) -> str:
    """"" for somebody who is not there, or is now kept as somebody else."""
    try:
        person = group.people.get(person_id)
    except KeyError:
        return ""
    return person.name if person.id == person_id else ""


def lines_of(text: str) -> list[Line]:
    """The last line may be cut in the middle: then nobody was told."""
    return [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]

