// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/painter.h"
#include "ui/map/sheet/legend.h"
#include "ui/map/sheet/look.h"
#include "ui/theme/format.h"

#include <QStringList>

namespace anjungan::map {

/// A map for paper: the picture with all information needed to understand it a year later. A value that any thread may
/// paint. All text is plain and in the reader's language; empty parts are omitted.
struct Sheet
{
    QString title;
    QString subtitle;                           ///< the choice, area and period that are shown
    std::shared_ptr<const render::Scene> scene; ///< null: an empty map
    render::Style style;
    geo::Box world;    ///< world coordinates: must be visible on a sheet of any shape
    double margin = 0; ///< around it, in device-independent pixels
    Legend legend;
    QString note;
    QString attribution;
    QString sourcesTitle;
    QStringList sources; ///< one paragraph for each: publisher, period, age
    QString made;        ///< when
    theme::Formatter format{theme::Language::Indonesian, QTimeZone::utc()};
    Look look;
};

} // namespace anjungan::map
