# SPDX-License-Identifier: GPL-3.0-or-later
"""What is wrong with a delivery, row by row, in the words of the officer who made it (Indonesian)."""

from collections import Counter
from dataclasses import dataclass, field

MOST_LISTED = 500
MOST_SHOWN = 60  # characters of a value

REFUSED, HELD, TOLD = "ditolak", "ditahan", "catatan"


@dataclass
class Finding:
    severity: str
    text: str
    row: int | None = None
    column: str | None = None
    value: str | None = None


@dataclass
class Findings:
    listed: list[Finding] = field(default_factory=list)
    counts: Counter = field(default_factory=Counter)  # by severity
    kinds: Counter = field(default_factory=Counter)  # by severity, column and kind

    def add(
        self, severity: str, kind: str, text: str, row: int | None = None, column: str | None = None, value=None
    ) -> None:
        """`kind` is the sentence without what differs from row to row: the report counts by it."""
        self.counts[severity] += 1
        self.kinds[(severity, column or "", kind)] += 1
        # Some of each kind, so that the one with most rows does not hide the others.
        if len(self.listed) < MOST_LISTED and self.kinds[(severity, column or "", kind)] <= MOST_LISTED // 5:
            self.listed.append(Finding(severity, text, row, column, shown(value)))

    @property
    def is_refused(self) -> bool:
        return self.counts[REFUSED] > 0

    @property
    def is_held(self) -> bool:
        return self.counts[HELD] > 0


def shown(value) -> str | None:
    """A value as the report repeats it: one line, not too long, nothing invisible."""
    if value is None:
        return None
    text = "".join(each if each.isprintable() else "�" for each in str(value))
    return text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1] + "…"
