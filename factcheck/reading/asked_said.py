"""The word or phrase by which a part of a clause says yes or no."""

from __future__ import annotations

from factcheck.domain.claim_view import Word
from factcheck.reading.asked_words import AskedWords
from factcheck.reading.frame_tokens import FrameToken

_CONTRACTED = {
    "am": "an", "ans": "an", "im": "in", "ins": "in", "zum": "zu", "zur": "zu", "vom": "von", "beim": "bei",
    "aufs": "auf", "fürs": "für", "hinterm": "hinter", "darauf": "auf", "daran": "an", "dafür": "für",
    "dagegen": "gegen", "dahinter": "hinter", "davon": "von",
}  # fmt: skip


def said_in(
    inside: list[FrameToken], told: list[tuple[str, str]], own: list[Word], asked: AskedWords
) -> tuple[str, bool]:
    """The word or phrase that says yes or no by itself, and what it says; ("", True) for none. `told` are the
    forms and verb stems of the tokens inside. A verb goes before the noun of one."""
    text = f" {' '.join(token.low for token in inside)} "
    for entry, yes in asked.phrases:
        if match := entry.search(text):
            return match[0], yes
    forms = [form for form, _ in told]
    words = {_CONTRACTED.get(low, low) for low in (*forms, *(token.low for token in inside))}
    nouns = {word.start: word for word in own if word.noun or word.name}
    told_of = [word for word in nouns.values() if word.amount != "none" and not word.role]
    made = {key[2:] for word in told_of for key in word.keys if key.startswith("v:")}
    stems = {
        stem for token, (_, stem) in zip(inside, told, strict=True)
        if token.start not in nouns and not asked.has("no verbs", token.low)
    }  # fmt: skip
    for held in (asked.classed(stems, words), asked.classed(made - stems, words)):
        if held:
            return held
    single = [form for form in forms if form in asked.single]
    chosen = next((form for form in single if not asked.single[form]), single[0] if single else "")
    return (asked.shown[chosen], asked.single[chosen]) if chosen else ("", True)
