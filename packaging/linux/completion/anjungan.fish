# SPDX-License-Identifier: GPL-3.0-or-later
# Made by packaging/linux/generate from the program's own --help.

set -l commands sync render status compliance bundle check describe
complete -c anjungan -n "not __fish_seen_subcommand_from $commands" -a sync
complete -c anjungan -n "not __fish_seen_subcommand_from $commands" -a render
complete -c anjungan -n "not __fish_seen_subcommand_from $commands" -a status
complete -c anjungan -n "not __fish_seen_subcommand_from $commands" -a compliance
complete -c anjungan -n "not __fish_seen_subcommand_from $commands" -a bundle
complete -c anjungan -n "not __fish_seen_subcommand_from $commands" -a check
complete -c anjungan -n "not __fish_seen_subcommand_from $commands" -a describe
complete -c anjungan -n '__fish_seen_subcommand_from bundle' -a create
complete -c anjungan -n '__fish_seen_subcommand_from bundle' -a apply
complete -c anjungan -s h -l help -d 'Displays help on commandline options.'
complete -c anjungan -l help-all -d 'Displays help, including generic Qt options.'
complete -c anjungan -s v -l version -d 'Displays version information.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from sync compliance bundle" -l workspace -r -F -d 'The workspace document.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from sync render status compliance bundle" -l cache -r -F -d 'The cache, a GeoPackage.'
complete -c anjungan -l demo -d 'Use the demo\'s workspace and source, which are built in.'
complete -c anjungan -l kiosk -d 'A wall: pages in turn on every screen, without a hand; render: its frames.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from sync status compliance bundle check describe" -l json -d 'Print one JSON object on standard output.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from check" -l source -d 'check: ask the sources, too, as syncs into an empty cache do.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from status" -l verify -d 'status: see whether the ledger was changed from outside.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from sync bundle" -l accept-shrink -d 'sync, bundle apply: publish also what was held because many rows would go.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from sync bundle" -l accept -x -d 'sync, bundle apply: the same for one dataset, more than once for several.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from sync" -l reject -x -d 'sync: do not publish what is held of this dataset until its source sends something else.'
complete -c anjungan -l metered -x -a 'sync wait' -d 'Where each byte costs: sync what is due, or wait for another network or a person.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from sync" -l watch -d 'sync: go on as a service, by the schedule, until it is ended.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from sync compliance" -l keeper -x -d 'compliance, sync --watch: who answers for the verdicts that are exported.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from sync bundle" -l dataset -x -d 'sync, bundle: a dataset to take, more than once for several; none: all.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from sync bundle" -l area -x -d 'sync, bundle apply: code of an area as 12.07, more than once for several: of datasets with areas only rows of these are kept.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from bundle" -l older -d 'bundle apply: take also what the cache has newer.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from render" -l page -x -a 'all' -d 'render: id of the page, or "all".'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from render" -l panel -x -d 'render: id of a map on the page: it alone, as a sheet with title, legend and sources.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from render" -l briefing -x -d 'render: id of a briefing, a document of several pages or panels.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from render" -l position -r -F -d 'The window, render: play the positions of a recording, GPX or NMEA, in place of the device\'s.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from render" -l as -x -d 'render --briefing: as it was known at the end of that day, e.g. 2026-10-31.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from render" -l select -x -d 'The window, render: what is chosen, e.g. opd=dpupr,area=12.07,periode=2026-10.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from render" -l size -x -a '1280x800 800x1280 1920x1080 3840x2160 A4 A3 A4-portrait A3-portrait' -d 'render: width and height in pixels; for a PDF also A4, A3, A4-portrait or A3-portrait.'
complete -c anjungan -n "not __fish_seen_subcommand_from $commands; or __fish_seen_subcommand_from sync render compliance" -l out -r -F -d 'render: file to write, .png or .pdf; {page} in it is the page\'s id. compliance, sync --watch: .geojson or .csv.'
complete -c anjungan -l log -x -d 'Log to standard error: without rules everything, else what they turn on, e.g. anjungan.sync.debug=true.'
complete -c anjungan -l theme -x -a 'light dark' -d 'light or dark.'
complete -c anjungan -l lang -x -a 'id en' -d 'id or en.'
