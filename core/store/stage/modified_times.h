// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/row_page.h"
#include "core/sync/values/modified_fault.h"
#include "core/sync/values/watermark.h"

#include <QJsonObject>
#include <QTimeZone>

namespace anjungan::store {

/// The times in the dataset's `modified` field so far: the newest, and those that say nothing. A time that cannot be
/// read, or that is in the future (a slip of a year), is counted and otherwise left out, so that one wrong row does not
/// make a dataset current for years.
class ModifiedTimes
{
public:
    /// `zone`: of times without an offset and of dates.
    explicit ModifiedTimes(QTimeZone zone) : m_zone(std::move(zone)) {}

    /// Times after `now`, by more than clocks differ, are in the future. An invalid time: none is.
    void setNow(const QDateTime &now);

    void note(const source::Value &value);

    [[nodiscard]] std::optional<sync::Watermark> newest() const;
    [[nodiscard]] std::optional<QDateTime> changedAt() const; ///< the moment of the newest
    [[nodiscard]] const sync::ModifiedFault &fault() const { return m_fault; }
    [[nodiscard]] std::optional<qint64> latest() const { return m_latest; } ///< ms; later ones are in the future

    /// As JSON, to be stored with the stage; restore() reads it into a new object.
    QJsonObject toJson() const;
    void restore(const QJsonObject &json);

private:
    const QTimeZone m_zone;
    std::optional<qint64> m_latest;
    std::optional<qint64> m_newest;  ///< ms since the epoch; without a zone as if it were UTC
    std::optional<qint64> m_changed; ///< ms since the epoch
    bool m_hasDates = false;
    bool m_hasZoned = false;
    bool m_hasZoneless = false;
    sync::ModifiedFault m_fault;
};

} // namespace anjungan::store
