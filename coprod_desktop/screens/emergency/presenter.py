"""In an emergency: who to call, what to know, how I get home; for people who run the session, never in *Take part*."""

from dataclasses import dataclass, replace

from coprod_desktop.i18n import _
from coprod_desktop.ui.about_person import AboutPerson, saved_as_you_go

FIELDS = ("call_name", "call_phone", "know", "home")


@dataclass(frozen=True, slots=True)
class FieldShown:
    """`lines` is how tall the field is."""

    key: str
    label: str
    hint: str
    text: str
    lines: int


@dataclass(frozen=True, slots=True)
class EmergencyPage:
    heading: str
    notes: tuple[str, ...]
    face: str
    fields: tuple[FieldShown, ...]
    can_undo: bool


class EmergencyPresenter(AboutPerson):
    def title(self) -> str:
        return _("In an emergency")

    def picture_of(self) -> EmergencyPage:
        now = self.person.emergency
        labels = {
            "call_name": (_("Who to call"), _("A name, and who they are to you."), 1),
            "call_phone": (_("Their phone number"), "", 1),
            "know": (_("What people should know"), _("What helps when I am ill, hurt or upset."), 3),
            "home": (_("How I get home, and who with"), "", 2),
        }
        return EmergencyPage(
            heading=_("In an emergency"), face=self.face,
            notes=(saved_as_you_go(self.person.name), _("Only people who run the session see this.")),
            fields=tuple(FieldShown(key, *labels[key][:2], self.value(key, getattr(now, key)), labels[key][2]) for key in FIELDS),
            can_undo=self.can_undo)

    def keep(self, typed: dict[str, str]) -> None:
        changed = replace(self.person.emergency, **{key: text.strip() for key, text in typed.items()})
        if changed != self.person.emergency:
            self.services.people.save(replace(self.person, emergency=changed), _("{name} in an emergency").format(name=self.person.name))
