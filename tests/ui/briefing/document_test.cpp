// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/briefing/briefing_station.h"
#include "ui/charts/figure_tile.h"
#include "ui/panels/panel.h"

#include <QApplication>
#include <QJsonObject>
#include <QPrinter>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace anjungan;
using namespace Qt::StringLiterals;

/// The demo's briefings, as files.
class DocumentTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<test::DemoCache> m_cache;

    const workspace::Briefing &briefing(const QString &id) const { return *m_cache->workspace().briefing(id); }

private Q_SLOTS:
    void initTestCase() { m_cache = test::demoCache(test::morning); }

    void theBriefIsOneSmallSheet()
    {
        test::BriefingStation station(*m_cache);
        const auto run = station.make(briefing(u"ringkas"_s));
        QVERIFY2(run, qPrintable(station.failure()));
        QCOMPARE(run->document().flow.pages, 1);
        const QByteArray pdf = test::BriefingStation::pdf(*run);
        QCOMPARE_LT(pdf.size(), 2'000'000);
        QVERIFY(pdf.contains("/Lang (id)"));
        const auto text = test::textOf(pdf);
        if (!text)
            QSKIP("pdftotext is not installed");
        for (const QString &word :
             {u"Ringkasan pimpinan"_s, u"Sabtu, 21 November 2026"_s, u"14.00 WIB"_s, u"Provinsi Sumatera Utara"_s,
              u"Progres fisik 71,3 %, −3,1 pp dari rencana"_s, u"Dinas PUPR"_s, u"Rp9,2"_s,
              u"Sources and the three clocks"_s, u"Kinerja OPD"_s, u"44 of 1.056"_s, u"21 Nov 2026 14.00"_s,
              u"1 of 1"_s, u"Langkat"_s, u"Needs attention"_s})
            QVERIFY2(text->contains(word), qPrintable(word + u" is missing in: "_s + *text));
    }

    void everyFigureIsTiedToItsSource()
    {
        test::BriefingStation station(*m_cache);
        const auto run = station.make(briefing(u"lengkap"_s));
        QVERIFY2(run, qPrintable(station.failure()));
        const briefing::Composition &document = run->document();
        std::set<int> named;
        int cells = 0;
        for (const briefing::BandContent &content : document.contents)
            for (const briefing::Cell &cell : content.cells) {
                const QList<int> numbers = document.numbers.numbersOf(cell.panel->provenances());
                QVERIFY2(!numbers.isEmpty() || cell.panel->state() != panels::Panel::State::Ready,
                         qPrintable(cell.panel->heading()));
                named.insert(numbers.begin(), numbers.end());
                ++cells;
            }
        QCOMPARE_GE(cells, 30);
        std::set<int> listed;
        for (const briefing::SourceRow &row : document.sources)
            if (row.number > 0) {
                QVERIFY(listed.insert(row.number).second); // each once
                QVERIFY2(!row.rows.isEmpty(), qPrintable(row.dataset));
            }
        QCOMPARE(listed, named);
    }

    void theSameCacheGivesTheSameText()
    {
        QStringList texts, ids;
        for (int time = 0; time < 2; ++time) {
            test::BriefingStation station(*m_cache);
            station.clock.pass(std::chrono::hours(3 * time)); // of the same day
            const auto run = station.make(briefing(u"ringkas"_s));
            QVERIFY(run);
            ids << run->document().id;
            texts << test::textOf(test::BriefingStation::pdf(*run)).value_or(QString());
        }
        QCOMPARE(texts.first(), texts.last());
        QCOMPARE(ids.first(), ids.last());
    }

    void whatIsChosenChangesTheDocument()
    {
        test::BriefingStation station(*m_cache);
        const auto all = station.make(briefing(u"ringkas"_s));
        const auto chosen = workspace::Selection::read(u"area=12.07,opd=pupr"_s);
        QVERIFY(all && chosen);
        const auto some = station.make(briefing(u"ringkas"_s), *chosen);
        QVERIFY(some);
        QVERIFY(all->document().id != some->document().id);
        QCOMPARE(all->document().head.chosen, u"newest data · all areas · all agencies"_s);
        QVERIFY2(some->document().head.chosen.contains(u"Deli Serdang"_s), qPrintable(some->document().head.chosen));
        QVERIFY2(some->document().head.chosen.contains(u"PUPR"_s), qPrintable(some->document().head.chosen));
    }

    void itsOwnSelectionHoldsWhereNothingElseIsChosen()
    {
        workspace::Briefing own = briefing(u"ringkas"_s);
        own.selection.set(u"area"_s, u"12.07"_s);
        QCOMPARE(own.selectionWith({}).value(u"area"), u"12.07"_s);
        QCOMPARE(own.selectionWith(workspace::Selection().with(u"opd"_s, u"pupr"_s)).value(u"area"), u"12.07"_s);
        QCOMPARE(own.selectionWith(workspace::Selection().with(u"area"_s, u"12.71"_s)).value(u"area"), u"12.71"_s);
    }

    void aTableGoesOnOverPages()
    {
        test::BriefingStation station(*m_cache);
        workspace::Briefing table = test::briefingOf({});
        table.orientation = workspace::PaperOrientation::Landscape;
        table.parts.append({.page = u"sekolah"_s, .panel = u"daerah"_s, .columns = {}, .height = {}});
        const auto run = station.make(table);
        QVERIFY2(run, qPrintable(station.failure()));
        QCOMPARE(run->document().flow.pages, 2);
        const auto pages = test::pagesOf(test::BriefingStation::pdf(*run));
        if (!pages)
            QSKIP("pdftotext is not installed");
        const QString all = pages->join(u' ');
        for (const QJsonObject &area : test::demoRows(u"kabkota"_s))
            QVERIFY2(all.contains(area[u"nama"].toString()), qPrintable(area[u"nama"].toString()));
        QVERIFY2(all.contains(u"of 33"_s), qPrintable(all));
    }

    void aTileSaysWhatItsPanelSays()
    {
        test::BriefingStation station(*m_cache, theme::Language::English);
        const auto run = station.make(briefing(u"ringkas"_s));
        QVERIFY(run);
        const auto text = test::textOf(test::BriefingStation::pdf(*run));
        if (!text)
            QSKIP("pdftotext is not installed");
        int tiles = 0;
        for (const briefing::BandContent &content : run->document().contents)
            for (const briefing::Cell &cell : content.cells)
                if (const auto *tile = cell.panel->findChild<charts::FigureTile *>()) {
                    QVERIFY2(text->contains(tile->data().value), qPrintable(tile->data().value));
                    ++tiles;
                }
        QCOMPARE(tiles, 6);
    }

    void itIsPrintedAsItIsSaved()
    {
        test::BriefingStation station(*m_cache);
        const auto run = station.make(briefing(u"ringkas"_s));
        QVERIFY(run);
        QTemporaryDir folder;
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(folder.filePath(u"cetak.pdf"_s));
        QVERIFY(briefing::print(*run, printer));
        QFile file(folder.filePath(u"cetak.pdf"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto printed = test::textOf(file.readAll());
        const auto saved = test::textOf(test::BriefingStation::pdf(*run));
        if (!printed || !saved)
            QSKIP("pdftotext is not installed");
        for (const QString &word : {u"Ringkasan pimpinan"_s, u"71,3"_s, u"44 of 1.056"_s, run->document().id})
            QVERIFY2(printed->contains(word), qPrintable(word));
    }
};

ANJUNGAN_TEST(QApplication, DocumentTest)
#include "document_test.moc"
