// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/prepare/prepare_sheet.h"

#include "ui/panels/plain_label.h"
#include "ui/sheet/search_list.h"
#include "ui/sheet/sheet.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::field {

using theme::Role;

namespace {

constexpr double prepareWidth = 480; ///< device-independent pixels at a factor of 1

} // namespace

PrepareSheet *PrepareSheet::open(const panels::PanelServices &services, sync::SyncService &syncing, QWidget &anchor)
{
    auto *sheet = new sheet::Sheet(tr("Prepare for the field"), anchor, services.theme, sheet::Side::Beside);
    sheet->setObjectName(u"prepare_sheet"_s);
    auto *content = new PrepareSheet(services, syncing, *sheet);
    sheet->setContent(content);
    sheet->open(services.workspace.areas.isEmpty() ? content->m_close : content->m_area);
    return content;
}

PrepareSheet::PrepareSheet(const panels::PanelServices &services, sync::SyncService &syncing, sheet::Sheet &sheet)
    : m_services(services), m_words(services), m_sheet(sheet), m_preparation(services, syncing),
      m_pages(new QStackedLayout(this)), m_facts(new QWidget),
      m_list(new sheet::SearchList(
          tr("Search areas"),
          [this](const QString &search) {
              sheet::Rows rows;
              if (search.isEmpty())
                  rows.append({.value = {}, .text = tr("All areas"), .isChosen = m_preparation.area().isEmpty()});
              for (const Area &area : std::as_const(m_areas))
                  if (area.name.contains(search, Qt::CaseInsensitive) || area.code.startsWith(search))
                      rows.append({.value = area.code,
                                   .text = area.name,
                                   .detail = area.code,
                                   .isChosen = area.code == m_preparation.area()});
              return rows;
          },
          services.theme)),
      m_area(new QPushButton), m_cost(panels::plainLabel(m_facts)), m_progress(panels::plainLabel(m_facts)),
      m_failed(panels::plainLabel(m_facts)), m_close(new QPushButton(tr("Close"))), m_begin(new QPushButton)
{
    auto *layout = new QVBoxLayout(m_facts);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_area);
    for (QLabel *label : {m_cost, m_progress, m_failed}) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_begin);
    layout->addLayout(buttons);
    m_pages->addWidget(m_facts);
    m_pages->addWidget(m_list);
    m_area->setObjectName(u"area"_s);
    m_close->setObjectName(u"close"_s);
    m_begin->setObjectName(u"begin"_s);
    m_area->setVisible(!services.workspace.areas.isEmpty());
    connect(m_area, &QPushButton::clicked, this, &PrepareSheet::chooseArea);
    connect(m_close, &QPushButton::clicked, this, [this] { m_sheet.dismiss(); });
    connect(m_begin, &QPushButton::clicked, this, [this] {
        if (m_preparation.progress().isRunning)
            m_preparation.stop();
        else
            m_preparation.begin();
    });
    connect(m_list, &sheet::SearchList::chosen, this, [this](const QString &code) {
        m_pages->setCurrentWidget(m_facts);
        m_preparation.choose(code);
        m_area->setFocus();
    });
    connect(&m_preparation, &Preparation::changed, this, &PrepareSheet::show);
    connect(&services.theme, &theme::Theme::changed, this, &PrepareSheet::applyTheme);
    applyTheme();
    askAreas();
    m_preparation.choose({});
}

void PrepareSheet::applyTheme()
{
    const theme::Theme &theme = m_services.theme;
    m_facts->layout()->setSpacing(theme.pixels(8));
    const int inset = theme.pixels(6);
    for (QLabel *label : {m_cost, m_progress, m_failed})
        label->setContentsMargins(inset, 0, inset, 0);
    panels::dress(*m_cost, theme.font(Role::Body), theme.tokens().ink2);
    panels::dress(*m_progress, theme.strongFont(Role::Body), theme.tokens().ink);
    panels::dress(*m_failed, theme.font(Role::Body), theme.tokens().warningInk);
    for (QPushButton *button : {m_area, m_close, m_begin}) {
        button->setFont(theme.font(Role::Heading));
        button->setMinimumHeight(theme.touchTarget());
    }
}

QSize PrepareSheet::sizeHint() const
{
    const QSize needed = QWidget::sizeHint();
    return {std::max(needed.width(), m_services.theme.pixels(prepareWidth)), needed.height()};
}

void PrepareSheet::askAreas()
{
    if (m_services.workspace.areas.isEmpty())
        return;
    const workspace::AreaLevel &level = m_services.workspace.areas.first();
    workspace::QuerySpec names;
    names.dataset = level.dataset;
    names.select = {level.code, level.name};
    names.order = {{.column = level.name}};
    m_services.queries.ask(names, {}, m_services.language)
        .then(this, [this, level](const query::QueryResult<std::shared_ptr<const query::Answer>> &answer) {
            if (!answer)
                return;
            const int code = (*answer)->column(level.code), name = (*answer)->column(level.name);
            for (const QVariantList &row : (*answer)->rows)
                m_areas.append({row.value(code).toString(), row.value(name).toString()});
            m_list->refresh(); // it may be open already
            show();
        });
}

void PrepareSheet::show()
{
    const auto found = std::ranges::find(m_areas, m_preparation.area(), &Area::code);
    const QString name = found == m_areas.end() ? m_preparation.area() : found->name;
    m_area->setText(tr("Area: %1").arg(name.isEmpty() ? tr("All areas") : name));
    const Preparation::Progress &progress = m_preparation.progress();
    m_area->setEnabled(!progress.isRunning);
    m_cost->setText(m_preparation.isEstimated() ? m_words.cost(m_preparation.estimate()).join(u'\n')
                                                : tr("Looking what is to be fetched…"));
    m_progress->setText(m_words.progress(progress));
    m_progress->setVisible(!m_progress->text().isEmpty());
    m_failed->setText(m_words.failed(progress).join(u'\n'));
    m_failed->setVisible(!m_failed->text().isEmpty());
    m_begin->setText(progress.isRunning ? tr("Stop") : progress.isEnded ? tr("Again") : tr("Prepare now"));
    m_begin->setEnabled(m_preparation.isEstimated());
    updateGeometry();
}

void PrepareSheet::chooseArea()
{
    m_list->refresh();
    m_pages->setCurrentWidget(m_list);
    m_list->firstFocus()->setFocus();
}

} // namespace anjungan::field
