// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/render/symbol.h"

#include <QJsonValue>
#include <QString>
#include <QVariant>

#include <optional>
#include <vector>

namespace anjungan::panels {

/// How a class looks on the map; unset members are those of the whole layer.
struct ClassLook
{
    QString colour;                     ///< name of a colour of the theme, see map_look.h; empty: the layer's own
    std::optional<render::Hatch> hatch; ///< none: the colour's own, which hazards have
    std::optional<render::Marker> marker;
    std::optional<double> size; ///< diameter of points or width of lines, pixels at a factor of 1
};

/// "colour", "marker" and "size" of a layer's style or of one of its classes.
ClassLook readLook(const QJsonValue &look);

/// A class of values ("classes" in a map's options): numbers up to a bound, or one value.
struct ValueClass
{
    std::optional<double> upTo; ///< the greatest number of the class; none: no bound
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
    /// Reads the list in the options.
    ValueClasses(const QJsonValue &classes, const QString &language);

    const std::vector<ValueClass> &all() const { return m_classes; }

    /// Index of the first class that contains the value; none for null and for values outside all classes.
    [[nodiscard]] std::optional<std::size_t> classOf(const QVariant &value) const;

private:
    std::vector<ValueClass> m_classes;
};

} // namespace anjungan::panels
