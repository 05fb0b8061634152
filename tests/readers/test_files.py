"""Files that cannot be opened, and what a path means."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path
from threading import Thread

import pytest

import itacheck
from itacheck.errors import Fault
from itacheck.location import Location
from itacheck.readers.files import submission_files
from itacheck.source.limits import MAX_BYTES
from itacheck.text import Text
from tests.rights import as_nobody

IN_WORD = Text("ตาราง 3 แถว 2", "table 3 row 2")
DRAFT = "criteria: o34-2567\nlimitations: คนน้อย\n"


def refusal(path: str | Path) -> itacheck.SubmissionError:
    with pytest.raises(itacheck.SubmissionError) as caught:
        itacheck.load_submission(path)
    return caught.value


@pytest.mark.parametrize(
    ("name", "th", "en"),
    [
        ("missing.yaml", ("ไม่พบไฟล์", "ตรวจชื่อ"), ("no such file", "check its name")),
        ("missing/draft.yaml", ("ไม่พบไฟล์",), ("no such file",)),
        ("", ("ไม่พบไฟล์",), ("no such file",)),
        ("drafts", ("ไดเรกทอรี",), ("directory",)),
        ("draft.pdf", ("PDF", "Word", ".docx"), ("PDF", "Word original", ".docx")),
        ("DRAFT.PDF", ("PDF",), ("PDF",)),
        ("draft.doc", ("Word รุ่นเก่า", ".docx"), ("old Word", "save it as .docx")),
        ("draft.XLS", ("Excel รุ่นเก่า", ".xlsx"), ("old Excel", "save it as .xlsx")),
        ("missing.docx", ("ไม่พบไฟล์",), ("no such file",)),
        ("a\0b.yaml", ("เปิดไม่ได้",), ("cannot open", "null")),
        ("ก" * 300 + ".yaml", ("เปิดไม่ได้", "ยาวเกินไป"), ("cannot open", "too long")),
        (os.devnull, ("ไม่ใช่ไฟล์ปกติ",), ("not a regular file",)),
    ],
)
def test_what_cannot_be_opened_is_told_with_its_path(
    name: str,
    th: tuple[str, ...],
    en: tuple[str, ...],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("drafts").mkdir()
    error = refusal(name)
    assert error.path == name
    assert str(error.location) == name
    assert [words for words in th if words not in error.message("th")] == []
    assert [words for words in en if words not in error.message("en")] == []


@pytest.mark.skipif(sys.platform == "win32", reason="permissions are another matter there")
def test_without_permission_the_file_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    Path("draft.yaml").write_text(DRAFT, encoding="utf-8")
    Path("draft.yaml").chmod(0)
    with as_nobody():
        error = refusal("draft.yaml")
    assert str(error.location) == "draft.yaml"
    assert "ไม่มีสิทธิ์" in error.message("th")
    assert "cannot open: Permission denied" in error.message("en")


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes")
def test_a_named_pipe_is_read(tmp_path: Path) -> None:
    pipe = tmp_path / "draft.yaml"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_text, args=(DRAFT, "utf-8"), daemon=True)
    writer.start()  # it waits for the reader
    assert itacheck.load_submission(pipe).top.texts["limitations"] == ("คนน้อย",)
    writer.join(60)


class Input:
    """Standard input with these bytes."""

    def __init__(self, data: bytes) -> None:
        self.buffer = io.BytesIO(data)


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Input(DRAFT.encode()))
    submission = itacheck.load_submission("-")
    assert submission.path == "-"
    assert str(submission.locate(("limitations",))) == "-:2:14"


def test_standard_input_has_the_same_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    endless = Input(DRAFT.encode() + b"#" * (2 * MAX_BYTES))
    monkeypatch.setattr(sys, "stdin", endless)
    assert "larger than 5,000,000 bytes" in refusal("-").message("en")
    assert endless.buffer.tell() == MAX_BYTES + 1


def test_without_standard_input_a_dash_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)  # as in a program without a console
    assert "cannot open" in refusal("-").message("en")
    assert "เปิดไม่ได้" in refusal("-").message("th")


# ---- directories -------------------------------------------------------------------------------


def found_in(directory: Path) -> list[str]:
    """Return the names of what a directory means, and the messages of what is wrong in it."""
    return [
        part.message("en")
        if isinstance(part, itacheck.SubmissionError)
        else Path(part).relative_to(directory).as_posix()
        for part in submission_files(str(directory))
    ]


def test_a_directory_means_the_yaml_files_in_and_below_it_in_order(tmp_path: Path) -> None:
    names = "ข.yaml b.yml A.YAML a.txt z/a.yaml c/d/e.yaml c/e.pdf c/e.docx"
    for name in names.split():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    assert found_in(tmp_path) == [
        "A.YAML",
        "b.yml",
        "ข.yaml",
        "c/e.docx",
        "c/d/e.yaml",
        "z/a.yaml",
    ]


def test_a_file_that_cannot_be_read_is_told_unless_its_twin_can_be(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf", "b.docx", "c.doc", "notes.txt"):
        (tmp_path / name).touch()
    found = list(submission_files(str(tmp_path)))
    assert [getattr(item, "path", item) for item in found] == [
        str(tmp_path / name) for name in ("a.pdf", "b.docx", "c.doc")
    ]
    assert [isinstance(item, itacheck.SubmissionError) for item in found] == [True, False, True]


def test_what_is_hidden_is_passed_over(tmp_path: Path) -> None:
    for name in (".draft.yaml", ".git/a.yaml", "a.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert found_in(tmp_path) == ["a.yaml"]


@pytest.mark.parametrize("name", ["draft.yaml", "draft.txt", "missing.yaml", "-"])
def test_anything_else_means_itself(name: str) -> None:
    assert list(submission_files(name)) == [name]


def test_a_directory_without_submissions_is_told(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").touch()
    (error,) = submission_files(str(tmp_path))
    assert isinstance(error, itacheck.SubmissionError)
    assert "no .yaml, .yml, .docx, .xlsx file" in error.message("en")
    assert "ไม่มีไฟล์ .yaml, .yml, .docx, .xlsx" in error.message("th")
    assert str(error.location) == str(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="paths of 260 letters")
def test_directories_may_lie_in_one_another_a_thousand_times(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.yaml").touch()
    levels = sys.getrecursionlimit()
    for _ in range(levels):
        os.mkdir("d")
        os.chdir("d")
    Path("b.yaml").touch()
    monkeypatch.chdir(tmp_path)
    found = found_in(Path())
    deepest = Path(*["d"] * levels)
    (deepest / "b.yaml").unlink()
    os.removedirs(deepest)  # what clears temporary directories calls itself at every level, too
    assert [os.path.basename(path) for path in found] == ["a.yaml", "b.yaml"]


@pytest.mark.skipif(sys.platform == "win32", reason="no named pipes, other permissions")
def test_what_cannot_be_read_in_a_directory_is_told_in_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tmp_path.chmod(0o755)
    monkeypatch.chdir(tmp_path)
    Path("b.yaml").touch()
    os.mkfifo("a.yaml")
    Path("c").mkdir(mode=0)
    with as_nobody():
        found = found_in(Path())
    Path("c").chmod(0o700)
    assert found == ["this is not a regular file", "b.yaml", "cannot open: Permission denied"]


# ---- the error itself --------------------------------------------------------------------------


def test_of_several_faults_each_has_a_line_with_its_place() -> None:
    here = Location("draft.yaml", 3, 7, 3, 9)
    in_word = Location("draft.docx", None, None, None, None, "/areas/1.1", IN_WORD)
    faults = [
        Fault(Text("ก", "a"), here),
        Fault(Text("ข", "b"), in_word),
        Fault(Text("ค", "c"), None),
    ]
    error = itacheck.SubmissionError(*faults, path="draft.yaml")
    assert error.message("en") == "3:7: a\ntable 3 row 2: b\nc"
    assert error.message() == error.message("th") == "3:7: ก\nตาราง 3 แถว 2: ข\nค"
    assert str(error) == "draft.yaml:3:7: ก\ndraft.docx: ตาราง 3 แถว 2: ข\nค"
    assert error.location is here
    assert itacheck.SubmissionError(faults[0]).message() == "ก"


def test_a_file_that_would_keep_the_reader_waiting_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def waiting(path: str, flags: int) -> int:
        raise BlockingIOError(path, flags)

    monkeypatch.setattr("itacheck.readers.files._opened", waiting)
    with pytest.raises(itacheck.SubmissionError) as caught:
        itacheck.load_submission(tmp_path / "draft.yaml")
    assert "not a regular file" in caught.value.message("en")
