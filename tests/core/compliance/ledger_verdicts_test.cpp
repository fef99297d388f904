// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compliance/ledger_verdicts.h"
#include "core/store/writer.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace anjungan::compliance {

using sync::Outcome;

/// Verdicts from a cache.
class LedgerVerdictsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"cache.gpkg"_s);

    static QDateTime noon(int month, int day) { return {QDate(2026, month, day), QTime(12, 0), QTimeZone::UTC}; }

    static workspace::Dataset promised(const QString &id, const QString &publisher, const QString &cadence)
    {
        workspace::Dataset dataset;
        dataset.id = id;
        dataset.publisher = publisher;
        dataset.cadence = workspace::Duration::parse(cadence);
        dataset.grace = workspace::Duration::parse(u"P7D");
        return dataset;
    }

    static void see(store::Writer &writer, const QString &dataset, const QDateTime &at, Outcome outcome, int changed,
                    sync::Way way = sync::Way::Validator)
    {
        sync::Observation seen;
        seen.dataset = dataset;
        seen.at = at;
        seen.outcome = outcome;
        seen.changed = changed;
        seen.way = way;
        QVERIFY(writer.record(seen));
    }

private Q_SLOTS:
    /// A list that is not kept up to date must not make an agency late.
    void whatAListOfVersionsSaysIsNoEvidence()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"cache.gpkg"_s);
        workspace::Workspace workspace;
        workspace.timeZone = QTimeZone("Asia/Jakarta");
        workspace.datasets = {promised(u"a"_s, u"disdik"_s, u"P1M"_s)};
        {
            const auto writer = store::Writer::open(file);
            QVERIFY(writer);
            see(**writer, u"a"_s, noon(5, 4), Outcome::Published, 3);
            see(**writer, u"a"_s, noon(6, 12), Outcome::Unchanged, 0, sync::Way::Versions);
        }
        const auto reader = store::Reader::open(file);
        QVERIFY(reader);
        const auto found = ledgerVerdicts(workspace, **reader, noon(6, 20), 2);
        QVERIFY(found);
        QCOMPARE(found->datasets[0].verdicts[1].kind, Kind::Unproven);
    }

    void eachPromisedDatasetIsJudgedFromTheLedger()
    {
        workspace::Workspace workspace;
        workspace.timeZone = QTimeZone("Asia/Jakarta");
        workspace.datasets = {promised(u"a"_s, u"disdik"_s, u"P1M"_s), promised(u"b"_s, u"bpbd"_s, u"P1M"_s),
                              workspace::Dataset()};
        {
            const auto writer = store::Writer::open(m_file);
            QVERIFY(writer);
            see(**writer, u"a"_s, noon(5, 4), Outcome::Published, 3);
            see(**writer, u"b"_s, noon(5, 4), Outcome::Published, 3);
            see(**writer, u"a"_s, noon(6, 5), Outcome::Published, 1);
            see(**writer, u"b"_s, noon(6, 12), Outcome::Unchanged, 0);
        }
        const auto reader = store::Reader::open(m_file);
        QVERIFY(reader);
        const auto found = ledgerVerdicts(workspace, **reader, noon(6, 20), 2);
        QVERIFY(found);
        QCOMPARE(found->datasets.size(), 2);
        QCOMPARE(found->datasets[0].dataset, u"a"_s);
        QCOMPARE(found->datasets[0].verdicts.size(), 2);
        QCOMPARE(found->datasets[0].verdicts[1].kind, Kind::OnTime);
        QCOMPARE(found->datasets[1].verdicts[1].kind, Kind::Delinquent);
        QCOMPARE(found->ranking().first().publisher, u"disdik"_s);
        QCOMPARE(found->ranking().last().share(), 0.5);
        const auto entries = (*reader)->observations({}, 10);
        QVERIFY(entries);
        for (const store::LedgerEntry &entry : *entries) {
            QVERIFY(!entry.hash.isEmpty());
            QCOMPARE(found->hashes.value(entry.seq), entry.hash);
        }
    }

    void aCacheWithoutEntriesProvesNothing()
    {
        workspace::Workspace workspace;
        workspace.datasets = {promised(u"a"_s, u"disdik"_s, u"P1M"_s)};
        const QString file = m_folder.filePath(u"empty.gpkg"_s);
        QVERIFY(store::Writer::open(file));
        const auto reader = store::Reader::open(file);
        QVERIFY(reader);
        const auto found = ledgerVerdicts(workspace, **reader, noon(6, 20));
        QVERIFY(found);
        QCOMPARE(found->datasets.first().verdicts.size(), usualPeriods);
        for (const Verdict &verdict : found->datasets.first().verdicts)
            QCOMPARE(verdict.kind, Kind::Unproven);
        QVERIFY(!found->ranking().first().share());
    }
};

} // namespace anjungan::compliance

ANJUNGAN_TEST(QCoreApplication, anjungan::compliance::LedgerVerdictsTest)
#include "ledger_verdicts_test.moc"
