"""Every kind of sheet that there is can be made by command, filled from the group's records."""

from datetime import date, timedelta
from pathlib import Path
from shutil import copytree

import pytest

from coprod_desktop.domain.attendance import Mark
from coprod_desktop.domain.kinds import Kind
from coprod_desktop.domain.programme import Programme
from coprod_desktop.easyread import handouts
from coprod_desktop.jobs_without_window.opened import AtOnce, JobStopped
from coprod_desktop.jobs_without_window.sheet import Sheet, only_in_app, write_sheet
from coprod_desktop.storage.folder import create, open_group
from coprod_desktop.wiring import Services


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Amina came to a course; there is a trip next week, and a worksheet."""
    folder = tmp_path_factory.mktemp("by_command") / "group"
    group = create(folder, "Poplar arts")
    services, today = Services(group, AtOnce()), date.today()
    amina = services.people.add("Amina")
    course = services.sessions.save_programme(Programme("", "Find your voice", Kind.COURSE, first_day=today, rule="FREQ=WEEKLY;COUNT=4"))
    services.sessions.save_programme(Programme("", "The sea", Kind.TRIP, first_day=today + timedelta(days=7)))
    services.register.join(course.id, amina.id, True)
    session = services.sessions.today()[0]
    services.register.mark(session.id, services.register.row(session.id, amina.id), Mark.HERE)
    services.sheets.start("worksheet", course.id)
    group.close()
    return folder


def no_passphrase() -> str:
    return ""


@pytest.mark.parametrize("kind", [name for name in handouts.kinds() if name not in {*only_in_app(), "sheet", "sheet-for-each"}])
def test_a_sheet_of_each_kind(kind: str, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "sheet.txt"
    asked = Sheet(kind, "", out, 16, "", person="amina", programme="find your voice")
    told = write_sheet(folder, asked, no_passphrase)
    words = out.read_text(encoding="utf-8")
    assert "sheet.txt" in told[0] and words.strip() and "Poplar arts" in words
    if kind.startswith("trip"):
        assert "The sea" in words  # the next session that is a trip, not the next one


def test_certificates_in_our_own_words_for_everyone_who_came_or_who_is_named(folder: Path, tmp_path: Path) -> None:
    own, out = tmp_path / "group", tmp_path / "all.txt"
    copytree(folder, own)
    group = open_group(own)
    services = Services(group, AtOnce())
    amina = services.people.page()[0].id
    services.people.add("Ben")
    services.sheets.start("certificate", amina)
    services.sheets.start("thank-you", amina)
    group.close()
    write_sheet(own, Sheet("sheet-for-each", "", out, 16, "", own="certificate"), no_passphrase)
    assert "1 sheet is inside." in out.read_text(encoding="utf-8") and "Find your voice" in out.read_text(encoding="utf-8")
    write_sheet(own, Sheet("sheet-for-each", "", out, 16, "", own="thank you, amina", person="amina, Ben"), no_passphrase)
    assert "2 sheets are inside." in out.read_text(encoding="utf-8") and "Thank you, Ben" in out.read_text(encoding="utf-8")
    with pytest.raises(JobStopped, match="Say who it is for"):
        write_sheet(own, Sheet("sheet-for-each", "", out, 16, "", own="thank you, amina"), no_passphrase)


def test_a_certificate_for_an_older_course(folder: Path, tmp_path: Path) -> None:
    folder = copytree(folder, tmp_path / "group")
    group = open_group(folder)
    services, first_day = Services(group, AtOnce()), date.today() - timedelta(days=70)
    cooking = services.sessions.save_programme(Programme("", "Cooking", Kind.COURSE, first_day=first_day, rule="FREQ=WEEKLY;COUNT=2"))
    [amina] = services.people.page()
    first = services.sessions.of_programme(cooking.id, date.min)[0]
    services.register.mark(first.id, services.register.row(first.id, amina.id), Mark.HERE)
    group.close()
    for asked, course in (("", "Find your voice"), ("cooking", "Cooking")):
        out = tmp_path / f"{course}.txt"
        write_sheet(folder, Sheet("certificate", "", out, 16, "", person="amina", programme=asked), no_passphrase)
        assert f"took part in our course:\n{course}\n1 week" in out.read_text(encoding="utf-8")
    with pytest.raises(JobStopped, match="They came to: Find your voice, Cooking"):
        write_sheet(folder, Sheet("certificate", "", tmp_path / "x.txt", 16, "", person="amina", programme="Dance"), no_passphrase)


def test_no_sheet_is_written_over_a_file_of_the_group(folder: Path) -> None:
    before = (folder / "group.db").read_bytes()
    with pytest.raises(JobStopped, match="The group is as it was"):
        write_sheet(folder, Sheet("notice-board", "", folder / "group.db", 16, "pdf"), no_passphrase)
    assert (folder / "group.db").read_bytes() == before


@pytest.mark.parametrize(("asked", "sentence"), [
    (Sheet("worksheet", "", Path("a.txt"), 16, ""), "Say what it is for, with --programme and its name."),
    (Sheet("worksheet", "", Path("a.txt"), 16, "", programme="Dance"),
     "Nothing, or more than one thing, is called “Dance”. There is: Find your voice, The sea."),
    (Sheet("worksheet-booklet", "", Path("a.txt"), 16, "", programme="The sea"), "There is no worksheet for The sea yet. Make one first."),
])
def test_what_is_missing_is_said(folder: Path, asked: Sheet, sentence: str) -> None:
    with pytest.raises(JobStopped) as stopped:
        write_sheet(folder, asked, no_passphrase)
    assert str(stopped.value) == sentence and not asked.out.exists()


def test_a_session_by_its_day_and_a_person_by_a_first_name_that_one_person_has(folder: Path, tmp_path: Path) -> None:
    folder = copytree(folder, tmp_path / "group")
    group, today = open_group(folder), date.today().isoformat()
    services = Services(group, AtOnce())
    for name in ("Ade Bankole", "Ben Jones", "Ben Smith"):
        services.people.add(name)
    services.sessions.save_programme(Programme("", "Choir", Kind.DROP_IN, first_day=date.today()))
    group.close()
    for asked, begins in ((Sheet("thank-you", "", tmp_path / "a.txt", 16, "", person="ade"), "# Thank you, Ade"),
                          (Sheet("invitation", today, tmp_path / "b.txt", 16, "", programme="choir"), "# Choir")):
        write_sheet(folder, asked, no_passphrase)
        assert asked.out.read_text(encoding="utf-8").startswith(begins)
    for asked, sentence in (
            (Sheet("thank-you", "", tmp_path / "x.txt", 16, "", person="Ben"), "2 people have the first name “Ben”. Write the whole name."),
            (Sheet("invitation", today, tmp_path / "x.txt", 16, ""), "More than one session is on that day: “Choir” (--session "),
            (Sheet("trip-sheet", today, tmp_path / "x.txt", 16, "", programme="the sea"),
             f"There is no trip “{today}”. Leave out --session to take the newest. Or write its day there, and its name after --programme: "
             f"{date.today() + timedelta(days=7)} “The sea”."),
            (Sheet("course-certificates", "", tmp_path / "x.txt", 16, "", programme="choir"), "Choir is not a course. A thank you card fits."),
            (Sheet("trip-sheet", today, tmp_path / "x.txt", 16, "", programme="choir"),
             "This sheet is for a trip. Plan one in the app first.")):
        with pytest.raises(JobStopped) as stopped:
            write_sheet(folder, asked, no_passphrase)
        assert str(stopped.value).startswith(sentence) and not asked.out.exists()


def test_letters_that_paper_lacks_are_said_as_in_the_app(folder: Path, tmp_path: Path) -> None:
    folder = copytree(folder, tmp_path / "group")
    group = open_group(folder)
    sheet = Services(group, AtOnce()).sheets.start_empty()
    Services(group, AtOnce()).sheets.write(sheet, sheet.rows[0].id, "كان الشاي ساخنا")
    group.close()
    told = write_sheet(folder, Sheet("sheet", "", tmp_path / "a.pdf", 16, "", own="Our sheet"), no_passphrase)
    assert told[-1] == "We have no Arabic letters for paper. A page for a phone shows them."
    assert len(write_sheet(folder, Sheet("sheet", "", tmp_path / "a.html", 16, "", own="Our sheet"), no_passphrase)) == 1
