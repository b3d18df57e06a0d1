"""The root command: finds each command's file when it is asked for, and meets every error in one place."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, NoReturn

import click

from factcheck import __version__
from factcheck.cli.desk import ARGUMENTS, WRITTEN, Desk, say
from factcheck.cli.errors import BROKEN_PIPE, INTERRUPTED, errors_as_lines, hush, leave, legible
from factcheck.errors import BadInput

SECTIONS: dict[str, dict[str, str]] = {
    "Begin": {
        "init": "Create the database, or bring it up to date.",
        "demo": "Build factcheck-demo.db from the example case.",
        "status": "The morning screen: what waits, and the command for it.",
    },
    "Articles and claims": {
        "article": "Add, list and show articles.",
        "claim": "Add, list and decide on claims.",
        "extract": "Propose the passages worth checking as candidate claims.",
        "review": "Decide on what the program proposes, one key a decision.",
        "read": "Show what the reader sees in a text; nothing is stored.",
        "annotate": "Write a note on claims.",
        "tag": "Put labels on claims, or take them off.",
        "evidence": "Add and list sources for or against a claim.",
        "rate": "Rate claims on a scale, or retract a rating.",
        "assign": "Give claims to somebody.",
    },
    "Conflicts": {
        "scan": "Look for passages that cannot both be true.",
        "compare": "Say whether two texts conflict, and why; stores nothing.",
        "flag": "Link two claims that cannot both be true.",
        "conflict": "List conflicts and decide on them.",
    },
    "Publishing": {
        "dossier": "Write all that is known about a thing into one file.",
        "publish": "Say where the ratings of claims were published.",
        "correction": "Ask publishers for corrections, and keep what came of it.",
    },
    "Anything by its id": {
        "show": "Show anything in full.",
        "edit": "Change fields of anything.",
        "remove": "Remove what nothing hangs on.",
        "log": "What was changed, when, and by whom.",
        "undo": "Take back an operation.",
    },
    "Ask": {
        "search": "Find claims, articles and evidence by their words, the best first.",
        "match": "Say whether we have had this before, and what became of it.",
        "report": "List, show and run reports.",
        "sql": "Ask the database anything, in SQL.",
    },
    "In and out": {
        "import": "Take in a file that another program or desk wrote.",
        "export": "Write what is in the database in another format.",
        "lint": "Look for what is wrong in a file of another format.",
        "merge": "Bring in what another database has beyond this one.",
    },
    "The desk": {
        "claimant": "People and organisations that claim things.",
        "outlet": "Publishers.",
        "scale": "Rating scales and their labels.",
        "config": "Settings of the desk and your own.",
        "db": "Upgrade, check, back up, restore and copy the database.",
        "completion": "Completion for your shell.",
    },
}
"""The commands with their one line of help; each lives in the file of its name.

The help stands here so that `--help` need not load every command; a test compares the two.
"""


class Root(click.Group):
    """Commands are loaded when they are run; errors become one line and an exit code."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All commands, in the order of the sections."""
        return [name for commands in SECTIONS.values() for name in commands]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load the file of that name."""
        if cmd_name not in self.list_commands(ctx):
            return None
        file = "import_" if cmd_name == "import" else cmd_name  # a word of Python's own names no module
        command = import_module(f"factcheck.cli.{file}").command
        assert isinstance(command, click.Command)
        if ctx.resilient_parsing:  # the shell asks what could come next
            from factcheck.cli.completing import wire

            wire(command, cmd_name)
        return command

    def shell_complete(
        self, ctx: click.Context, incomplete: str
    ) -> list[click.shell_completion.CompletionItem]:
        """The commands that begin so, without loading them, and the root's options."""
        from factcheck.cli.completing import sections

        listed = [pair for commands in SECTIONS.values() for pair in commands.items()]
        return [*sections(listed, incomplete), *click.Command.shell_complete(self, ctx, incomplete)]

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Meet an unknown name with the nearest known one; keep the words for the log."""
        ctx.meta[ARGUMENTS] = list(args)
        if args and not args[0].startswith("-") and args[0] not in self.list_commands(ctx):
            from factcheck.domain.nearest import nearest

            close = nearest(args[0], self.list_commands(ctx))
            hint = f"Did you mean {close[0]}?" if close else "See: factcheck --help"
            raise BadInput(f"There is no command '{args[0]}'.", hint)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the sections without loading a command."""
        widest = max(len(name) for name in self.list_commands(ctx))
        for section, commands in SECTIONS.items():
            with formatter.section(section):
                formatter.write_dl([(name.ljust(widest), text) for name, text in commands.items()])

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; meet here what click would answer in its own way.

        Ctrl-C after the commit must not say that nothing was changed, and a closed pipe is no failure.
        """
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            hush()
            sys.exit(BROKEN_PIPE)
        except KeyboardInterrupt as error:
            number = getattr(error, "operation", None) or ctx.meta.get(WRITTEN)
            if sys.stderr.isatty():
                say("")  # the terminal shows ^C
            done = f"R{number} was written before" if number else "nothing was changed"
            leave(f"Interrupted; {done}.", INTERRUPTED)

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> NoReturn:
        """Run, and exit with 0 (fine), 1 (found what it was asked to fail on) or 2 (could not)."""
        given = list(sys.argv[1:] if args is None else args)
        extra["standalone_mode"] = False
        with errors_as_lines():
            legible()
            _refuse_broken(given)
            code = super().main(given, *rest, **extra)
            sys.stdout.flush()
            sys.exit(code if isinstance(code, int) else 0)


def _refuse_broken(arguments: list[str]) -> None:
    """Python smuggles bytes that are no UTF-8 into arguments as lone surrogates; no database takes them."""
    for argument in arguments:
        if any("\ud800" <= character <= "\udfff" for character in argument):
            shown = argument.encode("utf-8", "replace").decode()
            raise BadInput(
                f"'{shown}' is not UTF-8.", "Set the terminal to UTF-8, or read the text from a file."
            )


@click.group(cls=Root, context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--db", metavar="URL|PATH", help="The database: a file, or postgresql://… [FACTCHECK_DB]")
@click.option("--user", metavar="NAME", help="Who is working. [FACTCHECK_USER]")
@click.version_option(__version__, "-V", "--version", prog_name="factcheck")
@click.pass_context
def root(ctx: click.Context, db: str | None, user: str | None) -> None:
    """Keep the claims of published texts in a database: exact words, who said
    them, what contradicts what, and what was decided.

    \b
    Examples:
      factcheck init
      factcheck article add articles/
      factcheck claim add A1 --quote "the exact words"
      factcheck conflict list
    """
    ctx.obj = Desk(db, user)
