"""What holds of every submission: more text never hurts, and its spelling never matters."""

from __future__ import annotations

import copy
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from itacheck import Report
from itacheck.places import data_directory
from tests.builders import AREAS, ELEMENTS, complete
from tests.thai.variations import ANY_TEXT, variations

from .judging import judged

Json = dict[str, Any]
Path_ = tuple["str | int", ...]

BLANKS = st.sampled_from(
    ["", " ", "-", "…", "..........", "ระบุ…", "รอข้อมูล", "N/A", None, [], ["", "-"]]
)
DOUBTFUL = st.sampled_from(
    ["ไม่มี", "อ่านไม่ได้", "Social Network", "ต่อเนื่อง", "ปีงบประมาณ 2560", ["-", "ไม่พบ"]]
)
FIELDS: list[Path_] = [("limitations",)]
for _key in AREAS:
    FIELDS += [("areas", _key, "analysis"), ("areas", _key, "limitations")]
    FIELDS += [("areas", _key, "implementation", element) for element in ELEMENTS]
OWN_TEXTS = ANY_TEXT | st.sampled_from(
    [
        "จุดอ่อนข้อนี้เกิดจากการส่งมอบงานที่ไม่ต่อเนื่อง ผู้รับช่วงต่อจึงไม่ทราบว่าต้องทำสิ่งใดก่อน",
        "ทุกเดือน ตลอดปีงบประมาณ พ.ศ. 2567",
        "ปีงบประมาณ 2560",
        "ไม่มี",
        "Q&A",
        "ตัวชี้วัดข้อ ๓๐ ได้ ๐ คะแนน",
    ]
)
SCORES = {"O18": 100, "O30": 0, "O29": "ไม่ผ่าน", "O5": 70}


def _set(submission: Json, path: Path_, value: object) -> None:
    at: Any = submission
    for part in path[:-1]:
        at = at[part]
    at[path[-1]] = value


@st.composite
def with_blanks(draw: st.DrawFn) -> tuple[Json, list[Path_]]:
    """Draw a submission with fields left blank, left out or doubtful; and where the blanks are."""
    submission = complete()
    if draw(st.booleans()):
        submission["results"]["items"] = SCORES
        submission["areas"]["1.2"]["items"] = ["O18", "O30"]
        submission["areas"]["1.3"]["items"] = "๐๕"
    blank = draw(st.lists(st.sampled_from(FIELDS), min_size=1, max_size=12, unique=True))
    for path in blank:
        _set(submission, path, draw(BLANKS))
    doubtful = draw(st.lists(st.sampled_from(FIELDS), max_size=6))
    for path in doubtful:
        if path not in blank:
            _set(submission, path, draw(DOUBTFUL))
    for key in draw(st.lists(st.sampled_from(AREAS), max_size=2)):
        area = submission["areas"][key]
        if isinstance(area["implementation"], dict):
            area["implementation"] = [area["implementation"], {"method": "อบรม", "timeframe": "-"}]
            blank.append(("areas", key, "implementation", 1, draw(st.sampled_from(ELEMENTS[1:]))))
    return submission, [path for path in blank if _exists(submission, path)]


def _exists(submission: Json, path: Path_) -> bool:
    at: Any = submission
    for part in path[:-1]:
        if isinstance(at, list) and isinstance(part, str):
            return False
        at = at[part]
    return isinstance(at, dict)


@given(with_blanks(), st.data())
def test_filling_a_blank_field_with_text_of_its_own_lowers_nothing(
    drawn: tuple[Json, list[Path_]], data: st.DataObject
) -> None:
    submission, blanks = drawn
    before = judged(submission)
    for path in data.draw(st.lists(st.sampled_from(blanks), max_size=4)) if blanks else []:
        text = data.draw(OWN_TEXTS)
        if path[-1] == "analysis" and text in _texts(submission):
            continue  # that would be another area's text
        filled = copy.deepcopy(submission)
        _set(filled, path, [text] if data.draw(st.booleans()) else text)
        after = judged(filled)
        assert all(new >= old for new, old in zip(after.verdicts, before.verdicts, strict=True))
        assert _scores(after) == tuple(map(max, _scores(after), _scores(before)))


def _scores(report: Report) -> tuple[int, int]:
    assert report.score is not None
    assert report.possible_score is not None
    return report.score, report.possible_score


@lru_cache
def _samples() -> dict[str, str]:
    folder = Path(data_directory("samples"))
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.yaml"))}


def _sample(name: str) -> Json:
    submission: Json = yaml.load(_samples()[name], yaml.BaseLoader)  # noqa: S506 - all is text
    return submission


NAMES = st.sampled_from(sorted(_samples()))
_END = "\x1f"  # stands between the texts while they are rewritten together


def _texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for key, part in value.items() if key not in _NO_TEXT for text in _texts(part)]
    if isinstance(value, list):
        return [text for part in value for text in _texts(part)]
    return [str(value)]


_NO_TEXT = ("criteria", "หลักเกณฑ์")


def _with_texts(value: object, texts: list[str]) -> Any:
    if isinstance(value, dict):
        return {k: v if k in _NO_TEXT else _with_texts(v, texts) for k, v in value.items()}
    if isinstance(value, list):
        return [_with_texts(part, texts) for part in value]
    return texts.pop(0)


@given(NAMES, st.data())
def test_how_the_texts_are_typed_changes_no_verdict(name: str, data: st.DataObject) -> None:
    submission = _sample(name)
    _, varied = data.draw(variations([_END.join(_texts(submission))]))
    report, other = judged(submission), judged(_with_texts(submission, varied.split(_END)))
    assert report.matrix == other.matrix
    assert _scores(report) == _scores(other)


@given(NAMES, st.data())
def test_how_the_keys_are_typed_changes_no_verdict(name: str, data: st.DataObject) -> None:
    def rewritten(value: object) -> Any:
        if isinstance(value, dict):
            return {typed.get(key, key): rewritten(part) for key, part in value.items()}
        return [rewritten(part) for part in value] if isinstance(value, list) else value

    submission = _sample(name)
    keys = sorted(_keys(submission))
    typed = {
        key: data.draw(variations([key]))[1] for key in data.draw(st.sets(st.sampled_from(keys)))
    }
    assert judged(rewritten(submission)).matrix == judged(submission).matrix


def _keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*(_keys(part) for part in value.values()))
    return set().union(*(_keys(part) for part in value)) if isinstance(value, list) else set()


@given(NAMES, st.randoms(use_true_random=False))
def test_the_order_of_areas_and_keys_changes_no_verdict(name: str, random: Any) -> None:
    def shuffled(value: object) -> Any:
        if isinstance(value, dict):
            keys = list(value)
            random.shuffle(keys)
            return {key: shuffled(value[key]) for key in keys}
        return [shuffled(part) for part in value] if isinstance(value, list) else value

    submission = _sample(name)
    report, other = judged(submission), judged(shuffled(submission))
    assert report.matrix == other.matrix
    assert _scores(report) == _scores(other)
    assert sorted(f.rule for f in report.findings) == sorted(f.rule for f in other.findings)


@given(with_blanks())
def test_grading_is_deterministic(drawn: tuple[Json, list[Path_]]) -> None:
    submission, _ = drawn
    one, other = judged(submission), judged(copy.deepcopy(submission))
    assert one.matrix == other.matrix
    assert one.findings == other.findings
    assert one.next == other.next
    assert one.unchecked == other.unchecked


@given(with_blanks())
def test_the_certain_score_is_never_above_the_possible_one(
    drawn: tuple[Json, list[Path_]],
) -> None:
    report = judged(drawn[0])
    score, possible = _scores(report)
    assert score <= possible
    assert score == possible or report.doubts
