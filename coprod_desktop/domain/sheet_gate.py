"""A sheet through the one gate: names and photos that nobody agreed to stay behind, whoever wrote them down."""

from collections.abc import Iterable
from dataclasses import replace

from coprod_desktop.domain.consent import Purpose
from coprod_desktop.domain.ended import Photo as Taken
from coprod_desktop.domain.for_one import ForOne
from coprod_desktop.domain.handout import Answer, Audience, Bar, Block, Chart, Heading, Photo, Question, Row, Table
from coprod_desktop.domain.sharing import Gate
from coprod_desktop.domain.sheet import By, PageFacts, RowState, Sheet, SheetRow, with_title

_PHOTO = "media:"


class SheetGate:
    """`photos` are all photos of the group, with who is in them: one that is not among them, or is there twice and was not agreed to once,
    is not shown. On `one` person's own sheet their name stands, and only theirs."""

    def __init__(self, gate: Gate, photos: Iterable[Taken], one: ForOne | None = None) -> None:
        self._gate, self._one = gate, one
        self._photos: dict[str, list[Taken]] = {}
        for photo in photos:
            self._photos.setdefault(photo.media, []).append(photo)

    def facts(self, sheet: Sheet) -> PageFacts:
        """What may stand on the page."""
        blocks = tuple(block for row in sheet.shown if (block := self.row(row, linked_as_it_is=sheet.kept is None)) is not None)
        made, checked = self.names(sheet.made), self.names(sheet.checked)
        title = self._words(sheet.title)
        page = with_title(PageFacts(title, blocks, made, checked, sheet.easy, tuple(sorted(self._gate.uses)), tuple(sorted(self._gate.maybe_words))))
        return replace(page, audience=Audience.OWN, notice=self._one.notice, frame=self._one.frame) if self._one is not None else page

    def row(self, row: SheetRow, *, linked_as_it_is: bool = True) -> Block | None:
        """A row that is linked went through the gate as the records gave it; the words that a version kept go through again."""
        as_it_is = row.state is RowState.LINKED and (linked_as_it_is or row.fixed)
        return row.block if as_it_is else self.block(row.block)

    def block(self, block: Block) -> Block | None:
        """None when nothing of it may be shown."""
        words = self._words
        match block:
            case Row():
                picture, alt = self._picture(block.picture, block.alt)
                return replace(block, picture=picture, alt=alt, text=words(block.text), by=words(block.by))
            case Heading():
                return replace(block, text=words(block.text))
            case Photo():
                picture, alt = self._picture(block.picture, block.alt)
                return replace(block, picture=picture, alt=alt, text=words(block.text)) if picture else None
            case Question():
                picture, alt = self._picture(block.picture, block.alt)
                answers = tuple(Answer(words(answer.words), *self._picture(answer.picture, answer.alt)) for answer in block.answers)
                return replace(block, picture=picture, alt=alt, text=words(block.text), answers=answers)
            case Table():
                rows = tuple(tuple(map(words, row)) for row in block.rows)
                return replace(block, summary=words(block.summary), columns=tuple(map(words, block.columns)), rows=rows)
            case Chart():
                bars = tuple(Bar(words(bar.words), bar.count, *self._picture(bar.picture, bar.alt)) for bar in block.bars)
                return replace(block, summary=words(block.summary), bars=bars)
        return None

    def may_show(self, picture: str) -> bool:
        """A drawn picture always; a photo when everybody in it agreed."""
        if not picture.startswith(_PHOTO):
            return True
        taken = self._photos.get(picture, [])
        return bool(taken) and all(self._gate.photo(photo) is not None for photo in taken)

    def names(self, by: By) -> tuple[str, ...]:
        """Those of them who may be named, as they want to be."""
        people = [self._gate.name(person, Purpose.DETAILS) for person in by.people]
        written = [self._gate.whole(name) for name in by.names.split(",")]
        return tuple(filter(None, (*people, *written)))

    def _picture(self, picture: str, alt: str) -> tuple[str, str]:
        return (picture, self._words(alt)) if self.may_show(picture) else ("", "")

    def _words(self, text: str) -> str:
        return self._gate.words(text) if self._one is None else self._one.around(text, self._gate.words)
