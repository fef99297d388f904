// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/name_table.h"

#include <QStringList>

namespace anjungan::settings {

enum class SchemeChoice { Light, Dark, AsDevice };

/// As in the settings.
inline constexpr base::NameTable<SchemeChoice, 3> schemeChoiceNames{
    {{SchemeChoice::Light, QLatin1StringView("light")},
     {SchemeChoice::Dark, QLatin1StringView("dark")},
     {SchemeChoice::AsDevice, QLatin1StringView("device")}}};

/// The sizes of texts that can be chosen, in percent; everything around them grows with them.
inline constexpr int textPercents[] = {100, 115, 130, 150};

/// What a person chose for this device, beside the conduct of the sync.
struct Choices
{
    QString language = QStringLiteral("id"); ///< "id" or "en"
    SchemeChoice scheme = SchemeChoice::Light;
    bool isHighContrast = false;
    int textPercent = 100; ///< one of textPercents
    QStringList areas;     ///< codes of the areas whose rows this device keeps; empty: all
    QStringList without;   ///< ids of datasets that it does not keep

    bool operator==(const Choices &) const = default;
};

} // namespace anjungan::settings
