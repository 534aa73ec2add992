"""The accessibility statement claims nothing that no test shows, and leaves no rule out."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest

_ROOT = Path(__file__).parent.parent
_STATEMENT = (_ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
_HOW_FAR = ("Supported", "Partly", "Not", "Does not apply")
# How many criteria WCAG 2.2 has under each guideline (4.1.1 is obsolete), https://www.w3.org/TR/WCAG22/
_WCAG = {"1.1": 1, "1.2": 9, "1.3": 6, "1.4": 13, "2.1": 4, "2.2": 6, "2.3": 3, "2.4": 13, "2.5": 8, "3.1": 6, "3.2": 6, "3.3": 9, "4.1": 2}
_COGA = {"1": 8, "2": 6, "3": 13, "4": 12, "5": 4, "6": 5, "7": 7, "8": 4}  # patterns under each objective: 59


def _rows(heading: str) -> list[list[str]]:
    """The cells of the first table under a heading, without its head."""
    part = _STATEMENT.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    lines = [line for line in part.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


WCAG, EN, COGA = _rows("WCAG 2.2"), _rows("EN 301 549, chapters 5, 11 and 12"), _rows("Cognitive and learning disabilities: the 59 patterns")


@cache
def _tests_of(file: str) -> frozenset[str]:
    tree = ast.parse((_ROOT / "tests" / file).read_text(encoding="utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef))


@pytest.mark.parametrize("row", [*WCAG, *EN, *COGA], ids=lambda row: f"{row[0]} {row[1]}"[:40])
def test_each_claim_names_a_test_that_is_there(row: list[str]) -> None:
    how_far, shown = row[-3], re.findall(r"`([\w/]+\.py)::(\w+)`", row[-1])
    assert how_far in (*_HOW_FAR, "See above")
    assert row[-2], "it is not said how"
    assert shown or how_far in ("Not", "Does not apply", "See above")
    for file, test in shown:
        assert test in _tests_of(file)


def test_no_criterion_is_left_out() -> None:
    numbers = [row[0] for row in WCAG]
    expected = [f"{guideline}.{number}" for guideline, count in _WCAG.items() for number in range(1, count + 1)]
    expected = [number for number in expected if number != "4.1.1"] + ["4.1.3"]
    assert sorted(numbers) == sorted(expected)
    assert {row[1] for row in WCAG} == {"A", "AA", "AAA"}


def test_no_pattern_is_left_out() -> None:
    objectives = [row[0] for row in COGA]
    assert {each: objectives.count(each) for each in sorted(set(objectives))} == _COGA


def test_no_clause_about_software_is_left_out() -> None:
    clauses = [row[0] for row in EN]
    for chapter, last in (("11.5.2", 17), ("11.6", 2), ("11.8", 5)):
        assert [each for each in clauses if each.startswith(f"{chapter}.")] == [f"{chapter}.{number}" for number in range(1, last + 1)]


def test_it_says_who_has_not_tried_it() -> None:
    assert "Not yet tried by disabled people" in _STATEMENT
