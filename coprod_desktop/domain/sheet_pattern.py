"""A sheet to start from: good rows that somebody only has to fill in."""

from dataclasses import dataclass

from coprod_desktop.domain.handout import Block


@dataclass(frozen=True, slots=True)
class SheetPattern:
    """`title` is that of the sheet, `note` what it is for."""

    name: str
    title: str
    note: str
    picture: str
    blocks: tuple[Block, ...]
