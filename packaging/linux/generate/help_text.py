# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line as the program's own --help tells it, as values."""

import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

# `anjungan sync --watch` is a way to call sync; these two words are one command.
TWO_WORDS = ("bundle",)


@dataclass(frozen=True)
class Option:
    names: tuple[str, ...]  # as typed: ("-h", "--help")
    value: str  # what stands for its value, "" where it has none
    text: str  # what it does

    @property
    def name(self) -> str:
        return self.names[-1]

    def names_command(self, command: str) -> bool:
        """Whether its text is of this command: "sync, bundle apply: publish …"."""
        head, colon, _ = self.text.partition(":")
        named = [one.strip() for one in head.split(",")] if colon else []
        return any(f"{command} ".startswith(f"{one} ") or one.startswith(f"{command} ") for one in named)


@dataclass
class CommandLine:
    summary: str
    usages: list[str] = field(default_factory=list)  # "anjungan sync --workspace FILE|URL …"
    options: list[Option] = field(default_factory=list)
    argument: str = ""  # what the command may be

    @property
    def commands(self) -> list[str]:
        found = []
        for usage in self.usages:
            if (command := command_of(usage)) and command not in found:
                found.append(command)
        return found

    def options_of(self, command: str) -> list[Option]:
        """Those that the command has: its calls name them, or their texts do, or no command claims them."""
        calls = " ".join(usage for usage in self.usages if command_of(usage) == command)
        rest = " ".join(usage for usage in self.usages if command_of(usage))
        chosen = []
        for option in self.options:
            is_free = not any(option.names_command(one) for one in self.commands) and not is_in(option.name, rest)
            if is_in(option.name, calls) or option.names_command(command) or is_free:
                chosen.append(option)
        return chosen


def is_in(option: str, usage: str) -> bool:
    return re.search(rf"{re.escape(option)}(?![\w-])", usage) is not None


def command_of(usage: str) -> str:
    """"bundle create" of "anjungan bundle create FILE …"; "" of the call that opens the window."""
    words = usage.split()[1:]
    if not words or not words[0].isalpha() or not words[0].islower():
        return ""
    return " ".join(words[:2]) if words[0] in TWO_WORDS else words[0]


def parse(text: str) -> CommandLine:
    line = CommandLine(summary="")
    headed = re.compile(r"^\S.*:$")  # "Options:", in any language
    part = 0  # 0: usage and description, 1: options, 2: arguments
    entries: list[list[str]] = []
    for row in text.splitlines()[1:]:
        if headed.match(row):
            part += 1
            entries = []
        elif part == 0 and row.startswith("  anjungan "):
            line.usages.append(" ".join(re.sub(r" {6,}.*$", "", row.strip()).split()))
        elif part == 0 and row.strip() and not line.usages:
            line.summary = f"{line.summary} {row.strip()}".strip()
        elif part and row.strip():
            if re.match(r"^  \S", row):
                entries.append(re.split(r" {2,}", row.strip(), maxsplit=1))
            elif entries:
                entries[-1] = [entries[-1][0], f"{entries[-1][1] if len(entries[-1]) > 1 else ''} {row.strip()}".strip()]
            if part == 1:
                line.options = [option_of(*entry) for entry in entries]
            else:
                line.argument = entries[-1][1]
    return line


def option_of(head: str, text: str = "") -> Option:
    value = re.search(r"<(.*)>", head)
    names = tuple(re.sub(r"<.*>", "", head).replace(",", " ").split())
    return Option(names, value[1] if value else "", text)


def read(program: Path, language: str) -> CommandLine:
    """Runs the program, which needs neither a display nor a home for it."""
    done = subprocess.run([str(program), "--help", "--lang", language], check=True, capture_output=True, text=True, encoding="utf-8")
    line = parse(done.stdout)
    if not line.usages or not line.options or not line.argument:
        raise SystemExit(f"{program} --help is not understood")
    return line
