"""factcheck completion"""

from __future__ import annotations

import sys

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")


@click.command("completion")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """Completion for your shell.

    Prints a script. Install it with the line for your shell:

    \b
      bash 4.4 or newer, in ~/.bashrc:
        eval "$(factcheck completion bash)"
      zsh, in ~/.zshrc, after compinit:
        eval "$(factcheck completion zsh)"
      fish:
        factcheck completion fish > ~/.config/fish/completions/factcheck.fish

    Commands, options, ids (with a few of their words in zsh and fish),
    claimants, outlets, tags, scales and report names are then completed by TAB.

    \b
    Example:
      factcheck completion bash
    """
    found = get_completion_class(shell)
    assert found is not None
    script = found(ctx.find_root().command, {}, "factcheck", "_FACTCHECK_COMPLETE")
    # Not source(): for bash it starts one to ask for its version.
    sys.stdout.write(script.source_template % script.source_vars())
