"""A ReportLab canvas that writes tagged PDF (PDF/UA-1, ISO 14289-1): every mark on the page has a place in the tree.

ReportLab writes no tags of its own. Everything painted goes either into `tag()` or into `artifact()`. Only `_code`, `_doc`, `_pageNumber`
and `_addAnnotation` of the stock canvas are used, and ReportLab is pinned for them.
"""

from collections.abc import Hashable
from datetime import datetime, timedelta, timezone
from functools import partial
from typing import Any
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFObject
from reportlab.pdfgen.canvas import Canvas

from coprod_desktop.easyread.packed import packed

# Binary streams are a fifth smaller than the base-85 text that ReportLab makes by itself.
rl_config.useA85 = 0
# Roles whose element always holds marks on the page.
LEAVES = frozenset(("P", "H1", "H2", "H3", "Figure"))


class UntaggedMark(Exception):
    """Something would be painted in the wrong place of the tree: words inside a group, a group inside words."""


class Element:
    """One node of the tree, open inside its `with`. A page has hundreds of them, so that they are made of little.

    `number` is its place among all elements, `page` where it begins, and `mark` its first marked content there, -1 for none; `more` are
    the elements below it, and (page, mark) pairs of those after the first, `last` what is written after them. `begin` is what opens its next
    mark, "" when it holds only others.
    """

    alt = actual = attributes = begin = last = ""
    more: list[Any] | None = None

    def __init__(self, canvas: "TaggedCanvas", role: str, parent: "Element | None", number: int, page: int) -> None:
        self.canvas, self.role, self.parent, self.number, self.page, self.mark = canvas, role, parent, number, page, -1

    def add(self, kid: Any) -> None:
        if self.more is None:
            self.more = [kid]
        else:
            self.more.append(kid)

    def __enter__(self) -> "Element":
        canvas = self.canvas
        canvas._stack.append(self)
        if self.begin:
            canvas._in_leaf = True
            canvas._code.append(self.begin)
        return self

    def __exit__(self, *trouble: object) -> None:
        canvas = self.canvas
        canvas._stack.pop()
        if self.begin:
            canvas._in_leaf = False
            canvas._code.append("EMC")


class _Decoration:
    """Marks that no element has."""

    __slots__ = ("begin", "canvas")

    def __init__(self, canvas: "TaggedCanvas", begin: str) -> None:
        self.canvas, self.begin = canvas, begin

    def __enter__(self) -> None:
        self.canvas._stack.append(None)
        self.canvas._code.append(self.begin)

    def __exit__(self, *trouble: object) -> None:
        self.canvas._stack.pop()
        self.canvas._code.append("EMC")


class _Written(PDFObject):
    """A thing in the file that is written as text at the end; only ever referred to."""

    __RefOnly__ = 1


class _TopOf(PDFObject):
    """The upper edge of a page of this file, from 1; written when all of them are there."""

    def __init__(self, canvas: "TaggedCanvas", page: int) -> None:
        self._canvas, self._page = canvas, page

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        return f"[{self._canvas._pages[self._page - 1]} /XYZ 0 {self._canvas._pagesize[1]:.2f} null]".encode()


def pdf_string(text: str) -> str:
    """The text as a string in a PDF file."""
    return f"<FEFF{_clean(text).encode('utf-16-be').hex()}>"


def _clean(text: str) -> str:
    """Half of a pair of UTF-16 codes cannot be stored in a file; it becomes a question mark."""
    return text.encode("utf-8", "replace").decode("utf-8")


class _Link:
    """A link inside words: they end before it and go on after it, all in the same element."""

    __slots__ = ("around", "canvas", "link")

    def __init__(self, canvas: "TaggedCanvas", around: Element, link: Element) -> None:
        self.canvas, self.around, self.link = canvas, around, link

    def __enter__(self) -> None:
        self.canvas._code += ["EMC", self.canvas._begin(self.link)]

    def __exit__(self, *trouble: object) -> None:
        self.canvas._code += ["EMC", self.canvas._begin(self.around)]


class TaggedCanvas(Canvas):
    """`title`, `language` (BCP 47) and `author` become the document's own; the same calls give the same bytes."""

    def __init__(self, target: Any, *, title: str, language: str, author: str, font: str, pagesize: tuple[float, float]) -> None:
        self.root = Element(self, "Document", None, 0, 1)
        self._elements = [self.root]
        self._in_leaf = False
        self._layout = _Decoration(self, "/Artifact BMC")
        self._stack: list[Element | None] = [self.root]
        self._keyed: dict[Hashable, Element] = {}
        self._page_marks: list[int] = []
        # What the marks of each page, and each link, belong to: numbers of elements, in the order of /StructParents.
        self._belongs: list[list[int] | int] = []
        self._bookmarks = 0
        self._pages: list[str] = []
        self._language = language
        super().__init__(target, pagesize=pagesize, pdfVersion=(1, 7), lang=language, initialFontName=font,
                         invariant=1, pageCompression=1)
        self.setTitle(_clean(title))
        self.setAuthor(_clean(author))
        self.setSubject("")
        self.setCreator("Coprod Desktop")

    def tag(self, role: str, *, key: Hashable = None, alt: str = "", actual: str = "", attributes: str = "", leaf: bool = False,
            under: Element | None = None) -> Element:
        """Opens an element for as long as the `with`, under the one that is open or the one that is given; the same `key` opens the same
        element again, also on a later page.

        `alt` tells a picture in words, `actual` the letters that the marks stand for, `attributes` are written as they are. `leaf` puts the
        marks straight into an element that often holds others. Raises UntaggedMark inside a leaf.
        """
        parent = under or self._stack[-1]
        if parent is None or self._in_leaf:
            raise UntaggedMark(f"<{role}> inside {parent.role if parent else 'decoration'}")
        element = self._keyed.get(key) if key is not None else None
        if element is None:
            element = Element(self, role, parent, len(self._elements), self._pageNumber)
            if attributes:
                element.attributes = attributes
            if alt:
                element.alt = _clean(alt)
            if actual:
                element.actual = _clean(actual)
            self._elements.append(element)
            parent.add(element)
            if key is not None:
                self._keyed[key] = element
        element.begin = self._begin(element) if leaf or role in LEAVES else ""
        return element

    def _begin(self, element: Element) -> str:
        """What opens the next mark of the element on this page."""
        mark = len(self._page_marks)
        self._page_marks.append(element.number)
        if element.mark < 0:
            element.mark = mark
        else:
            element.add((self._pageNumber, mark))
        return f"/{element.role} <</MCID {mark}>> BDC"

    @property
    def in_words(self) -> bool:
        """Whether an element for words is open: only there a link may be."""
        return self._in_leaf and self._stack[-1] is not None

    def link(self, address: str, words: str, rect: tuple[float, float, float, float]) -> _Link:
        """Words of the open element that can be pressed to go to the address, "#3" for page 3 of this file; `rect` is where they stand (left,
        bottom, right, top)."""
        around = self._stack[-1]
        if around is None or not self._in_leaf:
            raise UntaggedMark("a link outside words")
        link = Element(self, "Link", around, len(self._elements), self._pageNumber)
        self._elements.append(link)
        around.add(link)
        annotation = PDFDictionary({
            "Type": PDFName("Annot"), "Subtype": PDFName("Link"), "Rect": pdfdoc.PDFArray([round(edge, 2) for edge in rect]), "F": 4,
            "Border": pdfdoc.PDFArray([0, 0, 0]), "Contents": pdf_string(words), "StructParent": len(self._belongs),
            "A": PDFDictionary({"S": PDFName("GoTo"), "D": _TopOf(self, int(address[1:]))} if address.startswith("#")
                               else {"S": PDFName("URI"), "URI": pdfdoc.PDFString(address)})})
        self._belongs.append(link.number)
        self._addAnnotation(annotation)
        link.last = f" <</Type /OBJR /Obj {self._refer(annotation)}>>"
        return _Link(self, around, link)

    def known(self, key: Hashable) -> Element | None:
        """The element that was opened with this key."""
        return self._keyed.get(key)

    def artifact(self, kind: str = "Layout", subtype: str = "") -> _Decoration:
        """Decoration, and what a page repeats (`kind` "Pagination"): screen readers pass over it."""
        if self._stack[-1] is None or self._in_leaf:
            raise UntaggedMark("decoration inside words")
        if kind == "Layout":
            return self._layout
        return _Decoration(self, f"/Artifact <</Type /{kind}{f' /Subtype /{subtype}' if subtype else ''}>> BDC")

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
        page.StructParents = len(self._belongs)
        self._belongs.append(self._page_marks)
        self._page_marks = []

    def _refer(self, thing: Any) -> str:
        """Where a thing stands in the file, as PDF writes it: "12 0 R"."""
        return str(self._doc.Reference(thing).format(self._doc).decode())

    def _texts(self, first: int) -> tuple[str, list[str]]:
        """The top of the tree, and its elements in their order: the first of them has the number `first` in the file."""
        references = [f"{first + number} 0 R" for number in range(len(self._elements))]
        belongs = " ".join(f"{key} {references[to]}" if isinstance(to, int) else f"{key} [{' '.join([references[number] for number in to])}]"
                           for key, to in enumerate(self._belongs))
        pages, texts = self._pages, []
        for element in self._elements:
            parent = references[element.parent.number] if element.parent else self._tree_reference
            kids = "" if element.mark < 0 else str(element.mark)
            if element.more:
                kids = f"{kids} {self._kids(element.more, element.page, references)}{element.last}"
            elif element.last:
                kids += element.last
            told = f" /A <<{element.attributes}>>" if element.attributes else ""
            if element.alt:
                told += f" /Alt {pdf_string(element.alt)}"
            if element.actual:
                told += f" /ActualText {pdf_string(element.actual)}"
            texts.append(f"<</Type /StructElem /S /{element.role} /P {parent} /Pg {pages[element.page - 1]} /K [{kids}]{told}>>")
        return f"<</Type /StructTreeRoot /K {references[0]} /ParentTree <</Nums [{belongs}]>> /ParentTreeNextKey {len(self._belongs)}>>", texts

    def _kids(self, kids: list[Any], page: int, references: list[str]) -> str:
        return " ".join([references[kid.number] if isinstance(kid, Element) else str(kid[1]) if kid[0] == page
                         else f"<</Type /MCR /Pg {self._pages[kid[0] - 1]} /MCID {kid[1]}>>" for kid in kids])

    def save(self) -> None:
        """Writes the tree, the way back from marks to elements (ParentTree), and what the file says about itself."""
        if len(self._code):
            self.showPage()
        document = self._doc
        tree = _Written()
        self._tree_reference = self._refer(tree)
        document.Catalog.StructTreeRoot = tree
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
        document.Catalog.Metadata = pdfdoc.XMP(creator=self._about)
        self.setViewerPreference("DisplayDocTitle", "true")
        # GetPDFData makes everything ready, then asks the document to write itself: we do that, as small as it goes.
        document.format = partial(packed, document, self._texts, tree.__InternalName__)
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
