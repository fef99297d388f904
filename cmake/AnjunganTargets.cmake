# SPDX-License-Identifier: GPL-3.0-or-later
# Functions that define the project's targets: language, warnings, names.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
# The program and its window module each contain a copy of core: neither may resolve symbols to the other's.
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

# Precompiled headers halve a build from nothing. Sources must still include what they use: a build with
# ANJUNGAN_PCH=OFF must pass too.
option(ANJUNGAN_PCH "Precompile the headers that nearly every file includes" OFF)

# anjungan_test_options(target): a test's own code runs once, and optimizing it would be half of its build time. The
# tested code stays optimized.
function(anjungan_test_options target)
    if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
        target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O0>
            -Wno-conversion) # QTRY_… of Qt 6.8 counts its milliseconds in int
    endif()
endfunction()

# anjungan_use_pch(target core|ui|test): with Qt Core's headers, with those of Widgets as well, or with Qt Core's under
# anjungan_test_options.
function(anjungan_use_pch target kind)
    if(NOT ANJUNGAN_PCH)
        return()
    endif()
    if(NOT TARGET anjungan_pch_${kind})
        set(source "${CMAKE_BINARY_DIR}/pch_${kind}.cpp")
        file(GENERATE OUTPUT "${source}" CONTENT "// only there to have its headers precompiled\n")
        add_library(anjungan_pch_${kind} OBJECT "${source}")
        anjungan_compile_options(anjungan_pch_${kind})
        target_link_libraries(anjungan_pch_${kind} PRIVATE Qt6::Core)
        target_precompile_headers(anjungan_pch_${kind} PRIVATE
            <QByteArray> <QDateTime> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QList> <QObject> <QString>
            <QStringList> <QTimeZone> <QUrl> <QVariant>
            <algorithm> <array> <chrono> <expected> <functional> <map> <memory> <optional> <ranges> <variant> <vector>)
        if(kind STREQUAL "test")
            anjungan_test_options(anjungan_pch_test)
        endif()
        if(kind STREQUAL "ui")
            target_link_libraries(anjungan_pch_ui PRIVATE Qt6::Widgets)
            target_precompile_headers(anjungan_pch_ui PRIVATE
                <QFuture> <QIcon> <QImage> <QLayout> <QPaintEvent> <QPainter> <QPainterPath> <QWidget>)
        endif()
    endif()
    target_precompile_headers(${target} REUSE_FROM anjungan_pch_${kind})
endfunction()

function(anjungan_compile_options target)
    target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}")
    target_compile_definitions(${target} PRIVATE
        QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH QT_NO_KEYWORDS
        QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS QT_MESSAGELOGCONTEXT)
    if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
        target_compile_options(${target} PRIVATE
            $<$<NOT:$<PLATFORM_ID:Windows>>:-fPIC> # also for programs, so that they can use the same precompiled header
            -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
            -Wnull-dereference -Wimplicit-fallthrough
            # members omitted in a designated initializer have their defaults
            -Wno-missing-field-initializers $<$<BOOL:${ANJUNGAN_WERROR}>:-Werror>)
    elseif(MSVC)
        target_compile_options(${target} PRIVATE /W4 /permissive- /utf-8 $<$<BOOL:${ANJUNGAN_WERROR}>:/WX>)
    endif()
endfunction()

# anjungan_library(name SOURCES … [LINK …] [PRIVATE_LINK …]) makes the static library anjungan_<name>, also known as
# anjungan::<name>. LINK lists libraries that its headers need, PRIVATE_LINK those that only its sources need.
function(anjungan_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK;PRIVATE_LINK")
    qt_add_library(anjungan_${name} STATIC ${arg_SOURCES})
    add_library(anjungan::${name} ALIAS anjungan_${name})
    set_target_properties(anjungan_${name} PROPERTIES AUTOMOC ON AUTORCC ON)
    anjungan_compile_options(anjungan_${name})
    if(CMAKE_CURRENT_SOURCE_DIR MATCHES "/(ui/(charts|map|panels|shell)|app/window)$")
        anjungan_use_pch(anjungan_${name} ui)
    else()
        anjungan_use_pch(anjungan_${name} core)
    endif()
    target_link_libraries(anjungan_${name} PUBLIC Qt6::Core ${arg_LINK} PRIVATE ${arg_PRIVATE_LINK})
endfunction()
