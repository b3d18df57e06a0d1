"""One key for all forms of a verb and the noun made of it: "fing … ab", "abgefangen"; "Sanierung", "saniert".

What no word list joins still meets by it. The stems are those of the search, which know strong verbs.
"""

from __future__ import annotations

from factcheck.reading.action_stems import action_stem, made_of
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import FrameWords
from factcheck.reading.languages.de.past_tense import STRONG


def parted_verbs(tokens: list[FrameToken], words: FrameWords) -> dict[int, str]:
    """The place of each German verb whose first part closes its clause, with that part: "fing … ab"."""
    if words.language != "de":
        return {}
    found: dict[int, str] = {}
    for at, token in enumerate(tokens):
        closes = at + 1 == len(tokens) or tokens[at + 1].clause != token.clause or tokens[at + 1].low == "und"
        if not closes or not (words.has("particles", token.low) or words.has("verb parts", token.low)):
            continue
        verb = _verb_before(at, tokens, words)
        if verb is not None:
            found[verb] = token.low
    return found


def _verb_before(at: int, tokens: list[FrameToken], words: FrameWords) -> int | None:
    """The finite verb of the clause: its first lower-case word that may be one; behind an "und" with a verb
    of its own the one that stands there ("hat … geändert und nimmt … hin")."""
    for back in reversed(range(1, at)):
        low = tokens[back].low
        if tokens[back].clause != tokens[at].clause:
            break
        if tokens[back - 1].low == "und" and tokens[back].text[0].islower() and may_be_finite(low, words):
            return back
    for back in range(at):
        token = tokens[back]
        if token.clause != tokens[at].clause or not token.word or token.text[0].isupper():
            continue
        if words.has("passed over", token.low) or words.has("particles", token.low):
            continue
        if token.low in words.roles or (_before_noun(back, tokens) and not token.low.endswith(("te", "ten"))):
            continue
        return back
    return None


def may_be_finite(low: str, words: FrameWords) -> bool:
    """Whether a word has the form of a verb in the third person, and is no participle."""
    if words.has("passed over", low) or low in words.roles:
        return False
    return low in STRONG or (low.endswith(("t", "te", "ten")) and not low.startswith("ge"))


def _before_noun(at: int, tokens: list[FrameToken]) -> bool:
    """Whether an ending of adjectives stands right before a noun."""
    low, following = tokens[at].low, tokens[at + 1]
    return following.text[0].isupper() and low not in STRONG and low.endswith(("e", "en", "er", "es", "em"))


def action_key(
    at: int, tokens: list[FrameToken], parted: dict[int, str], noun: bool, words: FrameWords
) -> str:
    """ "v:abfang" for every form of the verb and its noun, "" for what is none."""
    token = tokens[at]
    if at in parted:
        return f"v:{action_stem(parted[at] + token.low)}"
    made = made_of(token.low, words.language) if noun or words.language != "de" else ""
    if made or noun:
        return f"v:{made}" if made else ""
    return f"v:{action_stem(token.low)}"
