// SPDX-License-Identifier: GPL-3.0-or-later
// main() of every test program: it runs the one test class that its first argument names.
#include "tests/support/test_main.h"

#include <QByteArray>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QMap>
#include <QStandardPaths>
#include <QString>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

using Entries = QMap<QString, RunTest>;

// Filled while the program's static objects are made, before main().
Entries &entries()
{
    static Entries all;
    return all;
}

// Same results on every machine, without a display: pinned before Qt reads any of it.
void pinEnvironment()
{
    qputenv("TZ", "Asia/Jakarta");
    qputenv("LC_ALL", "C.UTF-8");
    qputenv("QT_HASH_SEED", "0");
    qputenv("QT_QPA_PLATFORM", "offscreen"); // `-platform xcb` among the arguments shows the windows
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("QT_ASSUME_STDERR_HAS_CONSOLE", "1");
    qputenv("ANJUNGAN_SOURCE_DIR", ANJUNGAN_SOURCE_DIR);
    QLocale::setDefault(QLocale::c());
}

// Gives the test, and the programs that it starts, an empty home of their own, so that none writes into the person's.
bool pinHome(const QString &home)
{
    QDir(home).removeRecursively();
    for (const QString &folder : {u""_s, u"/cache"_s, u"/config"_s, u"/data"_s, u"/state"_s})
        if (!QDir().mkpath(home + folder))
            return false;
    qputenv("HOME", QFile::encodeName(home));
    qputenv("XDG_CACHE_HOME", QFile::encodeName(home + u"/cache"_s));
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(home + u"/config"_s));
    qputenv("XDG_DATA_HOME", QFile::encodeName(home + u"/data"_s));
    qputenv("XDG_STATE_HOME", QFile::encodeName(home + u"/state"_s));
    QStandardPaths::setTestModeEnabled(true); // for systems that do not go by these variables
    return true;
}

int complain(const QString &what)
{
    QTextStream(stderr) << what << '\n';
    return 2;
}

int runNamed(int argc, char **argv)
{
    const QString name = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    const RunTest run = entries().value(name);
    if (!run)
        return complain(u"usage: %1 TEST [ARGUMENTS OF QTEST]\nTEST is one of: %2"_s.arg(
            QString::fromLocal8Bit(argv[0]), QStringList(entries().keys()).join(u' ')));
    const QString folder = QFileInfo(QFile::decodeName(argv[0])).absolutePath() + u'/' + name + u".run"_s;
    if (!pinHome(folder + u"/home"_s) || !QDir::setCurrent(folder))
        return complain(u"%1: cannot be made or entered"_s.arg(folder));
    pinEnvironment();
    argv[1] = argv[0];
    return run(argc - 1, argv + 1);
}

} // namespace

TestEntry::TestEntry(const char *source, RunTest run)
{
    QString name = QFileInfo(QString::fromUtf8(source)).completeBaseName();
    name.chop(name.endsWith(u"_test"_s) ? 5 : 0);
    if (entries().contains(name))
        qFatal("two tests of this program are named %s", qPrintable(name));
    entries().insert(name, run);
}

} // namespace anjungan::test

int main(int argc, char **argv) { return anjungan::test::runNamed(argc, argv); }
