"""Articles, claims with their exact words, values, verdicts, links, decisions, and the audit of it all."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from guards import append_only, drop_guards, fixed_column, immutable_part, refuse_insert
from toolbox import create_views, drop_views

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "claimant",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "person",
                "organisation",
                name="claimantkind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("wikidata", sa.Text(), nullable=True),
        sa.Column("merged_into_id", sa.Integer(), nullable=True),
        sa.CheckConstraint("merged_into_id <> id", name=op.f("ck_claimant_not_into_itself")),
        sa.ForeignKeyConstraint(["merged_into_id"], ["claimant.id"], name=op.f("fk_claimant_merged_into_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claimant")),
        sa.UniqueConstraint("uid", name=op.f("uq_claimant_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_claimant_merged_into_id"), "claimant", ["merged_into_id"])

    op.create_table(
        "operation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("command", sa.Text(), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undoes_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["undoes_id"], ["operation.id"], name=op.f("fk_operation_undoes_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operation")),
        sa.UniqueConstraint("uid", name=op.f("uq_operation_uid")),
        sa.UniqueConstraint("undoes_id", name=op.f("uq_operation_undoes_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_operation_actor_id"), "operation", ["actor", "id"])

    op.create_table(
        "outlet",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("homepage", sa.Text(), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outlet")),
        sa.UniqueConstraint("name", name=op.f("uq_outlet_name")),
        sa.UniqueConstraint("uid", name=op.f("uq_outlet_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "rating_scale",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("homepage", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rating_scale")),
        sa.UniqueConstraint("name", name=op.f("uq_rating_scale_name")),
        sa.UniqueConstraint("uid", name=op.f("uq_rating_scale_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "setting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_setting")),
        sa.UniqueConstraint("key", name=op.f("uq_setting_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tag")),
        sa.UniqueConstraint("name", name=op.f("uq_tag_name")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "article",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("identity_key", sa.Text(), nullable=False),
        sa.Column("outlet_id", sa.Integer(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("canonical_url", sa.Text(), nullable=True),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("byline", sa.Text(), nullable=True),
        sa.Column("published_raw", sa.Text(), nullable=True),
        sa.Column("published_earliest", sa.Date(), nullable=True),
        sa.Column("published_latest", sa.Date(), nullable=True),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint("published_earliest <= published_latest", name=op.f("ck_article_published_order")),
        sa.ForeignKeyConstraint(["outlet_id"], ["outlet.id"], name=op.f("fk_article_outlet_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article")),
        sa.UniqueConstraint("identity_key", name=op.f("uq_article_identity_key")),
        sa.UniqueConstraint("uid", name=op.f("uq_article_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_article_outlet_id"), "article", ["outlet_id"])

    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("operation_id", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column(
            "action",
            sa.Enum(
                "insert",
                "update",
                "delete",
                name="changeaction",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("old", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("new", sa.JSON(none_as_null=True), nullable=True),
        sa.ForeignKeyConstraint(["operation_id"], ["operation.id"], name=op.f("fk_change_operation_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_change_operation_id"), "change", ["operation_id"])
    op.create_index(op.f("ix_change_table_name_row_id"), "change", ["table_name", "row_id"])

    op.create_table(
        "claimant_name",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claimant_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["claimant_id"], ["claimant.id"], name=op.f("fk_claimant_name_claimant_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claimant_name")),
        sa.UniqueConstraint("claimant_id", "name", name=op.f("uq_claimant_name_claimant_id_name")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_claimant_name_name_key"), "claimant_name", ["name_key"])

    op.create_table(
        "rating_label",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("scale_id", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("label_key", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=True),
        sa.Column(
            "rating_class",
            sa.Enum(
                "true",
                "mixture",
                "false",
                "other",
                name="ratingclass",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("value", sa.Double(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint("value BETWEEN 0 AND 1", name=op.f("ck_rating_label_value")),
        sa.ForeignKeyConstraint(["scale_id"], ["rating_scale.id"], name=op.f("fk_rating_label_scale_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rating_label")),
        sa.UniqueConstraint("scale_id", "label_key", name=op.f("uq_rating_label_scale_id_label_key")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "article_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("captured_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.CheckConstraint("number >= 1", name=op.f("ck_article_version_number")),
        sa.ForeignKeyConstraint(
            ["article_id"],
            ["article.id"],
            name=op.f("fk_article_version_article_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_article_version")),
        sa.UniqueConstraint("article_id", "number", name=op.f("uq_article_version_article_id_number")),
        sa.UniqueConstraint("id", "article_id", name=op.f("uq_article_version_id_article_id")),
        sa.UniqueConstraint("uid", name=op.f("uq_article_version_uid")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "claim",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("claimant_id", sa.Integer(), nullable=True),
        sa.Column(
            "speech",
            sa.Enum(
                "author",
                "direct",
                "indirect",
                name="speech",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("said_raw", sa.Text(), nullable=True),
        sa.Column("said_earliest", sa.Date(), nullable=True),
        sa.Column("said_latest", sa.Date(), nullable=True),
        sa.Column(
            "modality",
            sa.Enum(
                "asserted",
                "planned",
                "forecast",
                "denied",
                "hypothetical",
                "opinion",
                "question",
                name="modality",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "status",
            sa.Enum(
                "candidate",
                "new",
                "checking",
                "checked",
                "published",
                "not_checkable",
                "rejected",
                "withdrawn",
                name="claimstatus",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("worthiness", sa.Double(), nullable=True),
        sa.Column("worthiness_reasons", sa.Text(), nullable=True),
        sa.Column("assignee", sa.Text(), nullable=True),
        sa.Column("priority", sa.Integer(), nullable=True),
        sa.Column("due_on", sa.Date(), nullable=True),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("origin_version", sa.Text(), nullable=True),
        sa.Column("derived_from_id", sa.Integer(), nullable=True),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "article_id IS NULL OR quote IS NOT NULL", name=op.f("ck_claim_article_needs_quote")
        ),
        sa.CheckConstraint("priority BETWEEN 1 AND 5", name=op.f("ck_claim_priority")),
        sa.CheckConstraint("said_earliest <= said_latest", name=op.f("ck_claim_said_order")),
        sa.CheckConstraint("worthiness BETWEEN 0 AND 1", name=op.f("ck_claim_worthiness")),
        sa.ForeignKeyConstraint(["article_id"], ["article.id"], name=op.f("fk_claim_article_id")),
        sa.ForeignKeyConstraint(["claimant_id"], ["claimant.id"], name=op.f("fk_claim_claimant_id")),
        sa.ForeignKeyConstraint(["derived_from_id"], ["claim.id"], name=op.f("fk_claim_derived_from_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim")),
        sa.UniqueConstraint("id", "article_id", name=op.f("uq_claim_id_article_id")),
        sa.UniqueConstraint("uid", name=op.f("uq_claim_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_claim_article_id"), "claim", ["article_id"])
    op.create_index(op.f("ix_claim_assignee"), "claim", ["assignee"])
    op.create_index(op.f("ix_claim_claimant_id"), "claim", ["claimant_id"])
    op.create_index(op.f("ix_claim_derived_from_id"), "claim", ["derived_from_id"])
    op.create_index(op.f("ix_claim_status"), "claim", ["status"])

    op.create_table(
        "annotation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column(
            "motivation",
            sa.Enum(
                "commenting",
                "questioning",
                "describing",
                "linking",
                "editing",
                name="motivation",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_annotation_claim_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_annotation")),
        sa.UniqueConstraint("uid", name=op.f("uq_annotation_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_annotation_claim_id"), "annotation", ["claim_id"])

    op.create_table(
        "claim_anchor",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("article_id", sa.Integer(), nullable=False),
        sa.Column("article_version_id", sa.Integer(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "exact",
                "moved",
                "lost",
                name="anchorstate",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("span_start", sa.Integer(), nullable=True),
        sa.Column("span_end", sa.Integer(), nullable=True),
        sa.Column(
            "zone",
            sa.Enum(
                "headline",
                "subhead",
                "byline",
                "dateline",
                "lede",
                "body",
                "caption",
                "boilerplate",
                "metadata",
                "url",
                name="zone",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("prefix", sa.Text(), nullable=True),
        sa.Column("suffix", sa.Text(), nullable=True),
        sa.Column("score", sa.Double(), nullable=False),
        sa.CheckConstraint(
            "(state = 'lost') = (span_start IS NULL)", name=op.f("ck_claim_anchor_lost_has_no_place")
        ),
        sa.CheckConstraint(
            "(span_start IS NULL) = (span_end IS NULL)", name=op.f("ck_claim_anchor_both_ends")
        ),
        sa.CheckConstraint("score BETWEEN 0 AND 1", name=op.f("ck_claim_anchor_score")),
        sa.CheckConstraint(
            "span_start >= 0 AND span_start < span_end", name=op.f("ck_claim_anchor_span_order")
        ),
        sa.ForeignKeyConstraint(
            ["article_version_id", "article_id"],
            ["article_version.id", "article_version.article_id"],
            name=op.f("fk_claim_anchor_article_version_id_article_id"),
        ),
        sa.ForeignKeyConstraint(
            ["claim_id", "article_id"],
            ["claim.id", "claim.article_id"],
            name=op.f("fk_claim_anchor_claim_id_article_id"),
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_anchor")),
        sa.UniqueConstraint(
            "claim_id", "article_version_id", name=op.f("uq_claim_anchor_claim_id_article_version_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(
        op.f("ix_claim_anchor_article_version_id_span_start"),
        "claim_anchor",
        ["article_version_id", "span_start"],
    )

    op.create_table(
        "claim_appearance",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("archived_url", sa.Text(), nullable=True),
        sa.Column("seen_on", sa.Date(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_claim_appearance_claim_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_appearance")),
        sa.UniqueConstraint("claim_id", "url", name=op.f("uq_claim_appearance_claim_id_url")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "claim_tag",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("tag_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_claim_tag_claim_id")),
        sa.ForeignKeyConstraint(["tag_id"], ["tag.id"], name=op.f("fk_claim_tag_tag_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_tag")),
        sa.UniqueConstraint("claim_id", "tag_id", name=op.f("uq_claim_tag_claim_id_tag_id")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_claim_tag_tag_id"), "claim_tag", ["tag_id"])

    op.create_table(
        "claim_value",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("subject_key", sa.Text(), nullable=False),
        sa.Column("attribute", sa.Text(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "date",
                "quantity",
                "entity",
                "truth",
                name="valuekind",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("unit", sa.Text(), nullable=True),
        sa.Column("lo", sa.Double(), nullable=True),
        sa.Column("hi", sa.Double(), nullable=True),
        sa.Column("wide_lo", sa.Double(), nullable=True),
        sa.Column("wide_hi", sa.Double(), nullable=True),
        sa.Column("bounds", sa.Text(), nullable=True),
        sa.Column("reference_lo", sa.Double(), nullable=True),
        sa.Column("reference_hi", sa.Double(), nullable=True),
        sa.Column("scope_key", sa.Text(), nullable=True),
        sa.Column("precision", sa.Text(), nullable=True),
        sa.Column(
            "modality",
            sa.Enum(
                "asserted",
                "planned",
                "forecast",
                "denied",
                "hypothetical",
                "opinion",
                "question",
                name="modality",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("display", sa.Text(), nullable=False),
        sa.Column("ambiguity", sa.Text(), nullable=True),
        sa.Column("entity_key", sa.Text(), nullable=True),
        sa.Column("truth", sa.Integer(), nullable=True),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("origin_version", sa.Text(), nullable=True),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.CheckConstraint("bounds IN ('[]', '[)', '(]', '()')", name=op.f("ck_claim_value_bounds")),
        sa.CheckConstraint(
            "abs(coalesce(lo, 0)) < 1e300 AND abs(coalesce(hi, 0)) < 1e300"
            " AND abs(coalesce(wide_lo, 0)) < 1e300 AND abs(coalesce(wide_hi, 0)) < 1e300",
            name=op.f("ck_claim_value_finite"),
        ),
        sa.CheckConstraint(
            "hi <= wide_hi AND (hi IS NOT NULL OR wide_hi IS NULL)", name=op.f("ck_claim_value_wide_hi")
        ),
        sa.CheckConstraint("lo <= hi", name=op.f("ck_claim_value_order")),
        sa.CheckConstraint("reference_lo <= reference_hi", name=op.f("ck_claim_value_reference_order")),
        sa.CheckConstraint("truth IN (0, 1)", name=op.f("ck_claim_value_truth")),
        sa.CheckConstraint(
            "wide_lo <= lo AND (lo IS NOT NULL OR wide_lo IS NULL)", name=op.f("ck_claim_value_wide_lo")
        ),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_claim_value_claim_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_value")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_claim_value_claim_id"), "claim_value", ["claim_id"])
    op.create_index(
        op.f("ix_claim_value_subject_key_attribute_unit_hi"),
        "claim_value",
        ["subject_key", "attribute", "unit", "hi"],
    )
    op.create_index(
        op.f("ix_claim_value_subject_key_attribute_unit_lo"),
        "claim_value",
        ["subject_key", "attribute", "unit", "lo"],
    )

    op.create_table(
        "evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("archived_url", sa.Text(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("publisher", sa.Text(), nullable=True),
        sa.Column("quote", sa.Text(), nullable=True),
        sa.Column(
            "stance",
            sa.Enum(
                "supports",
                "refutes",
                "context",
                name="stance",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column("retrieved_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("sha256", sa.String(length=64), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_evidence_claim_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_evidence")),
        sa.UniqueConstraint("uid", name=op.f("uq_evidence_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_evidence_claim_id"), "evidence", ["claim_id"])

    op.create_table(
        "link_decision",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("pair_key", sa.String(length=64), nullable=False),
        sa.Column(
            "judgement",
            sa.Enum(
                "confirmed",
                "dismissed",
                "unsure",
                "reopened",
                name="judgement",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "reason",
            sa.Enum(
                "later_update",
                "refinement",
                "scope_mismatch",
                "different_subject",
                "different_attribute",
                "different_time",
                "conditional",
                "quoted_speech",
                "several_possible",
                "restatement",
                "opinion",
                "misread",
                "period_name",
                "other",
                name="reason",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("wrong_claim_id", sa.Integer(), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "(judgement = 'dismissed') = (reason IS NOT NULL)",
            name=op.f("ck_link_decision_dismissal_has_reason"),
        ),
        sa.CheckConstraint(
            "reason <> 'other' OR note IS NOT NULL", name=op.f("ck_link_decision_other_reason_has_note")
        ),
        sa.CheckConstraint(
            "wrong_claim_id IS NULL OR judgement = 'confirmed'",
            name=op.f("ck_link_decision_wrong_only_if_confirmed"),
        ),
        sa.ForeignKeyConstraint(
            ["wrong_claim_id"], ["claim.id"], name=op.f("fk_link_decision_wrong_claim_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link_decision")),
        sa.UniqueConstraint("uid", name=op.f("uq_link_decision_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_link_decision_pair_key"), "link_decision", ["pair_key"])
    op.create_index(op.f("ix_link_decision_wrong_claim_id"), "link_decision", ["wrong_claim_id"])

    op.create_table(
        "claim_link",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("left_id", sa.Integer(), nullable=False),
        sa.Column("right_id", sa.Integer(), nullable=False),
        sa.Column(
            "relation",
            sa.Enum(
                "contradicts",
                "disputes",
                "inconsistent_within",
                "updates",
                "refines",
                "restates",
                "supports",
                name="relation",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=False,
        ),
        sa.Column(
            "direction",
            sa.Enum(
                "left_to_right",
                "right_to_left",
                name="direction",
                native_enum=False,
                create_constraint=True,
                length=32,
            ),
            nullable=True,
        ),
        sa.Column("conflict_kind", sa.Text(), nullable=False),
        sa.Column("left_value_id", sa.Integer(), nullable=True),
        sa.Column("right_value_id", sa.Integer(), nullable=True),
        sa.Column("distance", sa.Double(), nullable=True),
        sa.Column("distance_unit", sa.Text(), nullable=True),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("origin_version", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Double(), nullable=True),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("explanation", sa.Text(), nullable=True),
        sa.Column("pair_key", sa.String(length=64), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint("confidence BETWEEN 0 AND 1", name=op.f("ck_claim_link_confidence")),
        sa.CheckConstraint("distance >= 0", name=op.f("ck_claim_link_distance")),
        sa.CheckConstraint("left_id < right_id", name=op.f("ck_claim_link_left_before_right")),
        sa.ForeignKeyConstraint(["left_id"], ["claim.id"], name=op.f("fk_claim_link_left_id")),
        sa.ForeignKeyConstraint(
            ["left_value_id"], ["claim_value.id"], name=op.f("fk_claim_link_left_value_id")
        ),
        sa.ForeignKeyConstraint(["right_id"], ["claim.id"], name=op.f("fk_claim_link_right_id")),
        sa.ForeignKeyConstraint(
            ["right_value_id"], ["claim_value.id"], name=op.f("fk_claim_link_right_value_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_claim_link")),
        sa.UniqueConstraint(
            "left_id",
            "right_id",
            "relation",
            "conflict_kind",
            name=op.f("uq_claim_link_left_id_right_id_relation_conflict_kind"),
        ),
        sa.UniqueConstraint("uid", name=op.f("uq_claim_link_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_claim_link_left_value_id"), "claim_link", ["left_value_id"])
    op.create_index(op.f("ix_claim_link_pair_key"), "claim_link", ["pair_key"])
    op.create_index(op.f("ix_claim_link_right_id"), "claim_link", ["right_id"])
    op.create_index(op.f("ix_claim_link_right_value_id"), "claim_link", ["right_value_id"])

    op.create_table(
        "verdict",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uid", sa.String(length=36), nullable=False),
        sa.Column("claim_id", sa.Integer(), nullable=False),
        sa.Column(
            "action",
            sa.Enum(
                "rate", "retract", name="verdictaction", native_enum=False, create_constraint=True, length=32
            ),
            nullable=False,
        ),
        sa.Column("label_id", sa.Integer(), nullable=True),
        sa.Column("justification", sa.Text(), nullable=False),
        sa.Column("article_version_id", sa.Integer(), nullable=True),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("supersedes_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "(action = 'retract') = (label_id IS NULL)", name=op.f("ck_verdict_retraction_has_no_label")
        ),
        sa.CheckConstraint(
            "action <> 'retract' OR supersedes_id IS NOT NULL", name=op.f("ck_verdict_retraction_retracts")
        ),
        sa.ForeignKeyConstraint(
            ["claim_id", "article_version_id"],
            ["claim_anchor.claim_id", "claim_anchor.article_version_id"],
            name=op.f("fk_verdict_claim_id_article_version_id"),
        ),
        sa.ForeignKeyConstraint(["claim_id"], ["claim.id"], name=op.f("fk_verdict_claim_id")),
        sa.ForeignKeyConstraint(["label_id"], ["rating_label.id"], name=op.f("fk_verdict_label_id")),
        sa.ForeignKeyConstraint(["supersedes_id"], ["verdict.id"], name=op.f("fk_verdict_supersedes_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verdict")),
        sa.UniqueConstraint("supersedes_id", name=op.f("uq_verdict_supersedes_id")),
        sa.UniqueConstraint("uid", name=op.f("uq_verdict_uid")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_verdict_claim_id"), "verdict", ["claim_id"])
    op.create_index(op.f("ix_verdict_label_id"), "verdict", ["label_id"])

    op.create_table(
        "verdict_evidence",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("verdict_id", sa.Integer(), nullable=False),
        sa.Column("evidence_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["evidence_id"], ["evidence.id"], name=op.f("fk_verdict_evidence_evidence_id")
        ),
        sa.ForeignKeyConstraint(["verdict_id"], ["verdict.id"], name=op.f("fk_verdict_evidence_verdict_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verdict_evidence")),
        sa.UniqueConstraint(
            "verdict_id", "evidence_id", name=op.f("uq_verdict_evidence_verdict_id_evidence_id")
        ),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_verdict_evidence_evidence_id"), "verdict_evidence", ["evidence_id"])
    guard()
    create_views(revision)


def guard() -> None:
    append_only("verdict", ("id", "uid", "supersedes_id"))
    append_only("verdict_evidence", ("id", "verdict_id+evidence_id"))
    append_only("link_decision")
    append_only("operation", ("id", "uid", "undoes_id"))
    append_only("change", ("id",))
    immutable_part("article_version", "article", "article_id", ("id", "uid", "article_id+number"))
    immutable_part("claim_anchor", "claim", "claim_id", ("id", "claim_id+article_version_id"))
    fixed_column("claim", "quote")
    refuse_insert(
        "article_version",
        "same_text",
        "NEW.sha256 = (SELECT sha256 FROM article_version WHERE article_id = NEW.article_id"
        " ORDER BY number DESC LIMIT 1)",
        "article_version: the text equals the latest version",
    )
    refuse_insert(
        "claim_anchor",
        "own_words",
        "NEW.state <> 'lost' AND (SELECT quote FROM claim WHERE id = NEW.claim_id) IS DISTINCT FROM"
        " (SELECT substr(text, NEW.span_start + 1, NEW.span_end - NEW.span_start)"
        " FROM article_version WHERE id = NEW.article_version_id)",
        "claim_anchor: the text at this place is not the quote",
    )


def downgrade() -> None:
    drop_views(revision)
    drop_guards()
    op.drop_index(op.f("ix_verdict_evidence_evidence_id"), table_name="verdict_evidence")
    op.drop_table("verdict_evidence")
    op.drop_index(op.f("ix_verdict_label_id"), table_name="verdict")
    op.drop_index(op.f("ix_verdict_claim_id"), table_name="verdict")
    op.drop_table("verdict")
    op.drop_index(op.f("ix_claim_link_right_value_id"), table_name="claim_link")
    op.drop_index(op.f("ix_claim_link_right_id"), table_name="claim_link")
    op.drop_index(op.f("ix_claim_link_pair_key"), table_name="claim_link")
    op.drop_index(op.f("ix_claim_link_left_value_id"), table_name="claim_link")
    op.drop_table("claim_link")
    op.drop_index(op.f("ix_link_decision_wrong_claim_id"), table_name="link_decision")
    op.drop_index(op.f("ix_link_decision_pair_key"), table_name="link_decision")
    op.drop_table("link_decision")
    op.drop_index(op.f("ix_evidence_claim_id"), table_name="evidence")
    op.drop_table("evidence")
    op.drop_index(op.f("ix_claim_value_subject_key_attribute_unit_lo"), table_name="claim_value")
    op.drop_index(op.f("ix_claim_value_subject_key_attribute_unit_hi"), table_name="claim_value")
    op.drop_index(op.f("ix_claim_value_claim_id"), table_name="claim_value")
    op.drop_table("claim_value")
    op.drop_index(op.f("ix_claim_tag_tag_id"), table_name="claim_tag")
    op.drop_table("claim_tag")
    op.drop_table("claim_appearance")
    op.drop_index(op.f("ix_claim_anchor_article_version_id_span_start"), table_name="claim_anchor")
    op.drop_table("claim_anchor")
    op.drop_index(op.f("ix_annotation_claim_id"), table_name="annotation")
    op.drop_table("annotation")
    op.drop_index(op.f("ix_claim_status"), table_name="claim")
    op.drop_index(op.f("ix_claim_derived_from_id"), table_name="claim")
    op.drop_index(op.f("ix_claim_claimant_id"), table_name="claim")
    op.drop_index(op.f("ix_claim_assignee"), table_name="claim")
    op.drop_index(op.f("ix_claim_article_id"), table_name="claim")
    op.drop_table("claim")
    op.drop_table("article_version")
    op.drop_table("rating_label")
    op.drop_index(op.f("ix_claimant_name_name_key"), table_name="claimant_name")
    op.drop_table("claimant_name")
    op.drop_index(op.f("ix_change_table_name_row_id"), table_name="change")
    op.drop_index(op.f("ix_change_operation_id"), table_name="change")
    op.drop_table("change")
    op.drop_index(op.f("ix_article_outlet_id"), table_name="article")
    op.drop_table("article")
    op.drop_table("tag")
    op.drop_table("setting")
    op.drop_table("rating_scale")
    op.drop_table("outlet")
    op.drop_index(op.f("ix_operation_actor_id"), table_name="operation")
    op.drop_table("operation")
    op.drop_index(op.f("ix_claimant_merged_into_id"), table_name="claimant")
    op.drop_table("claimant")
