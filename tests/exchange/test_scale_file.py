"""Rating scales as files."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.domain.label_key import label_key
from factcheck.domain.vocabulary import RatingClass
from factcheck.errors import BadInput
from factcheck.exchange.scale_file import ScaleFile, read_scale_file
from factcheck.settings import own_folder

SHIPPED = sorted((own_folder("seeds") / "scales").glob("*.toml"))


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(text, encoding="utf-8")
    return path


def shipped() -> dict[str, ScaleFile]:
    return {file.stem: read_scale_file(file) for file in SHIPPED}


def values(name: str) -> list[tuple[str, RatingClass | None, float | None]]:
    return [(entry.label, entry.rating_class, entry.value) for entry in shipped()[name].labels]


def test_the_scales_of_the_field_ship() -> None:
    assert {scale.name for scale in shipped().values()} == {
        "five-point",
        "PolitiFact",
        "Snopes",
        "AVeriTeC",
        "Check",
        "Washington Post",
        "Meta",
        "Dega",
        "Aletheia",
        "Cofacts",
        "factcheck.lk",
    }


def test_what_is_off_the_scale_has_no_value_anywhere() -> None:
    labels = [entry for scale in shipped().values() for entry in scale.labels]

    assert all(entry.rating_class is not None for entry in labels)
    assert all(entry.value is None for entry in labels if entry.rating_class is RatingClass.OTHER)


def test_the_plain_scale_says_the_same_in_german_and_in_english() -> None:
    languages: dict[str | None, list[tuple[RatingClass | None, float | None]]] = {}
    for entry in shipped()["five-point"].labels:
        languages.setdefault(entry.language, []).append((entry.rating_class, entry.value))

    assert languages["de"] == languages["en"]
    assert [value for _, value in languages["de"]] == [1, 0.75, 0.5, 0.25, 0, None]


def test_a_publishers_scale_has_the_values_of_the_exchange_table() -> None:
    t, m, f, other = RatingClass
    assert values("politifact") == [
        ("True", t, 1), ("Mostly True", m, 0.75), ("Half True", m, 0.5), ("Mostly False", m, 0.25),
        ("Barely True", m, 0.25), ("False", f, 0), ("Pants on Fire", f, 0),
    ]  # fmt: skip
    assert values("snopes")[:6] == [
        ("True", t, 1), ("Mostly True", m, 0.75), ("Mixture", m, 0.5), ("Mostly False", m, 0.25),
        ("False", f, 0), ("Legend", f, None),
    ]  # fmt: skip
    assert {(kind, value) for _, kind, value in values("snopes")[6:]} == {(other, None)}
    assert values("averitec")[:4] == [
        ("Supported", t, 1), ("Conflicting Evidence/Cherrypicking", m, 0.5), ("Refuted", f, 0),
        ("Not Enough Evidence", other, None),
    ]  # fmt: skip
    assert values("check") == [
        ("verified", t, 1), ("false", f, 0), ("undetermined", other, None), ("in_progress", other, None),
        ("not_applicable", other, None),
    ]  # fmt: skip


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_no_two_labels_of_a_scale_have_one_key(file: Path) -> None:
    keys = [label_key(entry.label) for entry in read_scale_file(file).labels]

    assert len(set(keys)) == len(keys)


def test_a_label_needs_neither_class_nor_value(tmp_path: Path) -> None:
    [label] = read_scale_file(written(tmp_path, 'name = "x"\nlabels = [{ label = "fraglich" }]')).labels

    assert (label.rating_class, label.value, label.language) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "name"),
        ('name = "x"', "labels"),
        ('name = "x"\nlabels = []', "labels"),
        ('name = " "\nlabels = [{ label = "a" }]', "name"),
        ('name = "x"\nlabels = [{ label = "" }]', "label"),
        ('name = "x"\nlabels = [{ label = "a", class = "maybe" }]', "class"),
        ('name = "x"\nlabels = [{ label = "a", class = "true", value = 1.5 }]', "value"),
        ('name = "x"\nlabels = [{ label = "a", class = "true", value = nan }]', "value"),
        ('name = "x"\nlabels = [{ label = "a", class = "other", value = 0.5 }]', "'a' has a value"),
        ('name = "x"\nlabels = [{ label = "a", value = 0.5 }]', "'a' has a value"),
        ('name = "x"\nlabels = [{ label = "Half true" }, { label = "half-true" }]', "same label"),
        ('name = "x"\nlabels = [{ label = "a", colour = "red" }]', "colour"),
        ("name = ", "cannot be read"),
    ],
)
def test_a_file_that_is_not_as_it_should_be_is_named_with_what_is_wrong(
    tmp_path: Path, text: str, said: str
) -> None:
    with pytest.raises(BadInput) as caught:
        read_scale_file(written(tmp_path, text))

    assert said in caught.value.message
    assert "own.toml" in caught.value.message


def test_a_file_that_is_missing_or_no_text_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "broken.toml"
    broken.write_bytes(b"name = \xff")

    for path in (broken, tmp_path / "none.toml"):
        with pytest.raises(BadInput, match="cannot be read"):
            read_scale_file(path)
