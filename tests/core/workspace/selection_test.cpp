// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/selection.h"
#include "tests/support/test_main.h"

#include <QRandomGenerator>

using namespace anjungan;
using namespace Qt::StringLiterals;
using workspace::Selection;

class SelectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenInOneOrder()
    {
        Selection chosen;
        chosen.set(u"bahaya"_s, u"banjir"_s);
        chosen.set(u"period"_s, u"2026-10"_s);
        chosen.set(u"area"_s, u"12.07"_s);
        chosen.set(u"opd"_s, u"dpupr"_s);
        chosen.set(u"alam"_s, u"x"_s);
        QCOMPARE(chosen.toText(), u"opd=dpupr,area=12.07,periode=2026-10,alam=x,bahaya=banjir"_s);
        chosen.set(u"period"_s, {});
        chosen.set(u"alam"_s, {});
        QCOMPARE(chosen.toText(), u"opd=dpupr,area=12.07,bahaya=banjir"_s);
        QCOMPARE(Selection().toText(), QString());
    }

    void isReadAsPeopleWriteIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("written");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("in another order") << u"periode=2026-10,opd=dpupr"_s << u"opd=dpupr,periode=2026-10"_s;
        QTest::newRow("English") << u"period=2026-10"_s << u"periode=2026-10"_s;
        QTest::newRow("spaces") << u" area = 12.07 , opd = bpbd "_s << u"opd=bpbd,area=12.07"_s;
        QTest::newRow("an empty value") << u"area=,opd=bpbd"_s << u"opd=bpbd"_s;
        QTest::newRow("a comma at the end") << u"opd=bpbd,"_s << u"opd=bpbd"_s;
        QTest::newRow("an equals sign in a value") << u"nama=a=b"_s << u"nama=a%3Db"_s;
        QTest::newRow("an interval") << u"periode=-P12M..now"_s << u"periode=-P12M..now"_s;
    }

    void isReadAsPeopleWriteIt()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, written);
        const auto selection = Selection::read(text);
        QVERIFY(selection);
        QCOMPARE(selection->toText(), written);
    }

    void whatIsNoSelectionIsTold_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("no equals sign") << u"opd=bpbd,medan"_s << u"\"medan\""_s;
        QTest::newRow("no name") << u"=12.07"_s << u"\"=12.07\""_s;
        QTest::newRow("no id") << u"Kabupaten Kota=12.07"_s << u"\"Kabupaten Kota=12.07\""_s;
        QTest::newRow("a name twice") << u"periode=2026,period=2025"_s << u"\"period=2025\""_s;
        QTest::newRow("a long name") << QString(QString(41, u'a') + u"=1"_s) << QString();
        QTest::newRow("a long value") << QString(u"area="_s + QString(257, u'1')) << QString();
        QTest::newRow("a long text") << QString(4097, u',') << QString();
    }

    void whatIsNoSelectionIsTold()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, part);
        const auto selection = Selection::read(text);
        QVERIFY(!selection);
        if (!part.isEmpty())
            QCOMPARE(selection.error(), message::make<message::Code::SelectionUnreadable>(part));
    }

    void anyValueComesBackAsItWas()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        const QString letters = u"a,=%é \n\t😀–.2%2C"_s;
        for (int i = 0; i < 500; ++i) {
            Selection chosen;
            for (const auto name : {"opd", "period", "bahaya"}) {
                QString value = u"x"_s;
                for (int length = random.bounded(20); length > 0; --length)
                    value += letters.mid(random.bounded(letters.size()), 2).remove(u'\xd83d').remove(u'\xde00');
                chosen.set(QString::fromLatin1(name), value + u'.');
            }
            const auto read = Selection::read(chosen.toText());
            QVERIFY(read);
            QCOMPARE(*read, chosen);
        }
    }

    void differencesAreThoseParametersThatDiffer()
    {
        const Selection medan = Selection().with(u"area"_s, u"12.71"_s).with(u"opd"_s, u"bpbd"_s);
        QCOMPARE(medan.differences(medan), QStringList());
        QCOMPARE(medan.differences(medan.with(u"opd"_s, u"disdik"_s).with(u"period"_s, u"2026"_s)),
                 (QStringList{u"opd"_s, u"period"_s}));
        QCOMPARE(Selection().differences(medan), (QStringList{u"area"_s, u"opd"_s}));
    }
};

ANJUNGAN_TEST(QCoreApplication, SelectionTest)
#include "selection_test.moc"
