"""The word lists of each language: plain text under `languages/<code>/`, read when first asked for.

Text files rather than Python modules: a language is words, a person who knows it need not know
Python, and a new language is a new folder that no code names. A file holds `[section]` headings and
entries separated by commas or line breaks; `#` starts a comment. Entries keep their case.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.reading.language_folders import files_named

Lists = dict[str, tuple[str, ...]]


@lru_cache(maxsize=1)
def known_languages() -> tuple[str, ...]:
    """Codes of the languages that have function words, in alphabetical order."""
    return tuple(files_named("function_words.txt"))


@lru_cache(maxsize=64)
def read_lists(language: str, name: str) -> Lists:
    """Section to entries of `languages/<language>/<name>.txt`; empty when there is no such file."""
    path = files_named(f"{name}.txt").get(language)
    return parse_lists(path.read_text(encoding="utf-8")) if path is not None else {}


@lru_cache(maxsize=16)
def joined_lists(name: str) -> Lists:
    """The same file of all languages laid together, section by section."""
    joined: dict[str, tuple[str, ...]] = {}
    for language in known_languages():
        for section, entries in read_lists(language, name).items():
            joined[section] = tuple(dict.fromkeys((*joined.get(section, ()), *entries)))
    return joined


def parse_lists(source: str) -> Lists:
    """Section to entries of one list file's text."""
    sections: dict[str, list[str]] = {}
    current = ""
    for line in source.splitlines():
        line = line.partition("#")[0].strip()
        if line.startswith("["):
            current = line.strip("[]")
        elif line:
            sections.setdefault(current, []).extend(word.strip() for word in line.split(",") if word.strip())
    return {section: tuple(entries) for section, entries in sections.items()}
