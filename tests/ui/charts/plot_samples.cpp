// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/plot_samples.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::test {

using theme::ColorRole;
using theme::Tone;

namespace {

const QStringList months{u"Jan"_s, u"Feb"_s, u"Mar"_s, u"Apr"_s, u"Mei"_s, u"Jun"_s,
                         u"Jul"_s, u"Agu"_s, u"Sep"_s, u"Okt"_s, u"Nov"_s, u"Des"_s};

QString signedText(double value)
{
    return (value < 0 ? QChar(0x2212) : u'+') + QString::number(std::abs(value), 'f', 1).replace(u'.', u',');
}

} // namespace

charts::Matrix sampleMatrix(int rows)
{
    charts::Matrix matrix{.rows = {},
                          .columns = months,
                          .chosen = 9,
                          .legend = {{u"≤ −8"_s, ColorRole::Diverging1},
                                     {u"−8…−2"_s, ColorRole::Diverging3},
                                     {u"−2…+2"_s, ColorRole::Diverging4},
                                     {u"≥ +2"_s, ColorRole::Diverging6},
                                     {.label = u"belum ada"_s, .mark = charts::Mark::NoData}},
                          .maximum = 100};
    matrix.words = {.label = u"OPD"_s,
                    .bar = u"Fisik | Rencana"_s,
                    .value = u"Fisik"_s,
                    .delta = u"Deviasi"_s,
                    .open = u"Buka halaman ›"_s,
                    .openAll = u"Buka semua ›"_s,
                    .foldAgain = u"Lipat ›"_s,
                    .from = u"dari"_s,
                    .to = u"sampai"_s,
                    .others = [](int count) { return u"%1 OPD lain"_s.arg(count); }};
    for (int at = 0; at < rows; ++at) {
        const double delta = rows > 3 ? -16.8 + 24.0 * at / (rows - 1) : -16.8 + at;
        charts::MatrixRow row{.label = u"Dinas %1"_s.arg(at + 1), .cells = {}};
        for (int month = 0; month < 10; ++month) {
            const double value = month == 8 ? -7 : delta * (month + 1) / 10;
            const std::size_t of = value <= -8 && month == 9 ? 0 : value <= -2 ? 1 : value <= 2 ? 2 : 3;
            row.cells.push_back({.text = month == 4 ? u"−9"_s : signedText(value), .of = of});
        }
        row.value = 75 + delta;
        row.target = 75;
        row.delta = delta;
        row.valueText = QString::number(75 + delta, 'f', 1).replace(u'.', u',') + u" %"_s;
        row.targetText = u"Rencana 75"_s;
        row.deltaText = signedText(delta) + u" pp"_s;
        row.tone = delta < -8 ? Tone::Bad : delta < -2 ? Tone::Warning : Tone::Good;
        matrix.rows.push_back(std::move(row));
    }
    return matrix;
}

charts::TimeSeries sampleSeries(charts::SeriesKind kind)
{
    charts::TimeSeries plot{.kind = kind, .categories = {}, .places = {}, .labels = {}, .series = {}};
    for (int month = 0; month < 12; ++month) {
        plot.categories.append(months[month] + u" 2026"_s);
        plot.places.push_back(month);
        plot.labels.push_back({double(month), months[month]});
    }
    const auto add = [&plot](const QString &name, ColorRole color, double from, double step, int gap) {
        charts::PlotSeries one{.name = name, .values = {}, .texts = {}, .color = color};
        for (int month = 0; month < 12; ++month) {
            one.values.push_back(month == gap ? std::nullopt : std::optional(from + step * month));
            one.texts.append(QString::number(from + step * month));
        }
        plot.series.push_back(std::move(one));
    };
    add(u"Banjir"_s, ColorRole::Accent, 10, 3, 5);
    add(u"Longsor"_s, ColorRole::Sequence3, 20, 1, 6);
    add(u"Gempa"_s, ColorRole::Diverging2, 4, -1, 7);
    return plot;
}

charts::Ranking sampleAgencies(int rows)
{
    charts::Ranking ranking{.rows = {},
                            .first = 5,
                            .maximum = 100,
                            .others = [](int count) { return u"%1 OPD lain"_s.arg(count); },
                            .foldAgain = u"Lipat ›"_s};
    for (const charts::MatrixRow &row : sampleMatrix(rows).rows)
        ranking.rows.push_back({row.label, row.value, row.target, row.valueText, row.deltaText, row.tone});
    return ranking;
}

charts::DonutData sampleShares()
{
    return {.parts = {{u"Layanan publik"_s, 50, u"50,0 % · 620"_s, ColorRole::Accent},
                      {u"Administrasi"_s, 25, u"25,0 % · 310"_s, ColorRole::Sequence3},
                      {u"Pengawasan"_s, 15, u"15,0 % · 186"_s, ColorRole::Diverging2},
                      {u"7 lainnya"_s, 10, u"10,0 % · 124"_s, ColorRole::Missing, charts::SwatchHatch::Cross}},
            .total = u"1.240"_s,
            .totalTitle = u"aplikasi"_s};
}

charts::Events sampleEvents()
{
    return {.lanes = {{u"Genting"_s, ColorRole::Bad, charts::EventShape::Square},
                      {u"Penting"_s, ColorRole::Warning, charts::EventShape::Diamond},
                      {u"Pantau"_s, ColorRole::Accent, charts::EventShape::Disc}},
            .events = {{1, u"1 Nov 2026"_s, u"Banjir di Hamparan Perak"_s, 0},
                       {4, u"4 Nov 2026"_s, u"Longsor di Sibolangit"_s, 1},
                       {4, u"4 Nov 2026"_s, u"Gempa 4,1"_s, 2},
                       {20, u"20 Nov 2026"_s, u"Banjir di Medan"_s, 0}},
            .labels = {{1, u"1 Nov"_s}, {8, u"8 Nov"_s}, {15, u"15 Nov"_s}}};
}

} // namespace anjungan::test
