# SPDX-License-Identifier: GPL-3.0-or-later
"""Completion for bash, zsh and fish from what --help tells."""

from help_text import CommandLine, Option

# The values that are known; --help tells them in words.
CHOICES = {
    "--theme": ["light", "dark"],
    "--lang": ["id", "en"],
    "--metered": ["sync", "wait"],
    "--size": ["1280x800", "800x1280", "1920x1080", "3840x2160", "A4", "A3", "A4-portrait", "A3-portrait"],
    "--page": ["all"],
}
NOTE = "# Made by packaging/linux/generate from the program's own --help."
HEADER = f"# SPDX-License-Identifier: GPL-3.0-or-later\n{NOTE}\n"


def check(line: CommandLine) -> None:
    known = {option.name for option in line.options}
    if unknown := set(CHOICES) - known:
        raise SystemExit(f"completion.py knows values of {sorted(unknown)}, which --help does not have")


def is_file(option: Option) -> bool:
    return option.value.startswith("file")


def words(options: list[Option]) -> str:
    return " ".join(name for option in options for name in option.names)


def bash(line: CommandLine) -> str:
    rows = [HEADER, "_anjungan() {"]
    rows += ["  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command='' word options", "  case $prev in"]
    for name, choices in CHOICES.items():
        rows.append(f"  {name}) mapfile -t COMPREPLY < <(compgen -W '{' '.join(choices)}' -- \"$cur\") && return ;;")
    files = "|".join(o.name for o in line.options if is_file(o))
    plain = "|".join(o.name for o in line.options if o.value and not is_file(o) and o.name not in CHOICES)
    rows += [f"  {files}) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- \"$cur\") && return ;;"]
    rows += [f"  {plain}) return ;;", "  esac"]
    firsts = list(dict.fromkeys(command.split()[0] for command in line.commands))
    rows += ["  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do", "    case $command:$word in"]
    rows += [f"    :{first}) command={first} ;;" for first in firsts]
    pairs = [command.split() for command in line.commands if " " in command]
    rows += [f"    {one}:{two}) command='{one} {two}' ;;" for one, two in pairs]
    rows += ["    esac", "  done", "  case $command in"]
    rows += [f"  '{command}') options='{words(line.options_of(command))}' ;;" for command in line.commands]
    for first in dict.fromkeys(one for one, _ in pairs):
        rows.append(f"  {first}) options='{' '.join(two for one, two in pairs if one == first)}' ;;")
    rows += [f"  *) options='{' '.join(firsts)} {words(line.options)}' ;;", "  esac"]
    rows += ["  mapfile -t COMPREPLY < <(compgen -W \"$options\" -- \"$cur\")"]
    rows += ["  # a file to open, a bundle", "  if [[ $cur != -* && ( -z $command || $command == 'bundle '* ) ]]; then"]
    rows += ["    compopt -o filenames; mapfile -t -O \"${#COMPREPLY[@]}\" COMPREPLY < <(compgen -f -- \"$cur\")", "  fi", "}"]
    return "\n".join([*rows, "complete -F _anjungan anjungan", ""])


def zsh_text(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "'\\''").replace("[", "\\[").replace("]", "\\]").replace(":", "\\:")


def zsh_option(option: Option) -> str:
    value = ""
    if option.value:
        action = f"({' '.join(CHOICES[option.name])})" if option.name in CHOICES else "_files" if is_file(option) else " "
        value = f":{zsh_text(option.value)}:{action}"
    repeated = "*" if "more than once" in option.text else ""
    return "\n".join(f"    '{repeated}{name}[{zsh_text(option.text)}]{value}'" for name in option.names)


def zsh(line: CommandLine) -> str:
    rows = ["#compdef anjungan", HEADER, "local command='' word", "local -a options", "for word in ${words[2,CURRENT-1]}; do"]
    rows += ["  case $command:$word in"]
    firsts = list(dict.fromkeys(command.split()[0] for command in line.commands))
    rows += [f"    :{first}) command={first} ;;" for first in firsts]
    pairs = [command.split() for command in line.commands if " " in command]
    rows += [f"    {one}:{two}) command='{one} {two}' ;;" for one, two in pairs]
    rows += ["  esac", "done", "case $command in"]
    for command in line.commands:
        rows += [f"  '{command}') options=("] + [zsh_option(option) for option in line.options_of(command)] + ["  ) ;;"]
    rows += ["  *) options=("] + [zsh_option(option) for option in line.options] + ["  ) ;;", "esac"]
    rows += ["if [[ -z $command ]]; then", f"  _arguments $options '1:command:({' '.join(firsts)})' '*:file:_files'"]
    for first in dict.fromkeys(one for one, _ in pairs):
        seconds = " ".join(two for one, two in pairs if one == first)
        rows += [f"elif [[ $command == {first}* ]]; then", f"  _arguments $options '1:command:({first})' '2:what:({seconds})' '3:file:_files'"]
    return "\n".join([*rows, "else", f"  _arguments $options '1:command:({' '.join(firsts)})'", "fi", ""])


def fish_text(text: str) -> str:
    return text.replace("\\", "\\\\").replace("'", "\\'")


def fish(line: CommandLine) -> str:
    firsts = list(dict.fromkeys(command.split()[0] for command in line.commands))
    pairs = [command.split() for command in line.commands if " " in command]
    rows = [HEADER, f"set -l commands {' '.join(firsts)}"]
    rows += [f"complete -c anjungan -n \"not __fish_seen_subcommand_from $commands\" -a {first}" for first in firsts]
    rows += [f"complete -c anjungan -n '__fish_seen_subcommand_from {one}' -a {two}" for one, two in pairs]
    for option in line.options:
        owners = list(dict.fromkeys(c.split()[0] for c in line.commands if option in line.options_of(c)))
        condition = ""
        if set(owners) != set(firsts):
            seen = f"__fish_seen_subcommand_from {' '.join(owners)}" if owners else ""
            window = "not __fish_seen_subcommand_from $commands"
            condition = f" -n \"{f'{window}; or {seen}' if seen else window}\""
        names = "".join(f" -l {n[2:]}" if n.startswith("--") else f" -s {n[1:]}" for n in option.names)
        value = ""
        if option.value:
            value = f" -x -a '{' '.join(CHOICES[option.name])}'" if option.name in CHOICES else " -r -F" if is_file(option) else " -x"
        rows.append(f"complete -c anjungan{condition}{names}{value} -d '{fish_text(option.text)}'")
    return "\n".join([*rows, ""])
