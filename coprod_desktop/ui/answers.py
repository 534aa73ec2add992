"""Answers to choose from, each with its own "Say it": side by side with the key below, or one a line."""

from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QRect, QSize

from coprod_desktop.i18n import _
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Group, _Items
from coprod_desktop.ui.press import Press


class _Pairs(_Items):
    """Answer, key, answer, key …: across when there is room, else in lines; a key that does not fit beside stands below."""

    def _places(self, width: int, height: int = 0) -> tuple[list[QRect], int]:
        """Where each item goes in a room `width` wide, and how tall all is; tiles take what height is spare."""
        answers, keys = self._items[::2], self._items[1::2]
        least = max((item.minimumSize().width() for item in self._items), default=0)
        if least * len(answers) <= width:
            each = width / max(1, len(answers))
            tall = max((self._tall(item, int(each)) for item in answers), default=0)
            low = max((self._tall(item, int(each)) for item in keys), default=0)
            tall = max(tall, height - low)
            edges = [round(number * each) for number in range(len(answers) + 1)]
            spans = list(pairwise(edges))
            places = [place for left, right in spans
                      for place in (QRect(left, 0, right - left, tall), QRect(left, tall, right - left, low))]
            return places, tall + low
        return self._lines(width)

    def _lines(self, width: int) -> tuple[list[QRect], int]:
        answers, keys = self._items[::2], self._items[1::2]
        key_wide = max((item.sizeHint().width() for item in keys), default=0)
        beside = key_wide + max((item.minimumSize().width() for item in answers), default=0) <= width
        places: list[QRect] = []
        y = 0
        for answer, key in zip(answers, keys, strict=True):
            if beside:
                tall = max(self._tall(answer, width - key_wide), self._tall(key, key_wide))
                places += [QRect(0, y, width - key_wide, tall), QRect(width - key_wide, y, key_wide, tall)]
                y += tall
            else:
                tall, low = self._tall(answer, width), self._tall(key, width)
                places += [QRect(0, y, width, tall), QRect(0, y + tall, width, low)]
                y += tall + low
        return places, y

    def heightForWidth(self, width: int) -> int:
        return self._places(width)[1]

    def sizeHint(self) -> QSize:
        wide = max((max(item.sizeHint().width(), item.minimumSize().width()) for item in self._items), default=0) * len(self._items[::2])
        return QSize(wide, self.heightForWidth(wide))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in zip(self._items, self._places(rect.width(), rect.height())[0], strict=True):
            item.setGeometry(self._mirror(rect, place.translated(rect.topLeft())))


class Answers(Group):
    """One of a few answers; choosing calls `choose` with its key, "Say it" calls `say` with its words."""

    def __init__(self, kit: Kit, choices: Sequence[PictureChoice], choose: Callable[[str], None], say: Callable[[str], None],
                 name: str) -> None:
        layout = _Pairs()
        super().__init__(layout, name)
        self.tiles: dict[str, Press] = {}
        for choice in choices:
            tile = kit.answer(choice.picture, choice.words)
            tile.setObjectName(f"answer-{choice.key}")
            tile.clicked.connect(partial(choose, choice.key))
            key = kit.button(_("Say it"), "read", name=_("Say it: {words}").format(words=choice.words), centre=True)
            key.setObjectName(f"say-{choice.key}")
            key.clicked.connect(partial(say, choice.words))
            layout.addWidget(tile)
            layout.addWidget(key)
            self.tiles[choice.key] = tile
        self.mark(choices)

    def mark(self, choices: Sequence[PictureChoice]) -> None:
        """Shows which one is chosen; none can be too, after Undo."""
        for choice in choices:
            tile = self.tiles[choice.key]
            tile.setAutoExclusive(False)
            tile.setChecked(choice.chosen)
        for tile in self.tiles.values():
            tile.setAutoExclusive(True)
