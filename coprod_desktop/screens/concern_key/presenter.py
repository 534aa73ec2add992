"""The passphrase of the concern record."""

from coprod_desktop.domain.handout import Handout
from coprod_desktop.i18n import _
from coprod_desktop.services.group import GroupServices
from coprod_desktop.services.keeping import SHORTEST, TooShort
from coprod_desktop.ui.new_passphrase import NewPassphrase, NewPassphraseWords
from coprod_desktop.ui.screen import Nav


class ConcernKeyPresenter(NewPassphrase):
    def __init__(self, services: GroupServices, nav: Nav, id: str) -> None:
        super().__init__(services, nav)
        self.show()

    def title(self) -> str:
        return _("Passphrase of the record")

    def words(self) -> NewPassphraseWords:
        return NewPassphraseWords(
            _("A passphrase for the record"), (
                _("It is not the group’s passphrase. Tell it only to the people who keep us safe."),
                _("You also get a recovery code, in case it is forgotten.")),
            _("The passphrase"), (
                _("It opens the record if the passphrase is forgotten."), _("If both are lost, nobody can read the record again."),
                _("Keep the paper away from this computer.")))

    def set(self) -> None:
        concerns = self.services.concerns
        if concerns.on and not concerns.is_open:
            self.nav.back()
            return
        if self._first != self._second:
            self.say(_("The two are not the same. Look at the letters and try again."))
            return
        if self.services.keeping.opens_group(self._first):
            self.say(_("This is the group’s passphrase. Choose another one for the record."))
            return
        try:
            self.show_code(concerns.turn_on(self._first))
        except TooShort:
            self.say(_("Use {count} letters or more.").format(count=SHORTEST))

    def sheet(self, code: str) -> Handout:
        return self.services.concerns.code_sheet(code)
