"""What submissions share, told as text, JSON and CSV."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from itacheck import Location, SubmissionError
from itacheck.errors import Fault
from itacheck.outcome import Failure
from itacheck.reference.terminal import printed
from itacheck.rounds.copies import csv_report, json_report
from itacheck.rounds.copies.page import LISTED, page
from itacheck.rounds.copies.result import (
    CommonText,
    Copies,
    Finding,
    Party,
    Place,
    SharedText,
    Thresholds,
)
from itacheck.text import LANGUAGES, Text

from .shared import FORM, Round, own

ANALYSIS = Text("การวิเคราะห์", "analysis")
METHOD = Text("วิธีการ", "method")


def at(path: str, line: int, label: Text | None = None) -> Location:
    return Location(path, line, 5, line + 1, 20, "/areas/1.1/analysis", label)


def place(party: int, location: Location, **other: Any) -> Place:
    told: dict[str, Any] = {"area": "1.1", "field": "analysis", "title": ANALYSIS}
    told |= {"share": 0.85 if party else None, "like": 0 if party else None}
    told |= other
    return Place(party=party, location=location, **told)


def finding(
    *texts: SharedText, whole: bool = False, agencies: tuple[str, str] = ("ก", "ข")
) -> Finding:
    parties = (Party("a.yaml", agencies[0], 0.97), Party("b.docx", agencies[1], 0.5))
    return Finding(whole, parties, texts)


TEXT = SharedText(
    (place(0, at("a.yaml", 7)), place(1, at("b.docx", 1, Text("ตาราง 3 แถว 2", "table 3, row 2")))),
    "ข้อความที่เหมือนกัน",
)


def copies(**changes: Any) -> Copies:
    nothing = Copies(2, 40, Thresholds(), 5, (), (), (), ())
    return nothing._replace(**changes)


def text_of(found: Copies, language: str = "th", width: int = 80) -> str:
    return printed(page(found), language, width=width)


def flat(text: str) -> str:
    """Return a text without its line breaks."""
    return " ".join(text.split())


class TestText:
    def test_nothing_was_found(self) -> None:
        assert "ไม่พบข้อความที่เหมือนกันซึ่งควรดู" in text_of(copies())
        assert "ต้องมีอย่างน้อย 2 ฉบับ" in text_of(copies(submissions=1))

    def test_the_numbers_come_first_and_that_nobody_is_accused(self) -> None:
        told = text_of(
            copies(findings=(finding(TEXT, whole=True), finding(TEXT)), submissions=8_325)
        )
        assert "อ่าน 8,325 ฉบับ เทียบ 40 ข้อความ" in told
        assert flat("พบ 2 เรื่องที่ควรดู: เหมือนกันเกือบทั้งฉบับ 1 เรื่อง เหมือนกันบางข้อความ 1 เรื่อง") in flat(told)
        assert "ไม่ใช่ข้อสรุปว่าคัดลอกกัน" in told
        assert (
            told.index("ไม่ใช่ข้อสรุป")
            < told.index("1. เหมือนกันเกือบทั้งฉบับ")
            < told.index("2. ข้อความที่เหมือนกัน")
        )

    def test_a_finding_has_its_submissions_and_both_places(self) -> None:
        told = flat(text_of(copies(findings=(finding(TEXT),))))
        assert "- a.yaml · ก (ร้อยละ 97 ของถ้อยคำในฉบับนี้)" in told
        assert "- b.docx · ข (ร้อยละ 50 ของถ้อยคำในฉบับนี้)" in told
        assert "ควรดูว่าตรงกับข้อเท็จจริงของแต่ละหน่วยงานหรือไม่" in told
        assert (
            "- ประเด็น 1.1 การวิเคราะห์ เหมือนกันร้อยละ 85 ที่ a.yaml บรรทัด 7–8, b.docx: ตาราง 3 แถว 2"
            " «ข้อความที่เหมือนกัน»"
        ) in told

    def test_places_in_other_areas_and_fields_say_so(self) -> None:
        other = place(1, at("b.yaml", 3), area=None, field="method", title=METHOD)
        told = flat(
            text_of(copies(findings=(finding(TEXT._replace(places=(TEXT.places[0], other))),)))
        )
        assert "a.yaml บรรทัด 7–8 (ประเด็น 1.1 การวิเคราะห์), b.yaml บรรทัด 3–4 (วิธีการ)" in told

    def test_shares_that_differ_are_a_span(self) -> None:
        third = place(1, at("b.yaml", 30), share=1.0)
        told = text_of(copies(findings=(finding(TEXT._replace(places=(*TEXT.places, third))),)))
        assert "ร้อยละ 85–100" in told

    def test_drafts_of_one_agency_are_told_as_that(self) -> None:
        told = flat(text_of(copies(findings=(finding(TEXT, agencies=("สนง. ก", "สนง.ก")),))))
        assert "ทุกฉบับระบุหน่วยงานเดียวกัน" in told
        assert "ตรงกับข้อเท็จจริงของแต่ละหน่วยงาน" not in told

    def test_common_text_and_who_has_nothing_else(self) -> None:
        common = (
            CommonText(9_012, False, "ถ้อยคำในแบบ", at("a.yaml", 3)),
            CommonText(60, True, "ถ้อยคำที่มีชื่อ", at("b.yaml", 9)),
        )
        little = (Party("c.yaml", None, 0.04),)
        told = flat(text_of(copies(common=common, little_own=little)))
        assert "ข้อความกลาง 2 ข้อความ" in told
        assert "อยู่ในมากกว่า 5 ฉบับ (เกินร้อยละ 20 ของทั้งหมด หรือเกิน 50 ฉบับ)" in told
        assert "- 9,012 ฉบับ เช่นที่ a.yaml บรรทัด 3–4 «ถ้อยคำในแบบ»" in told
        assert "- 60 ฉบับ ใช้ถ้อยคำใกล้เคียงกัน เช่นที่ b.yaml บรรทัด 9–10 «ถ้อยคำที่มีชื่อ»" in told
        assert "เอกสารที่แทบไม่มีถ้อยคำของตนเอง 1 ฉบับ" in told

    def test_what_is_left_out_is_counted(self) -> None:
        many = SharedText(tuple(place(1, at("b.yaml", n)) for n in range(1, 8)), "ถ้อยคำ")
        parties = tuple(Party(f"{n}.yaml", None, 1.0) for n in range(12))
        one = Finding(True, parties, (many,) * 5)
        told = flat(
            text_of(
                copies(
                    findings=(one,) * (LISTED + 2),
                    common=(CommonText(9, False, "ก", at("a.yaml", 3)),) * 25,
                )
            )
        )
        for more in ("… อีก 2 ฉบับ", "… อีก 2 ข้อความ", "… อีก 2 แห่ง", "… อีก 2 เรื่อง", "… อีก 5 ข้อความ"):
            assert more in told
        assert "--format json" in told

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_lines_fit_the_width(self, language: str) -> None:
        text = TEXT._replace(quote="ถ้อยคำ" * 80)
        found = copies(
            findings=(finding(text),), common=(CommonText(60, True, "ถ้อยคำ" * 80, at("a.yaml", 3)),)
        )
        assert all(cell_len(line) <= 80 for line in text_of(found, language).splitlines())


class TestJson:
    def test_the_keys_are_those_that_are_documented(self, tmp_path: Path) -> None:
        told = json.loads(json_report.render(self.found(tmp_path), "th"))
        assert list(told) == [
            *("format", "tool", "submissions", "compared", "thresholds"),
            *("shared", "common", "little_own", "failures"),
        ]
        assert told["thresholds"] == {
            "share": 60, "length": 60, "common_share": 20, "common_count": 50, "common": 5
        }  # fmt: skip
        (shared,) = told["shared"]
        assert list(shared) == ["whole", "submissions", "texts"]
        assert [list(party) for party in shared["submissions"]] == [["path", "agency", "part"]] * 2
        (text,) = shared["texts"]
        assert list(text) == ["quote", "places"]
        keys = ["submission", "area", "field", "share", "like", "location"]
        assert [list(place_) for place_ in text["places"]] == [keys, keys]
        assert [(p["submission"], p["share"], p["like"]) for p in text["places"]] == [
            (0, None, None),
            (1, 1.0, 0),
        ]
        location = text["places"][1]["location"]
        assert location["path"] == shared["submissions"][1]["path"]
        assert location["pointer"] == "/areas/1.2/analysis"
        assert location["line"] > 1
        (common,) = told["common"]
        assert list(common) == ["submissions", "part", "similar", "quote", "location"]
        assert (common["submissions"], common["part"], common["similar"]) == (8, 1.0, False)
        (failure,) = told["failures"]
        assert failure["submission"]["path"].endswith("bad.yaml")
        assert failure["error"]["location"]["line"] == 1
        for documented in ("shared", "common", "little_own", "failures", *keys, *common):
            assert documented in (json_report.__doc__ or "")

    @staticmethod
    def found(directory: Path) -> Copies:
        submissions = Round(directory)
        for number in range(6):
            submissions.add({"1.1/method": FORM, "1.1/analysis": own(number)})
        for _ in range(2):
            submissions.add({"1.1/method": FORM, "1.2/analysis": own(9)}, "สำนักงานสมมติ")
        submissions.write("bad.yaml", "\tx")
        return submissions.found()

    def test_a_word_document_has_a_label_for_a_line(self) -> None:
        told = json.loads(json_report.render(copies(findings=(finding(TEXT),)), "en"))
        labels = [place_["location"]["label"] for place_ in told["shared"][0]["texts"][0]["places"]]
        assert labels == [None, "table 3, row 2"]


class TestCsv:
    @staticmethod
    def rows(found: Copies) -> list[dict[str, str]]:
        text = csv_report.render(found, "th")
        assert text.startswith("\ufeffrow,finding,")
        return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))

    def test_a_row_for_each_place(self) -> None:
        one, other = self.rows(copies(findings=(finding(TEXT, whole=True),)))
        assert (one["row"], one["finding"], one["whole"], one["text"]) == (
            "shared",
            "1",
            "yes",
            "1",
        )
        assert (one["path"], one["agency"], one["part"], one["line"]) == ("a.yaml", "ก", "97%", "7")
        assert (one["share"], other["share"], other["label"]) == ("", "85%", "ตาราง 3 แถว 2")
        assert one["quote"] == other["quote"] == TEXT.quote

    def test_a_row_for_all_else(self) -> None:
        error = SubmissionError(Fault(Text("เปิดไม่ได้", "cannot open"), None), path="c.yaml")
        rows = self.rows(
            copies(
                common=(CommonText(9, True, "ถ้อยคำในแบบ", at("a.yaml", 3)),),
                little_own=(Party("d.yaml", "ง", 0.04),),
                failures=(Failure("c.yaml", error),),
            )
        )
        assert [(row["row"], row["path"]) for row in rows] == [
            ("common", "a.yaml"),
            ("little-own", "d.yaml"),
            ("failure", "c.yaml"),
        ]
        assert (rows[0]["submissions"], rows[1]["part"], rows[2]["message"]) == (
            "9",
            "4%",
            "เปิดไม่ได้",
        )

    def test_a_table_without_findings_says_so(self) -> None:
        assert [(row["row"], row["submissions"]) for row in self.rows(copies())] == [
            ("nothing", "2")
        ]

    def test_no_cell_becomes_a_formula(self) -> None:
        text = TEXT._replace(quote="=1+1")
        (row, _) = self.rows(copies(findings=(finding(text, agencies=("@cmd", "ข")),)))
        assert (row["quote"], row["agency"]) == ("'=1+1", "'@cmd")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_format_lets_a_terminal_escape_through(language: str) -> None:
    unsafe = "\x1b[31mแดง\u202e"
    found = copies(
        findings=(finding(TEXT._replace(quote=unsafe), agencies=(unsafe, unsafe)),),
        common=(CommonText(9, False, unsafe, at(unsafe, 3)),),
        little_own=(Party(unsafe, unsafe, 0.0),),
    )
    for told in (
        text_of(found, language),
        json_report.render(found, language),
        csv_report.render(found, language),
    ):
        assert "\x1b" not in told
        assert "\u202e" not in told
        assert "แดง" in told
