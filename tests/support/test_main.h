// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

namespace anjungan::test {

/// Sets time zone, locale and hash seed before Qt reads them, so that results are the same on every machine.
inline void pinEnvironment()
{
    qputenv("TZ", "Asia/Jakarta");
    qputenv("LC_ALL", "C.UTF-8");
    qputenv("QT_HASH_SEED", "0");
    QLocale::setDefault(QLocale::c());
}

} // namespace anjungan::test

/// main() of a test: ANJUNGAN_TEST_MAIN(QCoreApplication, TestClass), or with QApplication for tests with windows.
#define ANJUNGAN_TEST_MAIN(Application, TestClass)                                                                     \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        anjungan::test::pinEnvironment();                                                                              \
        Application app(argc, argv);                                                                                   \
        TestClass test;                                                                                                \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
