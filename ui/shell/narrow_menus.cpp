// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/narrow_menus.h"

#include "core/base/one_line.h"
#include "ui/shell/chip_button.h"
#include "ui/shell/narrowing.h"
#include "ui/theme/text.h"

#include <QMenu>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

NarrowMenus::NarrowMenus(TopBar &bar, query::QueryService &queries, const workspace::Workspace &workspace,
                         const theme::Formatter &format, QString language, QObject *parent)
    : QObject(parent), m_bar(bar), m_queries(queries), m_workspace(workspace), m_format(format),
      m_language(std::move(language))
{
    m_areas = {{{}, tr("All areas")}};
    m_periods = {{{}, tr("Newest period")}};
    connect(bar.areaChip(), &ChipButton::clicked, this,
            [this] { openMenu(panels::areaParameter.toString(), *m_bar.areaChip(), m_areas); });
    connect(bar.periodChip(), &ChipButton::clicked, this,
            [this] { openMenu(panels::periodParameter.toString(), *m_bar.periodChip(), m_periods); });
    askAreas();
}

void NarrowMenus::showPage(const workspace::PageSpec &page, panels::PageContext &context)
{
    if (m_context)
        m_context->disconnect(this);
    m_context = &context;
    connect(m_context, &panels::PageContext::changed, this, [this] {
        askAreaName();
        relabel();
    });
    connect(m_context, &QObject::destroyed, this, [this] { m_context = nullptr; });
    const QStringList byPeriod = datasetsNarrowedBy(page, panels::periodParameter.toString());
    m_usesArea = !datasetsNarrowedBy(page, panels::areaParameter.toString()).isEmpty();
    m_periodDataset = byPeriod.value(0);
    m_periods.resize(1);
    askPeriods();
    askAreaName();
    relabel();
}

void NarrowMenus::hide()
{
    if (m_context)
        m_context->disconnect(this);
    m_context = nullptr;
    m_periodDataset.clear();
    ++m_periodsAsked;
    m_bar.areaChip()->hide();
    m_bar.periodChip()->hide();
}

void NarrowMenus::refresh()
{
    askAreas();
    askPeriods();
    m_areaNames.clear();
    askAreaName();
}

void NarrowMenus::askAreas()
{
    if (m_workspace.areas.isEmpty())
        return;
    const workspace::AreaLevel &level = m_workspace.areas.first();
    workspace::QuerySpec query;
    query.dataset = level.dataset;
    query.select = {level.code, level.name};
    query.order = {{level.name, false}};
    ++m_asked;
    m_queries.ask(query, {}, m_language)
        .then(this,
              [this, asked = ++m_areasAsked](const query::QueryResult<std::shared_ptr<const query::Answer>> &answer) {
                  if (answer && asked == m_areasAsked) { // else the page's own panels say why; the chip stays as it is
                      m_areas.resize(1);
                      for (const QVariantList &row : (*answer)->rows)
                          m_areas << Entry{row.value(0).toString(), row.value(1).toString()};
                  }
                  answered();
              });
}

void NarrowMenus::askAreaName()
{
    const QString code = m_context ? m_context->value(panels::areaParameter.toString()) : QString();
    const bool isKnown = m_areaNames.contains(code) || std::ranges::contains(m_areas, code, &Entry::value);
    if (code.isEmpty() || isKnown)
        return;
    for (qsizetype level = 1; level < m_workspace.areas.size(); ++level) {
        const workspace::AreaLevel &of = m_workspace.areas[level];
        workspace::QuerySpec query;
        query.dataset = of.dataset;
        query.select = {of.name};
        query.where = {{.field = of.code, .is = workspace::Operator::Equal, .value = code, .parameter = {}}};
        query.limit = 1;
        ++m_asked;
        m_queries.ask(query, {}, m_language)
            .then(this, [this, code](const query::QueryResult<std::shared_ptr<const query::Answer>> &answer) {
                if (answer && !(*answer)->rows.empty())
                    m_areaNames.insert(code, (*answer)->rows.front().value(0).toString());
                answered();
            });
    }
}

void NarrowMenus::askPeriods()
{
    ++m_periodsAsked; // also where this page has none: those of the page before are not wanted any more
    if (m_periodDataset.isEmpty())
        return;
    ++m_asked;
    m_queries.periods(m_periodDataset)
        .then(this, [this, asked = m_periodsAsked](const query::QueryResult<QStringList> &periods) {
            if (periods && asked == m_periodsAsked) {
                m_periods.resize(1);
                for (const QString &period : *periods)
                    m_periods << Entry{period, m_format.period(period)};
            }
            answered();
        });
}

void NarrowMenus::answered()
{
    --m_asked;
    relabel();
    if (isSettled())
        Q_EMIT settled();
}

void NarrowMenus::openMenu(const QString &parameter, ChipButton &chip, const QList<Entry> &entries)
{
    if (!m_context)
        return;
    auto *menu = new QMenu(&chip);
    menu->setObjectName(parameter + u"_menu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Entry &entry : entries) {
        // An ampersand would be taken for the mark of a mnemonic.
        QAction *action = menu->addAction(base::oneLine(entry.label).replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(entry.value == m_context->value(parameter));
        connect(action, &QAction::triggered, this, [this, parameter, value = entry.value] {
            if (m_context)
                m_context->set(parameter, value);
        });
    }
    menu->popup(chip.mapToGlobal(QPoint(0, chip.height())));
}

QString NarrowMenus::labelOf(const QString &value, const QList<Entry> &entries)
{
    for (const Entry &entry : entries)
        if (entry.value == value)
            return entry.label;
    return value;
}

void NarrowMenus::relabel()
{
    if (!m_context)
        return;
    const QString area = m_context->value(panels::areaParameter.toString());
    const QString period = m_context->value(panels::periodParameter.toString());
    // What is chosen is seen, and can be undone, also on a page that does not follow it.
    m_bar.areaChip()->setVisible((m_usesArea || !area.isEmpty()) && !m_workspace.areas.isEmpty());
    m_bar.periodChip()->setVisible(!m_periodDataset.isEmpty() || !period.isEmpty());
    m_bar.areaChip()->setLabel(m_areaNames.value(area, labelOf(area, m_areas)));
    m_bar.periodChip()->setLabel(m_periodDataset.isEmpty() && !period.isEmpty() ? m_format.period(period)
                                                                                : labelOf(period, m_periods));
}

} // namespace anjungan::shell
