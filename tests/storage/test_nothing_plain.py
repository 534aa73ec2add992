"""No name, word or picture of the group stands in plain bytes in any file of its folder."""

from pathlib import Path

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import AccessCard, Emergency, Person
from coprod_desktop.domain.response import Answer, AnswerState, Response
from coprod_desktop.storage.backups import backup_now
from coprod_desktop.storage.folder import Group
from tests.storage.conftest import RUN, Stores
from tests.storage.test_media import a_small_photo

WORDS = ("Rashidxyz", "rashidxyz", "Zażółćxyz", "07700xyz", "epilepsyxyz", "teaxyz", "Art for everyone", "How was today")


def test_no_file_holds_plain_words(group: Group, real: Stores) -> None:
    programme = real.weekly(name="Songxyz")
    session = group.sessions.of_programme(programme.id, programme.first_day, 1)[0]
    for number in range(300):
        person = group.people.save(
            Person(new_id(), f"Rashidxyz {number}", say_as="Zażółćxyz", access=AccessCard(words="quietxyz"),
                   emergency=Emergency("Olaxyz", "07700xyz", "epilepsyxyz", "busxyz")), RUN, f"Rashidxyz {number} added")
        group.register.mark(session.id, person.id, Mark.HERE, RUN, "Rashidxyz is here", at="2026-01-07T14:00:00")
    response = group.feedback.begin(Response(new_id(), "how_was_it", 1, session.id, person.id), RUN)
    group.feedback.answer(Answer(new_id(), response.id, "good", AnswerState.ANSWERED, words="teaxyz"), RUN, "teaxyz")
    group.media.add_photo(a_small_photo((1500, 1500)))
    info = backup_now(group.folder, group.keys.raw_key, "daily")
    holds_nothing(group.folder, "backups/media.db", "group.db-wal", f"backups/{info.name}/group.db")
    group.close()
    holds_nothing(group.folder, "group.db", "media.db")


def holds_nothing(folder: Path, *must_be_there: str) -> None:
    files = {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert set(must_be_there) <= set(files)
    looked_for = [word.encode(coding) for word in WORDS for coding in ("utf-8", "utf-16-le")]
    # Three or four bytes turn up by chance in what is encrypted.
    looked_for += [b"person", b"SQLite format", b"CREATE TABLE", b"JFIF\x00\x01\x01"]
    for name, content in files.items():
        assert [word for word in looked_for if word in content] == [], name
