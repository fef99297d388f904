// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/query_service.h"
#include "tests/core/query/pages.h"
#include "tests/core/query/province.h"
#include "tests/support/test_main.h"

#include <QThread>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace anjungan;

/// Many threads query while a writer publishes: each answer is from one publish, never from two.
class TestServiceThreads : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersOldOrNewButNeverAMix();
};

namespace {

constexpr int publishes = 25, askers = 4, rowsAtFirst = 300;

/// All rows of publish `version` contain it, and there are `rowsAtFirst` + version of them.
source::RowPage pageOf(int version)
{
    QByteArray json;
    for (int row = 0; row < rowsAtFirst + version; ++row) {
        json += json.isEmpty() ? "[" : ",";
        json += "[\"" + QByteArray::number(row) + "\", " + QByteArray::number(version) + ", \"12.07\"]";
    }
    source::RowPage page = test::pageOf({u"id"_s, u"versi"_s, u"kode"_s}, json + "]");
    for (std::size_t row = 0; row < page.features.size(); ++row)
        test::setPoint(page.features[row], 98, 3);
    return page;
}

QDateTime timeOf(int version) { return test::sourceTime().addDays(version); }

/// The version of an answer; -1 if it is a mix.
int versionOf(const query::Answer &answer)
{
    const int version = int(answer.rows.size()) - rowsAtFirst;
    for (const QVariantList &row : answer.rows)
        if (row.at(0).toInt() != version)
            return -1;
    return answer.provenance.sourceModified == timeOf(version) ? version : -1;
}

int versionOf(const query::MapAnswer &set)
{
    const int version = int(set.features.size()) - rowsAtFirst;
    for (const query::MapFeature &feature : set.features)
        if (feature.values.at(0).toInt() != version)
            return -1;
    return set.provenance.sourceModified == timeOf(version) ? version : -1;
}

} // namespace

void TestServiceThreads::answersOldOrNewButNeverAMix()
{
    test::Province province;
    QCOMPARE(province.publish(u"belum"_s, pageOf(0), timeOf(0)), QString());
    query::QueryService service(province.file(), std::make_shared<const workspace::Workspace>(province.workspace()),
                                &test::sourceTime);

    std::atomic_bool done = false;
    std::atomic_int answers = 0, wrong = 0, backwards = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < askers; ++i) {
        threads.emplace_back(QThread::create([&] {
            const auto rowsQuery = test::query(R"({"dataset": "belum", "select": ["versi", "kode"]})");
            int last = 0;
            while (!done) {
                const auto answer = service.ask(rowsQuery, {}, u"id"_s).result();
                const auto set =
                    service.features({.dataset = u"belum"_s, .fields = {u"versi"_s}}, {}, u"id"_s).result();
                const int first = answer ? versionOf(**answer) : -1;
                const int second = set ? versionOf(**set) : -1;
                wrong += first < 0 || second < 0;
                backwards += first < last || second < first;
                last = second;
                ++answers;
            }
        }));
        threads.back()->start();
    }
    QString error;
    for (int version = 1; version <= publishes && error.isEmpty(); ++version) {
        const int before = answers;
        error = province.publish(u"belum"_s, pageOf(version), timeOf(version));
        while (answers == before && wrong == 0) // so that there are answers between any two publishes
            QThread::yieldCurrentThread();
    }
    done = true;
    for (const auto &thread : threads)
        thread->wait();
    QCOMPARE(error, QString());
    QCOMPARE(wrong, 0);
    QCOMPARE(backwards, 0);
    QVERIFY(answers >= publishes);
}

ANJUNGAN_TEST(QCoreApplication, TestServiceThreads)
#include "service_threads_test.moc"
