"""Reads a tagged PDF back as a screen reader gets it: the tree, the words and pictures in it, and what is decoration."""

import re
from dataclasses import dataclass, field
from io import BytesIO

import pikepdf

from coprod_desktop.domain.handout import Handout, Heading

PAINTS = frozenset(("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", '"', "INLINE IMAGE"))


@dataclass
class Node:
    """One element of the tree; `words` are what its marks say, `pages` where they are. `link` is where it leads, "#3" to the third page."""

    role: str
    kids: list["Node"] = field(default_factory=list)
    words: str = ""
    alt: str = ""
    actual: str = ""
    scope: str = ""
    link: str = ""
    pages: list[int] = field(default_factory=list)

    def all(self) -> list["Node"]:
        return [self, *(below for kid in self.kids for below in kid.all())]


@dataclass
class Sheet:
    """What a PDF holds: its tree, the words of its decoration page by page, and the sizes of all its words in points."""

    root: Node
    decoration: list[str]
    sizes: set[float]
    unmarked: list[str]
    title: str
    language: str
    bookmarks: list[tuple[int, str]]
    fonts_embedded: bool


def _to_unicode(font: pikepdf.Dictionary) -> dict[int, str]:
    table = {}
    for line in font.ToUnicode.read_bytes().decode().splitlines():
        if line.startswith("<") and "> <" in line:
            code, chars = line.strip("<>").split("> <")
            table[int(code, 16)] = bytes.fromhex(chars).decode("utf-16-be")
    return table


def _read_page(page: pikepdf.Page, sizes: set[float], unmarked: list[str]) -> tuple[dict[int, str], str]:
    """The words of each mark of the page, and those of its decoration."""
    fonts = {name: _to_unicode(font) for name, font in page.Resources.Font.items() if "/ToUnicode" in font}
    marks: dict[int, str] = {}
    decoration = ""
    stack: list[int | None] = []
    table: dict[int, str] = {}
    for instruction in pikepdf.parse_content_stream(page):
        operator, operands = str(instruction.operator), instruction.operands
        if operator in ("BDC", "BMC"):
            mark = operands[1].get("/MCID") if operator == "BDC" and isinstance(operands[1], pikepdf.Dictionary) else None
            stack.append(int(mark) if mark is not None else None)
            assert len(stack) == 1, "marks inside marks"
            if mark is not None:
                marks[int(mark)] = ""
        elif operator == "EMC":
            stack.pop()
        elif operator == "Tf":
            table = fonts.get(str(operands[0]), {})
            size = float(operands[1])
        elif operator in PAINTS and not stack:
            unmarked.append(operator)
        elif operator == "Tj" and bytes(operands[0]):
            said = "".join(table[code] for code in bytes(operands[0]))
            sizes.add(size)
            if stack[-1] is None:
                decoration += said
            else:
                marks[stack[-1]] += said
    return marks, decoration


def read(data: bytes) -> Sheet:
    with pikepdf.open(BytesIO(data)) as pdf:
        sizes: set[float] = set()
        unmarked: list[str] = []
        pages = [_read_page(page, sizes, unmarked) for page in pdf.pages]
        numbers = {page.objgen: number for number, page in enumerate(pdf.pages)}
        seen: set[tuple[int, int]] = set()
        back = pdf.Root.StructTreeRoot.ParentTree.Nums
        keys = [int(entry) for entry in list(back)[::2]]

        def walk(element: pikepdf.Dictionary) -> Node:
            node = Node(str(element.S)[1:], alt=str(element.get("/Alt", "")), actual=str(element.get("/ActualText", "")))
            attributes = element.get("/A")
            if attributes is not None and "/Scope" in attributes:
                node.scope = str(attributes.Scope)[1:]
            kids = element.get("/K", pikepdf.Array())
            for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
                if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/StructElem":
                    node.kids.append(walk(kid))
                    if node.kids[-1].role == "Link":
                        node.words += node.kids[-1].words
                    continue
                if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR":
                    assert back[2 * keys.index(int(kid.Obj.StructParent)) + 1].objgen == element.objgen
                    to = kid.Obj.A
                    node.link = f"#{numbers[to.D[0].objgen] + 1}" if to.S == "/GoTo" else str(to.URI)
                    continue
                where = kid.Pg if isinstance(kid, pikepdf.Dictionary) else element.Pg
                mark = int(kid.MCID if isinstance(kid, pikepdf.Dictionary) else kid)
                number = numbers[where.objgen]
                assert (number, mark) not in seen
                seen.add((number, mark))
                assert back[2 * keys.index(int(pdf.pages[number].StructParents)) + 1][mark].objgen == element.objgen
                node.words += pages[number][0][mark]
                node.pages.append(number)
            return node

        root = walk(pdf.Root.StructTreeRoot.K)
        assert seen == {(number, mark) for number, page in enumerate(pages) for mark in page[0]}, "marks outside the tree"
        with pdf.open_outline() as outline:
            bookmarks = [(level, str(item.title)) for level, item in _flat(outline.root, 0)]
        embedded = all("/FontFile2" in font.FontDescriptor for page in pdf.pages for font in page.Resources.Font.values())
        return Sheet(root, [page[1] for page in pages], sizes, unmarked, str(pdf.docinfo.Title), str(pdf.Root.Lang),
                     bookmarks, embedded)


def _flat(items: list[pikepdf.OutlineItem], level: int) -> list[tuple[int, pikepdf.OutlineItem]]:
    return [pair for item in items for pair in ((level, item), *_flat(item.children, level + 1))]


def story(root: Node) -> list[tuple[str, str]]:
    """The sheet as it is read out, in order: ("H1", words), ("Figure", what it shows), ("P", words), also for the words of a cell."""
    return [("P" if node.role in ("TH", "TD") else node.role, node.alt if node.role == "Figure" else node.words) for node in root.all()
            if node.role in ("H1", "H2", "H3", "P", "Figure") or (node.role in ("TH", "TD") and node.words)]


def but_pages(told: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """What a sheet says on any paper: without the pages of its own to which it leads."""
    return [(role, re.sub(r" Page \d+$", "", words)) for role, words in told]


Numbers = list[tuple[int, int] | None]


def page_numbers(decoration: list[str]) -> Numbers:
    """Of each page what stands at its foot: (1, 2) for "Page 1 of 2", None for no number."""
    found = [re.search(r"Page (\d+) of (\d+)", words) for words in decoration]
    return [(int(one[1]), int(one[2])) if one else None for one in found]


def numbers_meant(handout: Handout, found: Numbers) -> Numbers:
    """What should stand there. What one page is enough for to hang up has no number, and parts that people take home count their own pages."""
    if not handout.own_pages:
        return [None] if handout.frame.whole and len(found) == 1 else [(number, len(found)) for number in range(1, len(found) + 1)]
    lengths = [one[1] if one else 1 for one in found if one is None or one[0] == 1]
    assert len(lengths) == 1 + sum(isinstance(block, Heading) and block.new_page for block in handout.blocks)
    return [(number, count) if count > 1 else None for count in lengths for number in range(1, count + 1)]
