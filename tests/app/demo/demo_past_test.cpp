// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_keeper.h"
#include "app/demo/demo_past.h"
#include "core/compliance/export_check.h"
#include "core/workspace/document/reader.h"
#include "tests/support/test_main.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace anjungan;
using demo::DemoCollection;

namespace {

const DemoCollection &collectionOf(const std::vector<DemoCollection> &collections, const QString &id)
{
    return *std::ranges::find(collections, id, &DemoCollection::id);
}

QJsonValue valueOf(const DemoCollection &collection, const QString &id, QLatin1StringView name)
{
    const auto found = collection.indexOf.constFind(id);
    return found == collection.indexOf.cend() ? QJsonValue() : collection.items[*found].feature["properties"_L1][name];
}

workspace::Workspace demoDocument()
{
    QFile file(u":/demo/workspace.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the demo's workspace cannot be read");
    return *workspace::read(file.readAll(), u"demo"_s);
}

} // namespace

/// What the demo's source had before, and what its keeper has found out.
class DemoPastTest : public QObject
{
    Q_OBJECT

    const std::vector<DemoCollection> m_present = *demo::readCollections(u":/demo"_s);
    const std::vector<demo::PastStep> m_steps = *demo::readPast(u":/demo"_s);

private Q_SLOTS:
    /// Each step changes what it says, and the present is left as it is.
    void stepsAreUndone()
    {
        QVERIFY(m_steps.size() >= 5);
        for (const demo::PastStep &step : m_steps) {
            const auto before = demo::daysAgo(m_present, m_steps, step.days + 1);
            const DemoCollection &past = collectionOf(before, step.collection);
            const DemoCollection &present = collectionOf(m_present, step.collection);
            QCOMPARE(past.items.size(),
                     present.items.size() - std::size_t(step.added.size()) + std::size_t(step.removed.size()));
            QVERIFY(past.fingerprint != present.fingerprint);
            for (const QString &id : step.added)
                QVERIFY2(!past.indexOf.contains(id) && present.indexOf.contains(id), qPrintable(id));
            for (auto row = step.was.begin(); row != step.was.end(); ++row) {
                const QJsonObject former = row.value().toObject();
                for (auto value = former.begin(); value != former.end(); ++value)
                    QCOMPARE(valueOf(past, row.key(), QLatin1StringView(value.key().toLatin1())), value.value());
            }
            // Who asks for what changed since then is told all of it.
            for (const QString &id : step.was.keys() + step.added)
                QVERIFY2(valueOf(present, id, "updated_at"_L1).toString() >= past.updated.toString(Qt::ISODate),
                         qPrintable(id));
        }
    }

    void thePresentIsUnchanged()
    {
        const auto now = demo::daysAgo(m_present, m_steps, 0);
        for (std::size_t at = 0; at < now.size(); ++at)
            QCOMPARE(now[at].fingerprint, m_present[at].fingerprint);
    }

    /// The keeper's export passes a client's check, on any day, and has all that the page is to show.
    void theKeeperIsSound_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::newRow("the end of November") << QDate(2026, 11, 30);
        QTest::newRow("the first of a year") << QDate(2027, 1, 1);
        QTest::newRow("a leap day") << QDate(2028, 2, 29);
    }

    void theKeeperIsSound()
    {
        QFETCH(const QDate, day);
        const workspace::Workspace workspace = demoDocument();
        const DemoCollection collection = demo::demoVerdicts(workspace, QDateTime(day, QTime(7, 0), QTimeZone::UTC));
        QList<compliance::ExportRow> rows;
        QHash<QString, int> kinds;
        for (const demo::Item &item : collection.items) {
            const auto row = compliance::exportRowOf(item.feature["properties"_L1].toObject().toVariantMap());
            QVERIFY2(row, row ? "" : qPrintable(row.error()));
            rows.append(*row);
            ++kinds[row->verdict];
        }
        const compliance::ExportFindings findings = compliance::checkExport(rows);
        QVERIFY(findings.isSound());
        QVERIFY(rows.size() >= 12 * workspace.agencies.size());
        for (const QString &kind : {u"on_time"_s, u"late"_s, u"delinquent"_s, u"not_enough_evidence"_s})
            QVERIFY2(kinds.value(kind) > 0, qPrintable(kind));
    }
};

ANJUNGAN_TEST(QCoreApplication, DemoPastTest)
#include "demo_past_test.moc"
