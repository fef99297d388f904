// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/briefing_panels.h"

#include "ui/charts/table/data_table.h"
#include "ui/panels/factory.h"
#include "ui/theme/style_sheet.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::briefing {

namespace {

constexpr QSize untilLaidOut(520, 320);
constexpr int mostRanked = 1000;

/// Options without what a touch does, at any depth.
QJsonValue withoutTouch(const QJsonValue &options)
{
    if (options.isArray()) {
        QJsonArray items;
        for (const QJsonValue item : options.toArray())
            items.append(withoutTouch(item));
        return items;
    }
    if (!options.isObject())
        return options;
    QJsonObject object = options.toObject();
    for (const QString &key : {u"link"_s, u"chips"_s})
        object.remove(key);
    for (auto member = object.begin(); member != object.end(); ++member)
        member.value() = withoutTouch(member.value());
    return object;
}

/// The panel that asks for what needs attention, the gravest first.
workspace::PanelSpec attentionPanel(const workspace::Workspace &workspace)
{
    const auto derived =
        std::ranges::find(workspace.derived, workspace::Derivation::Attention, &workspace::Derived::by);
    const QString dataset = derived == workspace.derived.end() ? QString() : derived->id;
    const auto condition = [](const QString &field, const QString &is, const QString &key, const QString &value) {
        return QJsonObject{{u"field"_s, field}, {u"is"_s, is}, {key, value}};
    };
    QJsonArray columns;
    for (const QString &column : {u"condition"_s, u"key"_s, u"severity"_s, u"rank"_s, u"title"_s, u"value"_s,
                                  u"bound"_s, u"ratio"_s, u"unit"_s, u"decimals"_s, u"publisher"_s, u"area"_s,
                                  u"dataset"_s, u"since"_s, u"days"_s, u"page"_s, u"panel"_s, u"selection"_s})
        columns.append(column);
    const QJsonObject query{{u"dataset"_s, dataset},
                            {u"where"_s, QJsonArray{condition(u"state"_s, u"="_s, u"value"_s, u"now"_s),
                                                    condition(u"publisher"_s, u"="_s, u"param"_s, u"opd"_s),
                                                    condition(u"area"_s, u"within"_s, u"param"_s, u"area"_s)}},
                            {u"select"_s, columns},
                            {u"order"_s, QJsonArray{u"-rank"_s, u"-since"_s}}};
    return {.id = u"attention"_s,
            .type = workspace::PanelType::Attention,
            .typeName = u"attention"_s,
            .title = {},
            .wide = {},
            .narrow = {},
            .options = {{u"query"_s, query}}};
}

} // namespace

BriefingPanels::BriefingPanels(const workspace::Briefing &briefing, const panels::PanelServices &services,
                               selection::Navigation &navigation)
    : m_briefing(briefing), m_services(services), m_navigation(navigation), m_desk(std::make_unique<QWidget>())
{
    m_desk->setAttribute(Qt::WA_DontShowOnScreen);
    m_desk->setPalette(theme::palette(services.theme.tokens()));
    m_desk->setStyleSheet(theme::styleSheet(services.theme));
    m_desk->resize(paperSize(briefing.orientation).toSize());
    m_desk->show();
}

BriefingPanels::~BriefingPanels()
{
    // The panels refer to the contexts.
    m_desk.reset();
}

int BriefingPanels::count(const workspace::Briefing &briefing, const workspace::Workspace &workspace)
{
    qsizetype count = 0;
    for (const workspace::BriefingPart &part : briefing.parts) {
        const workspace::PageSpec *page = part.panel.isEmpty() ? workspace.page(part.page) : nullptr;
        count += page ? page->panels.size() : 1;
    }
    return static_cast<int>(count);
}

bool BriefingPanels::makeNext()
{
    if (m_parts.size() >= static_cast<std::size_t>(m_briefing.parts.size()))
        return false;
    const workspace::BriefingPart &part = m_briefing.parts[static_cast<qsizetype>(m_parts.size())];
    MadePart made{.part = &part, .page = m_services.workspace.page(part.page), .panels = {}};
    if (!made.page) {
        made.panels.push_back(make(attentionPanel(m_services.workspace), contextOf(m_noPage)));
    } else {
        for (const workspace::PanelSpec &panel : made.page->panels)
            if (part.panel.isEmpty() || panel.id == part.panel)
                made.panels.push_back(make(panel, contextOf(*made.page)));
    }
    m_parts.push_back(std::move(made));
    return true;
}

panels::PageContext &BriefingPanels::contextOf(const workspace::PageSpec &page)
{
    std::unique_ptr<panels::PageContext> &context = m_contexts[page.id];
    if (!context)
        context = std::make_unique<panels::PageContext>(page, m_navigation);
    return *context;
}

panels::Panel *BriefingPanels::make(const workspace::PanelSpec &definition, panels::PageContext &context)
{
    workspace::PanelSpec onPaper = definition;
    // Nobody touches paper: rows need not be as high as a finger, and what is chosen is said beside the title.
    onPaper.options = withoutTouch(definition.options).toObject();
    // Nobody unfolds it: as many rows as have room.
    if (definition.type == workspace::PanelType::Ranking)
        onPaper.options[u"first"] = mostRanked;
    panels::Panel *panel = panels::makePanel(onPaper, m_services, context, m_desk.get());
    panel->bareForPaper();
    // Qt paints what is shown even where nobody sees it: all panels, each time that one of them changes.
    panel->setUpdatesEnabled(false);
    for (charts::DataTable *table : panel->findChildren<charts::DataTable *>())
        table->setDense(true);
    panel->resize(untilLaidOut);
    panel->show();
    connect(panel, &panels::Panel::settled, this, &BriefingPanels::settled);
    panel->start();
    return panel;
}

bool BriefingPanels::isSettled() const { return std::ranges::all_of(panels(), &panels::Panel::isSettled); }

int BriefingPanels::settledCount() const
{
    return static_cast<int>(std::ranges::count_if(panels(), &panels::Panel::isSettled));
}

std::vector<panels::Panel *> BriefingPanels::panels() const
{
    std::vector<panels::Panel *> all;
    for (const MadePart &part : m_parts)
        all.insert(all.end(), part.panels.begin(), part.panels.end());
    return all;
}

} // namespace anjungan::briefing
