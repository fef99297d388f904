// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTest>

namespace anjungan::test {

/// Runs one test class with the arguments of QTest; the result is the program's exit code.
using RunTest = int (*)(int argc, char **argv);

template<typename Application, typename TestClass> int runTest(int argc, char **argv)
{
    Application app(argc, argv);
    TestClass test;
    return QTest::qExec(&test, argc, argv);
}

/// One test class of a program. The program finds it by the name of its source: "staging" is staging_test.cpp.
class TestEntry
{
public:
    TestEntry(const char *source, RunTest run);
};

} // namespace anjungan::test

/// Enters a test class into the program of its folder: ANJUNGAN_TEST(QCoreApplication, StagingTest), or with
/// QGuiApplication for tests that paint and QApplication for those with widgets.
#define ANJUNGAN_TEST(Application, TestClass)                                                                          \
    static const anjungan::test::TestEntry ANJUNGAN_TEST_ENTRY(__COUNTER__)(                                           \
        __FILE__, &anjungan::test::runTest<Application, TestClass>);
#define ANJUNGAN_TEST_ENTRY(number) ANJUNGAN_TEST_ENTRY_NAME(number)
#define ANJUNGAN_TEST_ENTRY_NAME(number) testEntry##number
