"""``itacheck criteria new``: writes a draft, never over a file, and never from a faulty one."""

from __future__ import annotations

from pathlib import Path

import pytest

from itacheck.cli.main import main

from .faults import CRITERIA, replaced

Captured = pytest.CaptureFixture[str]

MARK = "(รอเขียน)"
NEW = ["criteria", "new", "--from", "o34-2567", "--item", "O25", "--year", "2570"]


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current directory, of a user without a terminal."""
    monkeypatch.delenv("COLUMNS", raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_a_file_to_write_the_draft_is_printed(capsys: Captured) -> None:
    assert main(NEW) == 0
    printed = capsys.readouterr()
    assert "\nid: o25-2570\nitem: O25\nfiscal_year: 2570\n" in printed.out
    assert printed.err == ""
    assert list(Path().iterdir()) == []


@pytest.mark.parametrize("language", ["th", "en"])
def test_it_says_what_was_written_and_how_many_texts_are_to_be_confirmed(
    language: str, capsys: Captured
) -> None:
    assert main(NEW) == 0
    text = capsys.readouterr().out
    assert main([*NEW, "-o", "own.yaml", "--lang", language]) == 0
    said = capsys.readouterr().out
    written = Path("own.yaml").read_text(encoding="utf-8")
    assert written == text.replace("check o25-2570.yaml", "check own.yaml")
    assert written.count("itacheck criteria check own.yaml") == 2
    assert main(["criteria", "check", "own.yaml", "--lang", "en"]) == 1
    *_, total = capsys.readouterr().out.splitlines()
    count = total.removeprefix("to be mended: ")
    assert int(count) > 20
    start = {"th": f"เขียนร่างที่ own.yaml แล้ว มี {count} ", "en": f"wrote the draft own.yaml; {count} "}
    assert said.startswith(start[language])
    assert said.endswith("itacheck criteria check own.yaml\n")


def test_a_file_that_exists_is_left_alone_unless_it_is_forced(capsys: Captured) -> None:
    Path("own.yaml").write_text("งานของเดือนก่อน", encoding="utf-8")
    assert main([*NEW, "-o", "own.yaml"]) == 2
    assert capsys.readouterr().err.startswith(
        "itacheck: มีไฟล์ own.yaml อยู่แล้ว ใช้ --force เพื่อเขียนทับ\n"
    )
    assert Path("own.yaml").read_text(encoding="utf-8") == "งานของเดือนก่อน"
    assert main([*NEW, "-o", "own.yaml", "--force"]) == 0
    assert MARK in Path("own.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"--item": "ข้อใหม่"}, "«ข้อใหม่» is no item code, such as O25"),
        ({"--item": "MOIT 5"}, "«MOIT 5» is no item code, such as O25"),
        ({"--item": "O100"}, "«O100» is no item code, such as O25"),
        ({"--year": "2027"}, "«2027» is no year of the Buddhist era, such as 2570"),
        ({"--year": "ปีหน้า"}, "«ปีหน้า» is no year of the Buddhist era, such as 2570"),
        ({"--year": "2570.5"}, "«2570.5» is no year of the Buddhist era, such as 2570"),
        ({"--from": "o34-2599"}, "the criteria «o34-2599» are not known"),
        ({"--from": "MOIT 5"}, "«MOIT 5» seems to be an MOIT indicator"),
        ({"--from": "nowhere.yaml"}, "nowhere.yaml: cannot open the criteria file"),
        ({"--from": "faulty.yaml"}, "faulty.yaml:14:13: there is no instrument «ita-2656»"),
        ({"-o": "no/such/own.yaml"}, "cannot write no/such/own.yaml: No such file or directory"),
    ],
)
def test_what_makes_no_sense_is_bad_usage_and_writes_nothing(
    changes: dict[str, str], says: str, capsys: Captured
) -> None:
    faulty = replaced(CRITERIA, "instrument: ita-2566", "instrument: ita-2656")
    Path("faulty.yaml").write_text(faulty, encoding="utf-8")
    given = {"--from": "o34-2567", "--item": "O25", "--year": "2570", "-o": "own.yaml", **changes}
    arguments = [word for option in given.items() for word in option]
    assert main(["criteria", "new", *arguments, "--lang", "en"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"itacheck: {says}")
    assert [path.name for path in Path().iterdir()] == ["faulty.yaml"]


@pytest.mark.parametrize("missing", ["--from", "--item", "--year"])
def test_item_year_and_source_must_be_given(missing: str, capsys: Captured) -> None:
    at = NEW.index(missing)
    assert main([*NEW[:at], *NEW[at + 2 :], "--lang", "en"]) == 2
    assert f"the following arguments are required: {missing}" in capsys.readouterr().err


@pytest.mark.parametrize(("item", "year"), [("ข้อ ๒๕", "๒๕๗๐"), ("๐25", "2570"), ("o25", "2570")])
def test_item_and_year_are_read_as_people_type_them(item: str, year: str, capsys: Captured) -> None:
    assert main([*NEW[:4], "--item", item, "--year", year]) == 0
    assert "\nid: o25-2570\nitem: O25\nfiscal_year: 2570\n" in capsys.readouterr().out


def test_a_file_of_ones_own_may_be_copied_in_any_encoding(capsys: Captured) -> None:
    for encoding in ("utf-16", "utf-8-sig"):
        Path("old.yaml").write_bytes(CRITERIA.replace("\n", "\r\n").encode(encoding))
        assert main(["criteria", "new", "--from", "old.yaml", *NEW[4:]]) == 0
        own = capsys.readouterr().out
        assert main(NEW) == 0
        assert own == capsys.readouterr().out
