// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/bullet_bars.h"
#include "ui/charts/curve/s_curve.h"
#include "ui/charts/figure_tile.h"
#include "ui/charts/key_values.h"
#include "ui/charts/stacked_bars.h"
#include "ui/charts/table/table_data.h"

/// The invented figures of the drawings, for tests and the gallery.
namespace anjungan::test {

std::vector<charts::Figure> sampleFigures();
charts::Bullets sampleBullets();
charts::Curves sampleCurves();
charts::Stacks sampleStacks();
std::vector<charts::KeyValue> sampleKeyValues();
charts::TableData sampleSchools();
charts::TableData sampleRanking();
std::vector<charts::LegendItem> sampleHazards();

} // namespace anjungan::test
