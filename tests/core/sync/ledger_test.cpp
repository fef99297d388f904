// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reader.h"
#include "core/store/sqlite/cache_connection.h"
#include "tests/core/sync/register.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QRandomGenerator>
#include <QSqlQuery>

#include <algorithm>

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;
using test::Register;
namespace fault = anjungan::test::fault;

/// The ledger after many syncs of all kinds.
class LedgerTest : public QObject
{
    Q_OBJECT

    /// The register's number is its row's area.
    static void putIntoAreas(Register &office)
    {
        office.workspace.datasets.first().area = workspace::AreaRef{.field = u"nilai"_s, .codes = u"kemendagri"_s};
    }

    static std::unique_ptr<store::Reader> reader(const Register &office)
    {
        auto opened = store::Reader::open(office.file());
        if (!opened)
            qFatal("%s", qPrintable(test::told(opened.error())));
        return *std::move(opened);
    }

    static QMap<QString, qint64> rowsByArea(const Register &office)
    {
        const auto cache = reader(office);
        QMap<QString, qint64> rows;
        QSqlQuery query(cache->connection().database());
        query.exec(u"SELECT nilai, count(*) FROM sekolah GROUP BY nilai"_s);
        while (query.next())
            rows.insert(query.value(0).toString(), query.value(1).toLongLong());
        return rows;
    }

    static QMap<QString, qint64> rowsByLedger(const Register &office)
    {
        QMap<QString, qint64> rows;
        const auto changes = reader(office)->changes(u"sekolah"_s, office.clock.now().addYears(-1));
        for (const store::AreaChange &change : *changes)
            if (change.added != change.removed)
                rows.insert(change.area, change.added - change.removed);
        return rows;
    }

private Q_SLOTS:
    void tellsEachSyncAsItWas()
    {
        Register office;
        putIntoAreas(office);
        office.source.declare({.filters = true, .projects = true});
        QList<Observation> seen{office.sync()};
        office.clock.pass(std::chrono::hours(7));
        office.write(u"7"_s, 8);
        office.erase(u"9"_s);
        office.serve();
        seen.prepend(office.sync());
        office.source.stop();
        office.clock.pass(std::chrono::hours(1));
        seen.prepend(office.sync());
        QCOMPARE(seen[1].way, Way::Delta);

        const auto entries = reader(office)->observations(u"sekolah"_s, 10);
        QCOMPARE(entries->size(), 3);
        for (qsizetype i = 0; i < seen.size(); ++i) {
            const Observation &kept = (*entries)[i].seen;
            QCOMPARE((*entries)[i].seq, 3 - i);
            QCOMPARE(std::tuple(kept.outcome, kept.way, kept.rows, kept.added, kept.changed, kept.removed),
                     std::tuple(seen[i].outcome, seen[i].way, seen[i].rows, seen[i].added, seen[i].changed,
                                seen[i].removed));
            QCOMPARE(std::tuple(kept.bytes, kept.requests, kept.contentHash, kept.error, kept.note),
                     std::tuple(seen[i].bytes, seen[i].requests, seen[i].contentHash, seen[i].error, seen[i].note));
            QCOMPARE(std::tuple(kept.at, kept.sourceModified), std::tuple(seen[i].at, seen[i].sourceModified));
        }
        const auto since = reader(office)->changes(u"sekolah"_s, seen[1].at);
        QCOMPARE(*since,
                 QList<store::AreaChange>(
                     {{.area = u"7"_s, .removed = 1}, {.area = u"8"_s, .added = 1}, {.area = u"9"_s, .removed = 1}}));
    }

    /// Deltas, lists of keys, full passes, continued passes, servers that are down and syncs that found nothing new.
    void theSumsMatchInEveryCase()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        Register office(60);
        putIntoAreas(office);
        office.options.shrinkShare = 1;
        QSet<Way> ways;
        constexpr int syncs = 40;
        for (int i = 0; i < syncs; ++i) {
            office.source.declare({.filters = random.bounded(4) > 0, .projects = random.bounded(2) > 0});
            for (int change = random.bounded(6); change > 0; --change) {
                const QString code = QString::number(random.bounded(1, 80));
                if (random.bounded(3) == 0)
                    office.erase(code);
                else
                    office.write(code, random.bounded(7));
            }
            office.serve();
            if (random.bounded(4) == 0)
                office.source.fail(u"/items"_s, fault::reset(), 1, random.bounded(6));
            ways.insert(office.sync().way);
            office.source.mend();
            office.clock.pass(std::chrono::hours(random.bounded(1, 9)));
            QCOMPARE(rowsByLedger(office), rowsByArea(office));
        }
        QCOMPARE(office.sync().error, message::Messages());
        QCOMPARE(office.rows(), office.rowsAtSource());
        QVERIFY(ways.contains(Way::Delta) && ways.contains(Way::Full));
        const auto check = reader(office)->checkLedger();
        QVERIFY(check->isValid());
        QCOMPARE(check->entries, syncs + 1);
    }
};

ANJUNGAN_TEST(QCoreApplication, LedgerTest)
#include "ledger_test.moc"
