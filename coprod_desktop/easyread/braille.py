"""Words with only such signs as a Braille table has: letters of any script, figures, and the signs of a plain keyboard.

Tables of liblouis write a sign that they do not know as its number ("\\x1f642"), and each country puts quotation marks and dashes another way.
"""

import re
import unicodedata

_KEYBOARD = frozenset(" \n!\"#%&'()*+,-./:;=?@[]_£€$°")
_SAME = {
    **dict.fromkeys("‘’‚‛ʼʹ′`´", "'"), **dict.fromkeys("“”„‟″«»", '"'), **dict.fromkeys("‐‑‒–—―−", "-"), **dict.fromkeys("•▪◦‣●○■□", "-"),
    "…": "...", "·": ",", "×": " x ", "÷": " / ", "<": "(", ">": ")", "{": "(", "}": ")", "|": "/", "\\": "/", "~": "-", "^": "", "™": "", "®": "",
    "☐": "[ ]", "☑": "[x]", "✓": "(tick)", "✔": "(tick)", "✅": "(tick)", "✗": "(cross)", "✘": "(cross)", "❌": "(cross)", "\t": " ",
    "ª": "a", "º": "o", "½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3",
}
_JOINER = "\u200d"


def braille_ready(text: str) -> str:
    """An emoji becomes its name: "(slightly smiling face)"; one that is made of several is told by its first. Lines stay lines."""
    found: list[str] = []
    hidden = False  # behind a joiner
    for sign in re.sub(r"(?<=\d)(?=[½¼¾⅓⅔])", " ", unicodedata.normalize("NFC", text)):
        told = "" if hidden else _plain(sign)
        hidden = sign == _JOINER
        found.append(told)
    lines = "".join(found).split("\n")
    return "\n".join(" ".join(line.replace(" ,", ",").split()) for line in lines)


def _plain(sign: str) -> str:
    kind = unicodedata.category(sign)
    if sign in _SAME:
        return _SAME[sign]
    if sign in _KEYBOARD or kind[0] in "LN" or (kind[0] == "M" and not "\ufe00" <= sign <= "\ufe0f"):
        return sign
    if kind[0] == "Z":
        return " "
    if kind[0] == "C" or "SKIN TONE" in unicodedata.name(sign, "") or kind == "Sk" or kind[0] == "M":
        return ""
    name = unicodedata.name(sign, "").lower()
    return f" ({name}) " if name else ""
