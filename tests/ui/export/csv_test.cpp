// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/export/samples.h"
#include "ui/export/csv.h"
#include "ui/export/plain_text.h"
#include "ui/export/rows_text.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

using namespace anjungan;
using namespace Qt::StringLiterals;

class TestCsv : public QObject
{
    Q_OBJECT

    static QByteArray written(const exports::Table &table)
    {
        QBuffer buffer;
        [&] { QVERIFY(buffer.open(QIODevice::WriteOnly)); }();
        [&] { QVERIFY(exports::writeCsv(table, buffer)); }();
        return buffer.data();
    }

    static QString restored(const QString &cell)
    {
        return cell.startsWith(u'\'') && exports::guardedText(cell.sliced(1)) == cell ? cell.sliced(1) : cell;
    }

private Q_SLOTS:
    void machinesReadEachValue()
    {
        QCOMPARE(written(test::sampleDocument().tables.front()),
                 QByteArray("OPD,Fisik (%),Pagu (Rp),Tahun,Aktif,Hari,Saat,Periode\r\n"
                            "Dinas PUPR,57.25,1500000000000,2026,true,2026-11-21,2026-11-21T07:05:00.000Z,2026-10\r\n"
                            "BKAD,-0.1,9007199254740993,2025,false,1850-01-02,2026-12-31T20:00:00.000Z,2026\r\n"
                            ",,,,,,,\r\n"));
    }

    void numbersNeedNoLocaleAndLoseNoDigits()
    {
        QCOMPARE(exports::machineText(0.1 + 0.2), u"0.30000000000000004"_s);
        QCOMPARE(exports::machineText(1e15), u"1000000000000000"_s);
        QCOMPARE(exports::machineText(1e-9), u"1e-09"_s);
        QCOMPARE(exports::machineText(qQNaN()), QString());
    }

    void hostileTextsComeBackAsTheyWere()
    {
        const QStringList texts = test::hostileTexts();
        const QJsonArray rows = test::readBy(READ_CSV, written(test::documentOf(texts).tables.front()));
        QCOMPARE(rows.size(), texts.size() + 1);
        for (qsizetype at = 0; at < texts.size(); ++at) {
            QString expected = QString::fromUtf8(texts[at].toUtf8());
            expected.replace(QChar(0), QChar(QChar::ReplacementCharacter));
            const QString cell = rows[at + 1].toArray().at(0).toString();
            QCOMPARE(restored(cell), expected);
        }
    }

    void noTextBeginsAFormula_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("guarded");
        const auto row = [](const QString &text, const QString &guarded) {
            QTest::addRow("%s", qPrintable(text)) << text << guarded;
        };
        row(u"=1"_s, u"'=1"_s);
        row(u" =1"_s, u"' =1"_s);
        row(u"'=1"_s, u"''=1"_s);
        row(u"@a"_s, u"'@a"_s);
        row(u"＋1"_s, u"'＋1"_s);
        row(u"\ra"_s, u"'\ra"_s);
        row(u"-2+3"_s, u"'-2+3"_s);
        row(u"-2,5"_s, u"-2,5"_s);
        row(u"+62811"_s, u"+62811"_s);
        row(u"-"_s, u"-"_s);
        row(u"Dinas = baik"_s, u"Dinas = baik"_s);
        row(u"'t"_s, u"'t"_s);
        row(u""_s, u""_s);
    }

    void noTextBeginsAFormula()
    {
        QFETCH(const QString, text);
        QTEST(exports::guardedText(text), "guarded");
    }

    void aHeaderIsGuardedToo()
    {
        exports::Table table = test::documentOf({}).tables.front();
        table.columns.front().title = u"=1+1"_s;
        QCOMPARE(written(table), QByteArray("'=1+1\r\n"));
    }

    void aFullDeviceIsTold()
    {
        QBuffer closed;
        const auto result = exports::writeCsv(test::sampleDocument().tables.front(), closed);
        QVERIFY(!result);
        QCOMPARE(result.error().fault, exports::WriteError::Fault::File);
    }

    void theMetadataNamesColumnsAndFacts()
    {
        const QByteArray json = exports::csvMetadata(test::sampleDocument(), {u"progres.csv"_s});
        const QJsonObject all = QJsonDocument::fromJson(json).object();
        const QJsonObject table = all[u"tables"].toArray().first().toObject();
        QCOMPARE(table[u"url"].toString(), u"progres.csv"_s);
        const QJsonArray columns = table[u"tableSchema"][u"columns"].toArray();
        QCOMPARE(columns.size(), 8);
        QCOMPARE(columns[1].toObject()[u"datatype"].toString(), u"number"_s);
        QCOMPARE(columns[1].toObject()[u"schema:unitText"].toString(), u"%"_s);
        QCOMPARE(columns[6].toObject()[u"datatype"].toString(), u"dateTime"_s);
        QCOMPARE(all[u"notes"].toArray().first().toObject()[u"value"].toString(), u"Biro Administrasi Pembangunan"_s);
    }

    void copiedRowsArePastedAsCells()
    {
        const exports::RowsText text = exports::rowsText({{u"a\tb"_s, u"=1"_s}, {u"<b>"_s, u"2,5"_s}});
        QCOMPARE(text.tabbed, u"a b\t'=1\n<b>\t2,5\n"_s);
        QVERIFY2(text.html.contains(u"<td>&lt;b&gt;</td><td>2,5</td>"_s), qPrintable(text.html));
    }
};

ANJUNGAN_TEST(QCoreApplication, TestCsv)
#include "csv_test.moc"
