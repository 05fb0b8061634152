"""Text that users read: always Thai and English together, chosen only when it is shown."""

from __future__ import annotations

from typing import NamedTuple

LANGUAGES = ("th", "en")
"""Languages of messages, the default first. Ids, verdicts and keys never change with them."""


class Text(NamedTuple):
    """One thing said in both languages, with the same ``{placeholders}`` in each."""

    th: str
    en: str

    def __str__(self) -> str:
        """Return the Thai, the language of the users."""
        return self.th

    def into(self, language: str) -> str:
        """Return the text in ``th`` or ``en``."""
        return self.en if language == "en" else self.th

    def fill(self, **values: object) -> Text:
        """Fill the placeholders; a value that is itself a Text is filled in its language.

        What a value holds is data: a brace in it is never read as a placeholder.
        """
        return Text(
            *(
                text.format_map(
                    {
                        name: value.into(language) if isinstance(value, Text) else value
                        for name, value in values.items()
                    }
                )
                for language, text in zip(LANGUAGES, self, strict=True)
            )
        )


def listed(texts: tuple[Text, ...] | list[Text], separator: str = ", ") -> Text:
    """Return the texts one after the other in each language."""
    return Text(separator.join(t.th for t in texts), separator.join(t.en for t in texts))


def quoted(text: str, limit: int = 60) -> str:
    """Return what a user wrote, on one line and cut to ``limit`` code points, for a message."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"
