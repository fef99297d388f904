// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/detail_keys.h"

#include <algorithm>
#include <utility>

namespace anjungan::shell {

DetailKeys::DetailKeys(query::QueryService &queries, QString language, QObject *parent)
    : QObject(parent), m_queries(queries), m_language(std::move(language))
{
}

void DetailKeys::showPage(const workspace::PageSpec &page, panels::PageContext &context)
{
    hide();
    if (!page.detail)
        return;
    m_detail = page.detail;
    m_context = &context;
    connect(m_context, &panels::PageContext::changed, this, [this](const QString &parameter) {
        if (parameter == m_detail->parameter)
            Q_EMIT changed();
        else if (std::ranges::contains(m_detail->keys.where, parameter, &workspace::Condition::parameter))
            ask();
    });
    connect(m_context, &QObject::destroyed, this, &DetailKeys::hide);
    ask();
}

void DetailKeys::hide()
{
    if (m_context)
        m_context->disconnect(this);
    m_context = nullptr;
    m_detail.reset();
    m_keys.clear();
    ++m_newest;
}

void DetailKeys::refresh()
{
    if (m_detail)
        ask();
}

void DetailKeys::ask()
{
    ++m_asked;
    m_queries.ask(m_detail->keys, m_context->values(), m_language)
        .then(this, [this, asked = ++m_newest](const query::QueryResult<std::shared_ptr<const query::Answer>> &answer) {
            if (answer && asked == m_newest) { // else the page's panels say why
                const int key = (*answer)->column(m_detail->key);
                const int name = (*answer)->column(m_detail->name);
                m_keys.clear();
                for (const QVariantList &row : (*answer)->rows)
                    m_keys.push_back({row.value(key).toString(), row.value(name).toString()});
                if (chosen() == panels::PageContext::noKey && !m_keys.empty())
                    choose(m_keys.front().value);
                Q_EMIT changed();
            }
            if (--m_asked == 0)
                Q_EMIT settled();
        });
}

QString DetailKeys::chosen() const { return m_context ? m_context->value(m_detail->parameter) : QString(); }

QString DetailKeys::name() const
{
    const int at = place();
    const QString name = at < 0 ? QString() : m_keys[static_cast<std::size_t>(at)].name;
    return name.isEmpty() ? chosen() : name;
}

int DetailKeys::place() const
{
    const auto found = std::ranges::find(m_keys, chosen(), &Key::value);
    return found == m_keys.end() ? -1 : static_cast<int>(found - m_keys.begin());
}

void DetailKeys::step(int by)
{
    const int at = place() + by;
    if (place() >= 0 && at >= 0 && at < count())
        choose(m_keys[static_cast<std::size_t>(at)].value);
}

void DetailKeys::choose(const QString &key)
{
    m_context->set(m_detail->parameter, key, selection::Navigation::Step::Replace);
}

} // namespace anjungan::shell
