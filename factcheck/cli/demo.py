"""factcheck demo"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import click

from factcheck.cli.desk import Desk, pass_desk, say


@click.command("demo")
@click.option("--force", is_flag=True, help="Replace the factcheck-demo.db that is here.")
@pass_desk
@click.pass_context
def command(ctx: click.Context, desk: Desk, force: bool) -> None:
    """Build factcheck-demo.db from the example case.

    Five articles about one summit, the claims three people took from them,
    what they decided about the passages that cannot both be true, and what a
    scan finds besides. It is built in this folder and touches no other
    database.

    \b
    Examples:
      factcheck demo
      factcheck --db factcheck-demo.db show L1
      factcheck demo --force
    """
    from factcheck.services.demo import build_demo, demo_page
    from factcheck.storage.reader import open_reader

    if ctx.find_root().params.get("db"):
        raise click.UsageError("demo builds factcheck-demo.db in this folder and takes no --db.")
    target = build_demo(Path.cwd(), force=force)
    with open_reader(target) as reader:
        page = demo_page(reader, _program())
    desk.print_page(page)
    say(f"Built {target}.")


def _program() -> str:
    """How the command is called here: by its name where the shell finds it, else by its path."""
    called = Path(sys.argv[0])
    if shutil.which("factcheck") or called.name != "factcheck" or not called.is_file():
        return "factcheck"
    here = Path.cwd()
    return str(called.relative_to(here)) if called.is_relative_to(here) else str(called)
