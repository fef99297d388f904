// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/survey/surveyed.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTimer>

using namespace anjungan;
using namespace anjungan::survey;
using message::Code;
using message::make;

/// What is said of sources that are right, lack things, or lie.
class SurveyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodSourceIsRight()
    {
        Surveyed kit;
        kit.workspace.datasets[1].modified = u"updated_at"_s;
        kit.source.declare({.filters = true, .projects = true});
        auto schools = Surveyed::schools();
        schools.etag = "\"v1\"";
        kit.serve(schools);
        auto regencies = Surveyed::regencies();
        regencies.etag = "\"v1\"";
        kit.serve(regencies);
        const Survey survey = kit.survey();
        QVERIFY(survey.isRight());
        const CollectionSurvey &seen = survey.datasets.at(1);
        QCOMPARE(seen.wrong, message::Messages());
        QCOMPARE(seen.lacking, message::Messages());
        QCOMPARE(seen.first.rows, 25);
        QCOMPARE(seen.matched, std::optional<qint64>(25));
        QCOMPARE(seen.collectionThere, Verdict::Right);
        QCOMPARE(seen.keyUnique, Verdict::Right);
        QCOMPARE(seen.fields, Verdict::Right);
        QCOMPARE(seen.codes, Verdict::Right);
        QCOMPARE(seen.count, Verdict::Right);
        QCOMPARE(seen.validators,
                 (Validators{.hasETag = true, .hasLastModified = false, .isOfAll = true, .isHonoured = true}));
        QCOMPARE(seen.filter, Trial::Works);
        QCOMPARE(seen.keysAlone, Trial::Works);
        QCOMPARE(seen.order, Trial::Undeclared);
        QCOMPARE(seen.changedInADay, std::optional<qint64>(3));
        // A quiet sync is one request without a body, 96 times a day.
        QCOMPARE(seen.quietSync, (Cost{.requests = 1, .bytes = 0}));
        QCOMPARE(seen.quietDay, (Cost{.requests = 96, .bytes = 0}));
        QCOMPARE_GT(seen.firstSync.bytes, 25 * 100);
        QCOMPARE_GT(seen.usualDay.bytes, 0);
        QCOMPARE_LT(seen.usualDay.bytes, seen.firstSync.bytes / 4);
        QCOMPARE(survey.datasets.at(0).codes, Verdict::None);
    }

    void whatASourceLacksIsSaid()
    {
        Surveyed kit;
        auto schools = Surveyed::schools();
        schools.tellsMatched = false;
        kit.serve(schools);
        const Survey survey = kit.survey();
        QVERIFY(survey.isRight());
        const CollectionSurvey &seen = survey.datasets.at(1);
        QCOMPARE(seen.count, Verdict::Lacking);
        QCOMPARE(seen.matched, std::nullopt);
        QCOMPARE(seen.filter, Trial::Undeclared);
        QCOMPARE(seen.validators, Validators());
        QVERIFY(!seen.again);
        QCOMPARE(seen.lacking, (message::Messages{make<Code::SurveyNotCounted>(), make<Code::SurveyNoValidator>(),
                                                  make<Code::SurveyNoFilter>()}));
        QCOMPARE(seen.quietSync, seen.firstSync); // all is listed each time
        QCOMPARE(seen.quietDay.bytes, 96 * seen.firstSync.bytes);
        QCOMPARE(seen.usualDay, seen.quietDay);
    }

    void lies_data()
    {
        QTest::addColumn<test::fault::Fault>("fault");
        QTest::addColumn<QString>("code");
        QTest::addColumn<Verdict>("collection");
        QTest::addColumn<Verdict>("key");
        QTest::addColumn<Verdict>("fields");
        QTest::addColumn<Verdict>("count");
        using test::fault::eachFeature;
        const auto change = [](const QString &field, const QJsonValue &value) {
            return eachFeature([=](QJsonObject &feature) {
                QJsonObject properties = feature[u"properties"].toObject();
                if (value.isUndefined())
                    properties.remove(field);
                else
                    properties[field] = value;
                feature[u"properties"] = properties;
            });
        };
        const auto unknown = Verdict::Unknown, right = Verdict::Right, wrong = Verdict::Wrong;
        QTest::newRow("one key for all") << change(u"npsn"_s, u"10210001"_s) << u"sync.keys_shared"_s << right << wrong
                                         << right << right;
        QTest::newRow("no key") << change(u"npsn"_s, QJsonValue::Undefined) << u"sync.field_not_there"_s << right
                                << wrong << right << right;
        QTest::newRow("another type") << change(u"siswa"_s, u"banyak"_s) << u"sync.type_faults"_s << right << unknown
                                      << wrong << unknown;
        QTest::newRow("another count") << test::fault::member(u"numberMatched"_s, 30) << u"sync.other_row_count"_s
                                       << right << unknown << unknown << wrong;
        QTest::newRow("a page for people")
            << test::fault::html() << u"source.not_json_type"_s << right << unknown << wrong << unknown;
        QTest::newRow("not allowed") << test::fault::status(403) << QString() << right << unknown << wrong << unknown;
    }

    void lies()
    {
        QFETCH(const test::fault::Fault, fault);
        QFETCH(const QString, code);
        QFETCH(const Verdict, collection);
        QFETCH(const Verdict, key);
        Surveyed kit;
        kit.workspace.datasets[1].fields = {{.name = u"siswa"_s, .type = workspace::FieldType::Integer}};
        kit.source.fail(u"sekolah/items"_s, fault, -1);
        const Survey survey = kit.survey();
        QVERIFY(!survey.isRight());
        const CollectionSurvey &seen = survey.datasets.at(1);
        QVERIFY(!seen.wrong.isEmpty());
        QVERIFY2(code.isEmpty() || test::told(seen.wrong).contains(code), qPrintable(test::told(seen.wrong)));
        QCOMPARE(seen.collectionThere, collection);
        QCOMPARE(seen.keyUnique, key);
        QVERIFY(survey.datasets.at(0).wrong.isEmpty());
    }

    void codesThatNoLevelHasAreCounted()
    {
        Surveyed kit;
        auto schools = Surveyed::schools();
        QJsonObject properties = schools.features[4][u"properties"].toObject();
        properties[u"kode_kab"] = u"1275"_s; // by BPS
        schools.features[4][u"properties"] = properties;
        properties[u"kode_kab"] = u"12.09"_s; // of no regency here
        schools.features[7][u"properties"] = properties;
        properties[u"kode_kab"] = u"12.02.07"_s; // within one
        properties[u"npsn"] = u"10210099"_s;
        schools.features[8][u"properties"] = properties;
        kit.serve(schools);
        const CollectionSurvey seen = kit.schoolsSurvey();
        QCOMPARE(seen.codes, Verdict::Wrong);
        QCOMPARE(seen.wrong.last(),
                 make<Code::SurveyCodesUnknown>(2, u"kode_kab"_s, QStringList{u"\"12.09\""_s, u"\"1275\""_s}));
    }

    void codesAreNotComparedWithoutLevels()
    {
        Surveyed kit;
        kit.workspace.areas.clear();
        QCOMPARE(kit.schoolsSurvey().codes, Verdict::Unknown);
        QVERIFY(test::tells(kit.schoolsSurvey().lacking, Code::SurveyNoLevels));
        Surveyed other;
        other.source.fail(u"kabkota/items"_s, test::fault::status(404), -1);
        const CollectionSurvey seen = other.schoolsSurvey();
        QCOMPARE(seen.codes, Verdict::Unknown);
        QCOMPARE(seen.wrong, message::Messages());
        QVERIFY(test::tells(seen.lacking, Code::SurveyLevelUnread));
    }

    void validators_data()
    {
        QTest::addColumn<QByteArray>("etag");
        QTest::addColumn<QByteArray>("lastModified");
        QTest::addColumn<bool>("isPerPage");
        QTest::addColumn<Validators>("expected");
        const QByteArray when = "Fri, 20 Nov 2026 10:00:00 GMT";
        QTest::newRow("one ETag for all pages")
            << QByteArray("\"v\"") << QByteArray() << false << Validators{true, false, true, true};
        QTest::newRow("an ETag for each page")
            << QByteArray() << QByteArray() << true << Validators{true, false, false, true};
        QTest::newRow("Last-Modified") << QByteArray() << when << false << Validators{false, true, false, true};
    }

    void validators()
    {
        QFETCH(const QByteArray, etag);
        QFETCH(const QByteArray, lastModified);
        QFETCH(const bool, isPerPage);
        QFETCH(const Validators, expected);
        Surveyed kit;
        auto schools = Surveyed::schools();
        schools.maxLimit = 10;
        schools.etag = etag;
        schools.lastModified = lastModified;
        schools.etagPerPage = isPerPage;
        kit.serve(schools);
        const CollectionSurvey seen = kit.schoolsSurvey();
        QCOMPARE(seen.wrong, message::Messages());
        QCOMPARE(seen.pages, 3);
        QCOMPARE(seen.validators, expected);
        QCOMPARE(seen.quietSync.requests, expected.isOfAll ? 1 : 3);
        QCOMPARE(seen.quietSync.bytes, 0);
    }

    void aValidatorThatIsIgnoredIsSaid()
    {
        Surveyed kit;
        kit.source.fail(u"sekolah/items"_s, test::fault::header("ETag", "\"always\""), -1);
        const CollectionSurvey seen = kit.schoolsSurvey();
        QCOMPARE(seen.validators.isHonoured, std::optional(false));
        QVERIFY(test::tells(seen.lacking, Code::SurveyValidatorVain));
        QCOMPARE_GT(seen.quietSync.bytes, 2'000);
    }

    void aFilterThatIsRefusedIsSaid()
    {
        Surveyed kit;
        kit.workspace.datasets[1].modified = u"updated_at"_s;
        kit.source.declare({.filters = true, .projects = true});
        kit.source.fail(u"filter="_s, test::fault::status(500), -1);
        kit.source.fail(u"properties="_s, test::fault::eachFeature([](QJsonObject &feature) {
                            feature[u"properties"] = QJsonObject{{u"npsn"_s, u"1"_s}, {u"siswa"_s, 2}};
                        }),
                        -1);
        const CollectionSurvey seen = kit.schoolsSurvey();
        QCOMPARE(seen.filter, Trial::Refused);
        QCOMPARE(seen.keysAlone, Trial::Refused);
        QVERIFY(test::tells(seen.lacking, Code::SurveyFilterRefused));
        QVERIFY(test::tells(seen.lacking, Code::SurveyKeysRefused));
        QCOMPARE(seen.wrong, message::Messages());
    }

    void deltasAreProvenByASync()
    {
        Surveyed kit;
        kit.workspace.datasets[1].modified = u"updated_at"_s;
        kit.source.declare({.filters = true});
        const CollectionSurvey seen = kit.schoolsSurvey();
        QVERIFY(seen.again);
        QCOMPARE(seen.again->way, sync::Way::Delta);
        QCOMPARE(seen.filter, Trial::Works);
        // Every day all rows are listed all the same.
        QCOMPARE(seen.quietDay.bytes, 96 * seen.quietSync.bytes + seen.firstSync.bytes);
    }

    void aListWithoutEndEnds()
    {
        Surveyed kit;
        test::LoopbackCollection endless{.id = u"sekolah"_s};
        const auto row = [](qint64 place) {
            const QJsonObject properties{{u"npsn"_s, QString::number(place)}};
            return QJsonDocument(test::feature(place, QJsonValue::Null, properties)).toJson(QJsonDocument::Compact);
        };
        endless.made.emplace(test::MadeRows{.count = 1'000'000'000, .feature = row});
        endless.maxLimit = 1'000;
        kit.serve(endless);
        kit.bounds.mostBytes = 2LL * 1024 * 1024;
        const CollectionSurvey seen = kit.schoolsSurvey();
        QVERIFY2(test::tells(seen.wrong, Code::SurveyTooMuch), qPrintable(test::told(seen.wrong)));
        QCOMPARE_LT(seen.firstSync.bytes, 3 * 1024 * 1024);
    }

    void aRedirectToAnotherHostIsNotFollowed()
    {
        Surveyed kit;
        test::LoopbackSource other;
        kit.source.fail(u"sekolah"_s, test::fault::redirect(other.url().toEncoded()), -1);
        const CollectionSurvey seen = kit.schoolsSurvey();
        QCOMPARE(seen.first.outcome, sync::Outcome::SourceDown);
        QVERIFY(!seen.wrong.isEmpty());
        QCOMPARE(other.requestCount(), 0);
    }

    void aSourceThatIsDownIsAskedOnce()
    {
        Surveyed kit;
        kit.source.stop();
        const Survey survey = kit.survey();
        QCOMPARE(survey.datasets.size(), 2);
        QCOMPARE(survey.datasets[0].collectionThere, Verdict::Unknown);
        QVERIFY(test::tells(survey.datasets[1].wrong, Code::NotAsked));
        QVERIFY(!survey.isRight());
    }

    void aListOfVersionsSparesRequests()
    {
        Surveyed kit;
        kit.workspace.sources[0].versions =
            workspace::VersionList{.collection = u"versi"_s, .of = u"koleksi"_s, .version = u"versi"_s};
        test::LoopbackCollection versions{.id = u"versi"_s};
        versions.features = {test::feature(1, QJsonValue::Null, {{u"koleksi"_s, u"sekolah"_s}, {u"versi"_s, u"7"_s}})};
        kit.serve(versions);
        const Survey survey = kit.survey();
        QCOMPARE(survey.lists.size(), 1);
        QCOMPARE_GT(survey.lists[0].cost.requests, 0);
        QCOMPARE(survey.datasets[1].quietSync, Cost());
        QCOMPARE(survey.datasets[1].quietDay.bytes, survey.datasets[1].again->bytes); // once a day itself
        QVERIFY(test::tells(survey.datasets[0].lacking, Code::SurveyNoVersion));
    }

    void aCanceledSurveyEndsAtOnceAndLeavesNothing()
    {
        const QTemporaryDir alone; // other tests have theirs beside this one's
        const QByteArray before = qgetenv("TMPDIR");
        const auto back = qScopeGuard([&before] { qputenv("TMPDIR", before); });
        Surveyed kit;
        qputenv("TMPDIR", alone.path().toUtf8());
        kit.source.fail(u"sekolah/items"_s, test::fault::silence(), -1);
        source::HttpTransport transport(kit.options.limits);
        SourceSurvey survey(kit.workspace, transport, kit.clock, kit.options, kit.bounds);
        QTimer watch;
        QObject::connect(&watch, &QTimer::timeout, &watch, [&] {
            if (kit.source.requestCount(u"sekolah/items"_s) > 0)
                survey.cancel();
        });
        watch.start(10);
        const auto done = QCoro::waitFor(survey.run({}));
        QVERIFY(done && done->isCanceled && !done->isRight());
        QCOMPARE(done->datasets.size(), 2);
        QCOMPARE(done->datasets.at(1).first.outcome, sync::Outcome::Canceled);
        QCOMPARE(QDir(alone.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot), QStringList());
    }
};

ANJUNGAN_TEST(QCoreApplication, SurveyTest)
#include "survey_test.moc"
