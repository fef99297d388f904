// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/reader.h"
#include "core/store/sqlite/cache_connection.h"
#include "tests/core/sync/device.h"
#include "tests/support/case_server.h"
#include "tests/support/test_main.h"
#include "tests/support/told.h"

#include <QSqlQuery>
#include <QTemporaryDir>

using namespace anjungan;
using namespace Qt::StringLiterals;
using sync::Outcome;

/// The cases of shared/cases that are about the protocol, on the real engine.
class ProtocolCasesTest : public QObject
{
    Q_OBJECT

    test::CaseServer m_cases;
    test::ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;

    QString cache() const { return m_folder->filePath(u"cache.gpkg"_s); }

    sync::Report sync(const QString &caseId)
    {
        auto report = test::syncInto(cache(), m_cases.workspace(caseId), m_clock);
        if (!report)
            qFatal("%s", qPrintable(test::told(report.error())));
        return *report;
    }

    /// The values of one column, in their order.
    QStringList values(const QString &sql) const
    {
        const auto reader = store::Reader::open(cache());
        QSqlQuery query((*reader)->connection().database());
        QStringList found;
        query.exec(sql);
        while (query.next())
            found << query.value(0).toString();
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_cases.missing().isEmpty())
            QSKIP(qPrintable(m_cases.missing() + u": the cases are not tested"_s));
    }

    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void b02TheKeyOfTheBaseAddressGoesOnEveryRequest()
    {
        const sync::Observation seen = sync(u"B02"_s).datasets.first();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
        QCOMPARE(values(u"SELECT npsn FROM sekolah ORDER BY npsn"_s),
                 (QStringList{u"10200"_s, u"10201"_s, u"10202"_s, u"10203"_s, u"10204"_s}));
    }

    void b09NextOfAnotherTypeIsFollowed_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("B09") << u"B09"_s;
        QTest::newRow("B09F") << u"B09F"_s;
    }

    void b09NextOfAnotherTypeIsFollowed()
    {
        QFETCH(QString, id);
        const sync::Observation seen = sync(id).datasets.first();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
        QCOMPARE(seen.rows, 7);
    }

    void b20WhatIsNoPageIsNotPublished()
    {
        const sync::Report report = sync(u"B20"_s);
        const auto told = [&](const QString &dataset) {
            for (const sync::Observation &seen : report.datasets)
                if (seen.dataset == dataset)
                    return seen.outcome == Outcome::Faulty ? test::told(seen.error) : sync::outcomeName(seen.outcome);
            return QString();
        };
        QVERIFY2(told(u"pengecualian"_s).contains(u"source.not_feature_collection()"_s),
                 qPrintable(told(u"pengecualian"_s)));
        QVERIFY2(told(u"xml200"_s).contains(u"source.markup_not_json()"_s), qPrintable(told(u"xml200"_s)));
        QVERIFY2(told(u"kosong_salah"_s).contains(u"source.features_not_array()"_s),
                 qPrintable(told(u"kosong_salah"_s)));
        QVERIFY2(told(u"hal2"_s).contains(u"source.not_feature_collection()"_s), qPrintable(told(u"hal2"_s)));
        QCOMPARE(values(u"SELECT count(*) FROM anjungan_dataset WHERE id <> 'nan' AND published_at IS NOT NULL"_s),
                 QStringList(u"0"_s));
    }

    void b25AnOpaqueCursorIsFollowedAsWritten()
    {
        const sync::Observation seen = sync(u"B25"_s).datasets.first();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
        QCOMPARE(seen.rows, 7);
    }

    void b29NextOfAnotherSchemeIsRequestedAtTheSource()
    {
        const sync::Observation seen = sync(u"B29"_s).datasets.first();
        QVERIFY2(seen.outcome == Outcome::Published, qPrintable(test::told(seen.error)));
        QCOMPARE(values(u"SELECT min(n) || ' ' || max(n) || ' ' || count(*) FROM %1"_s.arg(seen.dataset)),
                 QStringList(u"0 19 20"_s));
    }
};

ANJUNGAN_TEST(QCoreApplication, ProtocolCasesTest)
#include "protocol_cases_test.moc"
