# SPDX-License-Identifier: GPL-3.0-or-later
"""The part of a workspace document that its source needs: datasets with their keys, fields and codes. Anjungan itself
checks the whole document."""

import json
import re
from dataclasses import dataclass, field

from .errors import CentralError

TYPES = ("text", "integer", "real", "boolean", "date", "datetime")
ID = re.compile(r"[a-z][a-z0-9_]{0,39}")


@dataclass
class Field:
    name: str
    title: str
    type: str | None = None
    unit: str = ""
    values: list[str] = field(default_factory=list)


@dataclass
class Dataset:
    id: str
    collection: str
    key: str
    title: str
    publisher: str
    modified: str
    area: str | None
    codes: str | None
    period: str | None
    numbers: str | None
    dates: str | None
    fields: dict[str, Field]
    level: str | None = None  # the level whose areas it lists, and its field with their codes
    code: str | None = None


@dataclass
class Workspace:
    title: str
    zone: str
    datasets: dict[str, Dataset]
    agencies: dict[str, str]

    def dataset(self, id: str) -> Dataset:
        if id not in self.datasets:
            known = ", ".join(sorted(self.datasets)) or "none"
            raise CentralError(f"the workspace has no dataset {id!r}; it has: {known}")
        return self.datasets[id]


def text(value, fallback: str = "") -> str:
    """A text of the workspace in Indonesian."""
    if isinstance(value, dict):
        value = value.get("id") or next(iter(value.values()), fallback)
    if isinstance(value, dict):
        value = value.get("other", fallback)
    return value if isinstance(value, str) else fallback


def read(document: str) -> Workspace:
    try:
        root = json.loads(document)
        agencies = {each["id"]: text(each.get("name"), each["id"]) for each in root.get("agencies", [])}
        datasets = {each["id"]: read_dataset(each) for each in root["datasets"]}
        for area in root.get("areas", []):
            if area["dataset"] in datasets:
                datasets[area["dataset"]].level = area["level"]
                datasets[area["dataset"]].code = area["code"]
        return Workspace(text(root.get("title"), root["id"]), root.get("timeZone", "UTC"), datasets, agencies)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise CentralError(
            f"the workspace cannot be read ({error!r}); anjungan says where: anjungan sync --workspace FILE"
        ) from None


def read_dataset(entry: dict) -> Dataset:
    for part in (entry["id"], entry["collection"]):
        if not ID.fullmatch(part):
            raise CentralError(f"dataset {part!r}: an id and a collection here have a-z, 0-9 and _ only, at most 40")
    fields = {}
    for name, each in entry.get("fields", {}).items():
        if each.get("type") not in (None, *TYPES):
            raise CentralError(f"dataset {entry['id']!r}, field {name!r}: type {each['type']!r} is not known")
        fields[name] = Field(
            name, text(each.get("title"), name), each.get("type"), text(each.get("unit")), list(each.get("values", {}))
        )
    area = entry.get("area", {})
    return Dataset(
        entry["id"],
        entry["collection"],
        entry["key"],
        text(entry.get("title"), entry["id"]),
        entry.get("publisher", ""),
        entry.get("modified", "updated_at"),
        area.get("field"),
        area.get("codes"),
        entry.get("period", {}).get("field"),
        entry.get("numbers"),
        entry.get("dates"),
        fields,
    )
