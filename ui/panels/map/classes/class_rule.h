// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/classes/class_bounds.h"
#include "ui/panels/map/classes/class_labels.h"
#include "ui/panels/map/classes/class_palette.h"

namespace anjungan::panels {

/// How values are divided into classes ("classes" in a map's options): by a given list, or computed from the values.
class ClassRule
{
public:
    ClassRule() = default; ///< no classes
    ClassRule(const QJsonValue &classes, const QString &language);

    [[nodiscard]] bool isComputed() const { return m_isComputed; }
    [[nodiscard]] bool isEmpty() const { return !m_isComputed && m_given.all().empty(); }

    /// The given classes, independent of the values; otherwise classes computed from `values` (in any order; values
    /// that are not finite numbers are ignored). None if there are no values.
    ValueClasses classes(const std::vector<QVariant> &values, const NumberWords &words) const;

private:
    std::vector<ClassLook> looks(const std::vector<double> &bounds, const std::vector<double> &values) const;
    std::vector<double> bounds(const std::vector<double> &values) const;

    ValueClasses m_given;
    bool m_isComputed = false;
    ClassMethod m_method = ClassMethod::Quantile;
    std::size_t m_count = 5;
    Palette m_palette = Palette::Sequence;
    double m_middle = 0; ///< of a diverging palette: where its two halves meet
    bool m_patterned = false;
};

} // namespace anjungan::panels
