# SPDX-License-Identifier: GPL-3.0-or-later
# The bundle Anjungan.app, with Qt in it. Included where the program is defined.
set(icon "${CMAKE_CURRENT_LIST_DIR}/anjungan.icns")
set_source_files_properties("${icon}" PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
target_sources(anjungan PRIVATE "${icon}")
set_target_properties(anjungan PROPERTIES
    MACOSX_BUNDLE ON
    MACOSX_BUNDLE_INFO_PLIST "${CMAKE_CURRENT_LIST_DIR}/Info.plist.in")
qt_generate_deploy_app_script(TARGET anjungan OUTPUT_SCRIPT deploy_script NO_UNSUPPORTED_PLATFORM_ERROR)
install(SCRIPT "${deploy_script}")
