// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/painter.h"
#include "ui/map/sheet/legend.h"
#include "ui/map/sheet/look.h"
#include "ui/theme/format.h"

#include <QStringList>

namespace anjungan::map {

/// A map for paper: the picture and everything that whoever finds it on a desk a year later needs to know. A value that
/// any thread may paint. All text is plain and in the reader's language; what is empty is left out.
struct Sheet
{
    QString title;
    QString subtitle;                           ///< what is shown: for which choice, area and period
    std::shared_ptr<const render::Scene> scene; ///< null: an empty map
    render::Style style;
    geo::Box world;    ///< world coordinates: what must be seen, whatever the sheet's shape
    double margin = 0; ///< around it, in device-independent pixels
    Legend legend;
    QString note;
    QString attribution;
    QString sourcesTitle;
    QStringList sources; ///< a paragraph each: whose, for which period, how old
    QString made;        ///< when
    theme::Formatter format{theme::Language::Indonesian, QTimeZone::utc()};
    Look look;
};

} // namespace anjungan::map
