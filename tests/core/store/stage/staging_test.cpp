// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using anjungan::message::Code;
using anjungan::message::make;
using anjungan::message::Messages;
using anjungan::sync::StageSummary;
using anjungan::test::page;
using anjungan::test::TestRow;
using anjungan::workspace::FieldType;

namespace anjungan::store {

/// The summary of the staged rows.
class StagingTest : public QObject
{
    Q_OBJECT

private:
    test::Scratch m_scratch;
    std::unique_ptr<Writer> m_writer;

    StageSummary summaryOf(const workspace::Dataset &dataset, const std::vector<source::RowPage> &pages)
    {
        auto stage = test::must(m_writer->stage(dataset));
        for (const source::RowPage &one : pages)
            test::must(stage->append(one, {}));
        return test::must(stage->summary());
    }

private Q_SLOTS:
    void init()
    {
        m_writer.reset();
        QFile::remove(m_scratch.file);
        m_writer = test::must(Writer::open(m_scratch.file));
    }

    void countsRows()
    {
        const StageSummary summary =
            summaryOf(test::dataset(u"a"_s, u"k"_s),
                      {page({u"k"_s}, {{.values = {u"1"_s}}, {.values = {u"2"_s}}}),
                       page({u"k"_s, u"n"_s}, {{.values = {u"3"_s, std::int64_t(1)}}}), page({}, {})});
        QCOMPARE(summary.rows, 3);
        QCOMPARE(summary.added, 3);
        QCOMPARE(summary.changed + summary.removed + summary.touched + summary.repeats + summary.duplicateKeys +
                     summary.keyless,
                 0);
        QVERIFY(summary.typeFaults.isEmpty());
        QVERIFY(!summary.newest);
    }

    void takesAnEmptyListing()
    {
        QCOMPARE(summaryOf(test::dataset(u"a"_s, u"k"_s), {}).rows, 0);
        QCOMPARE(summaryOf(test::dataset(u"a"_s, u"k"_s), {page({}, {})}).rows, 0);
    }

    void keepsARepeatOnceAndTellsKeysOfSeveralRows()
    {
        const TestRow one{.values = {u"1"_s, u"a"_s}};
        const TestRow other{.values = {u"1"_s, u"b"_s}};
        const StageSummary summary = summaryOf(test::dataset(u"a"_s, u"k"_s),
                                               {page({u"k"_s, u"n"_s}, {one, other, {.values = {u"2"_s, u"c"_s}}}),
                                                page({u"n"_s, u"k"_s}, {{.values = {u"a"_s, u"1"_s}}})});
        QCOMPARE(summary.rows, 3);
        QCOMPARE(summary.repeats, 1);
        QCOMPARE(summary.duplicateKeys, 1);
        QCOMPARE(summary.duplicateExamples, QStringList(u"1"_s));
    }

    void identifiesRowsWithoutKeyByContent()
    {
        const StageSummary summary =
            summaryOf(test::dataset(u"a"_s, u"k"_s), {page({u"n"_s}, {{.values = {u"a"_s}, .id = u"1"_s},
                                                                      {.values = {u"a"_s}, .id = u"2"_s},
                                                                      {.values = {u"a"_s}},
                                                                      {.values = {u"a"_s}},
                                                                      {.values = {u"b"_s}}})});
        QCOMPARE(summary.rows, 2); // the feature's id is no key
        QCOMPARE(summary.repeats, 3);
        QCOMPARE(summary.keyless, 2);
        QCOMPARE(summary.duplicateKeys, 0);
    }

    void tellsGeometriesOffTheEarth()
    {
        const StageSummary summary =
            summaryOf(test::dataset(u"a"_s, u"k"_s), {page({u"k"_s}, {{.values = {u"1"_s}, .at = geo::Point{98, 3}},
                                                                      {.values = {u"2"_s}, .at = geo::Point{3, 98}},
                                                                      {.values = {u"3"_s}, .at = geo::Point{180, -90}},
                                                                      {.values = {u"4"_s}}})});
        QCOMPARE(summary.outsideWorld, 1);
    }

    void tellsBrokenPromises()
    {
        const auto dataset =
            test::dataset(u"a"_s, u"k"_s, {{u"siswa"_s, FieldType::Integer}, {u"luas"_s, FieldType::Real}});
        const StageSummary summary = summaryOf(
            dataset, {page({u"k"_s, u"siswa"_s, u"luas"_s}, {{.values = {u"10214833"_s, u"12"_s, std::int64_t(3)}},
                                                             {.values = {u"10214834"_s, u"dua"_s, 3.5}},
                                                             {.values = {u"10214835"_s, std::monostate{}, true}}})});
        QCOMPARE(
            summary.typeFaults,
            (Messages{
                make<Code::ValuesTooUnreadable>(u"siswa"_s, 1, 2, make<Code::TypeInteger>(), u"dua"_s, u"10214834"_s),
                make<Code::ValuesTooUnreadable>(u"luas"_s, 1, 3, make<Code::TypeReal>(), u"true"_s, u"10214835"_s)}));
        QCOMPARE(summary.remarks, Messages{make<Code::ValuesConverted>(u"siswa"_s, 1, make<Code::TypeInteger>())});
    }

    /// One bad row of two may be the only one among many.
    void judgesADeltaByTheRowsOfTheDataset()
    {
        const auto dataset = test::dataset(u"a"_s, u"k"_s, {{u"siswa"_s, FieldType::Integer}});
        std::vector<TestRow> rows;
        for (int i = 0; i < 100; ++i)
            rows.push_back({.values = {QString::number(i), std::int64_t(i)}});
        test::must(test::publishPages(*m_writer, dataset, {page({u"k"_s, u"siswa"_s}, rows)}));
        const auto stage = test::must(m_writer->stage(dataset));
        test::must(stage->begin(sync::Pass::Kind::Delta));
        test::must(stage->append(page({u"k"_s, u"siswa"_s}, {{.values = {u"7"_s, u"tujuh"_s}}}), {}));
        const StageSummary summary = test::must(stage->summary());
        QCOMPARE(summary.typeFaults, Messages());
        QCOMPARE(summary.valueFaults,
                 Messages{make<Code::ValuesUnreadable>(u"siswa"_s, 1, make<Code::TypeInteger>(), u"tujuh"_s, u"7"_s)});
    }

    void tellsMoreFieldsThanATableHolds()
    {
        std::vector<QString> fields{u"k"_s};
        TestRow row{.values = {u"1"_s}};
        for (int i = 1; i < 2'500; ++i) {
            fields.push_back(u"n%1"_s.arg(i));
            row.values.push_back(std::int64_t(i));
        }
        const StageSummary summary = summaryOf(test::dataset(u"a"_s, u"k"_s), {page(fields, {row})});
        QCOMPARE(summary.rows, 1);
        QCOMPARE(summary.typeFaults, Messages{make<Code::DatasetTooManyFields>(u"n1900"_s, 1900)});
    }

    void findsTheNewestRow()
    {
        auto dataset = test::dataset(u"a"_s, u"k"_s);
        dataset.modified = u"m"_s;
        const StageSummary summary =
            summaryOf(dataset, {page({u"k"_s, u"m"_s}, {{.values = {u"1"_s, u"2026-11-01T12:00:00+07:00"_s}},
                                                        {.values = {u"2"_s, u"2026-11-01T06:00:00Z"_s}},
                                                        {.values = {u"3"_s, u"2026-10-31"_s}},
                                                        {.values = {u"4"_s, u"soon"_s}},
                                                        {.values = {u"5"_s, std::monostate{}}}})});
        QVERIFY(summary.newest);
        QCOMPARE(summary.newest->time, QDateTime(QDate(2026, 11, 1), QTime(6, 0), QTimeZone::UTC));
    }

    void hashesTheContentNotItsOrder()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        std::vector<TestRow> rows;
        for (int i = 0; i < 200; ++i)
            rows.push_back({.values = {QString::number(i), std::int64_t(random() % 10)}});
        const auto dataset = test::dataset(u"a"_s, u"k"_s);
        const QByteArray hash = summaryOf(dataset, {page({u"k"_s, u"n"_s}, rows)}).contentHash;
        QCOMPARE(hash.size(), 32);
        std::ranges::shuffle(rows, random);
        const std::vector<TestRow> half(rows.begin(), rows.begin() + 120);
        const std::vector<TestRow> rest(rows.begin() + 100, rows.end());
        QCOMPARE(summaryOf(dataset, {page({u"k"_s, u"n"_s}, half), page({u"k"_s, u"n"_s}, rest)}).contentHash, hash);
        rows.pop_back();
        QVERIFY(summaryOf(dataset, {page({u"k"_s, u"n"_s}, rows)}).contentHash != hash);
    }

    void stagesDatasetsSideBySide()
    {
        auto first = test::must(m_writer->stage(test::dataset(u"a"_s, u"k"_s)));
        auto second = test::must(m_writer->stage(test::dataset(u"b"_s, u"k"_s)));
        for (int i = 0; i < 3; ++i) {
            QVERIFY(first->append(page({u"k"_s}, {{.values = {QString::number(i)}}}), {}).has_value());
            QVERIFY(second->append(page({u"k"_s}, {{.values = {u"same"_s}}}), {}).has_value());
        }
        QCOMPARE(first->summary().value().rows, 3);
        QCOMPARE(second->summary().value().rows, 1);
    }

    void leavesTheCacheAsItIs()
    {
        const auto dataset = test::dataset(u"a"_s, u"k"_s);
        QVERIFY(test::publishPages(*m_writer, dataset, {page({u"k"_s}, {{.values = {u"1"_s}}})}).has_value());
        QCOMPARE(summaryOf(dataset, {page({u"k"_s}, {{.values = {u"2"_s}}})}).removed, 1);
        QCOMPARE(test::ask(*test::must(Reader::open(m_scratch.file)), u"SELECT k FROM a"_s), QStringList(u"1"_s));
        QCOMPARE(summaryOf(dataset, {page({u"k"_s}, {{.values = {u"1"_s}}})}).added, 0);
    }

    void itsLogStaysBounded()
    {
        constexpr qsizetype bytes = 4'000'000;
        for (int sync = 0; sync < 40; ++sync) {
            const QString text(bytes, QChar(u'a' + sync % 20));
            summaryOf(test::dataset(u"a"_s, u"k"_s), {page({u"k"_s, u"n"_s}, {{.values = {u"1"_s, text}}})});
        }
        const qint64 log = QFileInfo(m_scratch.file + u".stage-wal"_s).size();
        QVERIFY2(log > 0 && log < 80LL * 1024 * 1024, qPrintable(QString::number(log)));
    }

    void refusesNamesThatAGeoPackageNeeds()
    {
        const auto stage = m_writer->stage(test::dataset(u"gpkg_contents"_s, u"k"_s));
        QVERIFY(!stage.has_value());
        QVERIFY2(stage.error().what == make<Code::DatasetNameReserved>(u"gpkg_contents"_s),
                 qPrintable(test::told(stage.error())));
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::StagingTest)
#include "staging_test.moc"
