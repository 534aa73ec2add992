"""The small bar that is seen while a page is read: pause, a sentence back or on, slower, faster, stop."""

from collections.abc import Callable, Mapping

from coprod_desktop.i18n import _
from coprod_desktop.ui.boxes import Gap, IconBox, RowBox
from coprod_desktop.ui.kit import Kit
from coprod_desktop.ui.layouts import Group, row
from coprod_desktop.ui.page import Bar
from coprod_desktop.ui.press import Press


class ReadingBar(Bar):
    """At the foot of the window, so that nothing above it moves when a reading begins. With little room its keys have signs only; their
    names stay."""

    def __init__(self, kit: Kit, acts: Mapping[str, Callable[[], None]]) -> None:
        """`acts` by the name of each key: "pause", "back", "on", "slower", "faster", "stop"."""
        t = kit.theme
        self._kit = kit
        self._words = {"pause": (_("Pause"), "pause"), "back": (_("A sentence back"), "left"), "on": (_("A sentence on"), "right"),
                       "slower": (_("Slower"), "minus"), "faster": (_("Faster"), "plus"), "stop": (_("Stop"), "stop")}
        self._few = False
        self.keys = {name: self._key(name) for name in acts}
        if sum(key.sizeHint().width() for key in self.keys.values()) > t.width - 2 * t.space(24):
            self._few = True
            for key in self.keys.values():
                key.deleteLater()
            self.keys = {name: self._key(name) for name in acts}
        for name, act in acts.items():
            self.keys[name].clicked.connect(act)
        self._state: object = None
        line = row(*([*self.keys.values()] if self._few else [0, *self.keys.values(), 0]))
        margins = (t.space(4), t.space(4), t.space(4), t.space(4)) if not self._few else (0, 0, 0, 0)
        super().__init__(t, row(Group(line, _("While it reads")), margins=margins), line_above=True)
        self.setObjectName("reading-bar")
        self.setAccessibleName(_("While it reads"))

    def _key(self, name: str) -> Press:
        kit, t = self._kit, self._kit.theme
        words, sign = self._words[name]
        if self._few:
            content = RowBox(Gap(), IconBox(t, sign, 12 if t.narrow else 24), Gap())
            key = Press(t, content, words, pad=(0, t.space(4)), height=kit.target)
        else:
            key = kit.button(words, sign)
        key.setObjectName(f"reading-{name}")
        return key

    def show_state(self, *, paused: bool, slower: bool, faster: bool) -> None:
        """`slower` and `faster`: whether it can."""
        state = (paused, slower, faster)
        if state == self._state:
            return
        self._state = state
        self._words["pause"] = (_("Go on"), "play") if paused else (_("Pause"), "pause")
        for name, ready in (("pause", True), ("slower", slower), ("faster", faster)):
            old, made = self.keys[name], self._key(name)
            if old.accessibleName() != made.accessibleName():
                old.set_content(made.content, made.accessibleName())
            old.ready = ready
            old.update()
            made.deleteLater()
