"""A ReportLab canvas that writes tagged PDF (PDF/UA-1, ISO 14289-1): every mark on the page has a place in the tree.

ReportLab writes no tags of its own. Everything painted goes either into `tag()` or into `artifact()`. Only `_code`,
`_doc` and `_pageNumber` of the stock canvas are used, and ReportLab is pinned for them.
"""

from collections.abc import Hashable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFObject
from reportlab.pdfgen.canvas import Canvas

# Binary streams are a fifth smaller than the base-85 text that ReportLab makes by itself.
rl_config.useA85 = 0
# Roles whose element holds marks on the page; all others hold only elements.
LEAVES = frozenset(("P", "H1", "H2", "H3", "Figure"))


class UntaggedMark(Exception):
    """Something would be painted in the wrong place of the tree: words inside a group, a group inside words."""


@dataclass(slots=True)
class Element:
    """One node of the tree. `kids` are elements, and (page, number of the marked content) pairs in a leaf."""

    role: str
    kids: list[Any] = field(default_factory=list)
    alt: str = ""
    actual: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    ref: str = ""

    def first_page(self) -> int | None:
        """The page of the first mark below it; viewers want it on every element."""
        for kid in self.kids:
            page = kid.first_page() if isinstance(kid, Element) else kid[0]
            if page:
                return int(page)
        return None


class _Written(PDFObject):
    """A thing in the file that is already text; only ever referred to."""

    __RefOnly__ = 1
    text = ""

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        return self.text.encode("latin-1")


def pdf_string(text: str) -> str:
    """The text as a string in a PDF file."""
    return f"<FEFF{_clean(text).encode('utf-16-be').hex()}>"


def _clean(text: str) -> str:
    """Half of a pair of UTF-16 codes cannot be stored in a file; it becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")


class TaggedCanvas(Canvas):
    """`title`, `language` (BCP 47) and `author` become the document's own; the same calls give the same bytes."""

    def __init__(self, target: Any, *, title: str, language: str, author: str, font: str, pagesize: tuple[float, float]) -> None:
        self.root = Element("Document")
        self._stack: list[Element | None] = [self.root]
        self._keyed: dict[Hashable, Element] = {}
        self._page_marks: list[Element] = []
        self._all_marks: list[list[Element]] = []
        self._bookmarks = 0
        self._pages: list[str] = []
        self._language = language
        super().__init__(target, pagesize=pagesize, pdfVersion=(1, 7), lang=language, initialFontName=font,
                         invariant=1, pageCompression=1)
        self.setTitle(_clean(title))
        self.setAuthor(_clean(author))
        self.setSubject("")
        self.setCreator("Coprod Desktop")

    @contextmanager
    def tag(self, role: str, *, key: Hashable = None, alt: str = "", actual: str = "",
            attributes: Mapping[str, str] | None = None) -> Iterator[Element]:
        """Opens an element; the same `key` opens the same element again, also on a later page.

        `alt` tells a picture in words, `actual` the letters that the marks stand for, `attributes` are written as they are.
        Raises UntaggedMark inside a leaf.
        """
        parent = self._stack[-1]
        if parent is None or parent.role in LEAVES:
            raise UntaggedMark(f"<{role}> inside {parent.role if parent else 'decoration'}")
        element = self._keyed.get(key) if key is not None else None
        if element is None:
            element = Element(role, alt=_clean(alt), actual=_clean(actual), attributes=attributes or {})
            parent.kids.append(element)
            if key is not None:
                self._keyed[key] = element
        self._stack.append(element)
        if role in LEAVES:
            number = len(self._page_marks)
            self._page_marks.append(element)
            element.kids.append((self._pageNumber, number))
            self._code.append(f"/{role} <</MCID {number}>> BDC")
        try:
            yield element
        finally:
            self._stack.pop()
            if role in LEAVES:
                self._code.append("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout", subtype: str = "") -> Iterator[None]:
        """Decoration, and what a page repeats (`kind` "Pagination"): screen readers pass over it."""
        if self._stack[-1] is None or self._stack[-1].role in LEAVES:
            raise UntaggedMark("decoration inside words")
        self._code.append(f"/Artifact <</Type /{kind}{f' /Subtype /{subtype}' if subtype else ''}>> BDC")
        self._stack.append(None)
        try:
            yield
        finally:
            self._stack.pop()
            self._code.append("EMC")

    def bookmark(self, words: str, level: int, y: float) -> None:
        """An entry in the list of contents; `level` counts from 0."""
        self._bookmarks += 1
        key = f"h{self._bookmarks}"
        self.bookmarkHorizontal(key, 0, y)
        self.addOutlineEntry(_clean(words), key, level, False)

    def showPage(self) -> None:
        name = self._doc.thisPageName()
        super().showPage()
        page = self._doc.idToObject[name]
        self._pages.append(self._refer(page))
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.Tabs = PDFName("S")
        page.StructParents = len(self._all_marks)
        self._all_marks.append(self._page_marks)
        self._page_marks = []

    def _refer(self, thing: Any) -> str:
        """Where a thing stands in the file, as PDF writes it: "12 0 R"."""
        return str(self._doc.Reference(thing).format(self._doc).decode())

    def _write_element(self, element: Element, parent: str) -> str:
        # Written as text at once: ReportLab's dictionaries would take as long as the rest of the page.
        written = _Written()
        element.ref = self._refer(written)
        page = element.first_page()
        parts = [f"/Type /StructElem /S /{element.role} /P {parent}"]
        if page:
            parts.append(f"/Pg {self._pages[page - 1]}")
        kids = [self._write_kid(kid, page, element.ref) for kid in element.kids]
        if kids:
            parts.append(f"/K [{' '.join(kids)}]")
        if element.alt:
            parts.append(f"/Alt {pdf_string(element.alt)}")
        if element.actual:
            parts.append(f"/ActualText {pdf_string(element.actual)}")
        if element.attributes:
            parts.append(f"/A <<{' '.join(f'/{name} {value}' for name, value in element.attributes.items())}>>")
        written.text = f"<<{' '.join(parts)}>>"
        return element.ref

    def _write_kid(self, kid: Any, page: int | None, parent: str) -> str:
        if isinstance(kid, Element):
            return self._write_element(kid, parent)
        return str(kid[1]) if kid[0] == page else f"<</Type /MCR /Pg {self._pages[kid[0] - 1]} /MCID {kid[1]}>>"

    def save(self) -> None:
        """Writes the tree, the way back from marks to elements (ParentTree), and what the file says about itself."""
        if len(self._code):
            self.showPage()
        document = self._doc
        tree = _Written()
        reference = self._refer(tree)
        top = self._write_element(self.root, reference)
        marks = " ".join(f"{page} [{' '.join(element.ref for element in elements)}]"
                         for page, elements in enumerate(self._all_marks))
        tree.text = (f"<</Type /StructTreeRoot /K {top} /ParentTree <</Nums [{marks}]>> "
                     f"/ParentTreeNextKey {len(self._all_marks)}>>")
        document.Catalog.StructTreeRoot = tree
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        document.Catalog.Metadata = pdfdoc.XMP(creator=self._about)
        self.setViewerPreference("DisplayDocTitle", "true")
        super().save()

    def _about(self, document: pdfdoc.PDFDocument) -> bytes:
        """What the file says about itself, in XMP (ISO 16684-1)."""
        info, stamp = document.info, document._timeStamp
        zone = timezone(timedelta(hours=stamp.dhh, minutes=stamp.dmm))
        made = datetime(*stamp.YMDhms).replace(tzinfo=zone).isoformat()
        return _XMP.format(title=escape(info.title), author=escape(info.author), language=escape(self._language),
                           made=made, producer=escape(str(info.producer))).encode()


_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>{made}</xmp:CreateDate><xmp:ModifyDate>{made}</xmp:ModifyDate><pdf:Producer>{producer}</pdf:Producer>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""
