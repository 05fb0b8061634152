"""The YAML form: every key of a submission, and beside it what to write."""

from __future__ import annotations

from pathlib import Path

import itacheck
from itacheck import Criteria
from itacheck.forms.plan import plan_of
from itacheck.forms.yaml_form import yaml_form
from itacheck.places import data_directory


def test_the_sample_is_what_the_command_prints() -> None:
    sample = Path(data_directory("samples"), "empty-form.yaml").read_text(encoding="utf-8")
    assert sample == yaml_form(plan_of(itacheck.load_criteria("o34-2567")))


def test_every_key_is_known_and_no_answer_is_given(criteria: Criteria, tmp_path: Path) -> None:
    file = tmp_path / "form.yaml"
    file.write_text(yaml_form(plan_of(criteria)), encoding="utf-8")
    empty, nothing = itacheck.grade(file, criteria), itacheck.grade({}, criteria)
    assert empty.matrix == nothing.matrix
    assert [f.rule for f in empty.findings] == [f.rule for f in nothing.findings]
    submission = empty.submission
    fields = [submission.agency, submission.results, submission.top.texts]
    for section in (submission.top, *submission.areas.values()):
        fields += [section.texts, *(e for entries in section.groups.values() for e in entries)]
    for field in fields:
        field.pop("items", None)
        field.pop("criteria", None)
        assert set(field.values()) <= {("",)}
    assert list(submission.areas) == list(criteria.areas)


def test_the_row_of_codes_is_the_one_that_the_criteria_print() -> None:
    text = yaml_form(plan_of(itacheck.load_criteria("o34-2567")))
    assert '  "1.4":\n    items: [O34, O35]  # รหัสข้อ' in text


def test_the_head_tells_what_the_form_is_worth_as_it_is(criteria: Criteria) -> None:
    head = yaml_form(plan_of(criteria)).partition("\n\n")[0]
    report = itacheck.grade({}, criteria)
    score = "ไม่มี (ไม่ทราบเกณฑ์คะแนน)" if report.score is None else f"{report.score} (ยังไม่ได้กรอก)"
    assert f"คะแนนที่คาด: {score}" in head
    assert all(line.startswith("#") for line in head.splitlines())
