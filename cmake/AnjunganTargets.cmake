# SPDX-License-Identifier: GPL-3.0-or-later
# Functions that define the project's targets: language, warnings, names.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
# The program and its window module each contain a copy of core: neither may resolve symbols to the other's.
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
# moc reads a target's own headers and need not wait until the libraries that the target links are built.
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF)

# What clang-tidy needs to read the sources: all output of moc.
add_custom_target(moc_files)

# anjungan_moc(target sources…): runs moc on headers with Q_OBJECT and on sources that include its output at their end.
# Automoc would scan all sources of the target again for each change, and compile a file more. moc is given no folders
# of headers, whose reading would be nearly all of its time: without, it does not know macros of others, so a class must
# have neither `#if` nor such macros around its signals, slots and properties.
function(anjungan_moc target)
    set(folder "${CMAKE_CURRENT_BINARY_DIR}/${target}.moc")
    set(outputs)
    file(MAKE_DIRECTORY "${folder}")
    target_include_directories(${target} PRIVATE "${folder}")
    foreach(source IN LISTS ARGN)
        cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
        file(STRINGS "${source}" found LIMIT_COUNT 1
            REGEX "^ *Q_(OBJECT|GADGET|NAMESPACE)|^#include \"[a-z0-9_]+\\.moc\"")
        if(found)
            cmake_path(GET source STEM stem)
            set(output "${folder}/${stem}.moc")
            if(source MATCHES "\\.h$")
                file(RELATIVE_PATH name "${CMAKE_CURRENT_SOURCE_DIR}" "${source}")
                string(MAKE_C_IDENTIFIER "moc/${name}" name)
                set(output "${folder}/${name}.cpp")
                # Compiled with the class that it belongs to (anjungan_use_unity).
                string(REGEX REPLACE "h$" "cpp" source_of "${source}")
                set_source_files_properties("${output}" PROPERTIES ANJUNGAN_MOC_OF "${source_of}")
            endif()
            add_custom_command(OUTPUT "${output}" DEPENDS "${source}" Qt6::moc VERBATIM
                COMMAND Qt6::moc "${source}" -o "${output}")
            target_sources(${target} PRIVATE "${output}")
            list(APPEND outputs "${output}")
        endif()
    endforeach()
    if(outputs)
        add_custom_target(${target}_moc DEPENDS ${outputs})
        add_dependencies(moc_files ${target}_moc)
    endif()
endfunction()

# Precompiled headers halve a build from nothing. Sources must still include what they use: a build with
# ANJUNGAN_PCH=OFF must pass too.
option(ANJUNGAN_PCH "Precompile the headers that nearly every file includes" OFF)

# A unity build compiles the sources of a room as one, so that their headers are read once; names of anonymous
# namespaces must then differ within a room. A build with ANJUNGAN_UNITY=OFF must pass too (preset `plain`).
option(ANJUNGAN_UNITY "Compile the sources of a room as one" OFF)
# The more at a time, the quicker a build from nothing; the fewer, the quicker a changed source is in the program.
set(ANJUNGAN_UNITY_MOST 8 CACHE STRING "How many sources are compiled as one at most")

# anjungan_use_unity(target most): each folder of the target's sources by itself, in parts of about the same size, of
# `most` sources at most. Call it when the target has all of its sources.
function(anjungan_use_unity target most)
    if(NOT ANJUNGAN_UNITY)
        return()
    endif()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        # It is meant for headers, and takes a source that another one includes for such.
        target_compile_options(${target} PRIVATE -Wno-subobject-linkage)
    endif()
    get_target_property(sources ${target} SOURCES)
    list(FILTER sources INCLUDE REGEX "\\.cpp$")
    set(rooms)
    foreach(source IN LISTS sources)
        cmake_path(IS_PREFIX CMAKE_CURRENT_BINARY_DIR "${source}" is_generated)
        if(NOT is_generated)
            cmake_path(ABSOLUTE_PATH source BASE_DIRECTORY "${CMAKE_CURRENT_SOURCE_DIR}")
            cmake_path(GET source PARENT_PATH room)
            file(RELATIVE_PATH room "${CMAKE_CURRENT_SOURCE_DIR}" "${room}")
            string(MAKE_C_IDENTIFIER "room/${room}" room)
            list(APPEND rooms "${room}")
            list(APPEND in_${room} "${source}")
        endif()
    endforeach()
    list(REMOVE_DUPLICATES rooms)
    foreach(room IN LISTS rooms)
        list(LENGTH in_${room} count)
        math(EXPR parts "(${count} + ${most} - 1) / ${most}")
        set(index 0)
        foreach(source IN LISTS in_${room})
            math(EXPR part "${index} * ${parts} / ${count}")
            math(EXPR index "${index} + 1")
            set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${room}_${part}")
        endforeach()
    endforeach()
    foreach(source IN LISTS sources)
        get_source_file_property(source_of "${source}" ANJUNGAN_MOC_OF)
        if(source_of)
            get_source_file_property(group "${source_of}" UNITY_GROUP)
            if(group)
                set_source_files_properties("${source}" PROPERTIES UNITY_GROUP "${group}")
            endif()
        endif()
    endforeach()
endfunction()

# mold links a program within a second where others take several.
find_program(ANJUNGAN_MOLD mold)
if(ANJUNGAN_MOLD AND CMAKE_SYSTEM_NAME STREQUAL "Linux" AND NOT CMAKE_CROSSCOMPILING)
    add_link_options(-fuse-ld=mold)
endif()

# anjungan_test_options(target): a test's own code runs once, and optimizing it would be half of its build time. The
# tested code stays optimized.
function(anjungan_test_options target)
    if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
        target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O0>
            -Wno-conversion # QTRY_… of Qt 6.8 counts its milliseconds in int
            # They name each target's folder, and would make its precompiled header another one.
            -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR
            $<$<BOOL:${CMAKE_CROSSCOMPILING_EMULATOR}>:-DANJUNGAN_EMULATED>) # tests/support/patience.h
    endif()
endfunction()

# anjungan_use_pch(target core|ui|test|test_ui): with Qt Core's headers, with those of Widgets as well; the same for
# tests, under anjungan_test_options and with those of Qt Test.
function(anjungan_use_pch target kind)
    if(NOT ANJUNGAN_PCH)
        return()
    endif()
    set(pch anjungan_pch_${kind})
    if(NOT TARGET ${pch})
        set(source "${CMAKE_BINARY_DIR}/pch_${kind}.cpp")
        file(GENERATE OUTPUT "${source}" CONTENT "// only there to have its headers precompiled\n")
        add_library(${pch} OBJECT "${source}")
        anjungan_compile_options(${pch})
        target_link_libraries(${pch} PRIVATE Qt6::Core)
        target_precompile_headers(${pch} PRIVATE
            <QByteArray> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject> <QString>
            <QStringList> <QTimeZone> <QUrl> <QVariant>
            <algorithm> <array> <chrono> <expected> <functional> <map> <memory> <optional> <ranges> <variant> <vector>)
        if(kind MATCHES "ui$")
            target_link_libraries(${pch} PRIVATE Qt6::Widgets)
            target_precompile_headers(${pch} PRIVATE
                <QFuture> <QIcon> <QImage> <QLayout> <QPaintEvent> <QPainter> <QPainterPath> <QWidget>)
        endif()
        if(kind MATCHES "^test")
            anjungan_test_options(${pch})
            target_link_libraries(${pch} PRIVATE Qt6::Network Qt6::Test)
            target_precompile_headers(${pch} PRIVATE <QFile> <QFuture> <QSignalSpy> <QTemporaryDir> <QTest>)
        endif()
    endif()
    target_precompile_headers(${target} REUSE_FROM ${pch})
endfunction()

# A product and a sum are rounded each by itself. Compilers for arm64 make one instruction of them, which rounds once: the
# same rows would be other distances, outlines and exposures on a tablet than on a desk. x86-64 has no such instruction
# unless a build asks for a newer processor.
if(NOT CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64)$" AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    set(ANJUNGAN_SAME_NUMBERS -ffp-contract=off)
endif()

function(anjungan_compile_options target)
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_compile_definitions(${target} PRIVATE
        QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
        QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_MESSAGELOGCONTEXT)
    if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
        target_compile_options(${target} PRIVATE
            $<$<NOT:$<PLATFORM_ID:Windows>>:-fPIC> # also for programs, so that they can use the same precompiled header
            ${ANJUNGAN_SAME_NUMBERS}
            -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
            -Wimplicit-fallthrough
            # ThreadSanitizer's own code makes it see null pointers in libraries' headers.
            $<$<NOT:$<BOOL:${ANJUNGAN_TSAN}>>:-Wnull-dereference>
            # members omitted in a designated initializer have their defaults
            -Wno-missing-field-initializers $<$<BOOL:${ANJUNGAN_WERROR}>:-Werror>)
    elseif(MSVC)
        target_compile_options(${target} PRIVATE /W4 /permissive- /utf-8 $<$<BOOL:${ANJUNGAN_WERROR}>:/WX>)
    endif()
endfunction()

# anjungan_library(name [NO_PCH] [QML] SOURCES … [LINK …] [PRIVATE_LINK …]) makes the static library anjungan_<name>,
# also known as anjungan::<name>. LINK lists libraries that its headers need, PRIVATE_LINK those that only its sources
# need. QML has classes that Qt registers for QML.
function(anjungan_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "NO_PCH;QML" "" "SOURCES;LINK;PRIVATE_LINK")
    add_library(anjungan_${name} STATIC ${arg_SOURCES})
    add_library(anjungan::${name} ALIAS anjungan_${name})
    if(arg_QML)
        set_target_properties(anjungan_${name} PROPERTIES AUTOMOC ON)
    else()
        anjungan_moc(anjungan_${name} ${arg_SOURCES})
    endif()
    anjungan_compile_options(anjungan_${name})
    anjungan_use_unity(anjungan_${name} ${ANJUNGAN_UNITY_MOST})
    if(arg_NO_PCH)
        # compiled sooner without
    elseif(CMAKE_CURRENT_SOURCE_DIR MATCHES "/(ui/(charts|field|map|panels|saving|sheet|shell)|app/window)$")
        anjungan_use_pch(anjungan_${name} ui)
    else()
        anjungan_use_pch(anjungan_${name} core)
    endif()
    target_link_libraries(anjungan_${name} PUBLIC Qt6::Core ${arg_LINK} PRIVATE ${arg_PRIVATE_LINK})
endfunction()
