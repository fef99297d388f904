# SPDX-License-Identifier: GPL-3.0-or-later
"""One value as the type that the workspace promises. What could mean two things is refused, never guessed."""

from __future__ import annotations

import datetime
import math
import re
import zoneinfo

from ..reading.table import MOST_TEXT, Unevaluated

WHOLE = re.compile(r"(?a)[+-]?\d+")
THOUSANDS = {
    ".": re.compile(r"(?a)[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?"),
    ",": re.compile(r"(?a)[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d+)?"),
}
DECIMAL = {
    ".": re.compile(r"(?a)[+-]?\d*\.\d+([eE][+-]?\d+)?|[+-]?\d+[eE][+-]?\d+"),
    ",": re.compile(r"(?a)[+-]?\d+,\d+"),
}
TRUE, FALSE = ("true", "t", "ya", "yes", "1"), ("false", "f", "tidak", "no", "0")
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january",
            "februari feb pebruari february",
            "maret mar march",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "agustus agu agt ags agust aug august",
            "september sep sept",
            "oktober okt oct october",
            "november nov nop nopember",
            "desember des dec december",
        ),
        1,
    )
    for name in names.split()
}
UNSEEN = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff]")
YEAR_FIRST = re.compile(r"(?a)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
YEAR_LAST = re.compile(r"(?a)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
NAMED = re.compile(r"(?a)(?:[a-z]+, *)?(\d{1,2})[ -]([a-z]+)[ -](\d{4})")
CLOCK = re.compile(
    r"(?a)(.*\d)(?:[t ]+|, *)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,6}))?)?"
    r" *(z|utc|wib|wita|wit|[+-]\d{2}(?::?\d{2})?)?",
    re.IGNORECASE,
)
ZONES = {"z": 0, "utc": 0, "wib": 7, "wita": 8, "wit": 9}


class Wrong(Exception):
    """Its first argument is the kind of fault, its second the sentence with what to do."""

    def __init__(self, kind: str, advice: str = ""):
        super().__init__(kind)
        self.kind, self.text = kind, f"{kind}{': ' + advice if advice else ''}"


class Reader:
    """Reads values of one dataset. `numbers`: "id" (1.234,5), "en" (1,234.5) or None, where both are read that have one
    meaning; `dates`: "dmy", "mdy" or None, likewise."""

    def __init__(self, zone: str, numbers: str | None = None, dates: str | None = None):
        self.zone = zoneinfo.ZoneInfo(zone)
        self.numbers = numbers
        self.dates = dates or ("dmy" if numbers == "id" else None)

    def read(self, value, kind: str):
        if isinstance(value, Unevaluated):
            raise Wrong(
                "sel berisi kesalahan atau rumus yang belum dihitung", "buka di program spreadsheet, simpan kembali"
            )
        if isinstance(value, str):
            value = value.strip(" \t\r\n\u00a0\ufeff")
            if not value:
                return None
        return None if value is None else getattr(self, kind)(value)

    def text(self, value) -> str:
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, datetime.date):
            return value.isoformat()
        if isinstance(value, float):
            return str(int(value)) if value.is_integer() and abs(value) < 2**53 else repr(value)
        text = str(value)
        if len(text) > MOST_TEXT:
            raise Wrong("teks terlalu panjang", f"paling banyak {MOST_TEXT} huruf")
        if UNSEEN.search(text):
            raise Wrong("teks memuat karakter kendali", "hapus karakter yang tidak tampak")
        return text

    def integer(self, value) -> int | None:
        number = self.number(value)
        if number is None:
            return None
        if not float(number).is_integer():
            raise Wrong("bukan bilangan bulat")
        if not -(2**63) <= int(number) < 2**63:
            raise Wrong("bilangan terlalu besar")
        return int(number)

    def real(self, value) -> float | None:
        number = self.number(value)
        return None if number is None else float(number)

    def number(self, value):
        if isinstance(value, bool) or isinstance(value, datetime.date):
            raise Wrong("bukan angka")
        if not isinstance(value, str):
            if not math.isfinite(value):
                raise Wrong("bukan angka")
            return value
        text = value.replace("\u2212", "-")
        if text in ("-", "–", "—") and self.numbers == "id":
            return None
        return self.number_in(text)

    def number_in(self, text: str):
        meanings = set()
        for mark, thousands in ((",", "."), (".", ",")):
            if self.numbers == ("en" if mark == "," else "id"):
                continue
            if WHOLE.fullmatch(text):
                meanings.add(int(text) if len(text) < 40 else math.inf)
            elif DECIMAL[mark].fullmatch(text) or THOUSANDS[thousands].fullmatch(text):
                plain = text.replace(thousands, "").replace(mark, ".")
                meanings.add(float(plain) if "." in plain or "e" in plain.lower() else int(plain[:40]))
        if len(meanings) == 2:
            raise Wrong(
                "angka bermakna ganda", "tulis 1234 untuk seribu dua ratus tiga puluh empat, 1,2340 untuk pecahan"
            )
        if not meanings or not math.isfinite(*meanings):
            raise Wrong("bukan angka", "tulis angka saja, tanpa satuan")
        return meanings.pop()

    def coordinate(self, value) -> float | None:
        """Either mark is decimal: with it as that of thousands the number would lie outside the Earth."""
        if isinstance(value, str) and re.fullmatch(r"(?a)[+-]?\d{1,3}[.,]\d+", value):
            return float(value.replace(",", "."))
        return self.real(value)

    def boolean(self, value) -> bool:
        if isinstance(value, bool):
            return value
        text = str(value).lower()
        if text not in TRUE + FALSE:
            raise Wrong("bukan ya atau tidak", "tulis ya atau tidak")
        return text in TRUE

    def date(self, value) -> datetime.date:
        if isinstance(value, datetime.datetime):
            if value.tzinfo is not None:
                value = value.astimezone(self.zone)
            return value.date()
        if isinstance(value, datetime.date):
            return value
        if not isinstance(value, str):
            raise Wrong("angka, bukan tanggal", "ubah format sel menjadi tanggal, atau tulis 31/12/2026")
        timed = CLOCK.fullmatch(value)
        return self.datetime(value).astimezone(self.zone).date() if timed else self.date_in(value.lower())

    def date_in(self, text: str) -> datetime.date:
        if found := YEAR_FIRST.fullmatch(text):
            meanings = {(int(found[1]), int(found[3]), int(found[4]))}
        elif found := YEAR_LAST.fullmatch(text):
            first, second, year = int(found[1]), int(found[3]), int(found[4])
            meanings = {(year, second, first)} if self.dates != "mdy" else set()
            meanings |= {(year, first, second)} if self.dates != "dmy" else set()
        elif (found := NAMED.fullmatch(text)) and found[2] in MONTHS:
            meanings = {(int(found[3]), MONTHS[found[2]], int(found[1]))}
        else:
            raise Wrong("bukan tanggal", "tulis seperti 31/12/2026 atau 31 Desember 2026")
        real = {day for meaning in meanings if (day := calendar_day(meaning))}
        if len(real) > 1:
            raise Wrong("tanggal bermakna ganda", "tulis nama bulannya, mis. 5 Juni 2026")
        if not real:
            raise Wrong("tanggal yang tidak ada")
        return real.pop()

    def datetime(self, value) -> datetime.datetime:
        if isinstance(value, datetime.datetime):
            return value if value.tzinfo else value.replace(tzinfo=self.zone)
        if isinstance(value, str) and (found := CLOCK.fullmatch(value)):
            day = self.date_in(found[1].lower())
            try:
                clock = datetime.time(
                    int(found[2]), int(found[3]), int(found[4] or 0), int((found[5] or "0").ljust(6, "0"))
                )
            except ValueError:
                raise Wrong("waktu yang tidak ada") from None
            return datetime.datetime.combine(day, clock, self.zone_of(found[6]))
        return datetime.datetime.combine(self.date(value), datetime.time(), self.zone)

    def zone_of(self, text: str | None) -> datetime.tzinfo:
        if not text:
            return self.zone
        if text.lower() in ZONES:
            return datetime.timezone(datetime.timedelta(hours=ZONES[text.lower()]))
        hours, minutes = int(text[1:3]), int(text[3:].strip(":") or 0)
        if hours > 14 or minutes > 59:
            raise Wrong("waktu yang tidak ada")
        return datetime.timezone((1 if text[0] == "+" else -1) * datetime.timedelta(hours=hours, minutes=minutes))


def calendar_day(parts: tuple[int, int, int]) -> datetime.date | None:
    try:
        return datetime.date(*parts)
    except ValueError:
        return None
