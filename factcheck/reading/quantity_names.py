"""Numbers that belong to the name before them: "ISO 9001", "the iPhone 15", "Nord Stream 2"."""

from __future__ import annotations

from factcheck.reading.quantity_words import QuantityWords

_REACH = 48  # characters that two words take


def after_name(text: str, start: int, digits: str, words: QuantityWords) -> bool:
    """Whether the number at `start` that counts nothing is part of the name before it.

    Where nouns have capitals too, a name shows itself by a second capital, by a capital inside, or by an
    indefinite article; elsewhere by a capital no sentence begins with, unless it names a place ("in Kyiv").
    """
    if text[start - 1 : start] != " ":
        return False
    line = text[max(0, start - _REACH) : start - 1].rpartition("\n")[2]
    *_, before, name = ("", "", *line.split(" ")[-2:])
    if not name[:1].isalpha() or not name[-1].isalnum():
        return False
    if name.isupper():
        return len(name) > 1 or words.capital_nouns  # "auf der A 7"
    if any(map(str.isupper, name[1:])) and "-" not in name:
        return True
    if not name[0].isupper() or not digits.isdigit():
        return False
    if words.capital_nouns:
        return before.lower() in words.before_names or (
            len(before) > 3 and before[0].isupper() and before.isalpha()
        )
    return before[-1:].isalnum() and before.lower() not in words.before_places
