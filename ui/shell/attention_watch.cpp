// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/attention_watch.h"

#include "ui/panels/values.h"

#include <utility>

namespace anjungan::shell {

using namespace Qt::StringLiterals;

AttentionWatch::AttentionWatch(const workspace::Workspace &workspace, query::QueryService &queries,
                               const panels::SeenAttention &seen, QString language, QObject *parent)
    : QObject(parent), m_queries(queries), m_seen(seen), m_language(std::move(language))
{
    for (const workspace::PageSpec &page : workspace.pages)
        for (const workspace::PanelSpec &panel : page.panels)
            if (m_page.isEmpty() && !page.detail && panel.type == workspace::PanelType::Attention) {
                m_page = page.id;
                m_query.dataset = panel.options["query"_L1]["dataset"_L1].toString();
            }
    m_query.where = {{.field = u"state"_s, .value = u"now"_s, .parameter = {}}};
    m_query.select = {u"condition"_s, u"key"_s, u"since"_s, u"title"_s};
    connect(&seen, &panels::SeenAttention::changed, this, &AttentionWatch::changed);
    ask();
}

void AttentionWatch::ask()
{
    if (m_page.isEmpty())
        return;
    ++m_asked;
    m_queries.ask(m_query, {}, m_language)
        .then(this, [this, asked = ++m_newest](const query::QueryResult<std::shared_ptr<const query::Answer>> &answer) {
            if (answer && asked == m_newest) { // else the page's panel says why
                m_items.clear();
                for (std::size_t row = 0; row < (*answer)->rows.size(); ++row)
                    m_items.push_back({panels::SeenAttention::markOf(**answer, row),
                                       panels::cell(**answer, row, u"title"_s).value.toString()});
                Q_EMIT changed();
            }
            if (--m_asked == 0)
                Q_EMIT settled();
        });
}

std::vector<AttentionWatch::Item> AttentionWatch::unseen() const
{
    std::vector<Item> items;
    for (const Item &item : m_items)
        if (!m_seen.isSeen(item.mark))
            items.push_back(item);
    return items;
}

} // namespace anjungan::shell
