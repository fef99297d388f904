// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/query_service.h"
#include "core/query/questions.h"
#include "tests/core/query/pages.h"
#include "tests/core/query/province.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QSqlDatabase>
#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace anjungan;

/// The service's lifetime: threads, cancelling, cache files that appear, disappear or are not caches.
class TestService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers();
    void neverWorksOnTheThreadThatWaits();
    void endsAtTheNextRow();
    void dropsWhatIsCanceled();
    void endsAllWorkWhenItGoes();
    void waitsForACacheThatIsNotThereYet();
    void opensAFileThatWasReplaced();
    void reportsAFileThatIsNotACache();
};

namespace {

const QByteArray schoolCount = R"({"dataset": "sekolah", "measures": [{"id": "n", "by": "count"}]})";

std::shared_ptr<const workspace::Workspace> shared(const test::Province &province)
{
    return std::make_shared<const workspace::Workspace>(province.workspace());
}

QString outcome(query::QueryService &service, const workspace::QuerySpec &spec)
{
    const auto result = service.ask(spec, {}, u"en"_s).result();
    return result ? (*result)->rows.at(0).at(0).toString() : test::errorText(result.error());
}

} // namespace

void TestService::answers()
{
    const test::Province province;
    query::QueryService service(province.file(), shared(province), &test::sourceTime);
    QCOMPARE(outcome(service, test::query(schoolCount)), u"6"_s);
    QCOMPARE(service.features({.dataset = u"kabkota"_s, .fields = {u"nama"_s}}, {}, u"id"_s)
                 .result()
                 .value()
                 ->features.size(),
             3U);
    QCOMPARE(service.periods(u"kinerja"_s).result().value(), (QStringList{u"2026-10"_s, u"2026-09"_s}));
    QCOMPARE(service.status().result().value().size(), 5);
    QCOMPARE(outcome(service, test::query(R"({"dataset": "belum", "select": ["id"]})")),
             u"NeverSynced: query.never_synced(Districts)"_s);
}

/// A thread that waits for a future of QtConcurrent can run queued work: here that would be SQL on the window's thread.
void TestService::neverWorksOnTheThreadThatWaits()
{
    const test::Province province;
    query::QueryService service(province.file(), shared(province), &test::sourceTime);
    const QStringList before = QSqlDatabase::connectionNames();
    QList<QFuture<query::QueryResult<std::shared_ptr<const query::Answer>>>> futures;
    for (int i = 0; i < 100; ++i)
        futures << service.ask(test::query(schoolCount), {}, u"id"_s);
    while (!futures.isEmpty()) // the last in the queue first
        QVERIFY(futures.takeLast().result().has_value());
    QVERIFY(QSqlDatabase::connectionNames().size() - before.size() <= std::clamp(QThread::idealThreadCount(), 2, 3));
}

void TestService::endsAtTheNextRow()
{
    const test::Province province;
    const auto reader = province.reader();
    int asked = 0;
    const query::Context context{*reader, province.workspace(), test::sourceTime(), [&] { return ++asked > 3; }};
    int seen = 0;
    const auto read =
        query::eachRow(context, {u"SELECT fid FROM sekolah"_s, {}}, [&](const store::Statement &) { ++seen; });
    QCOMPARE(read.error().kind, query::QueryErrorKind::Canceled);
    QCOMPARE(seen, 2);
}

void TestService::dropsWhatIsCanceled()
{
    const test::Province province;
    query::QueryService service(province.file(), shared(province), &test::sourceTime);
    QList<QFuture<query::QueryResult<std::shared_ptr<const query::Answer>>>> futures;
    for (int i = 0; i < 200; ++i)
        futures << service.ask(test::query(schoolCount), {}, u"id"_s);
    for (auto &future : futures)
        future.cancel();
    for (auto &future : futures) {
        future.waitForFinished();
        QVERIFY(future.isCanceled() || future.result().has_value());
    }
    QVERIFY(futures.last().isCanceled());
    QCOMPARE(outcome(service, test::query(schoolCount)), u"6"_s);
}

void TestService::endsAllWorkWhenItGoes()
{
    const test::Province province;
    QList<QFuture<query::QueryResult<std::shared_ptr<const query::Answer>>>> futures;
    {
        query::QueryService service(province.file(), shared(province), &test::sourceTime);
        for (int i = 0; i < 200; ++i)
            futures << service.ask(test::query(schoolCount), {}, u"id"_s);
    }
    for (auto &future : futures) {
        QVERIFY(future.isFinished());
        if (future.isCanceled())
            continue;
        const auto result = future.result();
        QVERIFY(result.has_value() || result.error().kind == query::QueryErrorKind::Canceled);
    }
}

void TestService::waitsForACacheThatIsNotThereYet()
{
    const test::Province province;
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"later.gpkg"_s);
    query::QueryService service(file, shared(province), &test::sourceTime);
    QCOMPARE(outcome(service, test::query(schoolCount)), u"NeverSynced: query.never_synced(Schools)"_s);
    QCOMPARE(outcome(service, test::query(R"({"dataset": "x", "select": ["id"]})")),
             u"UnknownDataset: query.unknown_dataset(x)"_s);
    const auto status = service.status().result();
    QCOMPARE(status.value().size(), 5);
    QCOMPARE(status.value().first().state, store::RecordState::Never);
    QVERIFY(!QFile::exists(file));

    const auto writer = store::Writer::open(file);
    QVERIFY(writer.has_value());
    QCOMPARE(outcome(service, test::query(schoolCount)), u"NeverSynced: query.never_synced(Schools)"_s);
}

void TestService::opensAFileThatWasReplaced()
{
#ifdef Q_OS_WIN
    QSKIP("a file that is open cannot be replaced here");
#endif
    test::Province province;
    auto other = std::make_unique<test::Province>();
    source::RowPage page = test::schools();
    page.features.resize(2);
    QCOMPARE(other->publish(u"sekolah"_s, page), QString());
    other->close(); // all that it wrote is in its file now
    province.close();

    query::QueryService service(province.file(), shared(province), &test::sourceTime);
    QCOMPARE(outcome(service, test::query(schoolCount)), u"6"_s);
    for (const QString &suffix : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(province.file() + suffix);
    QVERIFY(QFile::rename(other->file(), province.file()));
    for (int i = 0; i < 10; ++i) // on each thread
        QCOMPARE(outcome(service, test::query(schoolCount)), u"2"_s);
}

void TestService::reportsAFileThatIsNotACache()
{
    const test::Province province;
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"cache.gpkg"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    query::QueryService service(file.fileName(), shared(province), &test::sourceTime);
    const QString told = outcome(service, test::query(schoolCount));
    QVERIFY2(told.startsWith(u"Cache: "_s) && told.contains(file.fileName()), qPrintable(told));
}

ANJUNGAN_TEST(QCoreApplication, TestService)
#include "service_test.moc"
