// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filters/area_filter.h"

#include "ui/sheet/search_list.h"
#include "ui/sheet/segments.h"

using namespace Qt::StringLiterals;

namespace anjungan::shell {

AreaFilter::AreaFilter(const FilterParts &parts, QObject *parent)
    : Filter(workspace::areaParameter.toString(), u"pin"_s, tr("Area"), parts, parent),
      m_lists(parts.queries, parts.workspace, parts.language),
      m_rows(m_lists.levels(), m_levelTitles, this->parts().format)
{
    for (const workspace::AreaLevel &level : parts.workspace.areas)
        m_levelTitles.append(levelTitle(level));
    connect(&m_lists, &AreaLists::asked, this, &AreaFilter::asked);
    connect(&m_lists, &AreaLists::answered, this, [this] {
        showLevels();
        answered();
    });
    m_lists.ask(0);
}

QString AreaFilter::levelTitle(const workspace::AreaLevel &level) const
{
    if (level.level == "kabkota"_L1)
        return tr("Regencies");
    if (level.level == "kecamatan"_L1)
        return tr("Subdistricts");
    if (level.level == "desakel"_L1)
        return tr("Villages");
    const workspace::Dataset *dataset = parts().workspace.dataset(level.dataset);
    return dataset ? dataset->title.in(parts().language) : level.level;
}

void AreaFilter::refresh() { m_lists.refresh(value()); }

void AreaFilter::follow() { m_lists.askName(value()); }

QString AreaFilter::label() const
{
    if (!isSet())
        return tr("All areas");
    const QString name = m_lists.name(value());
    return name.isEmpty() ? value() : name;
}

bool AreaFilter::isFollowedBy(const workspace::PageSpec &page) const
{
    return !parts().workspace.areas.isEmpty() && Filter::isFollowedBy(page);
}

QWidget *AreaFilter::fill(sheet::Sheet &sheet)
{
    m_rows.chosen = value();
    m_rows.recent = context()->navigation().recent(parameter(), mostRecent);
    m_rows.level = 0;
    auto *segments = new sheet::Segments(parts().theme);
    segments->setObjectName(u"area_levels"_s);
    auto *list = new sheet::SearchList(
        tr("Search by name or code"),
        [this, segments](const QString &search) {
            segments->setVisible(search.isEmpty() && m_withData.size() > 1); // a search looks at every level
            return m_rows.rows(search);
        },
        parts().theme);
    list->setAboveList(segments);
    connect(segments, &sheet::Segments::chosen, this, [this, list](int at) {
        m_rows.level = m_withData[at];
        list->refresh();
    });
    connect(list, &sheet::SearchList::chosen, this, &AreaFilter::choose);
    m_withData.clear();
    m_lists.askAll();
    m_segments = segments;
    m_list = list;
    sheet.setContent(list);
    showLevels();
    return list->firstFocus();
}

void AreaFilter::showLevels()
{
    sheet::SearchList *list = m_list;
    sheet::Segments *segments = m_segments;
    if (!list || !segments)
        return;
    QList<std::size_t> withData;
    QStringList titles;
    for (std::size_t level = 0; level < m_lists.levels().size(); ++level)
        if (!m_lists.levels()[level].empty()) {
            withData.append(level);
            titles.append(m_levelTitles[static_cast<qsizetype>(level)]);
        }
    if (withData != m_withData) {
        m_withData = withData;
        if (!withData.contains(m_rows.level) && !withData.isEmpty())
            m_rows.level = withData.first();
        segments->setTitles(titles);
        segments->setCurrent(static_cast<int>(withData.indexOf(m_rows.level)));
    }
    list->refresh();
}

} // namespace anjungan::shell
