// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/done_line.h"
#include "app/interface_language.h"
#include "app/outcome_text.h"
#include "app/report_json.h"
#include "core/message/message.h"
#include "tests/support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace anjungan;
using namespace Qt::StringLiterals;
using sync::Outcome;

namespace {

const QDateTime now({2026, 11, 21}, QTime(7, 5, 1, 250), QTimeZone::UTC);

/// The keys without the messages that the sentences are made of.
QByteArray jsonOf(QJsonObject object)
{
    for (const QString &key : object.keys())
        if (key.endsWith(u"_messages"_s))
            object.remove(key);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void compareJson(const QByteArray &actual, const QByteArray &expected) { QCOMPARE(actual, expected); }

sync::Observation observation(Outcome outcome)
{
    sync::Observation seen;
    seen.dataset = u"sekolah"_s;
    seen.at = now;
    seen.outcome = outcome;
    seen.way = sync::Way::Full;
    seen.sourceModified = now.addSecs(-60);
    seen.confirmedAt = now.addSecs(-30);
    seen.rows = 3218;
    seen.added = 3;
    seen.changed = 4;
    seen.removed = 1;
    seen.touched = 2;
    seen.bytes = 1'234'567;
    seen.requests = 5;
    seen.milliseconds = 1500;
    seen.error = {message::plain(u"galat"_s)};
    seen.note = {message::plain(u"catatan"_s)};
    return seen;
}

} // namespace

/// What the commands say of a run, line by line and key by key.
class ToldTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<app::InterfaceLanguage> m_language;

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<app::InterfaceLanguage>(u"en"_s); }
    void cleanupTestCase() { m_language.reset(); }

    void aLineForEachDataset()
    {
        QCOMPARE(app::doneLine(observation(Outcome::Published)),
                 u"sekolah: published, 3,218 rows (+3 ~4 −1), 5 requests, 1,234 kB, 1,500 ms: galat"_s);
        sync::Observation one = observation(Outcome::Unchanged);
        one.rows = 1;
        one.requests = 1;
        one.error.clear();
        QCOMPARE(app::doneLine(one), u"sekolah: unchanged, 1 row, 1 request, 1,234 kB, 1,500 ms"_s);
        sync::Applied applied{.left = sync::Applied::Left::No, .seen = observation(Outcome::Published)};
        QCOMPARE(app::doneLine(applied), u"sekolah: published, 3,218 rows (+3 ~4 −1), 1,500 ms: galat: catatan"_s);
        applied.left = sync::Applied::Left::NotNewer;
        applied.seen.error.clear();
        QCOMPARE(app::doneLine(applied), u"sekolah: not newer, 3,218 rows: catatan"_s);
        sync::ExposureUpdate update{.exposure = u"paparan"_s,
                                    .outcome = sync::ExposureUpdate::Outcome::Computed,
                                    .rows = 12,
                                    .milliseconds = 34,
                                    .error = {},
                                    .fault = {message::plain(u"cacat"_s)}};
        QCOMPARE(app::doneLine(update), u"paparan: computed, 12 rows, 34 ms: cacat"_s);
        update.error = {message::plain(u"galat"_s)};
        QCOMPARE(app::doneLine(update), u"paparan: computed, 12 rows, 34 ms: galat"_s);
    }

    void eachResultHasItsWords()
    {
        using enum Outcome;
        QStringList words;
        for (const Outcome outcome : {Published, Unchanged, TouchedOnly, Held, SourceDown, DeviceOffline, Refused,
                                      Faulty, CacheFault, Canceled})
            words << app::outcomeText(outcome);
        QCOMPARE(words.join(u'|'), u"published|unchanged|only time stamps changed|held|source down|device offline|"
                                   "refused|faulty|cache fault|canceled"_s);
        using Left = sync::Applied::Left;
        words.clear();
        for (const Left left : {Left::No, Left::NotNewer, Left::OtherDefinition, Left::NotInWorkspace})
            words << app::leftText(left);
        QCOMPARE(words.join(u'|'), u"|not newer|other definition|not in the workspace"_s);
        using Exposed = sync::ExposureUpdate::Outcome;
        words.clear();
        for (const Exposed outcome : {Exposed::Computed, Exposed::Unchanged, Exposed::Failed})
            words << app::exposureText(outcome);
        QCOMPARE(words.join(u'|'), u"computed|unchanged|failed"_s);
    }

    void aReportHasEveryKey()
    {
        sync::Report report;
        report.datasets = {observation(Outcome::Published), observation(Outcome::SourceDown)};
        report.datasets[1].sourceModified.reset();
        report.exposures = {{.exposure = u"paparan"_s,
                             .outcome = sync::ExposureUpdate::Outcome::Unchanged,
                             .rows = 12,
                             .milliseconds = 34,
                             .error = {message::plain(u"galat"_s)},
                             .fault = {message::plain(u"cacat"_s)}}};
        const QJsonObject json = app::toJson(report);
        QCOMPARE(json.keys(), (QStringList{u"datasets"_s, u"exposures"_s}));
        // What is current has a fault at most, and what failed an error.
        compareJson(
            jsonOf(json[u"datasets"][0].toObject()),
            R"({"added":3,"at":"2026-11-21T07:05:01.250Z","bytes":1234567,"changed":4,"error":null,"fault":"galat",)"
            R"("id":"sekolah","ms":1500,"note":"catatan","outcome":"published","removed":1,"requests":5,"rows":3218,)"
            R"("source_modified":"2026-11-21T07:04:01.250Z","touched":2,"way":"full"})");
        const QJsonObject down = json[u"datasets"][1].toObject();
        QCOMPARE(std::pair(down[u"error"].toString(), down[u"fault"].isNull()), std::pair(u"galat"_s, true));
        QVERIFY(down[u"source_modified"].isNull());
        QCOMPARE(down[u"error_messages"].toArray().size(), 1);
        QCOMPARE(down[u"fault_messages"].toArray().size(), 0);
        compareJson(jsonOf(json[u"exposures"][0].toObject()),
                    R"({"error":"galat","fault":"cacat","id":"paparan","ms":34,"outcome":"unchanged","rows":12})");
    }

    void aBundlesReportTellsWhatWasLeft()
    {
        sync::BundleReport report;
        report.datasets = {{.left = sync::Applied::Left::No, .seen = observation(Outcome::Faulty)},
                           {.left = sync::Applied::Left::NotNewer, .seen = observation(Outcome::Faulty)}};
        report.datasets[0].seen.confirmedAt.reset();
        const QJsonArray told = app::toJson(report)[u"datasets"].toArray();
        QCOMPARE(told[0][u"outcome"].toString(), u"faulty"_s);
        QCOMPARE(told[0][u"error"].toString(), u"galat"_s);
        QVERIFY(told[0][u"confirmed_at"].isNull());
        QCOMPARE(told[1][u"outcome"].toString(), u"not_newer"_s);
        QVERIFY(told[1][u"error"].isNull() && told[1][u"fault"].isNull()); // it is not judged
        QCOMPARE(told[1][u"note"].toString(), u"catatan"_s);
        QCOMPARE(told[1][u"confirmed_at"].toString(), u"2026-11-21T07:04:31.250Z"_s);
        store::BundleMade made;
        made.bytes = 4096;
        store::DatasetRecord record{.id = u"sekolah"_s, .rows = 7, .period = u"2026-10"_s};
        record.confirmedAt = now;
        made.datasets = {record};
        compareJson(QJsonDocument(app::toJson(made, u"a.gpkg"_s)).toJson(QJsonDocument::Compact),
                    R"({"bytes":4096,"datasets":[{"confirmed_at":"2026-11-21T07:05:01.250Z","id":"sekolah",)"
                    R"("part":[],"period":"2026-10","rows":7,"source_modified":null}],"file":"a.gpkg"})");
    }

    void aCheckOfTheLedgerHasEveryKey()
    {
        store::LedgerCheck check{.entries = 9, .last = 12, .misfits = 1, .missing = 2, .cut = 3, .strays = 4};
        check.head = QByteArray::fromHex("00ff");
        check.firstBad = {.seq = 5, .dataset = u"d"_s, .at = u"t"_s, .why = store::LedgerCheck::Why::Gap};
        compareJson(jsonOf(app::toJson(check)),
                    R"({"cut":3,"entries":9,"first_bad":{"at":"t","dataset":"d","seq":5,"why":"gap"},"head":"00ff",)"
                    R"("misfits":1,"missing":2,"strays":4,"valid":false})");
        check.firstBad->why = store::LedgerCheck::Why::Altered;
        QCOMPARE(app::toJson(check)[u"first_bad"][u"why"].toString(), u"altered"_s);
        compareJson(
            jsonOf(app::toJson(store::LedgerCheck{})),
            R"({"cut":0,"entries":0,"first_bad":null,"head":null,"misfits":0,"missing":0,"strays":0,"valid":true})");
    }
};

ANJUNGAN_TEST(QCoreApplication, ToldTest)
#include "told_test.moc"
