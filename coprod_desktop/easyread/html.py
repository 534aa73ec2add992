"""A handout as one web page that needs nothing else: pictures inside, with colours and a size of words that its reader can choose."""

from base64 import b64encode
from collections.abc import Iterable, Mapping, Sequence
from html import escape
from pathlib import Path

from coprod_desktop.domain.handout import Badges, Block, Chart, Code, Handout, Heading, Photo, Question, Row, SignLine, SignTable, Table
from coprod_desktop.domain.handout_lines import bar_words, lines_words
from coprod_desktop.domain.links import links_in
from coprod_desktop.easyread.html_look import choices, style
from coprod_desktop.easyread.together import moments
from coprod_desktop.easyread.writing import NO_MEDIA, SMALLEST, Media, quoted, svg_file, write_beside

# Languages that are written from the right.
_FROM_RIGHT = ("ar", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi")


def _source(key: str, media: Media) -> str:
    """The picture as an address that carries the picture itself; "" when there is none."""
    if key in media:
        kind = "image/png" if media[key].startswith(b"\x89PNG") else "image/jpeg"
        return f"data:{kind};base64,{b64encode(media[key]).decode()}"
    file = svg_file(key)
    return f"data:image/svg+xml;base64,{b64encode(file.read_bytes()).decode()}" if file else ""


def _image(key: str, alt: str, media: Media, beside: str = "") -> str:
    """Told by `alt`, unless the words `beside` it say the same: nobody wants to hear it twice."""
    source = _source(key, media)
    told = "" if alt.strip().casefold() == beside.strip().casefold() else alt
    return f'<img src="{source}" alt="{escape(told)}">' if source else ""


def _tile(key: str, alt: str, media: Media, beside: str = "") -> str:
    return f'<div class="tile">{_image(key, alt, media, beside)}</div>' if key else ""


def _words(text: str) -> str:
    return "<br>".join(_line(line) for line in text.strip().split("\n"))


def _line(text: str) -> str:
    """With its addresses to press."""
    parts, last = [], 0
    for link in links_in(text):
        parts += [_together(text[last:link.start]), f'<a href="{escape(link.address)}">{escape(text[link.start:link.end])}</a>']
        last = link.end
    return "".join((*parts, _together(text[last:])))


def _together(text: str) -> str:
    """A day or a time goes to the next line as a whole, and is parted only where it has no room on one."""
    parts, last = [], 0
    for start, end in sorted(moments(text)):
        parts += [escape(text[last:start]), f'<span class="whole">{escape(text[start:end])}</span>']
        last = end
    return "".join((*parts, escape(text[last:])))


def _said(text: str) -> str:
    """A paragraph; words that are written from the right stand right."""
    return f'<p dir="auto">{_words(text)}</p>'


def _row(block: Row, media: Media, places: Mapping[str, str]) -> str:
    words = quoted(block.text, block.by) if block.quote else block.text
    to = places.get(block.to, "")
    said = f'<p dir="auto"><a href="#{to}">{escape(words.strip()).replace(chr(10), "<br>")}</a></p>' if to else _said(words)
    return f'<div class="row">{_tile(block.picture, block.alt, media, block.text)}{said}</div>'


def _photo(block: Photo, media: Media) -> str:
    picture = _image(block.picture, block.alt, media, block.text) or (f"<p>[{_words(block.alt)}]</p>" if block.alt else "")
    caption = f'<figcaption dir="auto">{_words(block.text)}</figcaption>' if block.text else ""
    return f"<figure>{picture}{caption}</figure>"


def _table(summary: str, columns: Sequence[str], rows: Iterable[str]) -> str:
    """The roles are said once more: a table whose rows are shown as cards is still one for a screen reader."""
    head = "".join(f'<th scope="col" role="columnheader">{_words(name)}</th>' for name in columns)
    body = "".join(f'<tr role="row">{row}</tr>' for row in rows)
    return (f'<table role="table" aria-label="{escape(summary)}"><thead role="rowgroup"><tr role="row">{head}</tr></thead>'
            f'<tbody role="rowgroup">{body}</tbody></table>')


def _signing(block: SignTable, media: Media) -> str:
    boxes = "".join(f'<td role="cell" class="free" data-head="{escape(name)}"></td>' for name in block.columns[1:])
    return _table(block.summary, block.columns, (_name(line, media) + boxes for line in block.lines))


def _name(line: SignLine, media: Media) -> str:
    if not line.name:
        return '<td role="cell" class="free"></td>'
    return f'<th scope="row" role="rowheader">{_image(line.picture, line.alt, media, line.name)}<bdi>{_words(line.name)}</bdi></th>'


def _facts(block: Table) -> str:
    def row(cells: tuple[str, ...]) -> str:
        rest = "".join(f'<td role="cell" dir="auto" data-head="{escape(name)}">{_words(cell)}</td>'
                       for name, cell in zip(block.columns[1:], cells[1:], strict=True))
        return f'<th scope="row" role="rowheader" dir="auto">{_words(cells[0])}</th>{rest}'

    return _table(block.summary, block.columns, map(row, block.rows))


def _badge(badge: SignLine, block: Badges, media: Media) -> str:
    rows = "".join(_block(row, media, {}) for row in block.rows)
    if not badge.name and not rows:
        return '<li aria-hidden="true"></li>'
    if not badge.name:
        return f'<li>{_said(block.nameless)}<div class="lines" aria-hidden="true"><div></div></div>{rows}</li>'
    return f"<li>{_image(badge.picture, badge.alt, media, badge.name)}{_said(badge.name)}{rows}</li>"


def _chart(block: Chart, media: Media) -> str:
    """The numbers are there as words: the bars say nothing more."""
    most = max((bar.count for bar in block.bars), default=0) or 1
    bars = "".join(f'<li>{_tile(bar.picture, bar.alt, media, bar.words)}<div>{_said(bar_words(bar))}<div class="track" aria-hidden="true">'
                   f'<div style="width: {max(0, bar.count) / most:.1%}"></div></div></div></li>' for bar in block.bars)
    return f'<figure><figcaption><strong>{_words(block.summary)}</strong></figcaption><ul class="chart">{bars}</ul></figure>'


def _question(block: Question, media: Media) -> str:
    answers = "".join(f'<li><span class="box" aria-hidden="true"></span>{_tile(one.picture, one.alt, media, one.words)}{_said(one.words)}</li>'
                      for one in block.answers)
    lines = f'<div class="lines" role="img" aria-label="{lines_words(block.lines)}">{"<div></div>" * block.lines}</div>' if block.lines else ""
    return (f'<div class="row">{_tile(block.picture, block.alt, media, block.text)}{_said(block.text)}</div>'
            f'{f"""<ul class="answers">{answers}</ul>""" if answers else ""}{lines}')


def _block(block: Block, media: Media, places: Mapping[str, str]) -> str:
    """`places` has the names of headings that rows lead to."""
    match block:
        case Heading():
            level = min(max(block.level, 2), 3)
            place = f' id="{places[block.text]}"' if block.text in places else ""
            page = ' class="new-page"' if block.new_page else ""
            return f"<h{level}{place}{page}>{_words(block.text)}</h{level}>"
        case Row():
            return _row(block, media, places)
        case Photo():
            return _photo(block, media)
        case SignTable():
            return _signing(block, media)
        case Badges():
            badges = "".join(_badge(badge, block, media) for badge in block.badges)
            return f'<ul class="badges" aria-label="{escape(block.summary)}">{badges}</ul>'
        case Code():
            groups = "".join(f"<li>{escape(group)}</li>" for group in block.groups)
            return f'<p><strong>{_words(block.label)}</strong></p><ul class="code">{groups}</ul>'
        case Table():
            return _facts(block)
        case Chart():
            return _chart(block, media)
        case Question():
            return _question(block, media)


def _begins_own(block: Block, handout: Handout) -> bool:
    """Whether somebody else's part begins: who takes home what is before it has the credit too."""
    return handout.own_pages and isinstance(block, Heading) and block.new_page


def html_text(handout: Handout, media: Media) -> str:
    """The whole page; the same handout and photos give the same text. What is read out first stands first."""
    group = f'<p class="group">{_words(handout.group)}</p>' if handout.group else ""
    notice = f'<p class="notice">{_words(handout.notice)}</p>' if handout.notice else ""
    credit = f'<footer class="credit"><p>{_words(handout.credit)}</p></footer>' if handout.credit else ""
    wanted = dict.fromkeys(block.to for block in handout.blocks if isinstance(block, Row) and block.to)
    places = {heading: f"part-{number}" for number, heading in enumerate(wanted, start=1)}
    body = "\n".join((credit if _begins_own(block, handout) else "") + _block(block, media, places) for block in handout.blocks)
    way = "rtl" if handout.language.partition("-")[0] in _FROM_RIGHT else "ltr"
    return (f'<!DOCTYPE html>\n<html lang="{escape(handout.language)}" dir="{way}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(handout.title)}</title>\n'
            f"<style>{style(max(handout.points, SMALLEST))}</style>\n</head>\n<body>\n{choices()}\n"
            f'<main>\n<div class="title"><h1>{_words(handout.title)}</h1>{group}</div>\n{notice}\n{body}\n{credit}\n</main>\n</body>\n</html>\n')


def write_html(handout: Handout, target: Path, media: Media = NO_MEDIA) -> Path:
    """Writes the page and gives back the target; see write_pdf. Raises OSError when the file cannot be written."""
    return write_beside(target, html_text(handout, media).encode())
