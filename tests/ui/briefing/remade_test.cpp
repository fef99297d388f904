// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "tests/ui/briefing/briefing_station.h"
#include "tests/ui/panels/cases.h"
#include "ui/charts/figure_tile.h"
#include "ui/panels/panel.h"

#include <QApplication>
#include <QTest>

#include <algorithm>

using namespace anjungan;
using namespace Qt::StringLiterals;

namespace {

constexpr const char *panelsOfRemade = R"(
    {"id": "korban", "type": "figure", "title": "Korban", "at": {"wide": [0, 0, 3, 1], "narrow": [0, 0, 3, 1]},
     "query": {"dataset": "data", "measures": [{"id": "n", "by": "sum", "field": "korban"}]}, "value": "n", "format": "integer"},
    {"id": "tahun", "type": "figure", "title": "Setahun", "at": {"wide": [3, 0, 3, 1], "narrow": [3, 0, 3, 1]},
     "query": {"dataset": "data", "where": [{"field": "hari", "is": "during", "time": "-P12M..now"}],
               "measures": [{"id": "n", "by": "count"}]}, "value": "n", "format": "integer"},
    {"id": "baru", "type": "figure", "title": "Baru", "at": {"wide": [6, 0, 3, 1], "narrow": [0, 1, 3, 1]},
     "query": {"dataset": "baru", "measures": [{"id": "n", "by": "count"}]}, "value": "n", "format": "integer"},
    {"id": "dulu", "type": "figure", "title": "Dulu", "at": {"wide": [9, 0, 3, 1], "narrow": [3, 1, 3, 1]},
     "query": {"dataset": "data", "as": "-P3D", "measures": [{"id": "n", "by": "sum", "field": "korban"}]}, "value": "n", "format": "integer"},
    {"id": "daerah", "type": "table", "title": "Baris", "at": {"wide": [0, 1, 12, 1], "narrow": [0, 2, 6, 1]},
     "query": {"dataset": "data", "select": ["nama", "korban"], "order": ["nama"]},
     "columns": [{"field": "nama", "title": "Nama", "format": "text"}, {"field": "korban", "title": "Korban", "format": "integer"}]})";

const QDateTime dayBefore({2025, 10, 20}, {3, 0}, QTimeZone::UTC);
const QDateTime thatMorning({2025, 11, 1}, {3, 0}, QTimeZone::UTC);
const QDateTime thatEnd({2025, 11, 1}, {16, 59, 59, 999}, QTimeZone::UTC);
const QDateTime aYearLater({2026, 11, 1}, {3, 0}, QTimeZone::UTC);
const QDate thatDay(2025, 11, 1);

QByteArray early()
{
    return test::plainRows(R"({"kode": "1", "nama": "Langkat", "hari": "2025-03-04", "korban": 10})");
}

QByteArray onThatDay()
{
    return test::plainRows(R"(
        {"kode": "1", "nama": "Langkat", "hari": "2025-03-04", "korban": 11}
        {"kode": "2", "nama": "Medan", "hari": "2025-10-30", "korban": 20})");
}

QByteArray later()
{
    return test::plainRows(R"(
        {"kode": "1", "nama": "Langkat lain", "hari": "2025-03-04", "korban": 99}
        {"kode": "3", "nama": "Karo", "hari": "2026-10-30", "korban": 300})");
}

/// The figures of a document by panel, and its sources.
QStringList figuresOf(const briefing::BriefingRun &run)
{
    QStringList figures;
    for (const briefing::BandContent &content : run.document().contents)
        for (const briefing::Cell &cell : content.cells) {
            const auto *tile = cell.panel->findChild<charts::FigureTile *>();
            figures << cell.panel->definition().id + u'=' +
                           (tile && cell.panel->state() == panels::Panel::State::Ready ? tile->data().value
                                                                                       : cell.panel->message());
            for (std::size_t at = 0; at < std::as_const(*cell.panel).questions().answerCount() && !tile; ++at)
                if (const auto &answer = std::as_const(*cell.panel).questions().answer(at); answer && *answer)
                    for (const QVariantList &row : (**answer)->rows)
                        for (const QVariant &value : row)
                            figures << value.toString();
        }
    for (const briefing::SourceRow &row : run.document().sources)
        figures << QStringList{row.dataset, row.period, row.changed, row.confirmed, row.rows}.join(u'|');
    return figures;
}

} // namespace

/// A document of a year ago, made again.
class RemadeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itHasTheFiguresOfThatDay()
    {
        test::DemoCache cache(test::pageOf("data baru", panelsOfRemade));
        QCOMPARE(cache.publish(u"data"_s, early(), dayBefore), QString());
        QCOMPARE(cache.publish(u"data"_s, onThatDay(), thatMorning), QString());
        const workspace::Briefing briefing = test::briefingOf({u"p"_s});
        QStringList then;
        {
            test::BriefingStation station(cache, theme::Language::Indonesian, thatEnd);
            const auto run = station.make(briefing);
            QVERIFY2(run, qPrintable(station.failure()));
            then = figuresOf(*run);
        }
        QVERIFY2(then.contains(u"korban=31"_s) && then.contains(u"tahun=2"_s) && then.contains(u"dulu=10"_s),
                 qPrintable(then.join(u' ')));
        QCOMPARE(cache.publish(u"data"_s, later(), aYearLater), QString());
        QCOMPARE(cache.publish(u"baru"_s, later(), aYearLater), QString());

        test::BriefingStation now(cache, theme::Language::Indonesian, aYearLater);
        const auto present = now.make(briefing);
        QVERIFY(present);
        QVERIFY(figuresOf(*present).contains(u"korban=399"_s));

        test::BriefingStation past(cache, theme::Language::Indonesian, aYearLater, thatEnd);
        const auto remade = past.make(briefing, {}, thatDay);
        QVERIFY2(remade, qPrintable(past.failure()));
        QStringList again = figuresOf(*remade);
        // What was not synced then has no history from then, and says so.
        const auto isNew = [](const QString &figure) { return figure.startsWith(u"baru="_s); };
        QCOMPARE(std::ranges::count_if(again, isNew), 1);
        QVERIFY2(std::ranges::any_of(again,
                                     [](const QString &figure) {
                                         return figure.startsWith(u"baru=The history of baru begins 1 Nov 2026"_s);
                                     }),
                 qPrintable(again.join(u' ')));
        again.removeIf(isNew);
        then.removeIf(isNew);
        QCOMPARE(again, then);
        QCOMPARE(remade->document().head.knownOn, u"as known at the end of 1 Nov 2025"_s);
        QVERIFY2(remade->document().head.day.contains(u"1 November 2025"_s), qPrintable(remade->document().head.day));
        const auto text = test::textOf(test::BriefingStation::pdf(*remade));
        if (!text)
            QSKIP("pdftotext is not installed");
        QVERIFY2(text->contains(u"as known at the end of 1 Nov 2025"_s) && text->contains(u"1 Nov 2025 10.00"_s),
                 qPrintable(*text));
        QVERIFY2(!text->contains(u"Karo"_s), qPrintable(*text));
    }
};

ANJUNGAN_TEST(QApplication, RemadeTest)
#include "remade_test.moc"
