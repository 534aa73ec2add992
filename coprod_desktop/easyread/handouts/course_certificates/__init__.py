"""Certificates for everyone who came to a course, each on a page of its own, to sign and to give."""

from coprod_desktop.domain.certificate import CourseCertificates
from coprod_desktop.domain.handout import Audience, Block, Frame, Handout, Heading, Row
from coprod_desktop.domain.handout_kind import Kind, Shelf
from coprod_desktop.domain.kinds import Kind as SessionKind
from coprod_desktop.easyread.handouts.certificate import page
from coprod_desktop.i18n import _, later, ngettext


def build(facts: CourseCertificates, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """The first page is for who gives them: it is not given to anybody, so that the others need not say who they are not for."""
    count = len(facts.certificates)
    inside = ngettext("{count} certificate is inside.", "{count} certificates are inside.", count).format(count=count)
    blocks: list[Block] = [Row("own:certificate", _("Certificate"), f"{facts.course}\n{inside}"),
                           Row("openmoji:270D-1F3FD", _("Writing"), _("Two people sign each one.")),
                           Row("own:share", _("Sharing"), _("Give everyone their own. Keep this page."))]
    for one in facts.certificates:
        blocks += [Heading(_("Certificate"), new_page=True), *page(one, 3)]
    return Handout(kind=HANDOUT.name, title=_("Certificates"), blocks=tuple(blocks), group=group, language=language, points=points,
                   audience=Audience.OWN, frame=Frame.PARTS, own_pages=True)


HANDOUT = Kind(name="course-certificates", called=later("Certificates for a course"), needs=CourseCertificates, build=build, shelf=Shelf.EVERYONE,
               place=6, picture="own:learning", told=later("One for everyone who came to it."), only=(SessionKind.COURSE,))
