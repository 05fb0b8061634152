"""The reports of all samples, recorded: ``python tests/recorded/record.py`` records them anew.

``test_samples_as_recorded.py`` fails when a change moves any, and shows what moved.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from itacheck import ItacheckError
from itacheck.many import grade_many
from itacheck.places import data_directory
from itacheck.readers.files import submission_files
from itacheck.reports import json_report

RECORDED = Path(__file__).with_name("samples.jsonl")
LANGUAGE = "en"


def present() -> list[dict[str, Any]]:
    """Return the reports of the samples as they are now, by no version of the tool.

    Their paths are those below the samples, which must be the current directory.
    """
    names = [name for name in submission_files(os.curdir) if not isinstance(name, ItacheckError)]
    contents = []
    for outcome in grade_many(Path(name).as_posix() for name in names):
        content = json_report.as_object(outcome, LANGUAGE)
        if "tool" in content:
            content["tool"]["version"] = "any"
        contents.append(content)
    return contents


def written(contents: list[dict[str, Any]]) -> str:
    """Return reports as a round is written: one on each line."""
    return "".join(
        json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"
        for content in contents
    )


def main() -> None:
    """Record the samples as they are now."""
    os.chdir(data_directory("samples"))
    RECORDED.write_text(written(present()), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
