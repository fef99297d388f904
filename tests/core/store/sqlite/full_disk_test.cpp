// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/dataset_stage.h"
#include "core/store/sqlite/statement.h"
#include "tests/core/store/cache_kit.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QFile>
#include <QScopeGuard>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using anjungan::sync::CacheErrorKind;
using anjungan::test::page;
using anjungan::test::TestRow;

namespace anjungan::store {

namespace {

source::RowPage rowsOf(int count, const QString &text)
{
    std::vector<TestRow> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back({.values = {QString::number(i), text}, .at = geo::Point{98 + i * 0.001, 3}});
    return page({u"k"_s, u"n"_s}, rows);
}

} // namespace

/// A disk that becomes full in the middle: an error value, and the published rows stay.
class FullDiskTest : public QObject
{
    Q_OBJECT

private:
    const workspace::Dataset m_dataset = test::dataset(u"a"_s, u"k"_s);

private Q_SLOTS:
    void publishesWholeOrNotAtAll()
    {
        test::Scratch scratch;
        QVERIFY(
            test::publishPages(*test::must(Writer::open(scratch.file)), m_dataset, {rowsOf(50, u"old"_s)}).has_value());
        const auto connection = test::must(CacheConnection::open(scratch.file, CacheConnection::Mode::Write));
        const auto stage = test::must(StageFile::attach(connection));
        const int pages = scalar(*connection, u"PRAGMA main.page_count"_s).value().toInt();
        const auto reader = test::must(Reader::open(scratch.file));
        const auto look = u"SELECT count(*), min(n), max(n), (SELECT count(*) FROM rtree_a_geom), "
                          "(SELECT rows FROM anjungan_dataset) FROM a"_s;

        int failures = 0;
        // Each time the disk is full one page later, until a publish fits.
        for (int spare = 0;; ++spare) {
            QVERIFY(run(*connection, u"PRAGMA main.max_page_count = %1"_s.arg(pages + spare)).has_value());
            const auto dataset = test::must(DatasetStage::open(stage, m_dataset));
            test::must(dataset->begin(sync::Pass::Kind::Full));
            test::must(dataset->append(rowsOf(400, QString(100, u'x')), {}));
            const auto summary = dataset->summary();
            QVERIFY(summary.has_value());
            sync::Observation seen = test::observation(u"a"_s, sync::Outcome::Published, test::day(2));
            seen.rows = summary->rows;
            const auto published = dataset->publish({}, seen);
            if (published)
                break;
            ++failures;
            QCOMPARE(published.error().kind, CacheErrorKind::NoSpace);
            QCOMPARE(test::ask(*reader, look), QStringList(u"50|old|old|50|50"_s));
        }
        QVERIFY(failures > 5);
        QCOMPARE(
            test::ask(
                *reader,
                u"SELECT count(*), (SELECT count(*) FROM rtree_a_geom), (SELECT rows FROM anjungan_dataset) FROM a"_s),
            QStringList(u"400|400|400"_s));
        QCOMPARE(test::ask(*reader, u"PRAGMA integrity_check"_s), QStringList(u"ok"_s));
    }

    void survivesAFileThatCannotGrow()
    {
#ifdef Q_OS_UNIX
        test::Scratch scratch;
        auto writer = test::must(Writer::open(scratch.file));
        QVERIFY(test::publishPages(*writer, m_dataset, {rowsOf(50, u"old"_s)}).has_value());

        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        const auto restore = qScopeGuard([&] {
            setrlimit(RLIMIT_FSIZE, &before);
            std::signal(SIGXFSZ, oldHandler);
        });
        rlimit tight = before;
        tight.rlim_cur = 300'000;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        const auto published = test::publishPages(*writer, m_dataset, {rowsOf(5'000, QString(200, u'x'))});
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);

        QVERIFY(!published.has_value());
        QVERIFY2(test::told(published.error()).contains(u"cache.io_error("_s),
                 qPrintable(test::told(published.error())));
        QCOMPARE(test::ask(*test::must(Reader::open(scratch.file)), u"SELECT count(*), max(n) FROM a"_s),
                 QStringList(u"50|old"_s));
        QVERIFY(test::publishPages(*writer, m_dataset, {rowsOf(5'000, QString(200, u'x'))}).has_value());
#else
        QSKIP("needs setrlimit");
#endif
    }
};

} // namespace anjungan::store

ANJUNGAN_TEST(QCoreApplication, anjungan::store::FullDiskTest)
#include "full_disk_test.moc"
