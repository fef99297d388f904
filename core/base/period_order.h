// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace anjungan::base {

/// The form of a period, which sorts as time among periods of the same form: its first number is or begins with a year
/// from 1300 to 2100, and whatever follows has its digits in the same places. In the form digits are 0, and a Roman
/// number I to IV at the end is I: "2026-09" is "0000-00", "2026 TW III" is "0000 TW I". None for any other text, as
/// "09-2026" and "Sep 26", and where the day may stand before the month: "2026-30-09".
[[nodiscard]] std::optional<QString> periodForm(QStringView period);

/// Whether the periods of a dataset sort as time when they are sorted as texts. They do if there is only one, and if
/// all have the same periodForm(). Of others it is not known: "2026-9" sorts after "2026-10", "September 2026" after
/// "Oktober 2026", and "2026" is neither before nor after "2026-10".
class PeriodOrder
{
public:
    void add(const QString &period); ///< once or several times, in any order; empty texts are not periods

    [[nodiscard]] bool isTime() const { return m_other.isEmpty(); }
    const QString &first() const { return m_first; } ///< the first that was added; empty without any
    /// One whose place relative to first() is not known; empty if there is none.
    const QString &other() const { return m_other; }

    /// Whether `text` can be compared with the periods: it is one of them, or has their form or only the beginning of
    /// it ("2026" beside "2026-09" stands for its first day, also the other way round). True if there are no periods.
    [[nodiscard]] bool canCompare(const QString &text) const;

    /// As JSON, to be stored; restore() reads it into a new object.
    QJsonObject toJson() const;
    void restore(const QJsonObject &json);

private:
    QString m_first;
    QString m_other;
    std::optional<QString> m_form; ///< of the first
    QSet<QString> m_fitting;       ///< some that were added: rows repeat few periods, whose forms are found once
};

/// Whether these periods sort as time.
[[nodiscard]] bool sortAsTime(const QStringList &periods);

} // namespace anjungan::base
