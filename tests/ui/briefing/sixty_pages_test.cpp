// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/briefing/briefing_station.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// Briefings that are long, and those that are too long.
class SixtyPagesTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

private Q_SLOTS:
    void initTestCase() { m_cache = test::demoCache(test::morning); }

    void sixtyPagesAreSixtySheets()
    {
        QStringList pages;
        for (int i = 0; i < 60; ++i)
            pages << (i % 12 == 0 ? u"ringkasan"_s : u"kehadiran"_s); // a map takes as long as a dozen charts
        workspace::Briefing briefing = test::briefingOf(pages);
        briefing.orientation = workspace::PaperOrientation::Landscape;
        test::BriefingStation station(*m_cache);
        QElapsedTimer timer;
        timer.start();
        const auto run = station.make(briefing);
        QVERIFY2(run, qPrintable(station.failure()));
        qInfo("ready after %lld ms", timer.elapsed());
        const QByteArray pdf = test::BriefingStation::pdf(*run);
        qInfo("%d pages, %lld bytes, %lld ms", run->document().flow.pages, qlonglong(pdf.size()), timer.elapsed());
        QCOMPARE_GE(run->document().flow.pages, 60);
        QCOMPARE_LE(run->document().flow.pages, 62);
        QCOMPARE_LT(pdf.size(), 5'000'000);
        const auto texts = test::pagesOf(pdf);
        if (!texts)
            QSKIP("pdftotext is not installed");
        QCOMPARE(texts->size(), run->document().flow.pages);
        for (qsizetype page = 0; page < texts->size(); ++page) {
            const QString end = u"%1 of %2"_s.arg(page + 1).arg(texts->size());
            QVERIFY2(texts->at(page).contains(end), qPrintable(end));
            QVERIFY2(texts->at(page).simplified().size() > 300, qPrintable(texts->at(page))); // none is empty
        }
    }

    void moreThanAHundredIsALine()
    {
        // 33 rows each on a sheet, a hundred and more times.
        workspace::Briefing briefing = test::briefingOf({});
        briefing.orientation = workspace::PaperOrientation::Landscape;
        for (int i = 0; i < 110; ++i)
            briefing.parts.append({.page = u"sekolah"_s, .panel = u"daerah"_s, .columns = {}, .height = {}});
        test::BriefingStation station(*m_cache);
        QVERIFY(!station.make(briefing));
        QVERIFY2(station.failure().contains(u"a briefing can have 100"_s), qPrintable(station.failure()));
    }

    void tooManyPanelsAreALine()
    {
        test::BriefingStation station(*m_cache);
        QVERIFY(!station.make(test::briefingOf(QStringList(120, u"opd"_s))));
        QVERIFY2(station.failure().contains(u"1320 panels"_s), qPrintable(station.failure()));
    }

    void deletingItCancelsIt()
    {
        test::BriefingStation station(*m_cache);
        briefing::BriefingRun run({.briefing = test::briefingOf(QStringList(40, u"ringkasan"_s))}, station.services);
        int done = 0;
        connect(&run, &briefing::BriefingRun::progressed, this, [&](int step, int all) {
            QCOMPARE_LE(step, all);
            done = step;
        });
        run.start();
        QTRY_COMPARE_GT(done, 3);
        QVERIFY(!run.isReady()); // and is destroyed with answers outstanding
    }
};

ANJUNGAN_TEST(QApplication, SixtyPagesTest)
#include "sixty_pages_test.moc"
