"""One person's own sheet in the words of the group, for several people at once: each on pages of their own, with their own name and facts."""

from dataclasses import replace

from coprod_desktop.domain.handout import Audience, Block, Frame, Handout, Heading, Row
from coprod_desktop.domain.handout_kind import Kind
from coprod_desktop.domain.sheet import EachFacts
from coprod_desktop.easyread.handouts.sheet import blocks_of
from coprod_desktop.i18n import _, later, ngettext


def build(facts: EachFacts, *, group: str, language: str = "en-GB", points: int = 16) -> Handout:
    """The first page is for who gives them: it is not given to anybody. Whose each is stands on it."""
    count = len(facts.pages)
    inside = ngettext("{count} sheet is inside.", "{count} sheets are inside.", count).format(count=count)
    blocks: list[Block] = [Row("openmoji:1F4C4", _("Paper"), inside), Row("own:share", _("Sharing"), _("Give everyone their own. Keep this page."))]
    for page in facts.pages:
        blocks.append(Heading(page.title, new_page=True))
        if page.notice:
            blocks.append(Row("own:private-talk", _("Private talk"), page.notice))
        blocks += [replace(block, level=3) if isinstance(block, Heading) else block for block in blocks_of(page)]
    frames = {page.frame for page in facts.pages}
    return Handout(kind=HANDOUT.name, title=_("One for each of them"), blocks=tuple(blocks), group=group, language=language, points=points,
                   audience=Audience.OWN, frame=frames.pop().of_parts if len(frames) == 1 else Frame.NONE, own_pages=True,
                   uses=tuple(sorted({use for page in facts.pages for use in page.uses})),
                   maybe_words=tuple(sorted({word for page in facts.pages for word in page.maybe_words})))


HANDOUT = Kind(name="sheet-for-each", called=later("One for each of them"), needs=EachFacts, build=build, picture="own:easy-read")
