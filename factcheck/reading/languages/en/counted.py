"""English counted nouns: irregular plurals and the rules for the others."""

from __future__ import annotations

IRREGULAR = {
    "people": "person", "men": "man", "women": "woman", "children": "child", "lives": "life", "wives": "wife",
    "knives": "knife", "policemen": "policeman", "feet": "foot", "teeth": "tooth", "mice": "mouse", "geese": "goose",
    "houses": "house", "cases": "case", "buses": "bus", "viruses": "virus", "movies": "movie", "deaths": "death",
    "troops": "troop", "species": "species", "series": "series", "aircraft": "aircraft", "sheep": "sheep",
    "fish": "fish", "dead": "dead", "injured": "injured", "wounded": "wounded", "missing": "missing", "police": "police",
    "personnel": "personnel", "staff": "staff", "horses": "horse", "nurses": "nurse", "leaves": "leaf",
}  # fmt: skip
SUFFIXES = (("ies", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"), ("ss", "ss"), ("us", "us"), ("s", ""))
PEOPLE = frozenset(
    "people person persons casualties casualty deaths death injuries injury victims victim survivors survivor arrests "
    "arrest children child women woman men man soldiers soldier civilians civilian fatalities fatality cases case "
    "hostages hostage suspects suspect witnesses witness votes vote seats seat goals goal points students patients "
    "employees residents shots shot drones drone missiles missile prisoners fires accidents".split()
)
