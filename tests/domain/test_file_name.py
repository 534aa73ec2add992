"""Every system takes the names of our files, whatever the sheet is called."""

import pytest

from coprod_desktop.domain.file_name import plain_name


@pytest.mark.parametrize(("parts", "name"), [
    (("Our plan", "", "Poplar arts"), "Our plan Poplar arts.pdf"), (("a/b\\c:d", "<e>?"), "a b c d e.pdf"), (("...", " . "), "Our sheet.pdf"),
    (("???",), "Our sheet.pdf"), (("CON",), "Our sheet CON.pdf"), (("nul.", "Art"), "Our sheet nul. Art.pdf"), (("Con man",), "Con man.pdf"),
    (("com1 ",), "Our sheet com1.pdf"), (("\u202efdp",), "fdp.pdf"), (("tea\x00\n.",), "tea.pdf"), (("a" * 300,), "a" * 100 + ".pdf")])
def test_a_name_that_every_system_takes(parts: tuple[str, ...], name: str) -> None:
    assert plain_name(parts, "pdf") == name


@pytest.mark.parametrize("letter", ["😀", "王", "নি", "é", "e\u0301\u0302", "👨‍👩‍👧"])
def test_a_long_name_has_room_on_every_disk_and_ends_with_a_whole_letter(letter: str) -> None:
    name = plain_name((letter * 120,), "html").removesuffix(".html")
    assert 0 < len(name.encode()) <= 180 and len(name) <= 100
    assert name == letter * (len(name) // len(letter))
