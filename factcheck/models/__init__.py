"""The mapped classes, one aggregate a file."""

from factcheck.models.article import Article, ArticleVersion, Outlet
from factcheck.models.base import Base
from factcheck.models.claim import Claim, ClaimAnchor, ClaimAppearance, ClaimValue
from factcheck.models.claimant import Claimant, ClaimantName
from factcheck.models.correction import Correction, Publication
from factcheck.models.imported import ImportedFeed, ImportedRecord
from factcheck.models.link import ClaimLink, LinkDecision
from factcheck.models.note import Annotation, ClaimTag, Evidence, Tag
from factcheck.models.operation import Change, Operation
from factcheck.models.ruling import Ruling
from factcheck.models.scan import ArticleEvent, ClaimKey, ClaimOutline, ClaimScan, Scan, ScanMark
from factcheck.models.search import NAME_FORMS, WORDS
from factcheck.models.setting import Setting
from factcheck.models.verdict import RatingLabel, RatingScale, Verdict, VerdictEvidence

__all__ = [
    "NAME_FORMS",
    "WORDS",
    "Annotation",
    "Article",
    "ArticleEvent",
    "ArticleVersion",
    "Base",
    "Change",
    "Claim",
    "ClaimAnchor",
    "ClaimAppearance",
    "ClaimKey",
    "ClaimLink",
    "ClaimOutline",
    "ClaimScan",
    "ClaimTag",
    "ClaimValue",
    "Claimant",
    "ClaimantName",
    "Correction",
    "Evidence",
    "ImportedFeed",
    "ImportedRecord",
    "LinkDecision",
    "Operation",
    "Outlet",
    "Publication",
    "RatingLabel",
    "RatingScale",
    "Ruling",
    "Scan",
    "ScanMark",
    "Setting",
    "Tag",
    "Verdict",
    "VerdictEvidence",
]
