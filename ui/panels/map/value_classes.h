// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>
#include <QVariant>

#include <optional>
#include <vector>

namespace anjungan::panels {

/// A class of values, as in "classes" of a map's options: numbers up to a bound, or one value.
struct ValueClass
{
    std::optional<double> upTo; ///< the greatest number of the class; nothing: no bound
    std::optional<QString> value;
    QString title;
    QString colour; ///< name of a colour of the theme, see map_look.h
};

/// Classes in the order of the legend.
class ValueClasses
{
public:
    ValueClasses() = default;
    ValueClasses(const QJsonValue &classes, const QString &language);

    const std::vector<ValueClass> &all() const { return m_classes; }

    /// Position of the first class that the value is in; nothing for null and for what is in none.
    std::optional<std::size_t> classOf(const QVariant &value) const;

private:
    std::vector<ValueClass> m_classes;
};

} // namespace anjungan::panels
