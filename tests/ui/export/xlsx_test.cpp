// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/export/samples.h"
#include "ui/export/xlsx.h"
#include "ui/export/xlsx_text.h"

#include <QJsonObject>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// The workbook is read back by a script that knows nothing of the library that wrote it.
class TestXlsx : public QObject
{
    Q_OBJECT

    QJsonArray m_sample; ///< the sheets of sampleDocument()

    static exports::Xlsx made(const exports::Document &document, qsizetype mostRows = exports::mostXlsxRows)
    {
        const exports::XlsxRemarks remarks{.cutTexts = u"%1 teks dipotong"_s, .omittedColumns = u"%1 kolom"_s};
        auto result = exports::makeXlsx(document, remarks, mostRows);
        return result ? *result : exports::Xlsx{};
    }

    static QJsonArray cell(const QJsonArray &sheets, int sheet, const QString &name)
    {
        return sheets[sheet].toObject()[u"cells"].toObject()[name].toArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_sample = test::readBy(READ_XLSX, made(test::sampleDocument()).bytes);
        QVERIFY(!m_sample.isEmpty());
    }

    void valuesHaveTheirTypes()
    {
        const QJsonArray &read = m_sample;
        QCOMPARE(read.size(), 2);
        QCOMPARE(cell(read, 0, u"A1"_s), (QJsonArray{u"s"_s, u"OPD"_s, u""_s}));
        QCOMPARE(cell(read, 0, u"B1"_s), (QJsonArray{u"s"_s, u"Fisik (%)"_s, u""_s}));
        QCOMPARE(cell(read, 0, u"B2"_s), (QJsonArray{u"n"_s, u"57.25"_s, u"#,##0.0"_s}));
        QCOMPARE(cell(read, 0, u"B3"_s), (QJsonArray{u"n"_s, u"-0.1"_s, u"#,##0.0"_s}));
        QCOMPARE(cell(read, 0, u"C2"_s), (QJsonArray{u"n"_s, u"1500000000000"_s, u"#,##0"_s}));
        QCOMPARE(cell(read, 0, u"D2"_s), (QJsonArray{u"n"_s, u"2026"_s, u"0"_s}));
        QCOMPARE(cell(read, 0, u"E2"_s), (QJsonArray{u"b"_s, u"1"_s, u"General"_s}));
        QCOMPARE(cell(read, 0, u"F2"_s), (QJsonArray{u"n"_s, u"46347"_s, u"yyyy-mm-dd"_s}));
        QCOMPARE(cell(read, 0, u"H2"_s), (QJsonArray{u"s"_s, u"2026-10"_s, u""_s}));
        QVERIFY(cell(read, 0, u"A4"_s).isEmpty()); // null is an empty cell
    }

    void aMomentIsWrittenInTheZoneThatTheHeaderNames()
    {
        const QJsonArray &read = m_sample;
        QCOMPARE(cell(read, 0, u"G1"_s)[1].toString(), u"Saat (UTC+07:00)"_s);
        const double day = 46347, hours = 14, minutes = 5;
        QCOMPARE(cell(read, 0, u"G2"_s)[2].toString(), u"yyyy-mm-dd hh:mm:ss"_s);
        QVERIFY(std::abs(cell(read, 0, u"G2"_s)[1].toString().toDouble() - day - hours / 24 - minutes / 1440) < 1e-6);
        QCOMPARE(std::floor(cell(read, 0, u"G3"_s)[1].toString().toDouble()), 46388.0); // 1 January 2027 there
    }

    void whatASpreadsheetWouldChangeIsText()
    {
        const QJsonArray &read = m_sample;
        QCOMPARE(cell(read, 0, u"C3"_s), (QJsonArray{u"s"_s, u"9007199254740993"_s, u""_s}));
        QCOMPARE(cell(read, 0, u"F3"_s), (QJsonArray{u"s"_s, u"1850-01-02"_s, u""_s}));
    }

    void theHeaderStaysAndColumnsFit()
    {
        const QJsonObject sheet = m_sample[0].toObject();
        QVERIFY(sheet[u"frozen"].toBool());
        const QJsonArray widths = sheet[u"widths"].toArray();
        QVERIFY(widths[0].toDouble() >= u"Dinas PUPR"_s.size());
        QVERIFY(widths[0].toDouble() < 20);
    }

    void theSourceIsOnTheLastSheet()
    {
        const QJsonArray &read = m_sample;
        QCOMPARE(read[0].toObject()[u"name"].toString(), u"Progres fisik"_s);
        QCOMPARE(read[1].toObject()[u"name"].toString(), u"Sumber"_s);
        QCOMPARE(cell(read, 1, u"A1"_s)[1].toString(), u"Penerbit"_s);
        QCOMPARE(cell(read, 1, u"B1"_s)[1].toString(), u"Biro Administrasi Pembangunan"_s);
    }

    void hostileTextsAreTexts()
    {
        const QStringList texts = test::hostileTexts();
        const exports::Xlsx book = made(test::documentOf(texts));
        const QJsonArray read = test::readBy(READ_XLSX, book.bytes);
        QVERIFY(!read.isEmpty());
        for (qsizetype at = 0; at < texts.size(); ++at) {
            const QJsonArray found = cell(read, 0, u"A%1"_s.arg(at + 2));
            QCOMPARE(found[0].toString(), u"s"_s);
            QString expected = texts[at];
            expected.replace(u"\r\n"_s, u"\n"_s);
            for (QChar &c : expected)
                if ((c < u' ' && c != u'\t' && c != u'\n') || c.unicode() >= 0xFFFE || c == QChar(0xD800))
                    c = QChar::ReplacementCharacter;
            if (expected.size() > exports::mostXlsxText)
                expected = expected.first(exports::mostXlsxText - 1) + u'…';
            QString text = found[1].toString();
            text.replace(u'?', QChar::ReplacementCharacter);
            expected.replace(u'?', QChar::ReplacementCharacter);
            QCOMPARE(text, expected);
        }
        QCOMPARE(book.cutTexts, 1);
        QCOMPARE(cell(read, 1, u"A1"_s)[1].toString(), u"1 teks dipotong"_s);
    }

    void aTableThatIsLongerThanASheetContinues()
    {
        QStringList texts;
        for (int row = 0; row < 25; ++row)
            texts.append(QString::number(row));
        const QJsonArray read = test::readBy(READ_XLSX, made(test::documentOf(texts), 11).bytes);
        QCOMPARE(read.size(), 4); // 10 + 10 + 5, and the source
        QCOMPARE(read[2].toObject()[u"name"].toString(), u"Teks (3)"_s);
        QCOMPARE(cell(read, 0, u"A11"_s)[1].toString(), u"9"_s);
        QCOMPARE(cell(read, 1, u"A1"_s)[1].toString(), u"Teks"_s);
        QCOMPARE(cell(read, 1, u"A2"_s)[1].toString(), u"10"_s);
        QCOMPARE(cell(read, 2, u"A6"_s)[1].toString(), u"24"_s);
    }

    void sheetsHaveNamesThatTheFormatAllows()
    {
        const auto name = [](const QString &wanted, const QStringList &taken = {}) {
            return exports::sheetName(wanted, u"Data"_s, taken);
        };
        QCOMPARE(name(u"a/b:c[d]*?\\"_s), u"a b c d"_s);
        QCOMPARE(name(u"'a'"_s), u"a"_s);
        QCOMPARE(name(u"History"_s), u"Data"_s);
        QCOMPARE(name(u"??"_s), u"Data"_s);
        QCOMPARE(name(u"x"_s.repeated(40)).size(), 31);
        QCOMPARE(name(u"x"_s.repeated(40), {u"X"_s.repeated(31)}), u"x"_s.repeated(27) + u" (2)"_s);
    }

    void aHundredThousandRowsAreWritten()
    {
        exports::Document document = test::sampleDocument();
        exports::Table &table = document.tables.front();
        table.columns.resize(2);
        table.rows.assign(100'000, {u"Dinas PUPR"_s, 57.25});
        const exports::Xlsx book = made(document);
        const QJsonArray read = test::readBy(READ_XLSX, book.bytes);
        QCOMPARE(cell(read, 0, u"B100001"_s)[1].toString(), u"57.25"_s);
    }
};

ANJUNGAN_TEST(QCoreApplication, TestXlsx)
#include "xlsx_test.moc"
