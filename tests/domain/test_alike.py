"""Names that may be one person's are found among many, and others are left alone."""

import time

import pytest

from coprod_desktop.domain.alike import Alike, one_letter_apart

SHORT = "One name is a short form of the other."


@pytest.mark.parametrize(("known", "new", "why"), [
    ("Siân Pugh", "sian  pugh", "They have the same name."),
    ("Price Joanne", "Joanne Price", "They have the same name, the other way round."),
    ("Shirley Bennett", "Shirley Bennet", "Their names are nearly the same."),
    ("Zofia Nowak", "Zosia Nowak", "Their names are nearly the same."),
    ("Joanne Price", "Jo Price", SHORT), ("Jo Price", "Joanne Price", SHORT),
    ("Delroy", "Delroy Hines", "They have the same first name."), ("Delroy Hines", "Delroy", "They have the same first name.")])
def test_alike(known: str, new: str, why: str) -> None:
    names: Alike[int] = Alike()
    names.add("Somebody Else", 1)
    names.add(known, 2)
    assert names.find(new) == (2, why)


@pytest.mark.parametrize(("known", "new"), [
    ("Amina Begum", "Salma Begum"), ("Mo", "Jo"), ("Ann Cole", "Ben Cole"), ("Abdul Ali", "Abdul Miah")])
def test_not_alike(known: str, new: str) -> None:
    names: Alike[int] = Alike()
    names.add(known, 1)
    assert names.find(new) is None


def test_a_first_name_that_many_have_says_nothing() -> None:
    names: Alike[int] = Alike()
    for number, surname in enumerate(("Begum", "Khatun", "Akhter", "Bibi")):
        names.add(f"Fatima {surname}", number)
    assert names.find("Fatima") is None


def test_one_letter() -> None:
    assert one_letter_apart("abdul", "abdula")
    assert one_letter_apart("brain", "brian")
    assert not one_letter_apart("anna", "anita")


def test_thousands_of_names_are_quick() -> None:
    names: Alike[int] = Alike()
    began = time.process_time()
    for number in range(5000):
        names.add(f"Person{number} Number{number * 7}", number)
    for number in range(5000):
        names.find(f"Person{number}x Other{number}")
    assert time.process_time() - began < 3
