# SPDX-License-Identifier: GPL-3.0-or-later
# What Windows wants of the program: an icon, its version, what it may rely on (anjungan.manifest), and a second program
# for the menu. Included where the program is defined.
set(windows_icon "${CMAKE_BINARY_DIR}/anjungan.ico")
find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_custom_command(OUTPUT "${windows_icon}" VERBATIM
    DEPENDS "${CMAKE_CURRENT_LIST_DIR}/icon.py"
    COMMAND Python3::Interpreter "${CMAKE_CURRENT_LIST_DIR}/icon.py" "${windows_icon}"
        "${PROJECT_SOURCE_DIR}/packaging/linux/icons/anjungan-48.png"
        "${PROJECT_SOURCE_DIR}/packaging/linux/icons/anjungan-128.png"
        "${PROJECT_SOURCE_DIR}/packaging/linux/icons/anjungan-256.png")
enable_language(RC)
string(REPLACE "." "," windows_version "${PROJECT_VERSION}")
set(windows_manifest "${CMAKE_CURRENT_LIST_DIR}/anjungan.manifest")
configure_file("${CMAKE_CURRENT_LIST_DIR}/anjungan.rc.in" "${CMAKE_BINARY_DIR}/anjungan.rc" @ONLY)
set_source_files_properties("${CMAKE_BINARY_DIR}/anjungan.rc" PROPERTIES
    OBJECT_DEPENDS "${windows_icon};${windows_manifest}")
# By itself: the compiler of resources knows no options of the other.
add_library(anjungan_resource OBJECT "${CMAKE_BINARY_DIR}/anjungan.rc")
target_sources(anjungan PRIVATE $<TARGET_OBJECTS:anjungan_resource>)
if(MSVC) # whose linker adds a manifest of its own to the one here
    target_link_options(anjungan PRIVATE /MANIFEST:NO)
endif()

# A program belongs to a console or it does not: `anjungan` does, so that commands can be waited for and read. What the
# menu and a double click start is the same program without, for which no console opens.
qt_add_executable(anjunganw WIN32 main.cpp window_loader.cpp window_loader.h window_module.h
    $<TARGET_OBJECTS:anjungan_resource>)
anjungan_compile_options(anjunganw)
anjungan_use_pch(anjunganw core)
target_link_libraries(anjunganw PRIVATE anjungan_app)
target_compile_definitions(anjunganw PRIVATE $<TARGET_PROPERTY:anjungan,COMPILE_DEFINITIONS>)
if(MSVC)
    target_link_options(anjunganw PRIVATE /MANIFEST:NO)
endif()
add_dependencies(anjunganw anjungan)
install(TARGETS anjunganw)
