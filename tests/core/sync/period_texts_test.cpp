// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/sync/bundle/bundle_kit.h"
#include "tests/core/sync/made_rows.h"
#include "tests/core/sync/register.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
namespace fault = anjungan::test::fault;

namespace anjungan::sync {

using message::Code;
using message::make;
using message::Messages;

namespace {

QByteArrayList rowsOf(const QByteArrayList &periods)
{
    QByteArrayList rows;
    for (const QByteArray &period : periods)
        rows << "{'kode':'R" + QByteArray::number(rows.size()) + "','periode':" + period +
                    ",'fisik':" + (rows.isEmpty() ? "1" : "null") + '}';
    return rows;
}

Messages outOfOrder(const QString &one, const QString &other)
{
    return {make<Code::PeriodsOutOfOrder>(u"periode"_s, one, other)};
}

/// A register whose rows have the period of their value: "2026-9" for 999, else a month of two digits.
struct PeriodRegister : test::Register
{
    /// `isCut`: its first listing breaks off after two of four pages.
    explicit PeriodRegister(bool isCut = false)
    {
        workspace.datasets.first().period = u"periode"_s;
        if (isCut)
            source.fail(u"offset=20"_s, fault::status(500));
        const auto withPeriod = fault::eachFeature([](QJsonObject &feature) {
            QJsonObject properties = feature[u"properties"].toObject();
            const int value = properties[u"nilai"].toInt();
            properties[u"periode"] = value == 999 ? u"2026-9"_s : value % 2 ? u"2026-10"_s : u"2026-11"_s;
            feature[u"properties"] = properties;
        });
        source.fail(u"/items"_s, withPeriod, -1);
    }

    Observation syncAfter()
    {
        serve();
        const Observation seen = sync();
        clock.pass(std::chrono::hours(7));
        return seen;
    }

    store::DatasetRecord record() const
    {
        const auto reader = store::Reader::open(file());
        return reader ? (*reader)->dataset(u"sekolah"_s)->value_or(store::DatasetRecord{}) : store::DatasetRecord{};
    }
};

} // namespace

/// What a sync tells and stores of periods that are texts, on the real engine.
class PeriodTextsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNewestIsStoredWhereTheySortAsTime_data()
    {
        QTest::addColumn<QByteArrayList>("periods");
        QTest::addColumn<QString>("newest"); // none: they are told
        QTest::addColumn<QString>("other");
        const auto add = [](const char *name, const QByteArrayList &periods, const QString &newest,
                            const QString &other = {}) { QTest::newRow(name) << periods << newest << other; };
        add("months", {"'2026-10'", "'2026-09'", "null"}, u"2026-10"_s);
        add("quarters", {"'2025-Q4'", "'2026-Q1'"}, u"2026-Q1"_s);
        add("one of any form", {"'TW IV 2025'", "'TW IV 2025'", "null", "''"}, u"TW IV 2025"_s);
        add("days", {"'2026-10-21'", "'2026-11-01'"}, u"2026-11-01"_s);
        add("numbers", {"2026", "2025"}, u"2026"_s);
        add("short months", {"'2026-9'", "'2026-10'"}, {}, u"2026-10"_s);
        add("month first", {"'10-2025'", "'09-2026'"}, {}, u"09-2026"_s);
        add("quarter first", {"'TW IV 2025'", "'TW I 2026'", "'TW II 2026'"}, {}, u"TW I 2026"_s);
        add("names", {"'September 2026'", "'Oktober 2026'"}, {}, u"Oktober 2026"_s);
        add("numbers beside texts", {"'2026-10'", "2026"}, {}, u"2026"_s);
        add("days beside months", {"'2026-10-21'", "'2026-10'"}, {}, u"2026-10"_s);
    }

    void theNewestIsStoredWhereTheySortAsTime()
    {
        QFETCH(const QByteArrayList, periods);
        QFETCH(const QString, newest);
        QFETCH(const QString, other);
        OneSourceDevice device;
        device.workspace.datasets.first().period = u"periode"_s;
        serveProperties(device, rowsOf(periods));
        const Observation seen = device.syncOne();
        QCOMPARE(seen.outcome, Outcome::Published);
        QCOMPARE(seen.error, Messages());
        const QString first = QString::fromUtf8(periods.first()).remove(u'\'');
        const Messages told = other.isEmpty() ? Messages() : outOfOrder(first, other);
        QCOMPARE(seen.note.last(told.size()), told);
        QCOMPARE(test::told(seen.note).contains(u"out_of_order"_s), !told.isEmpty());
        QCOMPARE(device.record().remark.last(told.size()), told);
        QCOMPARE(device.record().period, newest);
    }

    void theOnlyOneWithDataIsTheNewest()
    {
        OneSourceDevice device;
        device.workspace.datasets.first().period = u"periode"_s;
        device.workspace.datasets.first().periodPresent = u"fisik"_s;
        serveProperties(device, rowsOf({"'Oktober 2026'", "'November 2026'"}));
        QCOMPARE(device.syncOne().note, outOfOrder(u"Oktober 2026"_s, u"November 2026"_s));
        QCOMPARE(device.record().period, u"Oktober 2026"_s);
    }

    void aDeltaIsJudgedWithTheRowsThatStay()
    {
        PeriodRegister office;
        office.source.declare({.filters = true});
        QCOMPARE(office.syncAfter().outcome, Outcome::Published);
        QCOMPARE(office.record().period, u"2026-11"_s);
        office.write(u"36"_s, 999);
        Observation seen = office.syncAfter();
        QCOMPARE(seen.way, Way::Delta);
        QCOMPARE(seen.note, outOfOrder(u"2026-9"_s, u"2026-10"_s));
        QCOMPARE(office.record().remark, seen.note);
        QCOMPARE(office.record().period, QString());
        office.write(u"7"_s, 9); // it stays wrong
        seen = office.syncAfter();
        QCOMPARE(seen.way, Way::Delta);
        QCOMPARE(seen.note, outOfOrder(u"2026-10"_s, u"2026-9"_s));
        office.write(u"36"_s, 36); // mended
        seen = office.syncAfter();
        QCOMPARE(seen.way, Way::Delta);
        QCOMPARE(seen.note, Messages());
        QCOMPARE(office.record().period, u"2026-11"_s);
        QCOMPARE(office.record().remark, Messages());
    }

    void anInterruptedListingRemembersItsFirstPages()
    {
        PeriodRegister office(true);
        office.write(u"1"_s, 999);
        office.serve();
        QCOMPARE(office.sync().outcome, Outcome::SourceDown);
        const Observation seen = office.sync();
        QCOMPARE(seen.outcome, Outcome::Published);
        QVERIFY2(test::told(seen.note).contains(u"sync.went_on(20)"_s), qPrintable(test::told(seen.note)));
        QVERIFY2(test::told(seen.note).contains(u"sync.periods_out_of_order(periode, 2026-9, "_s),
                 qPrintable(test::told(seen.note)));
        QCOMPARE(office.record().period, QString());
    }

    void whatABundleBringsIsToldToo()
    {
        test::BundleKit kit;
        kit.workspace.datasets.first().period = u"campur"_s;
        kit.sync(kit.office());
        QVERIFY(kit.create().has_value());
        kit.clock.pass(std::chrono::hours(5));
        const Applied applied = kit.applied(u"sekolah"_s);
        QCOMPARE(applied.seen.outcome, Outcome::Published);
        QVERIFY2(test::told(applied.seen.note).contains(u"sync.periods_out_of_order(campur, "_s),
                 qPrintable(test::told(applied.seen.note)));
        const auto reader = store::Reader::open(kit.village());
        QVERIFY(reader);
        const store::DatasetRecord record = (*reader)->dataset(u"sekolah"_s)->value();
        QCOMPARE(record.period, QString());
        QCOMPARE(record.remark, applied.seen.note);
    }
};

} // namespace anjungan::sync

ANJUNGAN_TEST(QCoreApplication, anjungan::sync::PeriodTextsTest)
#include "period_texts_test.moc"
