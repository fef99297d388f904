// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/page_context.h"

#include <algorithm>
#include <utility>

namespace anjungan::panels {

PageContext::PageContext(const workspace::PageSpec &page, selection::Navigation &navigation, QObject *parent)
    : QObject(parent), m_declared(page.parameters), m_key(page.detail ? page.detail->parameter : QString()),
      m_known(workspace::parametersOf(page)), m_navigation(navigation), m_values(read())
{
    connect(&navigation, &selection::Navigation::moved, this, &PageContext::follow);
}

QString PageContext::value(const QString &parameter) const { return m_values.value(parameter).toString(); }

bool PageContext::set(const QString &parameter, const QString &value, selection::Navigation::Step step)
{
    if (const workspace::Parameter *own = declared(parameter)) {
        if (!std::ranges::contains(own->choices, value, &workspace::Choice::value))
            return false;
    } else if (!m_known.contains(parameter)) {
        return false;
    }
    if (value != this->value(parameter))
        m_navigation.choose(m_navigation.selection().with(parameter, value), step);
    return true;
}

void PageContext::setShown(bool shown)
{
    m_isShown = shown;
    follow();
}

query::Parameters PageContext::read() const
{
    const workspace::Selection &selection = m_navigation.selection();
    query::Parameters values;
    for (const QString &parameter : m_known)
        if (const QString value = selection.value(parameter); !value.isEmpty())
            values.insert(parameter, value);
    for (const workspace::Parameter &own : m_declared) {
        const QString value = selection.value(own.id);
        if (std::ranges::contains(own.choices, value, &workspace::Choice::value))
            values.insert(own.id, value);
        else if (!own.choices.isEmpty())
            values.insert(own.id, own.choices.first().value);
    }
    if (!m_key.isEmpty() && values.value(m_key).toString().isEmpty())
        values.insert(m_key, noKey.toString());
    values.removeIf([](const auto &entry) { return entry.value().toString().isEmpty(); });
    return values;
}

void PageContext::follow()
{
    if (!m_isShown)
        return;
    const query::Parameters before = std::exchange(m_values, read());
    QStringList parameters = before.keys() + m_values.keys();
    parameters.removeDuplicates();
    parameters.sort();
    for (const QString &parameter : std::as_const(parameters))
        if (before.value(parameter) != m_values.value(parameter))
            Q_EMIT changed(parameter);
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
