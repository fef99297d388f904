// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/statement.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace Qt::StringLiterals;
using anjungan::sync::Observation;
using anjungan::sync::Outcome;
using anjungan::test::page;

namespace anjungan::store {

/// The ledger and the datasets' records.
class RecordingTest : public QObject
{
    Q_OBJECT

private:
    test::Scratch m_scratch;
    std::unique_ptr<Writer> m_writer;
    const workspace::Dataset m_dataset = test::dataset(u"a"_s, u"k"_s);

    DatasetRecord record() const { return test::must(Reader::open(m_scratch.file))->dataset(u"a"_s).value().value(); }

    void see(Outcome outcome, int day, const message::Messages &error = {})
    {
        Observation seen = test::observation(u"a"_s, outcome, test::day(day));
        seen.error = error;
        QVERIFY(m_writer->record(seen).has_value());
    }

    void publish(int day, const message::Messages &fault = {})
    {
        auto stage = test::must(m_writer->stage(m_dataset));
        test::must(stage->append(page({u"k"_s}, {{.values = {QString::number(day)}}}), {}));
        Observation seen = test::observation(u"a"_s, Outcome::Published, test::day(day));
        seen.rows = 1;
        seen.contentHash = "content";
        seen.error = fault;
        QVERIFY(stage
                    ->publish({.sourceModified = test::day(day - 1),
                               .pages = {{QUrl(u"http://a.example/"_s), {"tag", {}}}},
                               .definition = u"d"_s},
                              seen)
                    .has_value());
    }

private Q_SLOTS:
    void init()
    {
        m_writer.reset();
        QFile::remove(m_scratch.file);
        m_writer = test::must(Writer::open(m_scratch.file));
    }

    void knowsNothingAtFirst()
    {
        QVERIFY(!test::must(Reader::open(m_scratch.file))->dataset(u"a"_s).value());
        const sync::DatasetState state = test::must(m_writer->state(u"a"_s));
        QVERIFY(!state.published && !state.held && state.pages.isEmpty() && state.rows == 0);
    }

    void takesNoNameInTheFileOnTrust()
    {
        publish(3);
        {
            const auto file = test::must(CacheConnection::open(m_scratch.file, CacheConnection::Mode::Write));
            test::must(run(*file, u"UPDATE anjungan_dataset SET state = 'asleep'"_s));
            test::must(run(*file, u"UPDATE anjungan_field SET type = 'hologram'"_s));
        }
        const auto column = [this] {
            return test::must(test::must(Reader::open(m_scratch.file))->table(u"a"_s)).value().columns.first();
        };
        QCOMPARE(record().state, RecordState::Unknown);
        QCOMPARE(column().type, ColumnType::Unknown);
        publish(4);
        QCOMPARE(record().state, RecordState::Current);
        QCOMPARE(column().type, ColumnType::Text);
    }

    void recordsAPublish()
    {
        publish(3, {message::make<message::Code::KeysShared>(1, QStringList{u"7"_s})});
        const DatasetRecord now = record();
        QCOMPARE(now.state, store::RecordState::Current);
        QCOMPARE(now.rows, 1);
        QCOMPARE(now.sourceModified, test::day(2));
        QCOMPARE(now.publishedAt, test::day(3));
        QCOMPARE(now.confirmedAt, test::day(3));
        QCOMPARE(now.attemptedAt, test::day(3));
        QCOMPARE(now.outcome, Outcome::Published);
        QCOMPARE(now.error, message::Messages());
        QCOMPARE(now.fault, message::Messages{message::make<message::Code::KeysShared>(1, QStringList{u"7"_s})});
        const sync::DatasetState state = test::must(m_writer->state(u"a"_s));
        QVERIFY(state.published);
        QCOMPARE(state.definition, u"d"_s);
        QCOMPARE(state.pages, QList<sync::PageValidator>({{QUrl(u"http://a.example/"_s), {"tag", {}}}}));
    }

    void keepsWhatIsPublishedThroughFailures()
    {
        publish(3, {message::plain(u"fault"_s)});
        see(Outcome::SourceDown, 4, {message::make<message::Code::HttpServerFault>(u"500"_s)});
        DatasetRecord now = record();
        QCOMPARE(now.state, store::RecordState::Failed);
        QCOMPARE(now.rows, 1);
        QCOMPARE(now.confirmedAt, test::day(3));
        QCOMPARE(now.attemptedAt, test::day(4));
        QCOMPARE(now.error, message::Messages{message::make<message::Code::HttpServerFault>(u"500"_s)});
        QCOMPARE(now.fault, message::Messages{message::plain(u"fault"_s)});

        see(Outcome::Canceled, 5);
        QCOMPARE(record().state, store::RecordState::Failed);
        QCOMPARE(record().outcome, Outcome::Canceled);

        see(Outcome::Unchanged, 6);
        now = record();
        QCOMPARE(now.state, store::RecordState::Current);
        QCOMPARE(now.confirmedAt, test::day(6));
        QCOMPARE(now.publishedAt, test::day(3));
        QCOMPARE(now.sourceModified, test::day(2));
        QCOMPARE(now.error, message::Messages());
        QCOMPARE(now.fault, message::Messages{message::plain(u"fault"_s)});
    }

    void recordsADatasetThatNeverCame()
    {
        see(Outcome::Canceled, 1);
        QCOMPARE(record().state, store::RecordState::Never);
        see(Outcome::DeviceOffline, 2, {message::make<message::Code::DeviceOffline>()});
        QCOMPARE(record().state, store::RecordState::Failed);
        QVERIFY(!record().publishedAt);
        QVERIFY(!test::must(Reader::open(m_scratch.file))->table(u"a"_s).value());
    }

    void remembersWhatWasHeld()
    {
        publish(1);
        Observation seen = test::observation(u"a"_s, Outcome::Held, test::day(2));
        seen.error = {message::make<message::Code::HeldForDrops>(9, 10)};
        const sync::HeldDelivery held{
            .mark = "smaller", .since = test::day(2), .rejectedAt = {}, .rows = 1, .removed = 9};
        const auto hold = [&](const sync::HeldDelivery &delivery) {
            return test::must(m_writer->stage(m_dataset))->hold(delivery, seen).has_value();
        };
        QVERIFY(hold(held));
        QCOMPARE(record().state, store::RecordState::Held);
        QCOMPARE(test::must(m_writer->state(u"a"_s)).held, held);
        QVERIFY(m_writer->reject(u"a"_s, test::day(3)).has_value());
        QVERIFY(hold(held)); // by a sync that began before the rejection
        QCOMPARE(test::must(m_writer->state(u"a"_s)).held->rejectedAt, test::day(3));
        sync::HeldDelivery other = held;
        other.mark = "another";
        QVERIFY(hold(other));
        QCOMPARE(test::must(m_writer->state(u"a"_s)).held, other);
        see(Outcome::SourceDown, 3);
        QVERIFY(test::must(m_writer->state(u"a"_s)).held);
        see(Outcome::Unchanged, 4);
        QVERIFY(!test::must(m_writer->state(u"a"_s)).held);
        QVERIFY(m_writer->reject(u"a"_s, test::day(4)).has_value()); // nothing is held
        QVERIFY(!test::must(m_writer->state(u"a"_s)).held);
        QVERIFY(hold(held));
        publish(5);
        QVERIFY(!test::must(m_writer->state(u"a"_s)).held);
    }

    void appendsToTheLedger()
    {
        publish(1);
        see(Outcome::SourceDown, 2, {message::plain(u"down"_s)});
        see(Outcome::Unchanged, 3);
        const auto look = test::must(Reader::open(m_scratch.file));
        QCOMPARE(test::ask(*look, u"SELECT at, outcome, rows, error FROM anjungan_observation ORDER BY seq"_s),
                 QStringList({u"2026-11-01T12:00:00.000Z|published|1|-"_s,
                              uR"(2026-11-02T12:00:00.000Z|source_down|0|[{"args":["down"],"code":"plain"}])"_s,
                              u"2026-11-03T12:00:00.000Z|unchanged|0|-"_s}));
    }

    void refusesAnObservationWithoutATime()
    {
        QVERIFY(!m_writer->record(test::observation(u"a"_s, Outcome::Unchanged, {})).has_value());
        QVERIFY(!test::must(Reader::open(m_scratch.file))->dataset(u"a"_s).value());
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::RecordingTest)
#include "recording_test.moc"
