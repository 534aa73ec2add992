"""The tour, as anybody starts it: every picture is there, and the sheet counts people without naming one."""

import re

from pypdf import PdfReader

from coprod_desktop import tour
from coprod_desktop.domain.attendance import CAME
from coprod_desktop.domain.consent import Purpose
from coprod_desktop.services.ports import RegisterQuery
from coprod_desktop.storage.folder import open_group
from tests.conftest import FixedClock
from tests.journeys.conftest import Toured

SCREENS = ("home", "register", "what-comes-next", "how-was-it", "what-was-good", "thank-you", "take-part", "what-we-did", "ok-to-share",
           "session-summary", "sign-in-sheet", "make-a-sheet")
LOOKS = ("100-light", "200-dark", "400-yellow-on-black")


def test_tour_leaves_pictures_sheets_and_the_group(toured: Toured) -> None:
    out = toured.out
    assert "The session is ended." in toured.said
    pictures = {re.sub(r"^\d+-", "", file.stem): file for file in out.glob("*.png")}
    assert {f"{screen}-{look}" for screen in SCREENS for look in LOOKS} <= set(pictures)
    assert all(file.stat().st_size > 5_000 for file in pictures.values())
    for sheet in ("session-summary", "sign-in-sheet"):
        for form in ("pdf", "html", "txt", "wav"):
            assert (out / f"{sheet}.{form}").stat().st_size > 200

    group = open_group(out / "group", now=FixedClock().now)
    try:
        session = group.sessions.between(tour.DAY, tour.DAY)[0]
        rows = group.register.page(RegisterQuery(session.id, limit=1000))
        agreed = {consent.person_id for consent in group.consents.holding() if consent.purpose in (Purpose.DETAILS, Purpose.QUOTE)}
    finally:
        group.close()
    came = [row.name for row in rows if row.mark in CAME]
    assert len(came) == 14
    assert session.ended_at
    words = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(out / "session-summary.pdf").pages)
    assert "14 people came: " in words
    assert "We will ask for a hearing loop." in words
    kept = [row.name for row in rows if row.mark in CAME and row.person_id not in agreed]
    assert kept
    assert [name for name in kept if re.search(rf"\b{re.escape(name)}\b", words)] == []
    at_the_door = (out / "sign-in-sheet.txt").read_text(encoding="utf-8")
    assert [name for name in came if name not in at_the_door] == []
