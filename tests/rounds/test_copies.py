"""Texts that submissions share."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import itacheck
from itacheck import ItacheckError, SubmissionError
from itacheck.criteria.model import Criteria
from itacheck.errors import Fault
from itacheck.forms.excel_form import excel_form
from itacheck.forms.plan import plan_of
from itacheck.forms.word_form import word_form
from itacheck.places import data_directory
from itacheck.rounds.copies import sketches
from itacheck.rounds.copies.result import Thresholds
from itacheck.rounds.copies.search import find_copies
from itacheck.submission import Submission
from itacheck.text import Text
from tests.benchmarks.copies_corpus import AREAS, Corpus
from tests.forms.filling import fill_excel, fill_word

from .shared import Round, only_text, own, where


@pytest.fixture
def submissions(tmp_path: Path) -> Round:
    return Round(tmp_path)


def test_texts_of_their_own_are_not_found(submissions: Round) -> None:
    submissions.add_others(30)
    found = submissions.found()
    assert (found.submissions, found.compared) == (30, 30)
    assert (found.findings, found.common, found.little_own, found.failures) == ((), (), (), ())


def test_a_whole_submission_handed_in_again_is_one_thing(submissions: Round) -> None:
    texts = {
        f"{area}/{field}": own(n)
        for n, (area, field) in enumerate(
            (area, field) for area in AREAS for field in ("analysis", "method", "steps")
        )
    }
    submissions.add_others(10)
    first = submissions.add(texts, "สำนักงานแห่งหนึ่งในจังหวัดสมมติ")
    submissions.add_others(3, lambda number: own(number + 500))
    second = submissions.add(texts | {"1.7/steps": own(99)}, "สำนักงานอีกแห่งหนึ่งในจังหวัดสมมติ")
    finding = submissions.only_finding()
    assert finding.whole
    assert [party.path for party in finding.parties] == [first, second]
    assert [party.agency for party in finding.parties] == [
        "สำนักงานแห่งหนึ่งในจังหวัดสมมติ",
        "สำนักงานอีกแห่งหนึ่งในจังหวัดสมมติ",
    ]
    assert all(0.9 < party.part < 1 for party in finding.parties)
    assert len(finding.texts) == 20


def test_a_fault_of_ours_costs_one_submission_and_not_the_others(
    submissions: Round, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = {"1.1/analysis": own(1)}
    first, faulty, last = (submissions.add(text) for _ in range(3))

    def read(path: str, criteria: Criteria | None) -> Submission:
        if path == faulty:
            raise ZeroDivisionError
        return itacheck.load_submission(path, criteria)

    monkeypatch.setattr("itacheck.rounds.copies.search.load_submission", read)
    found = submissions.found()
    (failure,) = found.failures
    assert failure.path == faulty
    assert "internal error, please report it: ZeroDivisionError" in failure.error.message("en")
    (finding,) = found.findings
    assert [party.path for party in finding.parties] == [first, last]


def test_a_shared_text_has_both_places_and_a_quote_as_written(submissions: Round) -> None:
    text = "ข้อ O๔ ได้ ๐ คะแนน " + own(1)
    one = submissions.add({"1.1/analysis": own(2), "1.2/analysis": text})
    other = submissions.add({"1.3/method": text, "1.4/analysis": own(3)})
    finding = submissions.only_finding()
    assert not finding.whole
    shared = only_text(finding)
    assert [where(place) for place in shared.places] == [
        (0, "1.2", "analysis"),
        (1, "1.3", "method"),
    ]
    assert [(place.share, place.like) for place in shared.places] == [(None, None), (1.0, 0)]
    assert [place.title.th for place in shared.places] == ["การวิเคราะห์", "วิธีการ"]
    locations = [place.location for place in shared.places]
    assert [(at.path, at.pointer) for at in locations] == [
        (one, "/areas/1.2/analysis"),
        (other, "/areas/1.3/implementation/0/method"),
    ]
    for at in locations:
        assert text in Path(at.path).read_text("utf-8").splitlines()[(at.line or 0) - 1]
    assert shared.quote == text


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda text: text.replace(" ", "\n\n").replace("การ", "การ "), id="spaces"),
        pytest.param(
            lambda text: text.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")), id="digits"
        ),
        pytest.param(lambda text: re.sub(r"\d+", "7", text), id="numbers"),
        pytest.param(lambda text: text.replace("ำ", "ํา").replace("แ", "เเ"), id="as from PDF"),
        pytest.param(lambda text: "«" + text.replace(" ", ", ") + "».", id="punctuation"),
        pytest.param(lambda text: [text[:60], text[60:]], id="a list"),
    ],
)
def test_what_is_written_another_way_is_the_same(submissions: Round, change: object) -> None:
    text = "ข้อ O4 ได้ 12.50 คะแนน กำหนดทำแผนแก้ไข " + own(1)
    assert callable(change)
    submissions.add({"1.1/analysis": text})
    submissions.add({"1.1/analysis": change(text)})
    assert only_text(submissions.only_finding()).share == 1.0


def test_the_name_of_the_agency_in_a_text_makes_no_difference(submissions: Round) -> None:
    for agency in ("สำนักงานแห่งหนึ่งในจังหวัดสมมติ", "ศูนย์อีกแห่งหนึ่งของภาคสมมติ"):
        submissions.add({"1.1/analysis": f"{agency}{own(1)} {agency} {own(2)}"}, agency)
    assert only_text(submissions.only_finding()).share == 1.0


def test_a_text_in_slightly_other_words_is_found(submissions: Round) -> None:
    corpus = Corpus(60, planted=30)
    reworded = [one for one in corpus.planted if one.kind == "reworded"]
    for number in {number for one in reworded for number in (one.original, one.copy)}:
        submissions.write(f"{number}.yaml", corpus.submission(number).decode())
    found = {
        frozenset(int(Path(party.path).stem) for party in finding.parties): finding
        for finding in submissions.found().findings
    }
    assert set(found) == {frozenset((one.original, one.copy)) for one in reworded}
    shares = [text.share for finding in found.values() for text in finding.texts]
    assert 0.6 <= min(shares) < 0.8
    assert sum(share < 1 for share in shares) > len(shares) / 2


def test_whoever_shares_the_same_texts_makes_one_finding(submissions: Round) -> None:
    for number in range(3):
        texts = {"1.1/analysis": own(1), "1.2/analysis": own(2), "1.3/analysis": own(10 + number)}
        submissions.add(texts | ({"1.4/analysis": own(3)} if number else {}))
    both, all_three = sorted(submissions.found().findings, key=lambda one: len(one.parties))
    assert [party.path for party in both.parties] == submissions.paths[1:]
    assert only_text(both).places[0].area == "1.4"
    assert [party.path for party in all_three.parties] == submissions.paths
    assert [len(text.places) for text in all_three.texts] == [3, 3]


def test_a_text_that_is_like_one_and_that_like_another_are_one_group(submissions: Round) -> None:
    parts = [own(number)[:100] for number in range(6)]
    for start in range(3):
        submissions.add({"1.1/analysis": " ".join(parts[start : start + 4])})
    shared = only_text(submissions.only_finding())
    assert [(place.party, place.like) for place in shared.places] == [(0, None), (1, 0), (2, 1)]
    assert shared.share == pytest.approx(0.75, abs=0.05)


def test_the_same_text_twice_in_one_submission_is_no_finding(submissions: Round) -> None:
    submissions.add({"1.1/analysis": own(1), "1.2/analysis": own(1), "1.3/method": own(1) + own(2)})
    submissions.add_others(3)
    assert submissions.found().findings == ()


@pytest.mark.parametrize("text", ["เจ้าหน้าที่กลุ่มอำนวยการ", "ดำเนินการ " * 5, "1 ต.ค. 66 – 30 ก.ย. 67"])
def test_a_short_text_says_too_little(submissions: Round, text: str) -> None:
    submissions.add({"1.1/analysis": text})
    submissions.add({"1.1/analysis": text})
    assert (submissions.found().compared, submissions.found().findings) == (0, ())


def test_the_agency_and_what_its_results_are_called_are_not_compared(submissions: Round) -> None:
    name = "สำนักงานที่มีชื่อยาวมากแห่งหนึ่งซึ่งตั้งอยู่ในจังหวัดสมมติภาคกลางตอนบนของประเทศตัวอย่าง"
    for _ in range(2):
        submissions.add({}, name)
    assert submissions.found().compared == 0


class TestThresholds:
    def test_how_much_must_be_the_same(self, submissions: Round) -> None:
        shared = own(1) + own(2)
        submissions.add({"1.1/analysis": shared + own(3)[:100]})
        submissions.add({"1.1/analysis": own(4)[:100] + shared})
        assert 0.7 < only_text(submissions.only_finding()).share < 0.8
        assert submissions.found(share=80).findings == ()

    def test_how_many_letters_must_be_the_same(self, submissions: Round) -> None:
        for _ in range(2):
            submissions.add({"1.1/analysis": own(1)[:80]})
        assert len(submissions.found(length=70).findings) == 1
        assert submissions.found(length=90).compared == 0

    @pytest.mark.parametrize(
        ("same", "of", "alike"),
        [(60, 60, True), (59, 59, False), (70, 100, False), (80, 100, True), (120, 200, True)],
    )
    def test_the_smaller_the_share_the_more_letters_it_takes(
        self, same: int, of: int, alike: bool
    ) -> None:
        assert Thresholds().alike(same, of) is alike

    def test_a_part_of_a_longer_text_counts_by_the_shorter(self, submissions: Round) -> None:
        submissions.add({"1.1/analysis": own(1)})
        submissions.add({"1.1/analysis": f"{own(2)[:60]} {own(1)}"})
        assert only_text(submissions.only_finding()).share == 1.0


def test_what_cannot_be_read_is_told_and_does_not_stop_the_rest(submissions: Round) -> None:
    submissions.add({"1.1/analysis": own(1)})
    bad = submissions.write("bad.yaml", "\tx")
    submissions.add({"1.1/analysis": own(1)})
    gone = SubmissionError(Fault(Text("เปิดไม่ได้", "cannot open"), None), path="gone")
    found = find_copies([*submissions.paths, gone])
    assert [failure.path for failure in found.failures] == [bad, "gone"]
    assert (found.submissions, len(found.findings)) == (2, 1)


def test_an_empty_round() -> None:
    found = find_copies([])
    assert (found.submissions, found.compared, found.findings, found.common) == (0, 0, (), ())


def test_the_extra_is_named_where_it_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(sketches, "import_module", missing)
    with pytest.raises(ItacheckError) as raised:
        find_copies([])
    assert "itacheck[copies]" in raised.value.message("th")
    assert "itacheck[copies]" in raised.value.message("en")


def test_all_that_is_planted_in_a_round_with_a_form_is_found_and_nothing_else(
    submissions: Round,
) -> None:
    corpus = Corpus(300, planted=15)
    for number in range(corpus.count):
        submissions.write(f"{number}.yaml", corpus.submission(number).decode())
    found = submissions.found()
    planted = {frozenset((one.original, one.copy)): one.kind for one in corpus.planted}
    told = {
        frozenset(int(Path(party.path).stem) for party in finding.parties): finding.whole
        for finding in found.findings
    }
    assert set(told) == set(planted)
    assert {pair for pair, whole in told.items() if whole} == {
        pair for pair, kind in planted.items() if kind == "whole"
    }
    assert max(common.submissions for common in found.common) == 300


def test_word_excel_and_yaml_are_compared_and_their_places_have_labels(tmp_path: Path) -> None:
    sample = Path(data_directory("samples")) / "model-100.yaml"
    submission = itacheck.load_submission(sample)
    plan = plan_of(submission.criteria)
    word, excel = tmp_path / "form.docx", tmp_path / "form.xlsx"
    word.write_bytes(fill_word(word_form(plan), submission))
    excel.write_bytes(fill_excel(excel_form(plan), submission))
    (finding,) = find_copies([str(sample), str(word), str(excel)]).findings
    assert finding.whole
    assert all(party.part > 0.95 for party in finding.parties)
    analysis = next(
        text for text in finding.texts if where(text.places[0])[1:] == ("1.1", "analysis")
    )
    assert [place.share for place in analysis.places] == [None, 1.0, 1.0]
    assert [place.location.label is None for place in analysis.places] == [True, False, False]
