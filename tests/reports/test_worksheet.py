"""The work sheet: each doubt with its text and question, and entries that work when pasted."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import attrs
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import itacheck
from itacheck import ItacheckError, Report
from itacheck.checks.registry import CHECKS
from itacheck.location import Location
from itacheck.outcome import Failure
from itacheck.places import data_directory
from itacheck.reports import worksheet
from itacheck.reports.safe import visible
from itacheck.reports.worksheet import QUESTIONS, entry_of, render
from itacheck.text import Text
from tests.builders import changed, complete

from .conftest import Reported
from .markup import MARKED, inline, lines_shown, read_markdown
from .unsafe import UNSAFE, attacking_submissions

SAMPLES = {path.stem: path for path in sorted(Path(data_directory("samples")).glob("*.yaml"))}
DOUBTFUL = {"lampang-like-no-overview", "next-cycle", "phichit-like"}
ANSWERS = {"th": ("ยอมรับ", "ไม่ยอมรับ"), "en": ("accept", "reject")}
BLANKS = {
    "th": ("ผลการพิจารณา", "โดย", "เมื่อ", "เหตุผล"),
    "en": ("decision", "by", "on", "reason"),
}


def _lines(report: Report, language: str = "th") -> list[str]:
    return lines_shown(read_markdown(render([report], language)))


def _entries(report: Report, language: str = "th") -> str:
    """Return the entries of a work sheet, one below the other, as a user would copy them."""
    tokens = read_markdown(render([report], language))
    return "".join(token.content for token in tokens if token.type == "fence")


def _filled_in(entries: str, language: str, decision: str) -> str:
    for key, value in zip(BLANKS[language], (decision, "ก", "1 มิ.ย. 67", "ข"), strict=True):
        entries = entries.replace(f"\n    {key}:\n", f"\n    {key}: {value}\n")
    return entries


@pytest.mark.parametrize("name", SAMPLES)
def test_these_samples_have_doubts(name: str) -> None:
    assert bool(itacheck.grade(SAMPLES[name]).doubts) == (name in DOUBTFUL)


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("name", sorted(DOUBTFUL))
def test_entries_that_are_filled_in_settle_every_doubt(
    name: str, language: str, tmp_path: Path
) -> None:
    before = itacheck.grade(SAMPLES[name])
    text = SAMPLES[name].read_text(encoding="utf-8")
    head = {"th": "การทบทวน:\n", "en": "review:\n"}[language]
    for decision, wanted in zip(ANSWERS[language], ("met", "unmet"), strict=True):
        entries = _filled_in(_entries(before, language), language, decision)
        file = tmp_path / f"{decision}.yaml"
        file.write_text(f"{text}\n{head}{entries}", encoding="utf-8")
        after = itacheck.grade(file)
        assert after.doubts == ()
        assert [review.status for review in after.reviews] == ["applied"] * len(before.doubts)
        for was, now in zip(before.matrix, after.matrix, strict=True):
            assert now.verdict == (wanted if was.verdict == "unclear" else was.verdict)


@pytest.mark.parametrize("language", ["th", "en"])
def test_they_do_so_from_a_file_of_their_own(language: str, tmp_path: Path) -> None:
    path = SAMPLES["phichit-like"]
    decision = ANSWERS[language][0]
    file = tmp_path / "review.yaml"
    file.write_text(
        _filled_in(_entries(itacheck.grade(path), language), language, decision), "utf-8"
    )
    assert itacheck.grade(path, review=file).score == 100


def test_entries_that_are_left_blank_take_no_effect(tmp_path: Path) -> None:
    path = SAMPLES["phichit-like"]
    before = itacheck.grade(path)
    file = tmp_path / "blank.yaml"
    text = path.read_text(encoding="utf-8")
    file.write_text(f"{text}\nการทบทวน:\n{_entries(before)}", encoding="utf-8")
    after = itacheck.grade(file)
    assert [doubt.fingerprint for doubt in after.doubts] == [d.fingerprint for d in before.doubts]
    assert [f.rule for f in after.findings if f.rule.startswith("review/")] == [
        "review/incomplete"
    ] * 3


def test_a_sheet_tells_of_each_doubt_all_that_is_needed(reported: Reported) -> None:
    report = reported("""\
        criteria: o34-2567
        areas:
          "1.3": {analysis: Social Network}
        """)
    (doubt,) = report.doubts
    lines = _lines(report)
    assert lines[0] == "ใบงานพิจารณาข้อสงสัย: draft.yaml"
    assert lines[2] == "คะแนนที่คาด 0 (ข้อสงสัย 1 ข้อ)"
    at = lines.index("ข้อสงสัยที่ 1 จาก 1: ประเด็น 1.3 ช่องทางและรูปแบบการประชาสัมพันธ์เผยแพร่ข้อมูลข่าวสารภาครัฐ")
    assert lines[at + 1 : at + 8] == [
        f"ข้อสงสัย {doubt.message.th}",
        f"หลักเกณฑ์ข้อ 1 {report.criteria.requirements['analysis'].asks.th}",
        "ข้อความในเอกสาร draft.yaml บรรทัด 3",
        "Social Network",
        "คำถาม ข้อความนี้บอกว่าเรื่องใดบกพร่องอย่างไร ไม่ใช่เพียงชื่อเรื่อง ใช่หรือไม่",
        "รายการที่นำไปวาง",
        '  - กฎ: "analysis/title-only"\n'
        '    ประเด็นที่: "1.3"\n'
        "    # ยอมรับ หรือ ไม่ยอมรับ\n"
        "    ผลการพิจารณา:\n"
        "    โดย:\n"
        "    เมื่อ:\n"
        "    เหตุผล:\n"
        f'    รหัสข้อสงสัย: "{doubt.fingerprint}"\n',
    ]


def _pairs(entry: str) -> list[tuple[str, str]]:
    """Return the keys and values of the one entry of a list, all of them text."""
    entries = yaml.compose(entry, Loader=yaml.SafeLoader)
    assert isinstance(entries, yaml.SequenceNode)
    (mapping,) = entries.value
    return [(key.value, value.value) for key, value in mapping.value]


def test_an_english_sheet_has_english_keys_and_an_entry_on_the_whole_no_area() -> None:
    report = itacheck.grade(changed({"limitations": "ไม่มี"}))
    assert _pairs(_entries(report, "en")) == [
        ("rule", "limitations/stated"),
        *((key, "") for key in BLANKS["en"]),
        ("of", report.doubts[0].fingerprint),
    ]
    assert "    # accept or reject\n    decision:\n" in _entries(report, "en")


QUESTIONED: list[tuple[str, dict[str, Any], str]] = [
    (
        "stated",
        {"limitations": "- ไม่มี -"},
        "Does this count as an answer to clause 3 (limitations)?",
    ),
    (
        "stated/unreadable",
        {"areas/1.2/implementation/method": "อ่านไม่ได้"},
        "Does the original of this page answer clause 2.1 (method)?",
    ),
    (
        "title-only",
        {"areas/1.3/analysis": "Social Network"},
        "Does this say what is wrong, rather than only name a topic?",
    ),
    (
        "distinct",
        {"areas/1.4/analysis": complete()["areas"]["1.2"]["analysis"]},
        "Is this a topic of its own, other than that of area 1.2?",
    ),
    (
        "failed-items",
        {"areas/1.2/items": ["O29", "O30"], "results/items": {"O29": 50, "O30": 0}},
        "Does this take up at least one of the failed items (O29, O30), though it names neither"
        " code nor title?",
    ),
    (
        "period",
        {"areas/1.7/implementation/timeframe": "ทันที"},
        "Does this say when it is carried out, in a way that serves fiscal year 2567?",
    ),
]


@pytest.mark.parametrize(("of", "values", "question"), QUESTIONED, ids=[q[0] for q in QUESTIONED])
def test_each_kind_of_doubt_has_a_question_of_its_own(
    of: str, values: dict[str, Any], question: str
) -> None:
    report = itacheck.grade(changed(values))
    assert len(report.doubts) == 1
    assert f"The question {question}" in _lines(report, "en")
    thai = [line for line in _lines(report) if line.startswith("คำถาม ")]
    assert len(thai) == 1
    assert thai[0].endswith("ใช่หรือไม่")
    assert of in QUESTIONS


def test_no_check_that_may_doubt_is_without_a_question() -> None:
    assert {of for of, _, _ in QUESTIONED} == set(QUESTIONS)
    assert {name.split("/")[0] for name in QUESTIONS} == set(CHECKS) - {"year"}  # never in doubt


def test_a_check_of_another_package_gets_the_general_question(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(worksheet, "QUESTIONS", {})
    lines = _lines(itacheck.grade(changed({"areas/1.3/analysis": "Social Network"})), "en")
    assert "The question Does this meet clause 1, analysis?" in lines


def test_a_text_is_quoted_in_full_line_by_line() -> None:
    text = "Social\n\n  Network\n"
    lines = _lines(itacheck.grade(changed({"areas/1.3/analysis": text})))
    at = lines.index("ข้อความในเอกสาร")
    assert lines[at + 1 : at + 3] == ["Social", "Network"]
    long = "ไม่มีกำหนด " * 400
    lines = _lines(itacheck.grade(changed({"areas/1.3/implementation/timeframe": [long, "ข"]})))
    assert f"{long.strip()}\nข" in lines


def test_a_span_is_quoted_as_it_is_judged() -> None:
    span = {"start": "1 ต.ค. 67", "end": "30 ก.ย. 66"}
    lines = _lines(itacheck.grade(changed({"areas/1.3/implementation/timeframe": span})))
    assert "1 ต.ค. 67 – 30 ก.ย. 66" in lines


def test_where_there_is_no_text_that_is_said() -> None:
    report = itacheck.grade(
        changed(
            {"areas/1.2/items": ["O30"], "results/items": {"O30": 0}, "areas/1.2/analysis": ""},
        )
    )
    assert "ไม่มีข้อความ" in _lines(report)


def test_what_a_text_is_compared_with_stands_beside_it() -> None:
    other = complete()["areas"]["1.2"]["analysis"]
    lines = _lines(itacheck.grade(changed({"areas/1.4/analysis": other})))
    at = lines.index("ข้อความของประเด็น 1.2")
    assert lines[at - 1] == lines[at + 1] == other
    values = {"areas/1.2/items": ["O30"], "results/items": {"O30": 0}}
    lines = _lines(itacheck.grade(changed({**values, "results/overview": ["ผล", "รวม"]})))
    assert lines[lines.index("ภาพรวมผลการประเมิน") + 1] == "ผล\nรวม"
    assert "ภาพรวมผลการประเมิน" not in _lines(itacheck.grade(changed(values)))


def test_of_a_file_without_lines_the_entries_go_to_a_file_of_their_own() -> None:
    submission = itacheck.load_submission(changed({"areas/1.3/analysis": "Social Network"}))
    label = Text("ตาราง 3 แถว 2", "table 3 row 2")
    place = Location("แผน.docx", None, None, None, None, "", label)
    lines = _lines(itacheck.grade(attrs.evolve(submission, locate=lambda _: place)), "en")
    assert "The text แผน.docx: table 3 row 2" in lines
    assert lines[5] == (
        "Copy the entry below it to a file of its own, such as review.yaml, and name that with"
        " --review."
    )


def test_an_entry_that_has_lapsed_is_to_be_replaced() -> None:
    entry = {"rule": "analysis/title-only", "area": "1.3", "decision": "accept", "by": "ก"}
    submission = changed({"areas/1.3/analysis": "Social Network", "limitations": "ไม่มี"})
    submission["review"] = [{**entry, "on": "ข", "reason": "ค", "of": "000000000000"}]
    lines = _lines(itacheck.grade(submission), "en")
    replace = "An earlier entry on this doubt takes no effect; put this one in its place."
    assert [line for line in lines if line.startswith("The entry to paste")] == [
        f"The entry to paste {replace}",
        "The entry to paste",
    ]


@pytest.mark.parametrize("language", ["th", "en"])
def test_without_a_doubt_that_is_said_and_what_was_not_checked(language: str) -> None:
    report = itacheck.grade(SAMPLES["model-100"])
    lines = _lines(report, language)
    says = {"th": "ไม่มีข้อสงสัยให้พิจารณา", "en": "There is no doubt to settle."}
    assert says[language] in lines
    assert _entries(report, language) == ""
    for part in report.unchecked:
        assert any(line.endswith(part.message.into(language)) for line in lines)


def test_several_submissions_have_a_sheet_each(reported: Reported) -> None:
    report = reported("criteria: o34-2567")
    Path("bad.yaml").write_text("- x", encoding="utf-8")
    with pytest.raises(ItacheckError) as caught:
        itacheck.grade("bad.yaml")
    page = render([report, Failure("bad.yaml", caught.value)], "en")
    tokens = read_markdown(page)
    assert [token.type for token in tokens].count("hr") == 1
    lines = lines_shown(tokens)
    assert lines[lines.index("bad.yaml") + 1] == "This could not be read, so it was not graded"


ODD = st.text(alphabet=[*"ก1.:#-'\"{}[]&*!|>%@`, \n\\", "\x85", "\u202e", "\x07"], min_size=1)


@given(ODD, st.none() | ODD, st.sampled_from(["th", "en"]))
def test_an_entry_is_read_as_what_it_was_made_of(
    rule: str, area: str | None, language: str
) -> None:
    report = itacheck.grade(changed({"areas/1.3/analysis": "Social Network"}))
    doubt = report.doubts[0]._replace(rule=rule, area=area)
    entry = entry_of(report.criteria, doubt, language)
    assert not UNSAFE.search(entry)
    areas = [area] if area is not None else []
    values = [value for _, value in _pairs(entry)]
    assert values == [rule, *areas, "", "", "", "", doubt.fingerprint]


def test_criteria_without_thai_words_for_keys_get_the_english_ones() -> None:
    report = itacheck.grade(changed({"areas/1.3/analysis": "Social Network"}))
    odd = {"rule": ("กฎ: ข้อ",), "decision": ("ผล",)}
    criteria = attrs.evolve(report.criteria, vocabulary=odd)
    entry = entry_of(criteria, report.doubts[0], "th")
    assert [line.strip(" -").split(":")[0] for line in entry.splitlines()] == [
        *("rule", "area", "# ยอมรับ หรือ ไม่ยอมรับ", "ผล", "by", "on", "reason", "of")
    ]


@settings(max_examples=25)
@given(attacking_submissions(MARKED))
def test_no_mark_of_a_submission_is_read_as_one(submission: Any) -> None:
    report = itacheck.grade(submission)
    for language in ("th", "en"):
        page = render([report], language)
        assert not UNSAFE.search(page)
        tokens = read_markdown(page)
        kinds = {token.type for token in tokens} | {piece.type for piece in inline(tokens)}
        assert not kinds & {"html_block", "html_inline", "code_block", "table_open"}
        assert not kinds & {"link_open", "image", "em_open", "s_open", "ordered_list_open"}
        lines = lines_shown(tokens)
        heads = [token.tag for token in tokens if token.type == "heading_open"]
        assert heads == ["h1"] + ["h2"] * (len(report.doubts) + 1)
        for doubt in report.doubts:
            message = " ".join(visible(doubt.message.into(language)).split())
            assert any(line.endswith(message) for line in lines)
