// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/made_rows.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;

namespace anjungan::sync {

using message::Code;
using message::make;
using message::Messages;
using workspace::FieldType;

namespace {

workspace::Field field(const QString &name, FieldType type) { return {.name = name, .type = type}; }

/// One value of a field that is promised as `type`, as it is published, and what is told of it.
struct Reading
{
    QString value;
    Messages fault;
    Messages remark;
};

Reading readingOf(const QByteArray &json, FieldType type,
                  workspace::NumberStyle numbers = workspace::NumberStyle::Plain)
{
    OneSourceDevice device;
    workspace::Dataset &dataset = device.workspace.datasets.first();
    dataset.fields = {field(u"n"_s, type)};
    dataset.numbers = numbers;
    dataset.unreadable = 1;
    dataset.timeZone = QTimeZone("Asia/Jakarta");
    serveProperties(device, {QByteArray("{'kode':'A','n':VALUE}").replace("VALUE", json)});
    device.sync();
    return {column(device, u"SELECT n FROM sekolah"_s).join(u'|'), device.record().fault, device.record().remark};
}

QByteArrayList numbered(int count, const QByteArrayList &first)
{
    QByteArrayList rows;
    for (int i = 0; i < count; ++i)
        rows << QByteArray("{'kode':'RNUMBER','siswa':VALUE}")
                    .replace("NUMBER", QByteArray::number(i))
                    .replace("VALUE", i < first.size() ? first[i] : QByteArray::number(i));
    return rows;
}

} // namespace

/// How values are read, on the real engine: by the type that the workspace promises, and without one.
class PromisesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsNumbersInTextAsTheNumbersThatTheyAre()
    {
        OneSourceDevice device;
        device.workspace.datasets.first().fields = {field(u"siswa"_s, FieldType::Integer),
                                                    field(u"luas"_s, FieldType::Real)};
        serveProperties(device, {"{'kode':'A','siswa':'9','luas':'0.5'}", "{'kode':'B','siswa':'80','luas':'12.25'}",
                                 "{'kode':'C','siswa':'700','luas':'9.75'}", "{'kode':'D','siswa':95,'luas':''}"});
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(seen.error, Messages());
        QCOMPARE(column(device, u"SELECT kode FROM sekolah ORDER BY siswa DESC"_s),
                 QStringList({u"C"_s, u"D"_s, u"B"_s, u"A"_s}));
        QCOMPARE(column(device, u"SELECT sum(luas) FROM sekolah WHERE siswa > 50"_s), QStringList(u"22"_s));
        const Messages told{make<Code::ValuesConverted>(u"siswa"_s, 3, make<Code::TypeInteger>()),
                            make<Code::ValuesConverted>(u"luas"_s, 3, make<Code::TypeReal>()),
                            make<Code::ValuesEmpty>(u"luas"_s, 1)};
        QCOMPARE(device.record().remark, told);
        QCOMPARE(seen.note, told);
        // The same numbers as numbers are no change, and nothing was converted.
        serveProperties(device, {"{'kode':'A','siswa':9,'luas':0.5}", "{'kode':'B','siswa':80,'luas':12.25}",
                                 "{'kode':'C','siswa':700,'luas':9.75}", "{'kode':'D','siswa':95,'luas':null}"});
        QCOMPARE(device.syncOne().outcome, Outcome::Unchanged);
        QCOMPARE(device.record().remark, Messages());
    }

    void leavesNumbersInTextWithoutAPromise()
    {
        OneSourceDevice device;
        serveProperties(device, {"{'kode':'A','siswa':'9'}", "{'kode':'B','siswa':'80'}"});
        QCOMPARE(device.syncOne().outcome, Outcome::Published);
        QCOMPARE(column(device, u"SELECT typeof(siswa) || siswa FROM sekolah ORDER BY kode"_s),
                 QStringList({u"text9"_s, u"text80"_s}));
        QCOMPARE(device.record().remark, Messages());
    }

    void readsWhatMeansAValueOfTheType_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<FieldType>("type");
        QTest::addColumn<QString>("value");
        const auto row = [](const char *sent, FieldType type, const QString &value) {
            QTest::addRow("%s as %d", sent, int(type)) << QByteArray(sent) << type << value;
        };
        row("'12.000'", FieldType::Integer, u"12"_s);
        row("' 12 '", FieldType::Integer, u"12"_s);
        row("'1e3'", FieldType::Integer, u"1000"_s);
        row("'-0.7e1'", FieldType::Integer, u"-7"_s);
        row("'007'", FieldType::Integer, u"7"_s);
        row("'9223372036854775807'", FieldType::Integer, u"9223372036854775807"_s);
        row("1e18", FieldType::Integer, u"1000000000000000000"_s);
        row("5.0", FieldType::Integer, u"5"_s);
        row("'.5'", FieldType::Real, u"0.5"_s);
        row("'12.50'", FieldType::Real, u"12.5"_s);
        row("'t'", FieldType::Boolean, u"1"_s);
        row("'FALSE'", FieldType::Boolean, u"0"_s);
        row("'tidak'", FieldType::Boolean, u"0"_s);
        row("1", FieldType::Boolean, u"1"_s);
        row("0.0", FieldType::Boolean, u"0"_s);
        row("1207", FieldType::Text, u"1207"_s);
        row("12.10", FieldType::Text, u"12.10"_s);
        row("0.1", FieldType::Text, u"0.1"_s);
        row("true", FieldType::Text, u"true"_s);
        row("'2026/11/20'", FieldType::Date, u"2026-11-20"_s);
        row("'20/11/2026'", FieldType::Date, u"2026-11-20"_s);
        row("'07/25/1965'", FieldType::Date, u"1965-07-25"_s);
        row("'5/5/2026'", FieldType::Date, u"2026-05-05"_s);
        row("'20-11-2026 07:00:00+07'", FieldType::DateTime, u"2026-11-20T00:00:00.000Z"_s);
        row("'2026-11-20T00:00:00'", FieldType::Date, u"2026-11-20"_s);
        row("'2026-11-20T00:00:00Z'", FieldType::Date, u"2026-11-20"_s);
        row("'2026-11-19T17:30:00Z'", FieldType::Date, u"2026-11-20"_s); // 00:30 WIB
        row("'2026/11/20 07:00:00+07'", FieldType::DateTime, u"2026-11-20T00:00:00.000Z"_s);
        row("'2026-11-20'", FieldType::DateTime, u"2026-11-19T17:00:00.000Z"_s);
        for (const FieldType type :
             {FieldType::Integer, FieldType::Real, FieldType::Boolean, FieldType::Date, FieldType::DateTime})
            row("''", type, u"-"_s);
    }

    void readsWhatMeansAValueOfTheType()
    {
        QFETCH(QByteArray, sent);
        QFETCH(FieldType, type);
        const Reading reading = readingOf(sent, type);
        QTEST(reading.value, "value");
        QCOMPARE(reading.fault, Messages());
    }

    void leavesOutWhatDoesNotMeanOne_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<FieldType>("type");
        for (const char *sent : {"'1.234.567,89'", "'1,5'", "'12 siswa'", "'-'", "'0x10'", "'9223372036854775808'",
                                 "4.5", "'4.5'", "true", "[1]"})
            QTest::addRow("%s as integer", sent) << QByteArray(sent) << FieldType::Integer;
        QTest::newRow("two as boolean") << QByteArray("2") << FieldType::Boolean;
        QTest::newRow("two meanings") << QByteArray("'05/06/2026'") << FieldType::Date;
        QTest::newRow("no meaning") << QByteArray("'13/14/2026'") << FieldType::Date;
        QTest::newRow("no such day") << QByteArray("'2026-02-30'") << FieldType::Date;
        QTest::newRow("number as time") << QByteArray("1795305600") << FieldType::DateTime;
        QTest::newRow("list as text") << QByteArray("[\"a\"]") << FieldType::Text;
    }

    void leavesOutWhatDoesNotMeanOne()
    {
        QFETCH(QByteArray, sent);
        QFETCH(FieldType, type);
        const Reading reading = readingOf(sent, type);
        QCOMPARE(reading.value, u"-"_s);
        QCOMPARE(reading.fault.size(), 1);
        QCOMPARE(reading.fault.first().code, Code::ValuesUnreadable);
    }

    void readsNumbersAsIndonesiansWriteThem_data()
    {
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<FieldType>("type");
        QTest::addColumn<QString>("value"); // empty: it is none
        const auto row = [](const char *sent, FieldType type, const QString &value) {
            QTest::addRow("%s", sent) << QByteArray(sent) << type << value;
        };
        row("'1.234.567,89'", FieldType::Real, u"1234567.89"_s);
        row("'1.234'", FieldType::Integer, u"1234"_s);
        row("'-12.000,00'", FieldType::Integer, u"-12000"_s);
        row("'1234567,5'", FieldType::Real, u"1234567.5"_s);
        row("'-'", FieldType::Integer, u"-"_s);
        row("'–'", FieldType::Real, u"-"_s);
        row("1.234", FieldType::Real, u"1.234"_s); // a JSON number is one
        row("'05/06/2026'", FieldType::Date, u"2026-06-05"_s);
        row("'1.5'", FieldType::Real, {});
        row("'0.123'", FieldType::Real, {});
        row("'1.2345'", FieldType::Real, {});
        row("'1,234,567'", FieldType::Real, {});
    }

    void readsNumbersAsIndonesiansWriteThem()
    {
        QFETCH(QByteArray, sent);
        QFETCH(FieldType, type);
        QFETCH(QString, value);
        const Reading reading = readingOf(sent, type, workspace::NumberStyle::Indonesian);
        QCOMPARE(reading.value, value.isEmpty() ? u"-"_s : value);
        QCOMPARE(reading.fault.isEmpty(), !value.isEmpty());
    }

    void countsWhatItLeavesOutUpToTheShare()
    {
        OneSourceDevice device;
        workspace::Dataset &dataset = device.workspace.datasets.first();
        dataset.fields = {field(u"siswa"_s, FieldType::Integer)};
        serveProperties(device, numbered(200, {"'banyak'", "'n/a'"}));
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Published);
        const Messages told{
            make<Code::ValuesUnreadable>(u"siswa"_s, 2, make<Code::TypeInteger>(), u"banyak"_s, u"R0"_s)};
        QCOMPARE(seen.error, told);
        QCOMPARE(device.record().fault, told);
        QCOMPARE(column(device, u"SELECT count(*) || '|' || count(siswa) FROM sekolah"_s), QStringList(u"200|198"_s));

        serveProperties(device, numbered(200, {"1", "'n/a'", "'n/a'", "'n/a'"}));
        const Observation faulty = device.syncOne();
        QCOMPARE(faulty.outcome, Outcome::Faulty);
        QCOMPARE(faulty.error, Messages{make<Code::TypeFaults>(make<Code::ValuesTooUnreadable>(
                                   u"siswa"_s, 3, 200, make<Code::TypeInteger>(), u"n/a"_s, u"R1"_s))});
        QCOMPARE(column(device, u"SELECT count(siswa) FROM sekolah"_s), QStringList(u"198"_s)); // the earlier ones stay

        dataset.unreadable = 0.02;
        QCOMPARE(device.syncOne().outcome, Outcome::Published);
        QCOMPARE(column(device, u"SELECT count(siswa) FROM sekolah"_s), QStringList(u"197"_s));
    }

    void emptyTextBesideOthersIsNullWithoutAPromise()
    {
        OneSourceDevice device;
        serveProperties(device,
                        {"{'kode':'A','n':'','d':'2026-11-20','b':true,'t':''}",
                         "{'kode':'B','n':4,'d':'','b':'','t':'x'}", "{'kode':'C','n':2.5,'d':null,'b':false,'t':''}"});
        QCOMPARE(device.syncOne().outcome, Outcome::Published);
        QCOMPARE(
            column(device,
                   u"SELECT concat_ws('|', count(n), count(d), count(b), count(t), sum(n), sum(b)) FROM sekolah"_s),
            QStringList(u"2|1|2|3|6.5|1"_s));
        QCOMPARE(device.record().remark,
                 (Messages{make<Code::ValuesEmpty>(u"n"_s, 1), make<Code::ValuesEmpty>(u"d"_s, 1),
                           make<Code::ValuesEmpty>(u"b"_s, 1)}));
    }

    void nanAndInfinityAreNullAndTold()
    {
        OneSourceDevice device;
        serveProperties(device, {"{'kode':'A','n':1,'j':[1,NaN]}", "{'kode':'B','n':NaN}", "{'kode':'C','n':Infinity}",
                                 "{'kode':'D','n':-Infinity}", "{'kode':'E','n':1e999}"});
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(seen.error, (Messages{make<Code::ValuesNotFiniteIn>(u"n"_s, 4, u"B"_s),
                                       make<Code::ValuesNotFiniteIn>(u"j"_s, 1, u"A"_s)}));
        QCOMPARE(column(device, u"SELECT count(*) || '|' || count(n) || '|' || max(j) FROM sekolah"_s),
                 QStringList(u"5|1|[1,null]"_s));
        const Reading inText = readingOf("'NaN'", FieldType::Real);
        QCOMPARE(inText.value, u"-"_s);
        QCOMPARE(inText.fault, Messages{make<Code::ValuesNotFinite>(u"n"_s, 1)});
    }

    void keepsEveryDigit()
    {
        OneSourceDevice device;
        serveProperties(device,
                        {"{'kode':'A','nip':198503152010011001,'x':0.12345678901234568,'y':1.5,'z':4503599627370496}",
                         "{'kode':'B','nip':1.5,'x':'teks','y':9007199254740992,'z':0.5}"});
        QCOMPARE(device.syncOne().outcome, Outcome::Published);
        QCOMPARE(column(device, u"SELECT nip FROM sekolah ORDER BY kode"_s),
                 QStringList({u"198503152010011001"_s, u"1.5"_s}));
        QCOMPARE(column(device, u"SELECT x FROM sekolah ORDER BY kode"_s),
                 QStringList({u"0.12345678901234568"_s, u"teks"_s}));
        // Numbers that a real holds exactly stay numbers.
        QCOMPARE(column(device, u"SELECT typeof(y) || typeof(z) FROM sekolah"_s),
                 QStringList({u"realreal"_s, u"realreal"_s}));
        QCOMPARE(device.record().remark, Messages{make<Code::DigitsAsText>(u"nip"_s)});
    }
};

} // namespace anjungan::sync

ANJUNGAN_TEST(QCoreApplication, anjungan::sync::PromisesTest)
#include "promises_test.moc"
