// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/symbol.h"

#include <QJsonValue>
#include <QString>
#include <QVariant>

#include <optional>
#include <vector>

namespace anjungan::panels {

/// What tells a class from the others on the map; what is not set is as on the whole layer.
struct ClassLook
{
    QString colour;                     ///< name of a colour of the theme, see map_look.h; empty: the layer's own
    std::optional<render::Hatch> hatch; ///< nothing: the colour's own, which hazards have
    std::optional<render::Marker> marker;
    std::optional<double> size; ///< diameter of points or width of lines, pixels at a factor of 1
};

/// "colour", "marker" and "size" of a layer's style or of one of its classes.
ClassLook readLook(const QJsonValue &look);

/// A class of values, as in "classes" of a map's options: numbers up to a bound, or one value.
struct ValueClass
{
    std::optional<double> upTo; ///< the greatest number of the class; nothing: no bound
    std::optional<QString> value;
    QString title;
    ClassLook look;
};

/// Classes in the order of the legend.
class ValueClasses
{
public:
    ValueClasses() = default;
    explicit ValueClasses(std::vector<ValueClass> classes) : m_classes(std::move(classes)) {}
    /// As the list in the options says.
    ValueClasses(const QJsonValue &classes, const QString &language);

    const std::vector<ValueClass> &all() const { return m_classes; }

    /// Position of the first class that the value is in; nothing for null and for what is in none.
    std::optional<std::size_t> classOf(const QVariant &value) const;

private:
    std::vector<ValueClass> m_classes;
};

} // namespace anjungan::panels
