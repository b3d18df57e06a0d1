"""The closed word lists. Each is stored as text under a CHECK; tests insert every member once."""

from __future__ import annotations

from enum import StrEnum


class Zone(StrEnum):
    """Where in an article a passage stands."""

    HEADLINE = "headline"
    SUBHEAD = "subhead"
    BYLINE = "byline"
    DATELINE = "dateline"
    LEDE = "lede"
    BODY = "body"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"
    METADATA = "metadata"
    URL = "url"


class AnchorState(StrEnum):
    """How a quote was found again in a version of its article."""

    EXACT = "exact"
    MOVED = "moved"
    LOST = "lost"


class ClaimantKind(StrEnum):
    PERSON = "person"
    ORGANISATION = "organisation"


class Speech(StrEnum):
    """Who speaks the words: the article's author, or somebody quoted or reported."""

    AUTHOR = "author"
    DIRECT = "direct"
    INDIRECT = "indirect"


class Modality(StrEnum):
    ASSERTED = "asserted"
    PLANNED = "planned"
    FORECAST = "forecast"
    DENIED = "denied"
    HYPOTHETICAL = "hypothetical"
    OPINION = "opinion"
    QUESTION = "question"


class ClaimStatus(StrEnum):
    """Where a claim stands in the desk's work; what was found out is its verdict, not its status."""

    CANDIDATE = "candidate"
    NEW = "new"
    CHECKING = "checking"
    CHECKED = "checked"
    PUBLISHED = "published"
    NOT_CHECKABLE = "not_checkable"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class ValueKind(StrEnum):
    DATE = "date"
    QUANTITY = "quantity"
    ENTITY = "entity"
    TRUTH = "truth"


class Motivation(StrEnum):
    """Why a note was written; the words are those of the W3C Web Annotation vocabulary."""

    COMMENTING = "commenting"
    QUESTIONING = "questioning"
    DESCRIBING = "describing"
    LINKING = "linking"
    EDITING = "editing"


class Stance(StrEnum):
    """What a piece of evidence does to the claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    CONTEXT = "context"


class RatingClass(StrEnum):
    """The coarse class of a rating label; unknown and off-scale labels are OTHER, never a half truth."""

    TRUE = "true"
    MIXTURE = "mixture"
    FALSE = "false"
    OTHER = "other"


class VerdictAction(StrEnum):
    RATE = "rate"
    RETRACT = "retract"


class Relation(StrEnum):
    """How two claims stand to each other."""

    CONTRADICTS = "contradicts"
    DISPUTES = "disputes"
    INCONSISTENT_WITHIN = "inconsistent_within"
    UPDATES = "updates"
    REFINES = "refines"
    RESTATES = "restates"
    SUPPORTS = "supports"


CONFLICTS = (Relation.CONTRADICTS, Relation.DISPUTES, Relation.INCONSISTENT_WITHIN)
"""The alarms: the relations called conflicts towards people."""


class Direction(StrEnum):
    """Which claim acts on which, for relations that have a direction."""

    LEFT_TO_RIGHT = "left_to_right"
    RIGHT_TO_LEFT = "right_to_left"


class Judgement(StrEnum):
    """A person's ruling on a link."""

    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
    UNSURE = "unsure"
    REOPENED = "reopened"


class Reason(StrEnum):
    """Why a pair is not a conflict; `label` is the line people see in the menu."""

    LATER_UPDATE = "later_update"
    REFINEMENT = "refinement"
    SCOPE_MISMATCH = "scope_mismatch"
    DIFFERENT_SUBJECT = "different_subject"
    DIFFERENT_ATTRIBUTE = "different_attribute"
    DIFFERENT_TIME = "different_time"
    CONDITIONAL = "conditional"
    QUOTED_SPEECH = "quoted_speech"
    SEVERAL_POSSIBLE = "several_possible"
    RESTATEMENT = "restatement"
    OPINION = "opinion"
    MISREAD = "misread"
    PERIOD_NAME = "period_name"
    OTHER = "other"

    @property
    def label(self) -> str:
        """One plain line for the menu."""
        return _REASON_LABELS[self]


_REASON_LABELS = {
    Reason.LATER_UPDATE: "the later figure replaces the earlier one",
    Reason.REFINEMENT: "one statement is only more exact than the other",
    Reason.SCOPE_MISMATCH: "one speaks of a part, the other of the whole",
    Reason.DIFFERENT_SUBJECT: "they speak of two different things or people",
    Reason.DIFFERENT_ATTRIBUTE: "they measure two different things about it",
    Reason.DIFFERENT_TIME: "they speak of two different times",
    Reason.CONDITIONAL: "one holds only under a condition",
    Reason.QUOTED_SPEECH: "one only reports what somebody else said",
    Reason.SEVERAL_POSSIBLE: "both can be true, several values are possible",
    Reason.RESTATEMENT: "they say the same in other words",
    Reason.OPINION: "one is an opinion, not a statement of fact",
    Reason.MISREAD: "the program or the person misread the text",
    Reason.PERIOD_NAME: "one names a period, not a date",
    Reason.OTHER: "another reason (say which)",
}


class Question(StrEnum):
    """What detectors cannot know about two subjects, or about an attribute."""

    SAME_SUBJECT = "same_subject"
    PART_OF = "part_of"
    SEVERAL_VALUES = "several_values"


class Answer(StrEnum):
    YES = "yes"
    NO = "no"
    WITHDRAWN = "withdrawn"


class Outcome(StrEnum):
    """What came of a request for correction."""

    CORRECTED = "corrected"
    CLARIFICATION = "clarification"
    RETRACTION = "retraction"
    SILENT_EDIT = "silent_edit"
    REFUSED = "refused"
    NO_ANSWER = "no_answer"


class ChangeAction(StrEnum):
    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"
