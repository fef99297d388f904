// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/selection/navigation.h"

namespace anjungan::selection {

void Navigation::go(const Place &to, Step step)
{
    if (to == place())
        return;
    const Place before = place();
    m_places.resize(m_at + 1);
    if (step == Step::Replace) {
        m_places[m_at] = to;
    } else {
        m_places.push_back(to);
        if (m_places.size() > mostPlaces)
            m_places.erase(m_places.begin());
        m_at = m_places.size() - 1;
    }
    Q_EMIT moved(before);
}

void Navigation::closePanel()
{
    Place whole = place();
    whole.panel.clear();
    if (canGoBack() && m_places[m_at - 1] == whole)
        back();
    else
        go(whole, Step::Replace);
}

QStringList Navigation::recent(const QString &parameter, qsizetype most) const
{
    QStringList values;
    for (auto each = m_places.rbegin(); each != m_places.rend() && values.size() < most; ++each) {
        const QString value = each->selection.value(parameter);
        if (!value.isEmpty() && value != selection().value(parameter) && !values.contains(value))
            values.append(value);
    }
    return values;
}

void Navigation::back()
{
    if (canGoBack())
        moveTo(m_at - 1);
}

void Navigation::forward()
{
    if (canGoForward())
        moveTo(m_at + 1);
}

void Navigation::moveTo(std::size_t at)
{
    const Place before = place();
    m_at = at;
    Q_EMIT moved(before);
}

} // namespace anjungan::selection
