"""The comparison in the bench is fair: both sheets say the same, and only one has tags."""

from io import BytesIO

import pikepdf

from coprod_desktop.easyread.bench import PICTURES, report, sheet, untagged_bytes
from coprod_desktop.easyread.pdf import pdf_bytes
from tests.easyread.read_back import read, story


def drawn(data: bytes) -> list[list[str]]:
    """The painting commands of each page, without the marks."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return [[str(instruction.operator) for instruction in pikepdf.parse_content_stream(page)
                 if str(instruction.operator) not in ("BDC", "BMC", "EMC")] for page in pdf.pages]


def test_both_paint_the_same_and_one_has_tags() -> None:
    tagged, untagged = pdf_bytes(sheet(), {}), untagged_bytes(sheet())
    assert drawn(tagged) == drawn(untagged)
    assert b"/StructTreeRoot" not in untagged
    assert [role for role, _words in story(read(tagged).root)].count("Figure") == len(PICTURES) == 16


def test_the_report_has_what_it_says_and_tags_make_it_little_larger() -> None:
    tagged, untagged = pdf_bytes(report(4), {}), untagged_bytes(report(4))
    assert drawn(tagged) == drawn(untagged)
    roles = [node.role for node in read(tagged).root.all()]
    assert (roles.count("Figure") * 5, (roles.count("TR") - 4) * 5) == (200, 800)
    assert len(tagged) <= 1.5 * len(untagged)
