"""The sheets to start from: their pictures are there, and their words are easy."""

from coprod_desktop.easyread.sheet_patterns import sheet_patterns
from coprod_desktop.easyread.writing import svg_file
from coprod_desktop.pictures import Pictures
from tests.easy import check


def test_every_picture_exists_and_is_told() -> None:
    patterns = sheet_patterns(Pictures().words)
    assert len(patterns) >= 5
    for pattern in patterns:
        assert svg_file(pattern.picture) and pattern.blocks
        for block in pattern.blocks:
            picture = getattr(block, "picture", "")
            assert not picture or (svg_file(picture) and getattr(block, "alt", "")), (pattern.name, picture)


def test_every_word_is_easy() -> None:
    for pattern in sheet_patterns(Pictures().words):
        for block in pattern.blocks:
            for words in (pattern.title, pattern.note, getattr(block, "text", ""), getattr(block, "summary", "")):
                assert not check(words), words
