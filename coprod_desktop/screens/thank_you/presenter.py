"""Thank you, said aloud once; then the next person, or somebody to talk to."""

from dataclasses import dataclass

from coprod_desktop.domain.response import As
from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.ui.choice import PictureChoice
from coprod_desktop.ui.screen import Nav, Presenter


@dataclass(frozen=True, slots=True)
class ThankYouState:
    picture: str
    heading: str
    words: str
    choices: tuple[PictureChoice, ...]


class ThankYouPresenter(Presenter):
    """`id` is the session that was spoken about."""

    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self._said = False
        person_id, told = services.seats.actor.person_id, services.feedback.begun(id)
        spoke = person_id and (told is None or told.answered_as is As.PERSON)  # thanks go to a carer, not to whom they spoke for
        heading = _("Thank you, {name}.").format(name=services.people.get(person_id).name) if spoke else _("Thank you.")
        self.show_state(ThankYouState("openmoji:1F91D", heading, _("What you said is saved. It helps us make things better."), (
            PictureChoice("hand_on", "openmoji:1F465", _("Next person"), _("Give them the laptop now"), "sky"),
            PictureChoice("talk", "openmoji:E246", _("I need to talk to someone"), _("If something is wrong"), "rose"),
        )))

    def title(self) -> str:
        return _("Thank you")

    def seen(self) -> None:
        """The first time it is on the screen, it is also said."""
        if not self._said:
            self._said = True
            self.nav.read(f"{self.state.heading} {self.state.words}")

    def choose(self, key: str) -> None:
        if key == "talk":
            self.nav.go_to("talk")
        else:
            self.services.seats.take_part()
            self.nav.restart_at("take_part")
