// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/page_context.h"

#include <algorithm>

namespace anjungan::panels {

PageContext::PageContext(const workspace::PageSpec &page, QObject *parent)
    : QObject(parent), m_declared(page.parameters)
{
    for (const workspace::Parameter &parameter : m_declared)
        if (!parameter.choices.isEmpty())
            m_values.insert(parameter.id, parameter.choices.first().value);
}

QString PageContext::value(const QString &parameter) const { return m_values.value(parameter).toString(); }

bool PageContext::set(const QString &parameter, const QString &value)
{
    if (const workspace::Parameter *own = declared(parameter)) {
        if (std::ranges::find(own->choices, value, &workspace::Choice::value) == own->choices.end())
            return false;
    } else if (parameter != areaParameter && parameter != periodParameter) {
        return false;
    }
    if (value == this->value(parameter))
        return true;
    if (value.isEmpty())
        m_values.remove(parameter);
    else
        m_values.insert(parameter, value);
    Q_EMIT changed(parameter);
    return true;
}

const workspace::Parameter *PageContext::declared(const QString &parameter) const
{
    const auto found = std::ranges::find(m_declared, parameter, &workspace::Parameter::id);
    return found == m_declared.end() ? nullptr : &*found;
}

const workspace::Choice *PageContext::choice(const QString &parameter) const
{
    const workspace::Parameter *own = declared(parameter);
    if (!own)
        return nullptr;
    const auto found = std::ranges::find(own->choices, value(parameter), &workspace::Choice::value);
    return found == own->choices.end() ? nullptr : &*found;
}

} // namespace anjungan::panels
