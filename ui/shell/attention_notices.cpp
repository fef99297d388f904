// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/attention_notices.h"

#include "core/base/one_line.h"

#include <algorithm>
#include <utility>

namespace anjungan::shell {

namespace {

constexpr qsizetype mostTitles = 3; ///< a notification has room for no more

} // namespace

AttentionNotices::AttentionNotices(const QStringList &told, bool isOn, Show show, QObject *parent)
    : QObject(parent), m_told(told), m_isOn(isOn), m_show(std::move(show))
{
}

void AttentionNotices::setOn(bool isOn)
{
    if (std::exchange(m_isOn, isOn) != isOn)
        Q_EMIT changed();
}

void AttentionNotices::tell(const std::vector<AttentionWatch::Item> &unseen)
{
    if (!m_isOn)
        return;
    QStringList marks, titles;
    for (const AttentionWatch::Item &item : unseen)
        if (!m_told.isSeen(item.mark)) {
            marks << item.mark;
            titles << base::oneLine(item.title);
        }
    if (marks.isEmpty())
        return;
    m_told.see(marks);
    const auto count = static_cast<int>(titles.size());
    m_show(tr("%n thing(s) need attention", nullptr, count),
           titles.first(std::min(titles.size(), mostTitles)).join(u'\n'));
    Q_EMIT changed();
}

} // namespace anjungan::shell
