# SPDX-License-Identifier: GPL-3.0-or-later
# Made by packaging/linux/generate from the program's own --help.

_anjungan() {
  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command='' word options
  case $prev in
  --theme) mapfile -t COMPREPLY < <(compgen -W 'light dark' -- "$cur") && return ;;
  --lang) mapfile -t COMPREPLY < <(compgen -W 'id en' -- "$cur") && return ;;
  --metered) mapfile -t COMPREPLY < <(compgen -W 'sync wait' -- "$cur") && return ;;
  --size) mapfile -t COMPREPLY < <(compgen -W '1280x800 800x1280 1920x1080 3840x2160 A4 A3 A4-portrait A3-portrait' -- "$cur") && return ;;
  --page) mapfile -t COMPREPLY < <(compgen -W 'all' -- "$cur") && return ;;
  --workspace|--cache|--position|--out) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$cur") && return ;;
  --accept|--reject|--keeper|--dataset|--area|--panel|--briefing|--as|--select|--log) return ;;
  esac
  for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $command:$word in
    :sync) command=sync ;;
    :render) command=render ;;
    :status) command=status ;;
    :compliance) command=compliance ;;
    :bundle) command=bundle ;;
    :check) command=check ;;
    :describe) command=describe ;;
    bundle:create) command='bundle create' ;;
    bundle:apply) command='bundle apply' ;;
    esac
  done
  case $command in
  'sync') options='-h --help --help-all -v --version --workspace --cache --demo --kiosk --json --accept-shrink --accept --reject --metered --watch --keeper --dataset --area --out --log --theme --lang' ;;
  'render') options='-h --help --help-all -v --version --cache --demo --kiosk --metered --page --panel --briefing --position --as --select --size --out --log --theme --lang' ;;
  'status') options='-h --help --help-all -v --version --cache --demo --kiosk --json --verify --metered --log --theme --lang' ;;
  'compliance') options='-h --help --help-all -v --version --workspace --cache --demo --kiosk --json --metered --keeper --out --log --theme --lang' ;;
  'bundle create') options='-h --help --help-all -v --version --cache --demo --kiosk --json --metered --dataset --log --theme --lang' ;;
  'bundle apply') options='-h --help --help-all -v --version --workspace --cache --demo --kiosk --json --accept-shrink --accept --metered --dataset --area --older --log --theme --lang' ;;
  'check') options='-h --help --help-all -v --version --demo --kiosk --json --source --metered --log --theme --lang' ;;
  'describe') options='-h --help --help-all -v --version --demo --kiosk --json --metered --log --theme --lang' ;;
  bundle) options='create apply' ;;
  *) options='sync render status compliance bundle check describe -h --help --help-all -v --version --workspace --cache --demo --kiosk --json --source --verify --accept-shrink --accept --reject --metered --watch --keeper --dataset --area --older --page --panel --briefing --position --as --select --size --out --log --theme --lang' ;;
  esac
  mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
  # a file to open, a bundle
  if [[ $cur != -* && ( -z $command || $command == 'bundle '* ) ]]; then
    compopt -o filenames; mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(compgen -f -- "$cur")
  fi
}
complete -F _anjungan anjungan
