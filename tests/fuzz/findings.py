"""What a campaign finds: inputs in a directory, one for each place in the code that failed."""

from __future__ import annotations

import traceback
from hashlib import sha256
from pathlib import Path


class Findings:
    """A directory with an input and its story for every kind of finding."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        directory.mkdir(parents=True, exist_ok=True)

    def names(self) -> list[str]:
        """Return the findings, each kind once."""
        return sorted(path.stem for path in self.directory.glob("*.txt"))

    def keep(self, kind: str, data: bytes, story: str) -> bool:
        """Keep an input unless one of its kind, as short as this, is there; return whether new."""
        input_file = self.directory / f"{kind}.bin"
        is_new = not input_file.exists()
        if is_new or len(data) < input_file.stat().st_size:
            input_file.write_bytes(data)
            (self.directory / f"{kind}.txt").write_text(story, encoding="utf-8", errors="replace")
        return is_new

    def keep_exception(self, error: BaseException, data: bytes) -> bool:
        """Keep an input that raised; its kind is the exception and the place that raised it."""
        frames = traceback.extract_tb(error.__traceback__)
        story = "".join(traceback.format_exception(error))
        places = [f"{Path(frame.filename).stem}:{frame.lineno}" for frame in frames[-3:]]
        digest = sha256(" ".join([type(error).__name__, *places]).encode()).hexdigest()[:8]
        where = f"{Path(frames[-1].filename).stem}-{frames[-1].lineno}" if frames else "nowhere"
        return self.keep(f"{type(error).__name__}-{where}-{digest}", data, story)
