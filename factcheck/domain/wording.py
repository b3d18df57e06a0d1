"""Words as two reports of one saying share them: without mood, person and ending."""

from __future__ import annotations

import re

_FORMS = {
    "be": "sei seien sind ist bin bist seid wäre wären war waren am is are was were be been",
    "have": "habe haben hat hast hätte hätten hatte hatten has have had",
    "become": "werde werden wird wirst würde würden wurde wurden will would shall",
    "can": "könne können kann kannst könnte könnten konnte konnten can could",
    "must": "müsse müssen muss müsste müssten musste mussten",
    "want": "wolle wollen will wollte wollten",
    "i": "ich er sie wir i he she we they",
    "me": "mich mir ihn ihm uns ihnen me him us them",
    "my": "mein meine meinen meinem meiner sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer"
    " unser unsere unseren unserem unserer my his her our their",
}
_ONE = {form: key for key, forms in reversed(_FORMS.items()) for form in forms.split()}
_ENDING = re.compile(r"(?<=\w{3})(?:e[nt]?|t)$")
_WORD = re.compile(r"\w+")


def told_words(text: str) -> list[str]:
    """The words in order, each as a form that direct and reported speech share: "Ich sei", "er ist"."""
    return [_ONE.get(low) or _ENDING.sub("", low) for low in _WORD.findall(text.lower())]
