// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <expected>

namespace anjungan::workspace {

/// Parameters that every page has without declaring them: the code of an area, a period, the id of an agency, and since
/// when changes count (a time expression or a moment).
inline constexpr QStringView areaParameter = u"area";
inline constexpr QStringView periodParameter = u"period";
inline constexpr QStringView agencyParameter = u"opd";
inline constexpr QStringView sinceParameter = u"since";

[[nodiscard]] inline bool isBuiltInParameter(QStringView id)
{
    return id == areaParameter || id == periodParameter || id == agencyParameter || id == sinceParameter;
}

/// What is chosen: the values of parameters, built-in ones and those of pages. A value; the window has one
/// (ui/selection/navigation.h), and it can be written down.
class Selection
{
public:
    /// Bounds of a text that read() accepts.
    static constexpr qsizetype longestText = 4096;
    static constexpr qsizetype longestValue = 256;

    /// Empty if nothing is chosen.
    QString value(QStringView parameter) const;
    /// The parameters that have a value, sorted.
    QStringList parameters() const { return m_values.keys(); }
    [[nodiscard]] bool isEmpty() const { return m_values.isEmpty(); }

    /// An empty `value` unsets the parameter.
    void set(const QString &parameter, const QString &value);
    Selection with(const QString &parameter, const QString &value) const;

    /// The parameters whose values differ, sorted.
    QStringList differences(const Selection &other) const;

    /// "opd=dpupr,area=12.07,periode=2026-10,sejak=-P7D,bahaya=banjir": the built-in ones first, the others sorted.
    /// Commas, equals signs, per cent signs and control characters of a value are percent-encoded.
    QString toText() const;
    /// Reads what toText() wrote; also "period" and "since" for "periode" and "sejak", and spaces around names and
    /// values. An error says which part cannot be read: one without "=", with a name that is no id, a value that is too
    /// long, or a name twice.
    [[nodiscard]] static std::expected<Selection, message::Message> read(const QString &text);

    bool operator==(const Selection &) const = default;

private:
    QMap<QString, QString> m_values; ///< none is empty
};

} // namespace anjungan::workspace
