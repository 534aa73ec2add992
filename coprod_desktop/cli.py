"""Every job by command: the window, and what needs none."""

import sys
from pathlib import Path

import click

from coprod_desktop import __version__, paths


class Plain(click.Group):
    """A group of commands whose mistakes are told in one plain sentence, exit code 2."""

    def main(self, *args: object, **kwargs: object) -> object:  # type: ignore[override]
        from coprod_desktop.storage.problems import Problem

        try:
            return super().main(*args, **kwargs)  # type: ignore[arg-type]
        except Problem as problem:
            click.echo(str(problem), err=True)
            sys.exit(2)


@click.group(cls=Plain, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__)
@click.option("--group", "folder", type=click.Path(path_type=Path), help="The group's folder. Without it, the group on this computer.")
@click.pass_context
def main(context: click.Context, folder: Path | None) -> None:
    """Run your own sessions: who came, how it was, what we decided, what happened next."""
    if context.invoked_subcommand is None:
        from coprod_desktop.running import open_window

        sys.exit(open_window(folder or paths.group_folder()))
