"""What a claim says came before what, for a key that asks for an order."""

from __future__ import annotations

from itertools import pairwise

from factcheck.domain.asked import Order, Party
from factcheck.domain.claim_view import Frame, Word
from factcheck.reading.asked_bynames import Byname, meant_at
from factcheck.reading.asked_only import only_first
from factcheck.reading.asked_words import AskedWords, asked_words
from factcheck.reading.frame_tokens import FrameToken
from factcheck.reading.frame_words import FrameWords, frame_words

_SIGNS = ("first", "next", "before clause", "after clause")
"""Sections whose words are no party, though a sentence may give them a capital."""
_REACH = 3
"""Words between "vor" or "nach" and the noun it belongs to."""


def orders_in(
    language: str,
    tokens: list[FrameToken],
    found: tuple[Word, ...],
    frames: tuple[Frame, ...],
    bynames: tuple[Byname, ...] = (),
) -> tuple[Order, ...]:
    """Each two things of which one is told to have come first; a side is None where it is everything else.

    Read are words for first and next in each part of a clause ("zuerst …, danach …"), "vor" and "nach" before
    a noun, clauses with "bevor" and "nachdem", and verbs that let somebody go first or follow.
    """
    reader = _Reader(language, tokens, found, bynames)
    parts = [part for frame in frames for part in reader.parts(frame)]
    told = [reader.told(part) for part in parts]
    orders = [order for part in parts for order in reader.within(part)]
    for (one, before), (other, after) in pairwise(zip(parts, told, strict=True)):
        orders += reader.between(one, before, other, after)
    for at, (part, sign) in enumerate(zip(parts, told, strict=True)):
        if sign == "first" and not any(later == "next" for later in told[at + 1 : at + 2]):
            orders.append(Order(reader.party(part), None))
    orders += reader.already(parts)
    return tuple(order for order in orders if order.first or order.then)


class _Reader:
    def __init__(
        self,
        language: str,
        tokens: list[FrameToken],
        found: tuple[Word, ...],
        bynames: tuple[Byname, ...],
    ) -> None:
        self.bynames = bynames
        self.asked: AskedWords = asked_words(language)
        self.words: FrameWords = frame_words(language)
        self.tokens = tokens
        self.at = {token.start: place for place, token in enumerate(tokens)}
        self.nouns = [
            word for word in found
            if (word.noun or word.name)
            and not word.aside
            and not any(self.asked.has(section, word.text.lower()) for section in _SIGNS)
        ]  # fmt: skip

    def parts(self, frame: Frame) -> list[list[FrameToken]]:
        """The tokens of each part of a clause."""
        inside = [token for token in self.tokens if token.clause == frame.clause]
        starts = {
            *frame.parts,
            *(
                one.start
                for one, other, third in zip(inside, inside[1:], inside[2:], strict=False)
                if self.asked.has("joined", one.low)
                and any(self.asked.has("next", low) for low in (other.low, third.low))
            ),
        }
        parts: list[list[FrameToken]] = [[]]
        for token in inside:
            parts += [[]] if token.start in starts and parts[-1] else []
            parts[-1].append(token)
        return [part for part in parts if part]

    def told(self, part: list[FrameToken]) -> str:
        """ "first" or "next" by the words of a part, "before" or "after" by what opens it."""
        if self.asked.has("before clause", part[0].low):
            return "before"
        if self.asked.has("after clause", part[0].low):
            return "after"
        text = f" {' '.join(token.low for token in part)} "
        if self.asked.spoken("lets go first", text):
            return ""
        for section in ("next", "first"):
            if self.asked.spoken(section, text):
                return section
        return ""

    def party(self, part: list[FrameToken], skipped: tuple[Word, ...] = ()) -> Party | None:
        """Who or what a part tells of: its first noun that no preposition holds, else its first, with the
        names beside it."""
        inside = [
            word for word in self._inside(part)
            if word not in skipped and not self.asked.has("no parties", word.text.lower())
        ]  # fmt: skip
        free = [word for word in inside if not word.role and not word.place]
        if not inside:
            return None
        return self._made(self._marked(part, inside) or (free or inside)[0], inside)

    def _marked(self, part: list[FrameToken], inside: list[Word]) -> Word | None:
        """The noun straight behind a word for first or next: "verlangt zuerst die Zahlung"."""
        for at, token in enumerate(part):
            if self.asked.has("first", token.low) or self.asked.has("next", token.low):
                rest = [one for one in part[at + 1 : at + 3] if not self.words.has("articles", one.low)]
                return next((word for word in inside if rest and word.start == rest[0].start), None)
        return None

    def within(self, part: list[FrameToken]) -> list[Order]:
        """Orders told in one part: "nach dem Vertrag", "ließ dem Gast den Vortritt", "folgte auf …"."""
        inside = self._inside(part)
        orders: list[Order] = []
        text = f" {' '.join(token.low for token in part)} "
        yields, follows = self.asked.spoken("lets go first", text), self.asked.spoken("follows", text)
        precedes = self.asked.spoken("precedes", text)
        people = [word for word in inside if not self.asked.has("no parties", word.text.lower())]
        people = [word for word in people if not any(other.end + 1 == word.start for other in people)]
        if (yields or follows or precedes) and len(people) > 1:
            free = [word for word in people if word.role in ("", "for")]
            one, other = self._doer(free if len(free) > 1 else people)
            first, then = (one, other) if precedes else (other, one)
            return [Order(self._made(first, people), self._made(then, people))]
        for word in people:
            sign = self._before(word, part)
            rest = tuple(other for other in people if other is not word)
            if not sign or not rest:
                continue
            own, told = self._made(word, [word]), self.party(part, (word,))
            orders.append(Order(own, told) if sign == "after" else Order(told, own))
        return orders

    def between(self, one: list[FrameToken], before: str, other: list[FrameToken], after: str) -> list[Order]:
        """The order of what two parts side by side tell of."""
        first, then = self.party(one), self.party(other)
        if first is None or then is None:
            return []
        if (only := only_first(one, other, self.asked)) is not None:
            return [Order(first, then) if only else Order(then, first)]
        if after in ("next", "before") or before == "after":
            return [Order(first, then)]
        if after == "after" or before == "before" or (before == "next" and after == "first"):
            return [Order(then, first)]
        return []

    def already(self, parts: list[list[FrameToken]]) -> list[Order]:
        """ "Längst gelandet" in one part, "bis … eintraf" in a later one."""
        done = next((part for part in parts if any(self.asked.has("already", t.low) for t in part)), None)
        when = next((part for part in parts if self.asked.has("when clause", part[0].low)), None)
        if done is None or when is None or done is when:
            return []
        return [Order(self.party(done), self.party(when))]

    def _inside(self, part: list[FrameToken]) -> list[Word]:
        starts = {token.start for token in part}
        return [word for word in self.nouns if word.start in starts]

    def _before(self, word: Word, part: list[FrameToken]) -> str:
        """ "after" or "before" by the preposition a few words before a noun."""
        place = self.at[word.start]
        for back in range(place - 1, max(-1, place - 1 - _REACH), -1):
            token = self.tokens[back]
            if token.start < part[0].start or token.clause != self.tokens[place].clause:
                return ""
            for sign in ("after", "before"):
                if self.asked.has(f"{sign} thing", token.low):
                    return sign
            if token.text[0].isupper() or token.low in self.words.roles:
                return ""
        return ""

    def _doer(self, people: list[Word]) -> tuple[Word, Word]:
        """The subject and the other one: who stands behind "dem" or "to" is not the subject."""
        one, other = people[0], people[1]
        articles = [self._article(word) for word in (one, other)]
        given = [self.asked.has("given", low) for low in articles]
        given[0] = given[0] or (articles[0] == "der" and self.asked.has("doing", articles[1]))
        return (other, one) if given[0] and not given[1] else (one, other)

    def _article(self, word: Word) -> str:
        place = self.at[word.start]
        return self.tokens[place - 1].low if place else ""

    def _made(self, word: Word, beside: list[Word]) -> Party:
        """A noun with those that stand straight beside it or hang on it: "Putins Maschine"."""
        run = [word]
        for other in beside:
            gap = other.start - run[-1].end
            if other.start > run[-1].start and (0 < gap <= 2 or other.role in ("with", "of")) and gap < 12:
                run.append(other)
        place = self.at[word.start]
        article = bool(place) and self.words.has("articles", self.tokens[place - 1].low)
        named = not article and not any(key.startswith(("c:", "h:")) for one in run for key in one.keys)
        keys = frozenset(key for one in run for key in one.keys if not key.startswith("v:"))
        people = meant_at(self.bynames, run[0].start, run[-1].end)
        return Party(" ".join(one.text for one in run), keys, named, people)
