"""factcheck config list | get | set"""

from __future__ import annotations

import os

import click

from factcheck.cli.desk import Desk, pass_desk, say, stdout
from factcheck.cli.options import format_option
from factcheck.render.formats import Format
from factcheck.settings import config_file


@click.group("config")
def command() -> None:
    """Settings of the desk and your own."""


@command.command("list")
@format_option
@pass_desk
def list_(desk: Desk, format_: Format) -> None:
    """List the settings with what holds.

    \b
    Example:
      factcheck config list
    """
    from factcheck.services.setting_list import list_settings

    with desk.reading() as reader:
        rows = list_settings(reader, desk.user)
    desk.print_rows(rows, format_)


@command.command("get")
@click.argument("key")
@pass_desk
def get(desk: Desk, key: str) -> None:
    """Print what holds for one setting.

    \b
    Examples:
      factcheck config get default_scale
      factcheck config get user
    """
    from factcheck.services.setting_keys import OWN, known_key
    from factcheck.services.setting_list import setting_value

    name = known_key(key)
    if name in OWN:
        value: str | None = desk.user
    else:
        with desk.reading() as reader:
            value = setting_value(reader, name)
    if value is None:
        say(f"{name} is not set. Set it: factcheck config set {name} VALUE")
    else:
        stdout().write(f"{value}\n")


@command.command("set")
@click.argument("key")
@click.argument("value")
@pass_desk
def set_(desk: Desk, key: str, value: str) -> None:
    """Set one; '' takes the desk's choice away.

    \b
    desk_name      the desk's name
    desk_url       its address
    default_scale  the scale rate uses
    language       de, en, de-AT …
    time_zone      Europe/Berlin …
    match_new_claims  yes or no: whether claim add says what is held already
    user           your own name in the log

    The first six are the desk's and kept in the database; user is yours and
    kept in a file of your own.

    \b
    Examples:
      factcheck config set desk_name "Faktencheck Beispielstadt"
      factcheck config set default_scale politifact
      factcheck config set user anna
    """
    from factcheck.services.setting_keys import OWN, known_key

    name = known_key(key)
    if name in OWN:
        from factcheck.services.own_settings import set_user

        file = config_file(os.environ)
        user = set_user(file, value)
        say(f"{name} is {user} (in {file}).")
        if desk.user != user:
            say(f"For now --user or FACTCHECK_USER says {desk.user}.")
        return
    from factcheck.services.desk_settings import set_setting

    held = desk.write(lambda session: set_setting(session, name, value))
    say(f"{name} is {held}." if held else f"{name} is not set.")
