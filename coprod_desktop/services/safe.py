"""Who to talk to when something is wrong, as the group chose."""

from coprod_desktop.i18n import _
from coprod_desktop.services.changes import Change, Changes
from coprod_desktop.services.ports import SettingStore

_PERSON, _PHONE = "safe.person", "safe.phone"


class Safe:
    """One person's name and phone number; both can be empty."""

    def __init__(self, settings: SettingStore, changes: Changes) -> None:
        self._settings, self._changes = settings, changes

    def person(self) -> str:
        return self._settings.get(_PERSON)

    def phone(self) -> str:
        return self._settings.get(_PHONE)

    def choose(self, person: str, phone: str) -> None:
        self._settings.put(_PERSON, " ".join(person.split()))
        self._settings.put(_PHONE, " ".join(phone.split()))
        self._changes.announce(Change("safe"))

    def promise(self) -> str:
        """What is said before somebody gives their own words, so that they can choose what to tell."""
        name = self.person() or _("the person who runs the group")
        return _("If you tell us someone is hurting you, we will tell {name} to help keep you safe.").format(name=name)
