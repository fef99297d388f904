# SPDX-License-Identifier: GPL-3.0-or-later
# How tests are made: one program for each folder of tests/, one entry of ctest for each of its test classes.

# The tests' home: what stands for a person's home folder while tests run, and must stay empty (tests/home.cmake).
set(ANJUNGAN_TEST_HOME "${PROJECT_BINARY_DIR}/tests/home")

# A test function that takes longer counts as hanging and is ended, and so is a class with all of its functions but for
# the slow ones. Sanitizers need more (CMakePresets.json).
set(ANJUNGAN_TEST_SECONDS 20 CACHE STRING "After so many seconds a test counts as hanging")

# Larger parts than those of the program: half of what a test costs to compile is its headers.
set(ANJUNGAN_UNITY_MOST_TESTS 12 CACHE STRING "How many sources of tests are compiled as one at most")

# How all of a target is built that only tests use. UI is for what links Qt Gui or Widgets.
function(anjungan_compile_as_test target is_ui)
    anjungan_compile_options(${target})
    anjungan_use_unity(${target} ${ANJUNGAN_UNITY_MOST_TESTS})
    anjungan_test_options(${target})
    # The precompiled headers of Qt Test read which of these libraries are there.
    target_link_libraries(${target} PRIVATE Qt6::Network Qt6::Test $<$<BOOL:${is_ui}>:Qt6::Widgets>)
    if(is_ui)
        anjungan_use_pch(${target} test_ui)
    else()
        anjungan_use_pch(${target} test)
    endif()
endfunction()

# anjungan_test_library(name [UI] SOURCES … LINK …) makes the static library <name> that several programs of tests
# share, built as they are.
function(anjungan_test_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "UI" "" "SOURCES;LINK")
    add_library(${name} STATIC ${arg_SOURCES})
    anjungan_compile_as_test(${name} ${arg_UI})
    target_link_libraries(${name} PUBLIC Qt6::Core ${arg_LINK})
endfunction()

# anjungan_tests(PREFIX prefix [UI] [SOURCES helpers…] [LIBS …] [DEFINITIONS …] [NEEDS targets…] [EXCEPT folders…])
# makes one program of every *_test.cpp in this folder and the folders below it, but for those with a program of their
# own (EXCEPT): test_core_store of tests/core/store. Each test class runs in a process of its own, as
# `test_core_store staging`, and ctest knows it as <prefix>_staging. NEEDS is what must be built before a test runs.
# A new test is found when it is built next.
function(anjungan_tests)
    cmake_parse_arguments(PARSE_ARGV 0 arg "UI" "PREFIX" "SOURCES;LIBS;DEFINITIONS;NEEDS;EXCEPT")
    file(RELATIVE_PATH target "${PROJECT_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
    string(REPLACE "/" "_" target "test_${target}")
    file(GLOB_RECURSE tests CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*_test.cpp")
    foreach(folder IN LISTS arg_EXCEPT)
        list(FILTER tests EXCLUDE REGEX "^${CMAKE_CURRENT_SOURCE_DIR}/${folder}/")
    endforeach()
    if(WIN32) # where GEOS is not there to compare with
        foreach(test IN LISTS tests)
            file(STRINGS "${test}" found LIMIT_COUNT 1 REGEX "^#include <geos_c.h>")
            if(found)
                list(REMOVE_ITEM tests "${test}")
            endif()
        endforeach()
    endif()

    qt_add_executable(${target} ${tests} ${arg_SOURCES})
    anjungan_moc(${target} ${tests} ${arg_SOURCES})
    anjungan_compile_as_test(${target} ${arg_UI})
    target_compile_definitions(${target} PRIVATE ${arg_DEFINITIONS})
    target_link_libraries(${target} PRIVATE anjungan_test_main $<TARGET_NAME_IF_EXISTS:anjungan_tsan_qt> ${arg_LIBS})
    if(arg_NEEDS)
        add_dependencies(${target} ${arg_NEEDS})
    endif()

    string(REGEX REPLACE "^.*_" "" last_word "${arg_PREFIX}")
    string(REGEX REPLACE "s$" "" last_word "${last_word}")
    foreach(test IN LISTS tests)
        cmake_path(GET test STEM name)
        string(REGEX REPLACE "_test$" "" name "${name}")
        # The prefix's last word is not said twice: map_view, not map_map_view; panels_life of panel_life_test.cpp.
        string(REGEX REPLACE "^${last_word}s?_" "" short_name "${name}")
        string(JOIN "_" entry ${arg_PREFIX} ${short_name})
        add_test(NAME ${entry} COMMAND ${target} ${name})
        set_tests_properties(${entry} PROPERTIES
            TIMEOUT ${ANJUNGAN_TEST_SECONDS} FIXTURES_REQUIRED test_home
            SKIP_REGULAR_EXPRESSION "SKIP   : [A-Za-z:]+::initTestCase"
            ENVIRONMENT "HOME=${ANJUNGAN_TEST_HOME};QTEST_FUNCTION_TIMEOUT=${ANJUNGAN_TEST_SECONDS}000"
            ENVIRONMENT_MODIFICATION
                "XDG_CACHE_HOME=unset:;XDG_CONFIG_HOME=unset:;XDG_DATA_HOME=unset:;XDG_STATE_HOME=unset:")
        if(target MATCHES "^test_core_")
            set_tests_properties(${entry} PROPERTIES LABELS core)
        endif()
    endforeach()
endfunction()

# anjungan_slow_tests(entry seconds …) names test classes that take long, with the seconds that each takes on two busy
# processors. They start first, so that none is left running alone, and the class and its functions may take longer.
function(anjungan_slow_tests)
    set(rest ${ARGV})
    while(rest)
        list(POP_FRONT rest entry seconds)
        math(EXPR function_bound "${ANJUNGAN_TEST_SECONDS} + ${seconds}")
        math(EXPR bound "${ANJUNGAN_TEST_SECONDS} + 4 * ${seconds}")
        set_tests_properties(${entry} PROPERTIES
            COST ${seconds} TIMEOUT ${bound}
            ENVIRONMENT "HOME=${ANJUNGAN_TEST_HOME};QTEST_FUNCTION_TIMEOUT=${function_bound}000")
    endwhile()
endfunction()
