"""Writes docs/reference from the code: the command line, the event types, the exceptions. Run by `make docs`."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from pathlib import Path

import click

from detente import errors
from detente.cli import main as cli
from detente.ontology import event_types

FOLDER = Path(__file__).parent / "reference"
WIDTH = 100
MADE = "<!-- Written by docs/generate_reference.py from the code: run `make docs`. -->\n\n"


def commands(command: click.Command, above: click.Context | None = None, name: str = "detente") -> Iterator[tuple[str, str]]:
    """The full name of each command and its help, groups before what they hold."""
    settings = {**command.context_settings, "terminal_width": WIDTH, "max_content_width": WIDTH}
    context = click.Context(command, parent=above, info_name=name, **settings)
    yield context.command_path, command.get_help(context)
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            if found is not None:
                yield from commands(found, context, inner)


def command_line() -> str:
    """Every command with its options."""
    parts = [f"## {path}\n\n```text\n{text}\n```\n" for path, text in commands(cli)]
    return "# Command line\n\n" + MADE + "\n".join(parts)


def types() -> str:
    """The event types with class, score and modes."""
    rows = [
        f"| `{name}` | {kind.quad} | {kind.score:g} | {', '.join(f'`{mode}`' for mode in kind.modes) or '–'} |"
        for name, kind in event_types().items()
    ]
    head = "# Event types\n\n" + MADE
    said = "The 16 types of PLOVER 2.0. The score is PLOVER's, from −10 (conflict) to 10 (cooperation).\n\n"
    return head + said + "| type | class | score | modes |\n| --- | --- | --- | --- |\n" + "\n".join(rows) + "\n"


def exceptions() -> str:
    """The tree of exceptions, as the module draws it, and what each says."""
    classes = [one for _, one in inspect.getmembers(errors, inspect.isclass) if issubclass(one, errors.DetenteError)]
    rows = [f"| `{one.__name__}` | `{one.__base__.__name__}` | {inspect.getdoc(one)} |" for one in classes if one.__base__]
    tree = (inspect.getdoc(errors) or "").partition("\n\n")[2]
    said = "All are importable from `detente`. The functions of `detente` raise nothing else for what they are given.\n\n"
    table = "| exception | is a | |\n| --- | --- | --- |\n" + "\n".join(rows)
    return f"# Exceptions\n\n{MADE}{said}```text\n{tree}\n```\n\n{table}\n"


PAGES = {"command-line.md": command_line, "event-types.md": types, "exceptions.md": exceptions}


def main() -> None:
    """Write every page."""
    FOLDER.mkdir(exist_ok=True)
    for name, page in PAGES.items():
        (FOLDER / name).write_text(page(), encoding="utf-8")


if __name__ == "__main__":
    main()
