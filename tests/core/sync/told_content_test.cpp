// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reader.h"
#include "tests/core/sync/register.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

using namespace Qt::StringLiterals;

namespace anjungan::sync {

using message::Code;
using message::make;
using message::Messages;

namespace {

/// A register whose rows have four more fields. `jumlah` is promised as a whole number: from 1000 on it is a number in
/// text, at 555 none. `luas` likewise: at 777 none. `kosong` has a value at 888 only, and the month has one digit at
/// 999 only.
struct ToldRegister : test::Register
{
    ToldRegister()
    {
        workspace::Dataset &dataset = workspace.datasets.first();
        dataset.period = u"periode"_s;
        dataset.unreadable = 1;
        for (const QString &name : {u"jumlah"_s, u"luas"_s, u"kosong"_s})
            dataset.fields << workspace::Field{.name = name, .type = workspace::FieldType::Integer};
        source.declare({.filters = true});
        source.fail(u"/items"_s, test::fault::eachFeature([](QJsonObject &feature) {
                        QJsonObject properties = feature[u"properties"].toObject();
                        const int value = properties[u"nilai"].toInt();
                        const QString text = QString::number(value);
                        properties[u"jumlah"] = value == 555    ? QJsonValue(u"n/a"_s)
                                                : value >= 1000 ? QJsonValue(text)
                                                                : QJsonValue(value);
                        properties[u"luas"] = value == 777 ? QJsonValue(u"x"_s) : QJsonValue(1);
                        properties[u"kosong"] = value == 888 ? QJsonValue(1) : QJsonValue();
                        properties[u"periode"] = value == 999 ? u"2026-9"_s : u"2026-10"_s;
                        feature[u"properties"] = properties;
                    }),
                    -1);
    }

    /// Writes the rows and syncs; the time between two syncs is less than a day.
    Way syncAfter(const std::vector<std::pair<QString, int>> &rows)
    {
        for (const auto &[code, value] : rows)
            write(code, value);
        serve();
        const Observation seen = sync();
        clock.pass(std::chrono::hours(2));
        return seen.way;
    }

    store::DatasetRecord record() const
    {
        const auto reader = store::Reader::open(file());
        return reader ? (*reader)->dataset(u"sekolah"_s)->value_or(store::DatasetRecord{}) : store::DatasetRecord{};
    }
};

message::Message converted(int values)
{
    return make<Code::ValuesConverted>(u"jumlah"_s, values, make<Code::TypeInteger>());
}

message::Message unreadable(const QString &field, const QString &value, const QString &row)
{
    return make<Code::ValuesUnreadable>(field, 1, make<Code::TypeInteger>(), value, row);
}

} // namespace

/// What a dataset's record tells of its rows after deltas, on the real engine.
class ToldContentTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDeltaKeepsWhatIsToldOfTheOtherRows()
    {
        ToldRegister office;
        const message::Message without = make<Code::FieldsWithoutValues>(QStringList{u"kosong"_s});
        QCOMPARE(office.syncAfter({{u"1"_s, 1001}, {u"2"_s, 1002}, {u"3"_s, 555}}), Way::Full);
        QCOMPARE(office.record().remark, (Messages{converted(2), without}));
        QCOMPARE(office.record().fault, Messages{unreadable(u"jumlah"_s, u"n/a"_s, u"3"_s)});
        office.clock.pass(std::chrono::hours(7));

        // One more: whether it is one of the two is not known.
        QCOMPARE(office.syncAfter({{u"4"_s, 1003}}), Way::Delta);
        QCOMPARE(office.record().remark, (Messages{converted(2), without}));
        QCOMPARE(office.record().fault, Messages{unreadable(u"jumlah"_s, u"n/a"_s, u"3"_s)});
        QCOMPARE(office.syncAfter({{u"5"_s, 1004}, {u"6"_s, 1005}, {u"7"_s, 1006}}), Way::Delta);
        // That row is listed again, as one of four.
        QCOMPARE(office.record().remark, (Messages{converted(4), without}));

        // Another field.
        QCOMPARE(office.syncAfter({{u"8"_s, 777}}), Way::Delta);
        QCOMPARE(office.record().fault,
                 (Messages{unreadable(u"jumlah"_s, u"n/a"_s, u"3"_s), unreadable(u"luas"_s, u"x"_s, u"8"_s)}));
    }

    void aDeltaTellsWhatIsKnownOfAllRowsAsItIs()
    {
        ToldRegister office;
        const message::Message without = make<Code::FieldsWithoutValues>(QStringList{u"kosong"_s});
        office.syncAfter({{u"1"_s, 1001}});
        office.clock.pass(std::chrono::hours(7));
        QCOMPARE(office.syncAfter({{u"9"_s, 999}}), Way::Delta);
        QCOMPARE(
            office.record().remark,
            (Messages{converted(1), without, make<Code::PeriodsOutOfOrder>(u"periode"_s, u"2026-9"_s, u"2026-10"_s)}));
        QCOMPARE(office.syncAfter({{u"9"_s, 9}}), Way::Delta);
        QCOMPARE(office.record().remark, (Messages{converted(1), without}));
        QCOMPARE(office.syncAfter({{u"9"_s, 888}}), Way::Delta);
        QCOMPARE(office.record().remark, Messages{converted(1)});
    }

    void aFullPassTellsWhatItFound()
    {
        ToldRegister office;
        office.syncAfter({{u"1"_s, 1001}, {u"2"_s, 555}});
        office.clock.pass(std::chrono::hours(7));
        QCOMPARE(office.syncAfter({{u"1"_s, 1}, {u"2"_s, 2}, {u"3"_s, 888}}), Way::Delta); // mended
        QCOMPARE(office.record().remark, Messages{converted(1)});
        QCOMPARE(office.record().fault.size(), 1);
        office.clock.pass(std::chrono::hours(24));
        QCOMPARE(office.syncAfter({{u"4"_s, 44}}), Way::Full);
        QCOMPARE(office.record().remark, Messages());
        QCOMPARE(office.record().fault, Messages());
    }
};

} // namespace anjungan::sync

ANJUNGAN_TEST(QCoreApplication, anjungan::sync::ToldContentTest)
#include "told_content_test.moc"
