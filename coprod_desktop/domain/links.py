"""Addresses in a sentence that can be pressed on a page: of websites, of e-mail, and phone numbers."""

import re
from typing import NamedTuple

_FOUND = re.compile(
    r"(?P<mail>\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<web>\bhttps?://[^\s<>\"“”]*[\w/]|\b(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:(?:co|org|ac|gov|nhs)\.uk|org|com|net|wales|cymru)\b"
    r"(?:/[\w/#?=&%.-]*[\w/])?)"
    r"|(?P<phone>(?<![\w+])(?:\+\d{2} ?(?:\(0\) ?)?|0)\d(?:[ -]?\d){7,10}(?![\w]))", re.IGNORECASE)


class Link(NamedTuple):
    """From `start` to `end` of the text; `address` as a browser takes it."""

    start: int
    end: int
    address: str


def links_in(text: str) -> tuple[Link, ...]:
    """In the order of the text."""
    return tuple(Link(found.start(), found.end(), _address(found)) for found in _FOUND.finditer(text))


def _address(found: re.Match[str]) -> str:
    if found["mail"]:
        return f"mailto:{found['mail']}"
    if found["phone"]:
        return "tel:" + re.sub(r"[^\d+]", "", found["phone"].replace("(0)", ""))
    web = found["web"]
    return web if web.lower().startswith("http") else f"https://{web}"
