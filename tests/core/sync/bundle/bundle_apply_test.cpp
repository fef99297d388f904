// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reader.h"
#include "tests/core/sync/bundle/bundle_kit.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QScopeGuard>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace anjungan;
using namespace anjungan::sync;
using namespace Qt::StringLiterals;
using test::BundleKit;

/// A bundle brings one device's synced state to another, completely and without anything else.
class BundleApplyTest : public QObject
{
    Q_OBJECT

    /// The office has synced and made the stick's bundle some hours ago.
    struct Carried : BundleKit
    {
        explicit Carried(const QStringList &datasets = {})
        {
            synced = sync(office());
            syncedAt = clock.now();
            made = create(datasets);
            if (!synced.allCurrent() || !made)
                qFatal("no bundle: %s", made ? "not synced" : qPrintable(test::told(made.error())));
            clock.pass(std::chrono::hours(5));
            source.clearRequests();
        }

        QStringList record(const QString &dataset, const QString &columns) const
        {
            return ask(village(), u"SELECT %1 FROM anjungan_dataset WHERE id = '%2'"_s.arg(columns, dataset));
        }

        Report synced;
        QDateTime syncedAt;
        CacheResult<store::BundleMade> made;
    };

    static Observation seenOf(const Report &report, const QString &dataset)
    {
        for (const Observation &seen : report.datasets)
            if (seen.dataset == dataset)
                return seen;
        return {};
    }

private Q_SLOTS:
    void whatNeedsAttentionIsKept()
    {
        Carried kit;
        kit.workspace.attention = {{.id = u"a"_s}};
        QStringList asked;
        BundleOptions options;
        options.attending = [&](const QString &dataset, const QDateTime &) {
            asked << dataset + u' ' + BundleKit::ask(kit.village(), u"SELECT count(*) FROM sekolah"_s).value(0);
            return AttentionKeeping{.found = {{.condition = u"a"_s, .rows = {{.key = u"x"_s, .value = 7}}}},
                                    .conditions = {u"a"_s}};
        };
        QVERIFY(kit.apply(options));
        QCOMPARE(asked, (QStringList{u"sekolah 25"_s, u"anggaran 25"_s, u" 25"_s}));
        QCOMPARE(BundleKit::ask(kit.village(), u"SELECT condition || row_key FROM anjungan_attention"_s),
                 QStringList(u"ax"_s));
    }

    void bringsWhatTheOfficeHas()
    {
        Carried kit;
        const auto report = kit.apply();
        QVERIFY2(report, report ? "" : qPrintable(test::told(report.error())));
        QVERIFY(report->isFine());
        QCOMPARE(report->datasets.size(), 2);
        const Observation &seen = report->datasets.first().seen;
        QCOMPARE(std::tuple(seen.dataset, seen.outcome, seen.way),
                 std::tuple(u"sekolah"_s, Outcome::Published, Way::Bundle));
        QCOMPARE(std::tuple(seen.rows, seen.added, seen.requests), std::tuple(25, 25, 0));
        QCOMPARE(kit.source.requestCount(), 0);
        for (const QString &dataset : {u"sekolah"_s, u"anggaran"_s}) {
            const QStringList content = BundleKit::content(kit.office(), dataset);
            QVERIFY(content.size() > 10);
            QCOMPARE(BundleKit::content(kit.village(), dataset), content);
        }
        QCOMPARE(BundleKit::ask(kit.village(), u"PRAGMA integrity_check"_s), QStringList(u"ok"_s));
        QCOMPARE(BundleKit::ask(kit.village(), u"SELECT count(*) FROM rtree_sekolah_geom"_s), QStringList(u"25"_s));
    }

    void isAsOldAsItIs()
    {
        Carried kit;
        QVERIFY(kit.apply().has_value());
        const QString clocks =
            u"rows, content_hash IS NOT NULL, source_modified, confirmed_at, watermark, state, error"_s;
        const auto reader = store::Reader::open(kit.village());
        QVERIFY(reader);
        const auto record = (*reader)->dataset(u"sekolah"_s);
        QVERIFY(record && *record);
        QCOMPARE((*record)->confirmedAt, kit.syncedAt);
        QCOMPARE((*record)->attemptedAt, kit.clock.now());
        QCOMPARE(kit.record(u"sekolah"_s, clocks),
                 BundleKit::ask(kit.office(), u"SELECT %1 FROM anjungan_dataset WHERE id = 'sekolah'"_s.arg(clocks)));
        const QStringList entries = BundleKit::ask(
            kit.village(), u"SELECT dataset, outcome, way, requests, bytes FROM anjungan_observation ORDER BY seq"_s);
        QCOMPARE(entries, QStringList({u"sekolah|published|bundle|0|0"_s, u"anggaran|published|bundle|0|0"_s}));
        const auto chain = (*reader)->checkLedger();
        QVERIFY(chain && chain->isValid());
    }

    void theNextSyncIsARequestADataset()
    {
        Carried kit;
        QVERIFY(kit.apply().has_value());
        const QStringList content = BundleKit::content(kit.village(), u"sekolah"_s);
        const Report report = kit.sync(kit.village());
        for (const Observation &seen : report.datasets)
            QCOMPARE(std::tuple(seen.outcome, seen.way, seen.requests),
                     std::tuple(Outcome::Unchanged, Way::Validator, 1));
        QCOMPARE(kit.source.requestCount(), 2);
        QCOMPARE(BundleKit::content(kit.village(), u"sekolah"_s), content);
        QCOMPARE(kit.record(u"sekolah"_s, u"confirmed_at"_s), QStringList(kit.clock.now().toString(Qt::ISODateWithMs)));
    }

    void aFullListingFindsTheRowsUnchanged()
    {
        Carried kit;
        QVERIFY(kit.apply().has_value());
        test::forgetValidators(kit.village());
        const Report report = kit.sync(kit.village());
        for (const Observation &seen : report.datasets) {
            QCOMPARE(std::tuple(seen.outcome, seen.way), std::tuple(Outcome::Unchanged, Way::Full));
            QCOMPARE(std::tuple(seen.added, seen.changed, seen.removed, seen.touched), std::tuple(0, 0, 0, 0));
        }
        QCOMPARE(BundleKit::content(kit.village(), u"sekolah"_s), BundleKit::content(kit.office(), u"sekolah"_s));
    }

    void theNextSyncIsADelta()
    {
        BundleKit kit;
        kit.source.declare({.filters = true});
        kit.sync(kit.office());
        QVERIFY(kit.create().has_value());
        QVERIFY(kit.apply().has_value());
        kit.clock.pass(std::chrono::hours(2));
        kit.serve(3); // a row has changed, none is gone
        const Observation seen = seenOf(kit.sync(kit.village()), u"sekolah"_s);
        QCOMPARE(std::tuple(seen.outcome, seen.way, seen.changed), std::tuple(Outcome::Published, Way::Delta, 1));
        kit.sync(kit.office());
        QCOMPARE(BundleKit::content(kit.village(), u"sekolah"_s), BundleKit::content(kit.office(), u"sekolah"_s));
    }

    void carriesOneOfSeveral()
    {
        Carried kit({u"anggaran"_s});
        const auto report = kit.apply();
        QVERIFY(report && report->isFine());
        QCOMPARE(report->datasets.size(), 1);
        QCOMPARE(BundleKit::content(kit.village(), u"anggaran"_s), BundleKit::content(kit.office(), u"anggaran"_s));
        QCOMPARE(BundleKit::content(kit.village(), u"sekolah"_s), QStringList());
    }

    void updatesOnlyWhatDiffers()
    {
        BundleKit kit;
        kit.sync(kit.village());
        kit.clock.pass(std::chrono::hours(1));
        kit.serve(2);
        kit.sync(kit.office());
        QVERIFY(kit.create().has_value());
        const QString fids = u"SELECT group_concat(fid) FROM sekolah"_s;
        const QStringList before = BundleKit::ask(kit.village(), fids);
        const Applied applied = kit.applied(u"sekolah"_s);
        QCOMPARE(applied.seen.outcome, Outcome::Published);
        QCOMPARE(std::tuple(applied.seen.added, applied.seen.changed, applied.seen.removed), std::tuple(0, 4, 1));
        QCOMPARE(BundleKit::content(kit.village(), u"sekolah"_s), BundleKit::content(kit.office(), u"sekolah"_s));
        QCOMPARE(BundleKit::ask(kit.village(), fids).first(), before.first().mid(2)); // the first is gone
        QCOMPARE(kit.applied(u"sekolah"_s).left, Applied::Left::NotNewer);
    }

    void whatTheDeviceDoesNotKeepIsPassedOver()
    {
        Carried kit;
        for (workspace::Dataset &dataset : kit.workspace.datasets)
            dataset.isLeftOut = dataset.id == u"sekolah"_s;
        const Applied applied = kit.applied(u"sekolah"_s);
        QCOMPARE(applied.left, Applied::Left::LeftOut);
        QCOMPARE(test::told(applied.seen.note), u"bundle.left_out()"_s);
        QVERIFY(applied.isFine());
        QCOMPARE(kit.record(u"sekolah"_s, u"rows"_s), QStringList());
    }

    void neverGoesBackUnlessAsked()
    {
        Carried kit;
        kit.serve(2);
        kit.sync(kit.village());
        const QStringList newer = BundleKit::content(kit.village(), u"sekolah"_s);
        const QStringList entries = BundleKit::ask(kit.village(), u"SELECT count(*) FROM anjungan_observation"_s);
        const auto report = kit.apply();
        QVERIFY(report && report->isFine());
        for (const Applied &applied : report->datasets) {
            QCOMPARE(applied.left, Applied::Left::NotNewer);
            QVERIFY2(test::told(applied.seen.note).contains(u"bundle.not_newer("_s),
                     qPrintable(test::told(applied.seen.note)));
        }
        QCOMPARE(BundleKit::content(kit.village(), u"sekolah"_s), newer);
        QCOMPARE(BundleKit::ask(kit.village(), u"SELECT count(*) FROM anjungan_observation"_s), entries);

        const Applied older = kit.applied(u"sekolah"_s, {.older = true});
        QCOMPARE(std::tuple(older.left, older.seen.outcome), std::tuple(Applied::Left::No, Outcome::Published));
        QCOMPARE(BundleKit::content(kit.village(), u"sekolah"_s), BundleKit::content(kit.office(), u"sekolah"_s));
        QCOMPARE(kit.record(u"sekolah"_s, u"confirmed_at"_s), QStringList(kit.syncedAt.toString(Qt::ISODateWithMs)));
    }

    /// Applying the same stick twice does not confirm a held delivery.
    void holdsWhatShrinks()
    {
        BundleKit kit;
        kit.sync(kit.village());
        const QStringList before = BundleKit::content(kit.village(), u"sekolah"_s);
        kit.clock.pass(std::chrono::hours(1));
        kit.serve(4); // ten rows are left
        kit.sync(kit.office());
        QVERIFY(kit.create().has_value());
        for (int days = 0; days < 3; ++days) {
            kit.clock.pass(std::chrono::days(1));
            const Applied held = kit.applied(u"sekolah"_s);
            QCOMPARE(held.seen.outcome, Outcome::Held);
            QVERIFY(!held.isFine());
            QCOMPARE(BundleKit::content(kit.village(), u"sekolah"_s), before);
            QVERIFY(!QFile::exists(kit.village() + u".stage"_s)); // its rows are dropped
        }
        QCOMPARE(kit.applied(u"sekolah"_s, {.accepted = {u"daerah"_s}}).seen.outcome, Outcome::Held);
        QCOMPARE(kit.applied(u"sekolah"_s, {.accepted = {u"sekolah"_s}}).seen.outcome, Outcome::Published);
        QCOMPARE(BundleKit::content(kit.village(), u"sekolah"_s), BundleKit::content(kit.office(), u"sekolah"_s));
    }

    void leavesWhatTheWorkspaceDefinesOtherwise()
    {
        Carried kit;
        kit.workspace.datasets[0].key = u"nama"_s;
        const auto report = kit.apply();
        QVERIFY(report && !report->isFine());
        QCOMPARE(report->datasets[0].left, Applied::Left::OtherDefinition);
        QCOMPARE(report->datasets[1].seen.outcome, Outcome::Published);
        QCOMPARE(BundleKit::content(kit.village(), u"sekolah"_s), QStringList());
    }

    void leavesWhatTheWorkspaceLacks()
    {
        Carried kit;
        kit.workspace.datasets.removeFirst();
        kit.workspace.exposures.clear();
        const auto report = kit.apply();
        QVERIFY(report && report->isFine());
        QCOMPARE(report->datasets[0].seen.outcome, Outcome::Published);
        QCOMPARE(report->datasets[1].left, Applied::Left::NotInWorkspace);
        QCOMPARE(report->datasets[1].seen.dataset, u"sekolah"_s);
    }

    /// The office reaches the source under another URL than the village does.
    void takesTheContentOfAnotherAddress()
    {
        Carried kit;
        test::BundleKit other;
        kit.workspace.sources[0].url = other.source.url();
        QCOMPARE(kit.applied(u"sekolah"_s).seen.outcome, Outcome::Published);
        const Report report = kit.sync(kit.village());
        QCOMPARE(kit.source.requestCount(), 0);
        const Observation seen = seenOf(report, u"sekolah"_s);
        QCOMPARE(std::tuple(seen.outcome, seen.way), std::tuple(Outcome::Unchanged, Way::Full));
    }

    void computesExposures()
    {
        Carried kit;
        const auto report = kit.apply();
        QVERIFY(report);
        QCOMPARE(report->exposures.size(), 1);
        QCOMPARE(report->exposures.first().outcome, ExposureUpdate::Outcome::Computed);
        QCOMPARE(kit.apply()->exposures.first().outcome, ExposureUpdate::Outcome::Unchanged);
    }

    void carriesAnEmptyDataset()
    {
        BundleKit kit;
        kit.source.put({.id = u"anggaran"_s, .etag = "\"leer\""});
        kit.sync(kit.office());
        QVERIFY(kit.create().has_value());
        const Applied applied = kit.applied(u"anggaran"_s);
        QCOMPARE(std::tuple(applied.seen.outcome, applied.seen.rows), std::tuple(Outcome::Published, 0));
        QVERIFY(applied.isFine());
    }

    void dropsWhatAnInterruptedSyncStaged()
    {
        Carried kit;
        kit.source.fail(u"offset=10"_s, test::fault::status(500), -1);
        QCOMPARE(seenOf(kit.sync(kit.village()), u"sekolah"_s).outcome, Outcome::SourceDown);
        kit.source.mend();
        QCOMPARE(kit.applied(u"sekolah"_s).seen.outcome, Outcome::Published);
        QCOMPARE(BundleKit::content(kit.village(), u"sekolah"_s), BundleKit::content(kit.office(), u"sekolah"_s));
        QCOMPARE(seenOf(kit.sync(kit.village()), u"sekolah"_s).outcome, Outcome::Unchanged);
    }

    void reportsAClockThatIsBehind()
    {
        Carried kit;
        kit.clock.pass(-std::chrono::hours(48));
        const Applied applied = kit.applied(u"sekolah"_s);
        QCOMPARE(applied.seen.outcome, Outcome::Published);
        QVERIFY2(test::told(applied.seen.note).contains(u"bundle.in_future("_s),
                 qPrintable(test::told(applied.seen.note)));
        QCOMPARE(kit.record(u"sekolah"_s, u"confirmed_at"_s), QStringList(kit.syncedAt.toString(Qt::ISODateWithMs)));
    }

    void aFullDiskIsToldAndUndone()
    {
#ifdef Q_OS_UNIX
        BundleKit kit;
        kit.sync(kit.village());
        const QStringList before = BundleKit::content(kit.village(), u"sekolah"_s);
        kit.clock.pass(std::chrono::hours(1));
        kit.serve(5);
        kit.sync(kit.office());
        QVERIFY(kit.create().has_value());

        rlimit usual{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &usual), 0);
        const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
        const auto restore = qScopeGuard([&] {
            setrlimit(RLIMIT_FSIZE, &usual);
            std::signal(SIGXFSZ, oldHandler);
        });
        rlimit tight = usual;
        tight.rlim_cur = 300'000;
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &tight), 0);
        const Applied failed = kit.applied(u"sekolah"_s);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &usual), 0);
        QCOMPARE(failed.seen.outcome, Outcome::CacheFault);
        QVERIFY2(test::told(failed.seen.error).contains(u"[cache.io_error(disk I/O error, "_s),
                 qPrintable(test::told(failed.seen.error)));
        QCOMPARE(BundleKit::content(kit.village(), u"sekolah"_s), before);

        QCOMPARE(kit.applied(u"sekolah"_s).seen.outcome, Outcome::Published);
        QCOMPARE(BundleKit::content(kit.village(), u"sekolah"_s), BundleKit::content(kit.office(), u"sekolah"_s));
#else
        QSKIP("needs setrlimit");
#endif
    }

    void aSecondWriterIsRefused()
    {
        Carried kit;
        const auto writer = store::Writer::open(kit.village());
        QVERIFY(writer);
        const auto refused = kit.apply();
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, CacheErrorKind::Locked);
    }
};

ANJUNGAN_TEST(QCoreApplication, BundleApplyTest)
#include "bundle_apply_test.moc"
