# SPDX-License-Identifier: GPL-3.0-or-later
"""The man page: written by hand in man/*.in, but for what --help tells."""

import re
from pathlib import Path

from help_text import CommandLine, Option


def escaped(text: str) -> str:
    """Plain text for troff: no line begins a request, hyphens can be copied."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("…", "...")
    return re.sub(r"^([.'])", r"\\&\1", text)


def synopsis(usage: str) -> str:
    """Options bold, what stands for their values in italics."""
    words = []
    for word in re.split(r"( |\[|\]|\||…)", usage):
        bold = word.startswith("--") or (word.islower() and word.isalpha())
        font = "B" if bold else "I" if word.isupper() or re.match(r"^[A-Z]", word) else ""
        words.append(f"\\f{font}{escaped(word)}\\fR" if font else escaped(word))
    return "".join(words)


def option(one: Option) -> str:
    names = ", ".join(f"\\fB{escaped(name)}\\fR" for name in one.names)
    value = f" \\fI{escaped(one.value)}\\fR" if one.value else ""
    return f".TP\n{names}{value}\n{escaped(one.text)}"


def page(template: Path, line: CommandLine, version: str, date: str) -> str:
    filled = {
        "@VERSION@": version,
        "@DATE@": date,
        "@SYNOPSIS@": "\n.br\n".join(synopsis(usage) for usage in line.usages),
        "@SUMMARY@": escaped(line.summary),
        "@ARGUMENT@": escaped(line.argument),
        "@OPTIONS@": "\n".join(option(one) for one in line.options),
    }
    text = template.read_text(encoding="utf-8")
    for name, content in filled.items():
        if name not in text:
            raise SystemExit(f"{template}: lacks {name}")
        text = text.replace(name, content)
    return text
