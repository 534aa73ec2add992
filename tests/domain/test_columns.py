"""Headings are understood however a spreadsheet or another system spells them; some are never taken."""

import pytest

from coprod_desktop.domain.columns import _SPELLINGS, NEVER, Field, Meaning, NotKept, holds_official_numbers, meaning, plain

HEADINGS: dict[Meaning | None, tuple[str, ...]] = {
    Field.FIRST_NAME: ("First name", "FORENAME(S)", "first_name *", "What is your first name?", "Person: First name"),
    Field.SURNAME: ("Last Name", "Family name:"), Field.FULL_NAME: ("Name", "Participant’s name", "Name/s"),
    Field.KNOWN_AS: ("Known as", "Preferred Name"), Field.ACCESS: ("Access needs", "Support needs (please say)", "Access needs / support"),
    Field.CALL_NAME: ("Next of kin", "In an emergency: Name"), Field.CALL_PHONE: ("Emergency contact no.", "In an emergency: Phone"),
    Field.CALL_RELATION: ("Emergency contact relationship",), Field.HOME: ("How do you get home?",), Field.KNOW: ("Allergies",),
    Field.STATE: ("Status",), NotKept.OWN_PHONE: ("Phone",), NotKept.BIRTHDAY: ("D.O.B.", "Date of birth"), NotKept.EMAIL: ("E-mail",),
    NotKept.DIAGNOSIS: ("Diagnosis", "Health conditions", "Type of disability", "Medical: Notes", "Do you have a learning disability?"),
    NotKept.OFFICIAL_NUMBER: ("NHS No", "N.I. Number", "National Insurance"), NotKept.IDENTITY: ("Ethnicity",), NotKept.NOTES: ("Notes",),
    None: ("Shoe size", "", "Name of cat")}


@pytest.mark.parametrize(("heading", "expected"), [(heading, what) for what, headings in HEADINGS.items() for heading in headings])
def test_headings(heading: str, expected: Meaning | None) -> None:
    assert meaning(heading) is expected


def test_no_spelling_means_two_things() -> None:
    seen: dict[str, Meaning] = {}
    for what, spellings in _SPELLINGS.items():
        for spelling in spellings.split(","):
            assert plain(spelling)
            assert seen.setdefault(plain(spelling), what) is what, spelling


def test_numbers_that_are_never_kept_are_known_by_their_form() -> None:
    assert holds_official_numbers(["943 476 5919", "", "401-023-2137"])
    assert holds_official_numbers(["QQ123456C".replace("QQ", "AB"), "ab 12 34 56 d"])
    assert not holds_official_numbers(["7700900123", "7700900124", "2079460123"])
    assert not holds_official_numbers(["Amina", "", "943 476 5919"])
    assert not holds_official_numbers([])
    assert NotKept.OFFICIAL_NUMBER in NEVER
