// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/stage/modified_times.h"

#include "core/base/iso_time.h"
#include "core/base/one_line.h"
#include "core/sync/timing/clock_slack.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

QString exampleOf(const source::Value &value)
{
    constexpr qsizetype longest = 40;
    if (const auto *text = std::get_if<QString>(&value))
        return base::oneLine(*text, longest);
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return QString::number(*number);
    if (const auto *real = std::get_if<double>(&value))
        return QString::number(*real);
    const auto *json = std::get_if<source::Json>(&value);
    return json ? base::oneLine(json->text, longest) : u"true/false"_s;
}

QDateTime timeAt(qint64 msecs) { return QDateTime::fromMSecsSinceEpoch(msecs, QTimeZone::UTC); }

void raise(std::optional<qint64> &greatest, qint64 value) { greatest = std::max(greatest.value_or(value), value); }

} // namespace

void ModifiedTimes::setNow(const QDateTime &now)
{
    m_latest = now.isValid() ? std::optional(sync::latestNow(now).toMSecsSinceEpoch()) : std::nullopt;
}

void ModifiedTimes::note(const source::Value &value)
{
    const QString *text = std::get_if<QString>(&value);
    if (std::holds_alternative<std::monostate>(value) || (text && text->isEmpty()))
        return;
    const auto time = text ? base::parseIsoTime(*text) : std::nullopt;
    if (!time) {
        if (m_fault.unread++ == 0)
            m_fault.unreadExample = exampleOf(value);
        return;
    }
    const qint64 moment = base::momentOf(*time, m_zone);
    if (m_latest && moment > *m_latest) {
        ++m_fault.future;
        m_fault.greatest = std::max(m_fault.greatest.value_or(timeAt(moment)), timeAt(moment));
        return;
    }
    raise(m_newest, time->msecs);
    raise(m_changed, moment);
    m_hasDates = m_hasDates || time->isDate;
    m_hasZoned = m_hasZoned || (!time->isDate && time->hasZone);
    m_hasZoneless = m_hasZoneless || (!time->isDate && !time->hasZone);
}

/// A source cannot compare dates with times: mixed, they count as times of unknown zone.
std::optional<sync::Watermark> ModifiedTimes::newest() const
{
    return m_newest.transform([this](qint64 msecs) {
        return sync::Watermark{.time = timeAt(msecs),
                               .isExact = m_hasZoned && !m_hasZoneless && !m_hasDates,
                               .isDate = m_hasDates && !m_hasZoned && !m_hasZoneless};
    });
}

std::optional<QDateTime> ModifiedTimes::changedAt() const { return m_changed.transform(timeAt); }

QJsonObject ModifiedTimes::toJson() const
{
    QJsonObject json{{u"hasDates"_s, m_hasDates},           {u"hasZoned"_s, m_hasZoned},
                     {u"hasZoneless"_s, m_hasZoneless},     {u"unread"_s, m_fault.unread},
                     {u"example"_s, m_fault.unreadExample}, {u"future"_s, m_fault.future}};
    if (m_newest && m_changed) {
        json[u"newest"] = *m_newest;
        json[u"changed"] = *m_changed;
    }
    if (m_fault.greatest)
        json[u"greatest"] = m_fault.greatest->toMSecsSinceEpoch();
    return json;
}

void ModifiedTimes::restore(const QJsonObject &json)
{
    m_hasDates = json[u"hasDates"].toBool();
    m_hasZoned = json[u"hasZoned"].toBool();
    m_hasZoneless = json[u"hasZoneless"].toBool();
    m_fault.unread = json[u"unread"].toInteger();
    m_fault.unreadExample = json[u"example"].toString();
    m_fault.future = json[u"future"].toInteger();
    if (const QJsonValue newest = json[u"newest"]; newest.isDouble())
        m_newest = newest.toInteger();
    if (const QJsonValue changed = json[u"changed"]; changed.isDouble())
        m_changed = changed.toInteger();
    if (const QJsonValue greatest = json[u"greatest"]; greatest.isDouble())
        m_fault.greatest = timeAt(greatest.toInteger());
}

} // namespace anjungan::store
