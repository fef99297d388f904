// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/samples.h"

using namespace Qt::StringLiterals;

namespace anjungan::test {

using charts::CellKind;
using charts::DataTableCell;
using theme::ColorRole;
using theme::Tone;

std::vector<charts::Figure> sampleFigures()
{
    return {{u"Progres fisik rata-rata"_s, u"70,4"_s, u"%"_s, u"−3,1 pp dari rencana"_s, Tone::Bad},
            {u"Serapan anggaran"_s, u"Rp9,8"_s, u"triliun"_s, u"62,7 % dari pagu"_s, Tone::Warning},
            {u"Sekolah"_s, u"14.695"_s, {}, u"+12 sejak Oktober"_s, Tone::Good},
            {u"Desa rawan banjir tinggi"_s, u"412"_s, u"desa"_s, u"38 kecamatan"_s, Tone::Warning},
            {u"OPD tepat waktu"_s, u"41 / 49"_s, {}, u"8 terlambat"_s, Tone::Bad},
            {u"Sekolah di zona rawan"_s, u"1.287"_s, {}, u"8,8 % dari seluruh"_s, Tone::Neutral}};
}

charts::Bullets sampleBullets()
{
    return {.rows = {{u"Dinas PUPR"_s, 61.2, 78, u"61,2 %"_s, u"−16,8 pp"_s, Tone::Bad},
                     {u"Dinas Kesehatan"_s, 72.4, 79.5, u"72,4 %"_s, u"−7,1 pp"_s, Tone::Warning},
                     {u"Dinas Pendidikan"_s, 81.3, 80.1, u"81,3 %"_s, u"+1,2 pp"_s, Tone::Good},
                     {u"BPBD"_s, 88.7, 82, u"88,7 %"_s, u"+6,7 pp"_s, Tone::Good},
                     {u"Dinas Perhubungan"_s, 70.2, 76, u"70,2 %"_s, u"−5,8 pp"_s, Tone::Warning},
                     {u"Diskominfo"_s, 91.5, 84, u"91,5 %"_s, u"+7,5 pp"_s, Tone::Good}}};
}

charts::Curves sampleCurves()
{
    return {
        .categories = {u"J"_s, u"F"_s, u"M"_s, u"A"_s, u"M"_s, u"J"_s, u"J"_s, u"A"_s, u"S"_s, u"O"_s, u"N"_s, u"D"_s},
        .actual = {1, 4, 9, 16, 27, 37, 49, 57, 64, 70.4},
        .plan = {2, 6, 12, 20, 30, 41, 52, 62, 71, 79, 88, 100},
        .axisText = [](double value) { return QString::number(value) + (value >= 100 ? u" %"_s : QString()); },
        .lastText = u"70,4 %"_s,
        .actualName = u"Realisasi"_s,
        .planName = u"Rencana"_s};
}

charts::Stacks sampleStacks()
{
    const auto row = [](const QString &label, double open, double closed, const QString &total) {
        return charts::StackedRow{label, {{open, ColorRole::Sequence5}, {closed, ColorRole::Sequence3}}, total};
    };
    return {.rows = {row(u"SD"_s, 7050, 2744, u"9.794"_s), row(u"SMP"_s, 1920, 777, u"2.697"_s),
                     row(u"SMA"_s, 760, 344, u"1.104"_s), row(u"SMK"_s, 660, 383, u"1.043"_s),
                     row(u"SLB"_s, 40, 17, u"57"_s)},
            .legend = {{u"Negeri"_s, ColorRole::Sequence5}, {u"Swasta"_s, ColorRole::Sequence3}}};
}

std::vector<charts::KeyValue> sampleKeyValues()
{
    return {{u"Indeks bahaya banjir"_s, u"Tinggi 0,71"_s, {}, Tone::Bad, true},
            {u"Desa rawan tinggi"_s, u"63"_s, u"dari 277"_s},
            {u"Sekolah di zona tinggi"_s, u"148"_s},
            {u"Siswa di zona tinggi"_s, u"24.310"_s},
            {u"Kejadian 12 bulan"_s, u"19"_s}};
}

charts::TableData sampleSchools()
{
    const auto row = [](const QString &name, const QString &district, const QString &text, double pupils) {
        return std::vector<DataTableCell>{{.text = name, .sortKey = name},
                                          {.text = district, .sortKey = district},
                                          {.text = text, .sortKey = pupils}};
    };
    return {.columns = {{u"Sekolah"_s}, {u"Kecamatan"_s}, {u"Siswa"_s, true, CellKind::Figure}},
            .rows = {row(u"SMAN 1 Stabat"_s, u"Stabat"_s, u"1.042"_s, 1042),
                     row(u"SMPN 2 Tanjung Pura"_s, u"Tanjung Pura"_s, u"768"_s, 768),
                     row(u"SMKN 1 Stabat"_s, u"Stabat"_s, u"911"_s, 911),
                     row(u"SDN 050660"_s, u"Secanggang"_s, u"312"_s, 312),
                     row(u"SDN 056621"_s, u"Hinai"_s, u"287"_s, 287),
                     row(u"SMPN 1 Gebang"_s, u"Gebang"_s, u"455"_s, 455)}};
}

charts::TableData sampleRanking()
{
    const auto row = [](int rank, const QString &agency, const QString &kept, double score, Tone tone,
                        const QString &state, Tone stateTone, int days) {
        return std::vector<DataTableCell>{
            {.text = QString::number(rank), .sortKey = static_cast<double>(rank)},
            {.text = agency, .sortKey = agency},
            {.text = kept, .sortKey = score},
            {.text = u"%1 %"_s.arg(score), .sortKey = score, .tone = tone, .value = score / 100},
            {.text = state, .sortKey = state, .tone = stateTone},
            {.text = u"%1 hari"_s.arg(days), .sortKey = static_cast<double>(days)}};
    };
    return {.columns = {{u"#"_s, false, CellKind::Figure},
                        {u"OPD"_s, false, CellKind::Strong},
                        {u"Tepat waktu"_s, false, CellKind::Figure},
                        {u"Skor 12 bulan"_s, false, CellKind::Bar},
                        {u"Status kini"_s},
                        {u"Umur data"_s, false, CellKind::Figure}},
            .rows = {row(1, u"Diskominfo"_s, u"12 / 12"_s, 100, Tone::Good, u"Tepat waktu"_s, Tone::Good, 2),
                     row(2, u"BPBD"_s, u"9 / 9"_s, 100, Tone::Good, u"Tepat waktu"_s, Tone::Good, 3),
                     row(3, u"Dinas Pendidikan"_s, u"10 / 12"_s, 83, Tone::Warning, u"Terlambat 9 hari"_s,
                         Tone::Warning, 39),
                     row(4, u"Dinas Kesehatan"_s, u"11 / 12"_s, 92, Tone::Good, u"Tepat waktu"_s, Tone::Good, 6),
                     row(5, u"BKAD"_s, u"8 / 12"_s, 67, Tone::Warning, u"Jatuh tempo besok"_s, Tone::Warning, 29),
                     row(6, u"Dinas PUPR"_s, u"5 / 12"_s, 42, Tone::Bad, u"Menunggak 64 hari"_s, Tone::Bad, 94),
                     row(7, u"Dinas Sosial"_s, u"9 / 12"_s, 75, Tone::Warning, u"Hanya stempel waktu berubah"_s,
                         Tone::Warning, 12)}};
}

std::vector<charts::LegendItem> sampleHazards()
{
    return {{.label = u"Rendah"_s, .color = ColorRole::HazardLow},
            {.label = u"Sedang"_s, .color = ColorRole::HazardMedium, .hatch = charts::SwatchHatch::Diagonal},
            {.label = u"Tinggi"_s, .color = ColorRole::HazardHigh, .hatch = charts::SwatchHatch::Cross},
            {.label = u"Tidak ada data"_s, .color = ColorRole::Missing}};
}

} // namespace anjungan::test
