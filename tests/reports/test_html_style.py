"""The look of the HTML report: colours that can be told apart, and what a browser makes of it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import itacheck
from itacheck.places import data_directory
from itacheck.reports.html_report import render

from .markup import Node, read_html


def _luminance(colour: str) -> float:
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def _contrast(one: str, other: str) -> float:
    dark, light = sorted(map(_luminance, (one, other)))
    return (light + 0.05) / (dark + 0.05)


def _schemes() -> dict[str, dict[str, str]]:
    style = read_html(render([], "th")).one("style").text
    light, dark = (
        dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block))
        for block in re.findall(r":root \{(.*?)\}", style, re.DOTALL)
    )
    assert light.keys() == dark.keys() >= set(re.findall(r"var\(--([\w-]+)\)", style))
    return {"light": light, "dark": dark}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_told_from_its_ground_in_both_schemes(scheme: str) -> None:
    colours = _schemes()[scheme]
    pairs = [("ink", "paper"), ("quiet", "paper"), ("link", "paper")]
    pairs += [("ink", "source"), ("quiet", "source")]
    pairs += [(name, f"{name[:-4]}-paper") for name in colours if name.endswith("-ink")]
    assert len(pairs) == 10
    for ink, paper in pairs:
        assert _contrast(colours[ink], colours[paper]) >= 4.5, (ink, paper)  # WCAG 2, level AA
    assert _contrast(colours["link"], colours["paper"]) >= 3  # the focus ring


BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
QUIET = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)
Browse = Callable[..., str]


@pytest.fixture(scope="module")
def browse(tmp_path_factory: pytest.TempPathFactory) -> Browse:
    """Return what a browser makes of a page, as HTML; skip where there is none that runs."""
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        pytest.skip("there is no Chromium here")
    folder = tmp_path_factory.mktemp("browser")

    def run(address: str, *options: str) -> str:
        arguments = [program, *QUIET, f"--user-data-dir={folder}", *options, "--dump-dom", address]
        done = subprocess.run(arguments, capture_output=True, timeout=120, check=False)
        return done.stdout.decode()

    if "runs" not in run("data:text/html,<p>runs"):
        pytest.skip("Chromium does not run here")
    return run


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a page of every sample."""
    samples = sorted(Path(data_directory("samples")).glob("*.yaml"))
    file = tmp_path_factory.mktemp("page") / "all.html"
    file.write_text(render([itacheck.grade(sample) for sample in samples], "th"), encoding="utf-8")
    return file


def _skeleton(node: Node) -> list[tuple[str | None, str]]:
    return [(one.tag, one.attributes.get("id", "")) for one in node.all()]


def test_a_browser_reads_the_page_as_it_was_written(browse: Browse, page: Path) -> None:
    read = read_html(browse(page.as_uri()).replace("<!DOCTYPE html>", ""))
    written = read_html(page.read_text(encoding="utf-8"))
    assert _skeleton(read) == _skeleton(written)
    assert read.words == written.words


FRAMES = """<!DOCTYPE html><body><script>
const widths = [320, 390, 768, 1280], found = {};
for (const width of widths) {
  const frame = document.createElement("iframe");
  frame.style.cssText = `width: ${width}px; height: 800px; border: 0`;
  frame.src = PAGE;
  frame.onload = () => {
    const root = frame.contentDocument.documentElement;
    const tables = [...root.querySelectorAll(".scroll")];
    found[width] = {
      room: root.clientWidth, needed: root.scrollWidth,
      scrolling: tables.filter(one => one.scrollWidth > one.clientWidth).length};
    if (Object.keys(found).length === widths.length)
      document.body.textContent = JSON.stringify(found);
  };
  document.body.append(frame);
}
</script>"""


def test_the_page_fits_any_width_and_wide_tables_scroll_by_themselves(
    browse: Browse, page: Path
) -> None:
    harness = page.with_name("frames.html")
    harness.write_text(FRAMES.replace("PAGE", json.dumps(page.as_uri())), encoding="utf-8")
    options = ("--allow-file-access-from-files", "--virtual-time-budget=20000")
    told = read_html(browse(harness.as_uri(), *options)).one("body").text
    found = json.loads(told)
    assert [width for width, one in found.items() if one["needed"] > one["room"]] == []
    assert found["320"]["scrolling"] > 5
    assert found["1280"]["scrolling"] == 0
