"""Every job by command: the window, and what needs none."""

import os
import sys
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from coprod_desktop import __version__
from coprod_desktop.i18n import _
from coprod_desktop.storage.computer import ThisComputer

_DOOR = "python3 start.py"
_PASSPHRASE = "COPROD_PASSPHRASE"
_SIZES = ("16", "18", "20", "24", "28")


class Mistake(click.UsageError):
    """Something was asked for that we do not have; the text is the sentence to show."""


def _sentence(trouble: click.ClickException) -> str:
    """What click found wrong with the command, as one would say it."""
    match trouble:
        case Mistake():
            return trouble.message
        case click.NoSuchOption():
            return _("We do not know {name}. Add --help to see what there is.").format(name=trouble.option_name)
        case click.MissingParameter(param=click.Parameter() as wanted):
            name = wanted.opts[0] if wanted.opts[0].startswith("-") else wanted.human_readable_name
            return _("{name} is missing. Add --help to see what is needed.").format(name=name)
        case click.BadParameter(param=click.Option(type=click.Choice(choices=choices)) as wanted):
            return _("{name} can be: {listed}.").format(name=wanted.opts[0], listed=", ".join(choices))
        case click.BadOptionUsage():
            return _("{name} needs something after it. Add --help to see what.").format(name=trouble.option_name)
    return _("We did not understand the command. Add --help to see how it goes.")


class Plain(click.Group):
    """Commands whose mistakes are told in plain words, with exit code 2. Without a command it is "open"."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args or (args[0].startswith("-") and args[0] not in ("-h", "--help", "--version")):
            args = ["open", *args]
        return super().parse_args(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        found = super().get_command(ctx, cmd_name)
        if found is None:
            raise Mistake(_("There is no command “{name}”. Add --help to see what there is.").format(name=cmd_name))
        return found

    def main(self, *args: Any, **kwargs: Any) -> Any:
        from coprod_desktop.jobs_without_window.opened import JobStopped
        from coprod_desktop.storage.problems import StorageProblem

        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, TextIOWrapper):
                stream.reconfigure(errors="replace")  # a name may have letters that this terminal has not
        try:
            sys.exit(super().main(*args, **(kwargs | {"prog_name": _DOOR, "standalone_mode": False})))
        except click.Abort:
            sentence = _("You stopped it. What was saved is safe.")
        except click.ClickException as trouble:
            sentence = _sentence(trouble)
        except StorageProblem as problem:
            sentence = problem.sentence
        except JobStopped as stopped:
            sentence = str(stopped)
        except OSError as trouble:
            sentence = _("We cannot read or write {file}. The group is as it was. Choose another place.").format(
                file=trouble.filename or _("this file"))
        click.echo(sentence, err=True)
        sys.exit(2)


def _passphrase(asked: bool) -> str:
    """From the environment or typed, never from the command line: others can see that."""
    given = os.environ.get(_PASSPHRASE, "")
    if given:
        return given
    if sys.stdin.isatty():
        return str(click.prompt(_("Passphrase or recovery code"), hide_input=True, err=True))
    if asked:
        return sys.stdin.readline().rstrip("\r\n")
    raise Mistake(_("This group has a passphrase. Add --passphrase to type it, or set {name}.").format(name=_PASSPHRASE))


def _tell(sentences: Iterable[str]) -> None:
    for sentence in sentences:
        click.echo(sentence)


_folder = click.Path(path_type=Path)
_group = click.option("--group", "folder", type=_folder, metavar="FOLDER",
                      help="The group's folder. Without it: the group on this computer.")
_secret = click.option("--passphrase", "asked", is_flag=True, help=f"Ask for the passphrase. {_PASSPHRASE} in the environment works too.")


@click.group(cls=Plain, options_metavar="", subcommand_metavar="COMMAND", context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="Coprod Desktop %(version)s", help="Say which version this is.")
def main() -> None:
    """Run your own sessions: who came, how it was, what we decided, what happened next.

    Without a command the app opens. "COMMAND --help" says more about one command.
    """


@main.command("open", short_help="Open the app.")
@_group
def open_app(folder: Path | None) -> int:
    """Open the app, with the group on this computer or the one in FOLDER."""
    from coprod_desktop.running import open_window

    return open_window(folder)


@main.command(short_help="Open the app with a made-up group, to try things out.")
@click.option("--keep", type=_folder, metavar="FOLDER",
              help="Keep the made-up group in this folder. Without it, it goes when you close the app.")
def demo(keep: Path | None) -> int:
    """Open the app with a made-up group of 200 people. Nothing you do there matters."""
    from coprod_desktop.jobs_without_window.made_up import sample_folder
    from coprod_desktop.running import open_window

    with sample_folder(keep, click.echo) as folder:
        return open_window(folder)


@main.command(short_help="Walk through a session, with pictures of each step.")
@click.option("--out", type=_folder, metavar="FOLDER", required=True, help="Where the pictures, the sheet and the group are kept.")
def tour(out: Path) -> int:
    """Do a whole session through the real windows, and keep pictures of each step in FOLDER."""
    from coprod_desktop.tour import run

    return run(out)


@main.command(short_help="Measure how fast the app is.")
def bench() -> int:
    """Measure how fast the app is on this computer, and print a table."""
    from coprod_desktop.bench.table import run

    return run()


class EverySheet(click.Command):
    """Its help names every kind of sheet that there is."""

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        from coprod_desktop.domain.handout_facts import SessionFacts
        from coprod_desktop.domain.sheet import EachFacts, PageFacts
        from coprod_desktop.easyread import handouts
        from coprod_desktop.jobs_without_window.sheet import only_in_app
        from coprod_desktop.services.sheet_facts import OF_GROUP, OF_PERSON, OF_PROGRAMME

        kinds = [handouts.kind(name) for name in handouts.kinds() if name not in only_in_app()]
        for title, needs in ((_("About a session"), (SessionFacts,)), (_("About the group"), OF_GROUP), (_("For one person"), OF_PERSON),
                             (_("For something that you run"), OF_PROGRAMME), (_("That people made"), (PageFacts, EachFacts))):
            with formatter.section(title):
                formatter.write_dl([(kind.name, kind.title) for kind in kinds if kind.needs in needs])


@main.command(cls=EverySheet, short_help="Make one sheet to print, without opening the app.")
@click.argument("kind")
@_group
@click.option("--session", default="", metavar="DAY",
              help="Which session, by its day (2026-11-21), with --programme when that day has more; or by its id. "
                   "Without it: for session-summary the newest that ended, else the next one.")
@click.option("--person", default="", metavar="NAME", help="Who it is for, when it is for one person. For sheet-for-each: their names, with commas.")
@click.option("--programme", default="", metavar="NAME",
              help="What it is for, when it is for something that you run: Art, Choir. For a certificate: which course.")
@click.option("--id", "own", default="", metavar="TITLE", help="Which sheet of your own, by its title.")
@click.option("--out", type=_folder, metavar="FILE", required=True, help="The file to write.")
@click.option("--points", type=click.Choice(_SIZES), default=_SIZES[0], metavar="SIZE",
              help="How large the words are: 16, 18, 20, 24 or 28.")
@click.option("--paper", "size", type=click.Choice(("A3", "A4", "A5"), case_sensitive=False), metavar="SIZE",
              help="A3 for a wall, A4, or A5. Without it: as chosen in the app.")
@click.option("--colour", type=click.Choice(("white", "cream", "yellow", "blue", "green", "pink")), metavar="COLOUR",
              help="white, cream, yellow, blue, green or pink.")
@click.option("--holes", is_flag=True, help="Leave room for holes on the left.")
@click.option("--grey", is_flag=True, help="Black and white.")
@click.option("--format", "form", type=click.Choice(("pdf", "html", "text", "sound")), metavar="FORM",
              help="pdf, html, text or sound (WAV). Without it: as the file's name ends.")
@_secret
def handout(kind: str, folder: Path | None, session: str, person: str, programme: str, own: str, out: Path, points: str, size: str | None,
            colour: str | None, holes: bool, grey: bool, form: str | None, asked: bool) -> None:
    """Make one sheet. KIND is one of the names below."""
    from coprod_desktop.jobs_without_window.sheet import Sheet, write_sheet

    # Bytes that are no letters come as surrogates, which no name here has.
    kind, session, person, programme, own = (words.encode(errors="replace").decode() for words in (kind, session, person, programme, own))
    sheet = Sheet(kind, session, out, int(points), form or "", person, size or "", colour or "", holes, grey, programme, own)
    _tell(write_sheet(folder or ThisComputer().group_folder(), sheet, lambda: _passphrase(asked)))


@main.command(short_help="Take everything out of a group, as plain files.")
@_group
@click.option("--out", type=_folder, metavar="FOLDER", required=True, help="The folder for the tables.")
@click.option("--for-others", "for_others", is_flag=True,
              help="Only what may leave the group: numbers for each session, and words that were agreed. A name only with that person's yes.")
@_secret
def export(folder: Path | None, out: Path, for_others: bool, asked: bool) -> None:
    """Take everything out of a group, as tables that any spreadsheet opens. These files are not locked.

    For a funder or a partner, add --for-others: then it is only what people agreed to.
    """
    from coprod_desktop.jobs_without_window import files

    job = files.export_for_others if for_others else files.export
    _tell(job(folder or ThisComputer().group_folder(), out, lambda: _passphrase(asked)))


@main.command(short_help="Make a safe copy of a group now.")
@_group
@click.option("--to", type=_folder, metavar="FOLDER", help="A memory stick or another folder. Without it: inside the group's folder.")
@_secret
def backup(folder: Path | None, to: Path | None, asked: bool) -> None:
    """Make a copy of a group now, and open it to see that it is good."""
    from coprod_desktop.jobs_without_window.files import back_up

    _tell(back_up(folder or ThisComputer().group_folder(), lambda: _passphrase(asked), to))


@main.command("forget-code", short_help="Take the picture code away, when nobody remembers it.")
@_group
@_secret
def forget_code(folder: Path | None, asked: bool) -> None:
    """Take the picture code away, when nobody remembers it. Then choose a new one in the app, in More."""
    from coprod_desktop.jobs_without_window import files

    _tell(files.forget_code(folder or ThisComputer().group_folder(), lambda: _passphrase(asked)))


@main.command(short_help="Look over a group's files and say if all is well.")
@_group
@_secret
def check(folder: Path | None, asked: bool) -> None:
    """Look over a group's files, and say how they are. Nothing is changed."""
    from coprod_desktop.jobs_without_window.files import look_over

    _tell(look_over(folder or ThisComputer().group_folder(), lambda: _passphrase(asked)))
