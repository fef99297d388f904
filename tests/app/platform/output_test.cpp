// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/program.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// What another program reads of this one is the same bytes on every system.
class OutputTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_cache = m_folder.filePath(u"demo.gpkg"_s);

    test::Finished run(const QStringList &arguments) const
    {
        return test::run(QStringLiteral(ANJUNGAN_PROGRAM), arguments);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        const test::Finished synced = run({u"sync"_s, u"--demo"_s, u"--cache"_s, m_cache});
        QVERIFY2(synced.exitCode == 0, synced.err);
        QVERIFY(!synced.err.contains('\r')); // a line for each dataset
    }

    void linesEndWithOneCharacter()
    {
        const test::Finished status = run({u"status"_s, u"--cache"_s, m_cache});
        QCOMPARE(status.exitCode, 0);
        QVERIFY(status.out.count('\n') > 3);
        QVERIFY(status.out.endsWith('\n'));
        QVERIFY2(!status.out.contains('\r'), status.out);
    }

    void lettersAreUtf8()
    {
        const test::Finished status = run({u"status"_s, u"--cache"_s, u"tiada-—-ᯅ.gpkg"_s});
        QVERIFY2(status.err.contains("tiada-\xE2\x80\x94-\xE1\xAF\x85.gpkg"), status.err);
    }

    void jsonIsOneObject()
    {
        const test::Finished status = run({u"status"_s, u"--cache"_s, m_cache, u"--json"_s});
        QCOMPARE(status.exitCode, 0);
        QVERIFY(!status.json().isEmpty());
        QVERIFY(!status.out.contains('\r'));
    }
};

ANJUNGAN_TEST(QCoreApplication, OutputTest)
#include "output_test.moc"
