"""What people call me, and how to say it; both can be heard."""

from dataclasses import dataclass, replace

from coprod_desktop.domain.person import NAME_LONGEST
from coprod_desktop.i18n import _
from coprod_desktop.ui.about_person import AboutPerson, saved_as_you_go
from coprod_desktop.ui.screen import Message


@dataclass(frozen=True, slots=True)
class NamePage:
    heading: str
    note: str
    picture: str
    name: str
    say_as: str
    can_undo: bool


class NameOfPresenter(AboutPerson):
    def title(self) -> str:
        return _("Name and how to say it")

    def picture_of(self) -> NamePage:
        return NamePage(_("Name and how to say it"), saved_as_you_go(self.person.name), self.face, self.value("name", self.person.name),
                        self.value("say_as", self.person.say_as), self.can_undo)

    def keep(self, typed: dict[str, str]) -> None:
        """An empty name is not kept: the name stays as it was."""
        person = self.person
        name = " ".join(typed.get("name", person.name).split())[:NAME_LONGEST]
        changed = replace(person, name=name or person.name, say_as=" ".join(typed.get("say_as", person.say_as).split())[:NAME_LONGEST])
        if changed != person:
            self.services.people.save(changed, _("the name of {name}").format(name=person.name))
        if not name:
            self.nav.say(Message(_("A person needs a name. {name} stays.").format(name=person.name), "warn"))

    def hear(self) -> None:
        """Says the name as it would be said with what is written now."""
        self.nav.read(self.value("say_as", self.person.say_as).strip() or self.value("name", self.person.name))
