// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/map/sheet/sheets.h"

#include "core/geo/web_mercator.h"
#include "tests/ui/map/scenes.h"

namespace anjungan::test {

using namespace Qt::StringLiterals;
using Kind = map::LegendEntry::Kind;

map::Sheet smallSheet(theme::Scheme scheme, int sources)
{
    map::Sheet sheet;
    sheet.look = {.tokens = theme::tokens(scheme), .scheme = scheme, .factor = 1};
    sheet.title = u"Indeks bahaya banjir"_s;
    sheet.subtitle = u"Sumatera Utara · Banjir · Oktober 2026"_s;
    sheet.scene = smallScene();
    sheet.style = {.water = scheme == theme::Scheme::Light ? water : sheet.look.tokens.ground,
                   .selection = {.id = u"west"_s, .ink = sheet.look.tokens.ink}};
    sheet.world = geo::toUnitSquare(smallBounds());
    sheet.margin = 10;
    const auto &areas = sheet.scene->layers.front().symbols;
    const render::Symbol school = sheet.scene->layers.back().symbols.front();
    sheet.legend = {.title = u"Indeks (0–1)"_s,
                    .entries = {{Kind::Area, areas[0], u"Rendah"_s},
                                {Kind::Area, areas[1], u"Tinggi"_s},
                                {Kind::Point, school, u"Sekolah"_s}},
                    .note = {}};
    sheet.note = u"Batas wilayah skematis, bukan untuk pengukuran"_s;
    sheet.attribution = u"© Badan Informasi Geospasial"_s;
    sheet.sourcesTitle = u"Sumber"_s;
    for (int at = 0; at < sources; ++at) {
        sheet.sources.append(u"Dataset %1 · Penerbit: Badan Penanggulangan Bencana Daerah · Periode: Oktober 2026 · "
                             "Berubah di sumbernya: 12 Nov 2026 08.00 WIB (9 hari)"_s.arg(at + 1));
    }
    sheet.made = u"Dibuat 21 Nov 2026 14.05 WIB"_s;
    sheet.format = theme::Formatter(theme::Language::Indonesian, QTimeZone("Asia/Jakarta"));
    return sheet;
}

} // namespace anjungan::test
