// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/history/past_view.h"
#include "core/store/sqlite/cache_connection.h"
#include "tests/core/sync/bundle/bundle_kit.h"
#include "tests/support/test_main.h"

using namespace Qt::StringLiterals;
using namespace anjungan;
using test::BundleKit;

namespace {

/// The office has two versions of its schools; one row of them has a former value.
void makeHistory(BundleKit &kit)
{
    kit.serve(1);
    QVERIFY(kit.sync(kit.office()).allCurrent());
    kit.clock.pass(std::chrono::hours(24));
    kit.serve(2);
    QVERIFY(kit.sync(kit.office()).allCurrent());
}

const QString formerRows = u"SELECT coalesce(sum(rows), 0) FROM anjungan_history"_s;

} // namespace

/// Bundles of a cache with a history, and a history of bundles.
class BundleHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHistoryStaysOnTheDevice()
    {
        BundleKit kit;
        makeHistory(kit);
        QVERIFY(BundleKit::ask(kit.office(), formerRows).first().toInt() > 0);
        QVERIFY(kit.create({u"anggaran"_s}));
        QCOMPARE(BundleKit::ask(kit.stick(), formerRows), QStringList(u"0"_s));
        QCOMPARE(BundleKit::ask(kit.stick(), u"SELECT count(*) FROM anjungan_history_field"_s), QStringList(u"0"_s));
        // Not even the names of tables say what else the office has.
        QCOMPARE(BundleKit::ask(kit.stick(), u"SELECT name FROM sqlite_schema WHERE sql LIKE '%sekolah%'"_s),
                 QStringList());
        QCOMPARE(
            BundleKit::ask(kit.stick(), u"SELECT count(*) FROM gpkg_extensions WHERE table_name LIKE '%sekolah%'"_s),
            QStringList(u"0"_s));
        QVERIFY(BundleKit::ask(kit.office(), formerRows).first().toInt() > 0);
    }

    /// What a bundle changes is kept like what a sync changes.
    void bundlesMakeOne()
    {
        BundleKit kit;
        kit.serve(1);
        QVERIFY(kit.sync(kit.office()).allCurrent());
        QVERIFY(kit.create());
        QCOMPARE(kit.applied(u"sekolah"_s).seen.outcome, sync::Outcome::Published);
        const QStringList before = BundleKit::content(kit.village(), u"sekolah"_s);
        const QDateTime first = kit.clock.now();
        kit.clock.pass(std::chrono::hours(24));
        kit.serve(2);
        QVERIFY(kit.sync(kit.office()).allCurrent());
        QVERIFY(kit.create());
        QCOMPARE(kit.applied(u"sekolah"_s).seen.outcome, sync::Outcome::Published);
        QVERIFY(BundleKit::content(kit.village(), u"sekolah"_s) != before);

        const auto reader = store::Reader::open(kit.village());
        const auto state = store::readPastState((*reader)->connection(), u"sekolah"_s, first);
        QVERIFY(state && state->view);
        const auto table = (*reader)->table(u"sekolah"_s);
        const QString past = state->view->rowsSql(**table);
        QCOMPARE(BundleKit::ask(kit.village(), u"SELECT count(*) FROM (%1)"_s.arg(past)), QStringList(u"25"_s));
    }
};

ANJUNGAN_TEST(QCoreApplication, BundleHistoryTest)
#include "bundle_history_test.moc"
