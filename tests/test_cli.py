"""The commands, each in a process of its own: what they say, what they make, and how mistakes are told."""

import csv
import os
import re
import subprocess
import sys
import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtNetwork import QLocalSocket

from coprod_desktop.cli import main
from coprod_desktop.domain.handout import Row
from coprod_desktop.domain.ids import new_id
from coprod_desktop.domain.person import Person, PersonState
from coprod_desktop.domain.programme import Kind, Programme
from coprod_desktop.domain.seat import Actor
from coprod_desktop.domain.sheet import Sheet, SheetRow
from coprod_desktop.jobs_without_window.made_up import sample_folder
from coprod_desktop.storage.folder import create, open_group
from coprod_desktop.ui.one_instance import FolderLock, server_name

ROOT = Path(__file__).resolve().parent.parent
WORDS = "tea cake bus"
COMMANDS = ("backup", "bench", "check", "demo", "export", "forget-code", "handout", "open", "tour")


def environment(home: Path, passphrase: str = "") -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return own | {"HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "COPROD_PASSPHRASE": passphrase}


def run(home: Path, *words: str | Path, passphrase: str = "", typed: str | None = None) -> "subprocess.CompletedProcess[str]":
    silent = {"stdin": subprocess.DEVNULL} if typed is None else {"input": typed}
    return subprocess.run([sys.executable, "-m", "coprod_desktop", *map(str, words)], env=environment(home, passphrase), cwd=home,
                          timeout=60, capture_output=True, text=True, check=False, **silent)  # type: ignore[call-overload, no-any-return]


def plain(done: "subprocess.CompletedProcess[str]") -> str:
    """The one plain line that a mistake is told in."""
    assert done.returncode == 2 and done.stdout == "", (done.stdout, done.stderr)
    assert done.stderr.count("\n") == 1 and "Traceback" not in done.stderr and "Error" not in done.stderr
    return done.stderr.strip()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A group with two sessions that ended, and one today."""
    folder = tmp_path / "group"
    group = create(folder, "Poplar arts")
    actor, today = Actor(), date.today()
    person = group.people.save(Person(new_id(), "Łucja Ŵyn"), actor, "Łucja")
    programme = group.sessions.save_programme(Programme(
        new_id(), "Art", Kind.DROP_IN, "openmoji:1F3A8", place="Poplar Hall", first_day=today - timedelta(days=14), rule="FREQ=WEEKLY"),
        today + timedelta(days=20), actor, "Art")
    group.register.join(programme.id, person.id, True, actor, "joins")
    for session in group.sessions.between(today - timedelta(days=20), today - timedelta(days=1)):
        group.sessions.save(session._replace(ended_at=f"{session.day}T16:00:00"), actor, "ended")
    group.sheets.save(Sheet("1", "Our trip", (SheetRow("1", Row("openmoji:26F5", "A boat", "We go to the sea.")),)), actor, "a sheet")
    group.close()
    return folder


@pytest.fixture
def locked(folder: Path) -> Path:
    group = open_group(folder)
    group.keys.set_passphrase(WORDS)
    group.close()
    return folder


def pdf_words(file: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(file).pages).split())


# What there is


def test_help_lists_every_command_in_plain_words(tmp_path: Path) -> None:
    done = run(tmp_path, "--help")
    assert done.returncode == 0 and done.stderr == ""
    assert tuple(re.findall(r"^  ([\w-]+)  ", done.stdout.split("Commands:")[1], re.MULTILINE)) == COMMANDS == tuple(sorted(main.commands))


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_says_more_about_itself(tmp_path: Path, command: str) -> None:
    done = run(tmp_path, command, "--help")
    assert done.returncode == 0 and f"python3 start.py {command}" in done.stdout and done.stderr == ""


def test_the_version(tmp_path: Path) -> None:
    assert re.fullmatch(r"Coprod Desktop \d+\.\d+\.\d+\n", run(tmp_path, "--version").stdout)


# Mistakes


@pytest.mark.parametrize(("words", "sentence"), [
    (["dance"], "There is no command “dance”. Add --help to see what there is."),
    (["--loud"], "We do not know --loud. Add --help to see what there is."),
    (["handout"], "KIND is missing. Add --help to see what is needed."),
    (["handout", "session-summary"], "--out is missing. Add --help to see what is needed."),
    (["handout", "session-summary", "--out"], "--out needs something after it. Add --help to see what."),
    (["handout", "x", "--out", "x.pdf", "--points", "3"], "--points can be: 16, 18, 20, 24, 28."),
    (["handout", "x", "--out", "x.pdf", "--format", "doc"], "--format can be: pdf, html, text, sound."),
    (["check", "one", "two"], "We did not understand the command. Add --help to see how it goes."),
    (["export", "--passphrase", "secret", "--out", "x"], "We did not understand the command. Add --help to see how it goes."),
])
def test_a_mistake_is_one_plain_line(tmp_path: Path, words: list[str], sentence: str) -> None:
    assert plain(run(tmp_path, *words)) == sentence


@pytest.mark.parametrize("command", ["handout session-summary --out x.pdf", "export --out x", "backup", "check"])
def test_no_group_is_said(tmp_path: Path, command: str) -> None:
    done = run(tmp_path, *command.split(), "--group", tmp_path / "nowhere")
    assert plain(done) == "There is no group in this folder. Choose another folder, or make a new group."
    assert not (tmp_path / "nowhere").exists() and not (tmp_path / "x").exists()


# Sheets


def test_a_summary_of_the_newest_session_that_ended(folder: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "handout", "session-summary", "--group", folder, "--out", tmp_path / "new" / "sheet.pdf")
    assert done.returncode == 0 and done.stderr == "" and "sheet.pdf" in done.stdout
    day = date.today() - timedelta(days=7)
    assert f"{day.day} " in pdf_words(tmp_path / "new" / "sheet.pdf") and "Poplar Hall" in pdf_words(tmp_path / "new" / "sheet.pdf")


def test_a_sign_in_sheet_is_of_today_with_names(folder: Path, tmp_path: Path) -> None:
    assert run(tmp_path, "handout", "sign-in-sheet", "--group", folder, "--out", tmp_path / "in.pdf", "--points", "24").returncode == 0
    assert "Łucja Ŵyn" in pdf_words(tmp_path / "in.pdf")


def test_the_paper_is_asked_for_and_what_it_has_no_room_for_is_said(folder: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "handout", "sign-in-sheet", "--group", folder, "--out", tmp_path / "in.pdf", "--points", "28", "--paper", "a5",
               "--colour", "cream", "--holes", "--grey")
    assert done.returncode == 0 and "A5 has room for words of size 20. For larger words choose A4." in done.stdout
    width, height = PdfReader(tmp_path / "in.pdf").pages[0].mediabox[2:]
    assert (round(float(width)), round(float(height))) == (420, 595)


@pytest.mark.parametrize(("name", "form", "begins"), [
    ("a.html", [], "<!doctype html"), ("a.txt", [], "# Art"), ("a", ["--format", "text"], "# Art"), ("a.pdf", [], "%PDF"),
    ("a.txt", ["--format", "html"], "<!doctype html"), ("a.wav", [], "RIFF"),
])
def test_the_form_is_asked_for_or_seen_from_the_name(folder: Path, tmp_path: Path, name: str, form: list[str], begins: str) -> None:
    assert run(tmp_path, "handout", "session-summary", "--group", folder, "--out", tmp_path / name, *form).returncode == 0
    assert (tmp_path / name).read_bytes().lower().startswith(begins.lower().encode())


@pytest.mark.parametrize("name", ["x.docx", "x", "x.pdf.zip"])
def test_a_file_is_not_called_what_it_is_not(folder: Path, tmp_path: Path, name: str) -> None:
    done = run(tmp_path, "handout", "session-summary", "--group", folder, "--out", tmp_path / name)
    assert plain(done) == f"We cannot write “{name}”. Its name must end in one of these: .pdf, .html, .htm, .txt, .wav. Or add --format."
    assert done.returncode == 2 and not (tmp_path / name).exists()


def test_help_names_every_sheet_that_can_be_made(folder: Path, tmp_path: Path) -> None:
    listed = run(tmp_path, "handout", "nothing", "--group", folder, "--out", "a.pdf").stderr
    said = run(tmp_path, "handout", "--help").stdout
    kinds = re.findall(r"([a-z-]+) \(", listed)
    assert len(kinds) > 9 and kinds == sorted(re.findall(r"^  ([a-z][a-z-]+)  ", said, re.MULTILINE))


def test_a_thank_you_for_one_person(folder: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "handout", "thank-you", "--person", "łucja ŵyn", "--group", folder, "--out", tmp_path / "a.txt")
    assert done.returncode == 0 and (tmp_path / "a.txt").read_text(encoding="utf-8").startswith("# Thank you, Łucja Ŵyn")


def test_a_sheet_that_people_made_by_its_title(folder: Path, tmp_path: Path) -> None:
    asked = ("handout", "sheet", "--group", folder, "--out", tmp_path / "a.txt")
    assert plain(run(tmp_path, *asked)) == "Say which one, with --id and its title. There are: “Our trip”."
    assert plain(run(tmp_path, *asked, "--id", "Sea")) == (
        "No sheet of ours is called “Sea”. Say which one, with --id and its title. There are: “Our trip”.")
    done = run(tmp_path, *asked, "--id", "our trip")
    assert done.returncode == 0 and "We go to the sea." in (tmp_path / "a.txt").read_text(encoding="utf-8")


def test_a_session_by_its_id(folder: Path, tmp_path: Path) -> None:
    group = open_group(folder)
    first = group.sessions.between(date.min, date.max)[0]
    group.close()
    done = run(tmp_path, "handout", "session-summary", "--group", folder, "--session", first.id, "--out", tmp_path / "a.txt")
    assert done.returncode == 0
    assert f" {first.day.day} " in (tmp_path / "a.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize(("words", "sentence"), [
    (["nothing"], "There is no sheet “nothing”. There are: access-sheet (What helps people), "),
    (["recovery-code"], "The recovery code is only shown in the app, when a passphrase is set."),
    (["thank-you"], "This sheet is for one person. Say who with --person and their name."),
    (["thank-you", "--person", "Nemo"], "Nobody in the group is called “Nemo”. Write the whole name."),
    (["about-me"], "What we keep about somebody is for them alone. They can print it in the app."),
    (["session-summary", "--session", "\udcff"], "There is no session “?”."),
    (["session-summary", "--session", "7"], "There is no session “7”. Leave out --session to take the newest."),
])
def test_a_sheet_that_there_is_not(folder: Path, tmp_path: Path, words: list[str], sentence: str) -> None:
    assert plain(run(tmp_path, "handout", *words, "--group", folder, "--out", tmp_path / "a.pdf")).startswith(sentence)
    assert not (tmp_path / "a.pdf").exists()


def test_a_place_that_cannot_be_written(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    target = tmp_path / "file" / "a.pdf"
    assert plain(run(tmp_path, "handout", "session-summary", "--group", folder, "--out", target)) == (
        f"We cannot write {target}. The group is as it was. Choose another place.")
    assert "We cannot write" in plain(run(tmp_path, "export", "--group", folder, "--out", tmp_path / "file"))


def test_a_group_with_no_session_yet(tmp_path: Path) -> None:
    create(tmp_path / "new", "New").close()
    done = run(tmp_path, "handout", "session-summary", "--group", tmp_path / "new", "--out", tmp_path / "a.pdf")
    assert plain(done) == "There is no session to take. Name one with --session."


# Tables, copies, a look over the files


def test_everything_as_plain_tables_with_a_warning(folder: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "export", "--group", folder, "--out", tmp_path / "tables")
    assert done.returncode == 0 and "These files are not locked. Anyone who gets them can read them." in done.stdout
    assert sorted(file.name for file in (tmp_path / "tables").iterdir()) == [
        "READ ME.txt", "answers.csv", "attendance.csv", "people.csv", "pictures.csv", "sessions.csv", "sheets.csv", "words.csv"]
    with (tmp_path / "tables" / "people.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [row["Name"] for row in csv.DictReader(file)] == ["Łucja Ŵyn"]


def test_tables_for_others_name_nobody(folder: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "export", "--for-others", "--group", folder, "--out", tmp_path / "tables")
    assert done.returncode == 0 and "A name is in them only when that person agreed." in done.stdout
    assert sorted(file.name for file in (tmp_path / "tables").iterdir()) == ["READ ME.txt", "sessions.csv", "words.csv"]
    with (tmp_path / "tables" / "sessions.csv").open(encoding="utf-8-sig", newline="") as file:
        assert [(row["What"], row["Place"]) for row in csv.DictReader(file)] == [("Art", "Poplar Hall")] * 3
    assert not any("Łucja" in file.read_text(encoding="utf-8-sig") for file in (tmp_path / "tables").iterdir())
    again = run(tmp_path, "export", "--for-others", "--group", folder, "--out", tmp_path / "tables")
    assert plain(again).startswith("There are files in ") and plain(again).endswith("Nothing is written. Choose an empty folder.")


def test_a_copy_on_a_stick_or_a_sentence(folder: Path, tmp_path: Path) -> None:
    stick = tmp_path / "STICK"
    assert plain(run(tmp_path, "backup", "--group", folder, "--to", stick)) == (
        f"There is no folder {stick}. No copy was made. Make the folder first, or choose another one.")
    stick.mkdir()
    done = run(tmp_path, "backup", "--group", folder, "--to", stick)
    assert done.returncode == 0 and f"It is in {stick}." in done.stdout
    assert len(list(stick.glob("*/*-stick/group.db"))) == 1


def test_a_copy_and_a_look_over_it(folder: Path, tmp_path: Path) -> None:
    done = run(tmp_path, "backup", "--group", folder)
    assert done.returncode == 0 and "We opened it, and it is good." in done.stdout
    assert len(list((folder / "backups").glob("*-asked/group.db"))) == 1
    looked = run(tmp_path, "check", "--group", folder)
    assert looked.returncode == 0 and "The group’s file is whole." in looked.stdout
    assert "There is 1 person." in looked.stdout and "There is 1 copy, and 1 can be opened." in looked.stdout


def test_while_the_app_has_the_group_open(folder: Path, tmp_path: Path) -> None:
    lock = FolderLock(folder)
    assert lock.try_lock()
    try:
        assert plain(run(tmp_path, "export", "--group", folder, "--out", tmp_path / "tables")) == (
            "The app has this group open. Nothing has changed. Close the app, then try again.")
        assert run(tmp_path, "backup", "--group", folder).returncode == 0
        assert run(tmp_path, "check", "--group", folder).returncode == 0
    finally:
        lock.unlock()


# The passphrase


@pytest.mark.parametrize("command", ["export --out tables", "backup", "check", "handout session-summary --out a.pdf"])
def test_the_passphrase_from_the_environment_or_typed(locked: Path, tmp_path: Path, command: str) -> None:
    words = [*command.split(), "--group", str(locked)]
    assert plain(run(tmp_path, *words)) == "This group has a passphrase. Add --passphrase to type it, or set COPROD_PASSPHRASE."
    assert "That is not the passphrase." in plain(run(tmp_path, *words, passphrase="no"))
    assert run(tmp_path, *words, passphrase=WORDS).returncode == 0
    typed = run(tmp_path, *words, "--passphrase", typed=f"{WORDS}\n")
    assert typed.returncode == 0 and WORDS not in typed.stdout + typed.stderr


# The made-up group


def answers(folder: Path) -> bool:
    """Whether an app with this group is up, and comes to the front when called."""
    socket = QLocalSocket()
    socket.connectToServer(server_name(folder))
    return socket.waitForConnected(200)


def test_demo_opens_a_made_up_group_that_can_be_kept(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    with subprocess.Popen([sys.executable, "-m", "coprod_desktop", "demo", "--keep", str(kept)], env=environment(tmp_path), cwd=tmp_path,
                          stdout=subprocess.PIPE, text=True) as demo:
        try:
            assert demo.stdout is not None
            assert demo.stdout.readline() == "Making the made-up group. This takes a few seconds.\n"
            until = time.monotonic() + 60
            while not answers(kept):
                assert demo.poll() is None and time.monotonic() < until
                time.sleep(0.1)
        finally:
            demo.kill()
    group = open_group(kept)
    assert group.people.count(states=tuple(PersonState)) == 200 and len(group.sessions.between(date.today(), date.today())) >= 2
    group.close()


def test_a_made_up_group_goes_when_it_is_done_with(tmp_path: Path) -> None:
    told: list[str] = []
    with sample_folder(None, told.append) as folder:
        assert (folder / "group.db").exists()
    assert not folder.parent.exists() and told == ["Making the made-up group. This takes a few seconds."]


def test_a_kept_group_is_found_again(folder: Path) -> None:
    told: list[str] = []
    with sample_folder(folder, told.append) as found:
        assert found == folder
    assert folder.exists() and told == []


def test_a_picture_code_that_nobody_remembers_is_taken_away(tmp_path: Path, folder: Path) -> None:
    group = open_group(folder)
    group.codes.put(("openmoji:2600",) * 4)
    group.close()
    done = run(tmp_path, "forget-code", "--group", folder)
    assert done.returncode == 0 and done.stdout == "The picture code is taken away.\nOpen the app. You can choose a new code in More.\n"
    again = run(tmp_path, "forget-code", "--group", folder)
    assert again.stdout == "No picture code is set. One press leads out of “Take part”.\n"
