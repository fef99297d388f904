// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/saving/file_name.h"

using namespace anjungan;
using namespace Qt::StringLiterals;

class FileNameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProposalHasWordsThatEveryFileSystemTakes()
    {
        const auto name = [](const QStringList &parts) { return saving::safeName(parts, u"Panel"_s); };
        QCOMPARE(name({u"Progres fisik: OPD/bulan"_s, u"Okt 2026"_s, u"2026-11-05"_s}),
                 u"Progres-fisik-OPD-bulan_Okt-2026_2026-11-05"_s);
        QCOMPARE(name({u"../.."_s, u""_s}), u"Panel"_s);
        QCOMPARE(name({u"con"_s}), u"Panel"_s);
        for (const QString &letter : {u"ᯅ"_s, u"😀x"_s, u"e\u0301"_s}) {
            const QString longest = name({letter.repeated(300), u"2026"_s});
            QVERIFY2(saving::isSafeName(longest, u".xlsx"_s), qPrintable(longest));
        }
    }

    void namesThatSomeSystemRefusesAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isSafe");
        QTest::newRow("plain") << u"Progres 2026 (akhir)"_s << true;
        QTest::newRow("point within") << u"v1.2"_s << true;
        for (const QChar c : u"/\\:*?\"<>|\u0007\u202E"_s)
            QTest::addRow("U+%04X", c.unicode()) << QString(u"a%1b"_s).arg(c) << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("hidden") << u".a"_s << false;
        QTest::newRow("parent") << u".."_s << false;
        QTest::newRow("point at the end") << u"a."_s << false;
        QTest::newRow("space at the end") << u"a "_s << false;
        QTest::newRow("device") << u"NUL.a"_s << false;
        QTest::newRow("longest") << QString(251, u'a') << true;
        QTest::newRow("too long") << QString(252, u'a') << false;
    }

    void namesThatSomeSystemRefusesAreRefused()
    {
        QFETCH(const QString, name);
        QTEST(saving::isSafeName(name, u".csv"_s), "isSafe");
    }
};

ANJUNGAN_TEST(QCoreApplication, FileNameTest)
#include "file_name_test.moc"
