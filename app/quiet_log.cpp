// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quiet_log.h"

#include "app/lines.h"

namespace anjungan::app {

using namespace Qt::StringLiterals;

namespace {

/// The line without what differs each time.
QString kindOf(const QString &line)
{
    QString kind;
    for (const QChar letter : line)
        if (!letter.isDigit())
            kind += letter;
    return kind;
}

} // namespace

std::optional<QString> QuietLog::written(const QString &line, std::chrono::milliseconds now)
{
    const std::scoped_lock lock(m_mutex);
    if (now - m_day >= std::chrono::days(1)) {
        m_day = now;
        m_bytes = 0;
        m_isFull = false;
    }
    if (m_known.size() >= mostLines)
        m_known.clear();
    const QString kind = kindOf(line);
    const auto known = m_known.find(kind);
    if (known != m_known.end() && now - known->at < repeatEvery) {
        ++known->swallowed;
        return std::nullopt;
    }
    const int swallowed = known == m_known.end() ? 0 : known->swallowed;
    m_known.insert(kind, {.at = now, .swallowed = 0});
    QString text = line.size() > longestLine ? line.left(longestLine) + u'…' : line;
    if (swallowed > 0)
        text += u' ' + Lines::tr("(%n more of the same)", nullptr, swallowed);
    const qint64 bytes = text.toUtf8().size() + 1;
    if (m_bytes + bytes > mostBytes) {
        if (std::exchange(m_isFull, true))
            return std::nullopt;
        return Lines::tr("the log of this day is full; what follows is not written");
    }
    m_bytes += bytes;
    return text;
}

} // namespace anjungan::app
