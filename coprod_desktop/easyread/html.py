"""A handout as one web page that needs nothing else: pictures inside, growing with the reader's text size, dark and print."""

from base64 import b64encode
from html import escape
from pathlib import Path

from coprod_desktop.domain.handout import Badges, Block, Chart, Code, Handout, Heading, Photo, Question, Row, SignLine, SignTable, Table
from coprod_desktop.domain.handout_lines import bar_words, lines_words
from coprod_desktop.easyread.writing import NO_MEDIA, SMALLEST, Media, quoted, svg_file, write_beside

# Every pair of words and ground is 7:1 or more (WCAG 2.2, 1.4.6): the roles of the light and the dark look.
_STYLE = """
:root { --page: #ffffff; --ink: #13262b; --soft: #33484d; --rule: #0b5357; --edge: #5c7577; --head: #e9eeec;
  --notice: #fff0cc; --onnotice: #13262b; --tile: #fff0cc; color-scheme: light dark; font-size: POINTSpt; }
@media (prefers-color-scheme: dark) { :root { --page: #1c292d; --ink: #f4f7f5; --soft: #cbd6d5; --rule: #7fd8cc;
  --edge: #8ea5a6; --head: #34464a; --notice: #3d2f0c; --onnotice: #f4f7f5; --tile: #faf8f2; } }
@media print { :root { --page: #ffffff; --ink: #13262b; --soft: #33484d; --rule: #0b5357; --edge: #5c7577;
  --head: #e9eeec; --notice: #fff0cc; --onnotice: #13262b; --tile: #fff0cc; }
  .row, tr, figure, .code { break-inside: avoid; } h2, h3 { break-after: avoid; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--page); color: var(--ink); line-height: 1.5; hyphens: none; text-align: left;
  font-family: Lexend, Verdana, Arial, sans-serif; }
main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem; overflow-wrap: break-word; }
h1 { font-size: 1.9rem; line-height: 1.25; margin: 0; }
h2 { font-size: 1.3rem; line-height: 1.25; margin: 2rem 0 0.75rem; }
h3 { font-size: 1.1rem; line-height: 1.25; margin: 1.25rem 0 0.75rem; }
p { margin: 0; }
.group, .credit { color: var(--soft); }
header { border-bottom: 3px solid var(--rule); padding-bottom: 0.75rem; margin-bottom: 1.25rem; }
.notice { background: var(--notice); color: var(--onnotice); border: 2px solid currentColor; border-radius: 0.5rem;
  font-weight: 600; padding: 0.75rem 1rem; margin-bottom: 1.25rem; }
.row { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem 1.25rem; margin: 0 0 1rem; }
.row p { flex: 1 1 10rem; }
.tile { flex: none; width: 6.5rem; height: 6.5rem; border-radius: 0.75rem; background: var(--tile); overflow: hidden; }
.tile img { width: 100%; height: 100%; object-fit: cover; display: block; }
figure { margin: 1rem 0; } figure img { max-width: 100%; max-height: 24rem; border-radius: 0.5rem; display: block; background: var(--tile); }
table { width: 100%; border-collapse: collapse; margin: 0 0 1.25rem; }
th, td { border: 1px solid var(--edge); padding: 0.4rem 0.6rem; text-align: left; height: 3rem; }
thead th { background: var(--head); } tbody th { font-weight: 400; }
td { min-width: 5rem; }
th img { width: 2.4rem; height: 2.4rem; object-fit: cover; vertical-align: middle; margin-right: 0.6rem; background: #faf8f2;
  border-radius: 0.4rem; }
.badges { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(15rem, 100%), 1fr)); list-style: none; padding: 0; margin: 0; }
.badges li { border: 1px dashed var(--edge); min-height: 10rem; padding: 1rem; font-size: 1.5rem; font-weight: 600; line-height: 1.25;
  break-inside: avoid; }
.badges img { width: 5rem; height: 5rem; object-fit: cover; background: #faf8f2; border-radius: 0.4rem; }
.code { display: flex; flex-wrap: wrap; gap: 0.75rem; list-style: none; padding: 0; margin: 0.5rem 0 1.5rem; }
.code li { border: 2px solid var(--edge); background: var(--head); border-radius: 0.5rem; padding: 0.4rem 0.9rem;
  font-size: 1.6rem; font-weight: 600; letter-spacing: 0.05em; }
.chart, .answers { list-style: none; padding: 0; margin: 0.75rem 0 1.25rem; }
.chart li, .answers li { display: flex; flex-wrap: wrap; align-items: center; gap: 0.75rem 1.25rem; margin: 0 0 0.75rem; }
.chart li > div:last-child, .answers p { flex: 1 1 10rem; }
.track { border: 1px solid var(--edge); height: 1.5rem; border-radius: 0.25rem; } .track div { background: var(--rule); height: 100%; }
.box { flex: none; width: 2.5rem; height: 2.5rem; border: 2px solid var(--ink); border-radius: 0.25rem; }
.lines div { border-bottom: 1px solid var(--edge); height: 3rem; }
.credit { margin-top: 2rem; }
"""


def _source(key: str, media: Media) -> str:
    """The picture as an address that carries the picture itself; "" when there is none."""
    if key in media:
        kind = "image/png" if media[key].startswith(b"\x89PNG") else "image/jpeg"
        return f"data:{kind};base64,{b64encode(media[key]).decode()}"
    file = svg_file(key)
    return f"data:image/svg+xml;base64,{b64encode(file.read_bytes()).decode()}" if file else ""


def _image(key: str, alt: str, media: Media) -> str:
    source = _source(key, media)
    return f'<img src="{source}" alt="{escape(alt)}">' if source else ""


def _words(text: str) -> str:
    return "<br>".join(escape(line) for line in text.strip().split("\n"))


def _row(block: Row, media: Media) -> str:
    words = _words(quoted(block.text, block.by) if block.quote else block.text)
    return f'<div class="row"><div class="tile">{_image(block.picture, block.alt, media)}</div><p>{words}</p></div>'


def _photo(block: Photo, media: Media) -> str:
    picture = _image(block.picture, block.alt, media) or f"<p>[{_words(block.alt)}]</p>"
    caption = f"<figcaption>{_words(block.text)}</figcaption>" if block.text else ""
    return f"<figure>{picture}{caption}</figure>"


def _table(block: SignTable, media: Media) -> str:
    head = "".join(f'<th scope="col">{_words(name)}</th>' for name in block.columns)
    boxes = "<td></td>" * (len(block.columns) - 1)
    lines = "".join(
        f'<tr>{_name(line.picture, line.alt, line.name, media)}{boxes}</tr>' for line in block.lines)
    return f'<table aria-label="{escape(block.summary)}"><thead><tr>{head}</tr></thead><tbody>{lines}</tbody></table>'


def _name(picture: str, alt: str, name: str, media: Media) -> str:
    return f'<th scope="row">{_image(picture, alt, media)}{_words(name)}</th>' if name else "<td></td>"


def _badge(badge: SignLine, media: Media) -> str:
    return f"<li>{_image(badge.picture, badge.alt, media)}<p>{_words(badge.name)}</p></li>" if badge.name else '<li aria-hidden="true"></li>'


def _block(block: Block, media: Media) -> str:
    match block:
        case Heading():
            level = min(max(block.level, 2), 3)
            return f"<h{level}>{_words(block.text)}</h{level}>"
        case Row():
            return _row(block, media)
        case Photo():
            return _photo(block, media)
        case SignTable():
            return _table(block, media)
        case Badges():
            return "".join((f'<ul class="badges" aria-label="{escape(block.summary)}">', *(_badge(badge, media) for badge in block.badges), "</ul>"))
        case Code():
            groups = "".join(f"<li>{escape(group)}</li>" for group in block.groups)
            return f'<p><strong>{_words(block.label)}</strong></p><ul class="code">{groups}</ul>'
        case Table():
            return _facts(block)
        case Chart():
            return _chart(block, media)
        case Question():
            return _question(block, media)


def _facts(block: Table) -> str:
    head = "".join(f'<th scope="col">{_words(name)}</th>' for name in block.columns)
    rows = "".join(f'<tr><th scope="row">{_words(row[0])}</th>{"".join(f"<td>{_words(cell)}</td>" for cell in row[1:])}</tr>' for row in block.rows)
    return f'<table aria-label="{escape(block.summary)}"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>'


def _chart(block: Chart, media: Media) -> str:
    """The numbers are there as words: the bars say nothing more."""
    most = max((bar.count for bar in block.bars), default=0) or 1
    bars = "".join(f'<li>{_tile(bar.picture, bar.alt, media)}<div><p>{_words(bar_words(bar))}</p><div class="track" aria-hidden="true">'
                   f'<div style="width: {max(0, bar.count) / most:.1%}"></div></div></div></li>' for bar in block.bars)
    return f'<figure><figcaption>{_words(block.summary)}</figcaption><ul class="chart">{bars}</ul></figure>'


def _question(block: Question, media: Media) -> str:
    answers = "".join(f'<li><span class="box" aria-hidden="true"></span>{_tile(answer.picture, answer.alt, media)}<p>{_words(answer.words)}</p></li>'
                      for answer in block.answers)
    lines = f'<div class="lines" role="img" aria-label="{lines_words(block.lines)}">{"<div></div>" * block.lines}</div>' if block.lines else ""
    return (f'<div class="row">{_tile(block.picture, block.alt, media)}<p>{_words(block.text)}</p></div>'
            f'{f"""<ul class="answers">{answers}</ul>""" if answers else ""}{lines}')


def _tile(key: str, alt: str, media: Media) -> str:
    return f'<div class="tile">{_image(key, alt, media)}</div>' if key else ""


def html_text(handout: Handout, media: Media) -> str:
    """The whole page; the same handout and photos give the same text."""
    style = _STYLE.replace("POINTS", str(max(handout.points, SMALLEST)))
    group = f'<p class="group">{_words(handout.group)}</p>' if handout.group else ""
    notice = f'<p class="notice">{_words(handout.notice)}</p>' if handout.notice else ""
    credit = f'<p class="credit">{_words(handout.credit)}</p>' if handout.credit else ""
    body = "\n".join(_block(block, media) for block in handout.blocks)
    return (f'<!DOCTYPE html>\n<html lang="{escape(handout.language)}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n<title>{escape(handout.title)}</title>\n'
            f"<style>{style}</style>\n</head>\n<body>\n<main>\n<header><h1>{_words(handout.title)}</h1>{group}</header>\n"
            f"{notice}\n{body}\n{credit}\n</main>\n</body>\n</html>\n")


def write_html(handout: Handout, target: Path, media: Media = NO_MEDIA) -> Path:
    """Writes the page and gives back the target; see write_pdf. Raises OSError when the file cannot be written."""
    return write_beside(target, html_text(handout, media).encode())
