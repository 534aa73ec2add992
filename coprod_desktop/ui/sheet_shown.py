"""A line of a sheet, as a presenter gives it to a view."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LineShown:
    """One row: `label` names it ("Line 3 of 6"), `picture_label` says what a press on the picture does, "" when it has none. `mark` says where
    its words came from, `note` what of them does not stand on the page. One that is `fixed` is only read; `parts` says what it has
    more of than words, and that opens it. `shows` says which picture is beside it."""

    id: str
    label: str
    words: str
    hint: str
    picture: str
    picture_label: str
    heading: bool
    fixed: bool
    parts: str
    mark: str
    note: str
    shows: str


@dataclass(frozen=True, slots=True)
class PictureOffer:
    """A picture that fits what is written."""

    key: str
    words: str
