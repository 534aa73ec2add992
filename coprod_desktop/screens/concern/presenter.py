"""What to do when somebody tells us that they are hurt or afraid: the steps, the numbers, the form."""

from dataclasses import dataclass

from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.screen import Nav, Presenter


@dataclass(frozen=True, slots=True)
class Step:
    picture: str
    words: str
    note: str
    tint: str


@dataclass(frozen=True, slots=True)
class ConcernState:
    heading: str
    note: str
    steps: tuple[Step, ...]


class ConcernPresenter(Presenter):
    """The steps of small groups (Sunderland and Nottinghamshire safeguarding adults boards; Making Safeguarding Personal)."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._show()

    def title(self) -> str:
        return _("When somebody tells us")

    def saved(self, change: Change) -> None:
        if change.kind == "safe":
            self._show()

    def _show(self) -> None:
        card = self.services.safe.card()
        people = " · ".join(" ".join(part for part in (each.name, each.phone) if part) for each in card.people)
        council = card.council or _("Look for “adult social care” of your council.")
        self.show_state(ConcernState(_("When somebody tells us"), _("Somebody is hurt, afraid, or not looked after. You do not have to be sure."), (
            Step("openmoji:1F6A8", _("1. Make it safe. In danger now, ring 999."), _("Stay with them if you can."), "rose"),
            Step("openmoji:1F442", _("2. Listen. Ask what they want to happen."),
                 _("Do not ask more than you need. Do not look into it yourself."), "sky"),
            Step("openmoji:1F92B", _("3. Do not promise to keep it secret."), _("Say who you will tell, and why."), "butter"),
            Step("openmoji:270D-1F3FD", _("4. Write it down today, in their words."),
                 _("The form keeps what you saw and what others said apart."), "mint"),
            Step("openmoji:1F4DE", _("5. Pass it on today."), people or _("Nobody is named yet. Ring the council."), "sky"),
            Step("openmoji:1F3E2", _("6. Is it about one of them? Tell another, or ring the council."), council, "stone"))))

    def form(self) -> None:
        self.nav.go_to("preview", "concern-form/")

    def passed_on(self) -> None:
        self.nav.go_to("passed_on")

    def record(self) -> None:
        self.nav.go_to("concerns")
