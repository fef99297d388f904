// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/table_bar.h"

#include "ui/charts/table/data_table.h"
#include "ui/panels/chip.h"
#include "ui/panels/column_sheet.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

TableBar::TableBar(charts::DataTable &table, const theme::Theme &theme, const theme::Formatter &formatter,
                   QWidget *parent)
    : QWidget(parent), m_table(table), m_theme(theme), m_formatter(formatter), m_field(new QLineEdit(this)),
      m_columns(new Chip(tr("Filter"), theme, this))
{
    m_field->setObjectName(u"table_search"_s);
    m_field->setPlaceholderText(tr("Search in this table"));
    m_field->setAccessibleName(tr("Search in this table"));
    m_field->setMaxLength(100);
    m_field->installEventFilter(this);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_columns);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        charts::RowChoice choice = m_table.choice();
        choice.search = text.simplified();
        m_table.setChoice(choice);
    });
    connect(m_columns, &Chip::clicked, this, [this] {
        m_columns->setChecked(!m_table.choice().filters.empty());
        openColumnSheet(m_table, m_formatter, m_theme, *m_columns);
    });
    connect(&table, &charts::DataTable::choiceChanged, this, &TableBar::follow);
    connect(&theme, &theme::Theme::changed, this, &TableBar::applyTheme);
    applyTheme();
    hide();
}

void TableBar::addAllRows()
{
    m_all = new Chip(tr("All rows"), m_theme, this);
    layout()->addWidget(m_all);
    connect(m_all, &Chip::toggled, this, &TableBar::allRowsToggled);
}

bool TableBar::showsAllRows() const { return m_all && m_all->isChecked(); }

void TableBar::setOpen(bool open)
{
    if (open == !isHidden())
        return;
    setVisible(open);
    if (open)
        m_field->setFocus(Qt::ShortcutFocusReason);
    else
        clear();
    Q_EMIT openChanged(open);
}

void TableBar::stayOpen()
{
    m_stays = true;
    show();
}

void TableBar::clear()
{
    m_field->clear();
    charts::RowChoice choice = m_table.choice();
    choice.filters.clear();
    m_table.setChoice(choice);
    m_table.setFocus(Qt::OtherFocusReason);
}

void TableBar::follow() { m_columns->setChecked(!m_table.choice().filters.empty()); }

void TableBar::applyTheme()
{
    layout()->setSpacing(m_theme.pixels(8));
    m_field->setFont(m_theme.font(theme::Role::Body));
    m_field->setFixedHeight(m_theme.touchTarget());
    for (QAction *old : m_field->actions())
        delete old;
    m_field->addAction(theme::icon(u"search"_s, m_theme.tokens().ink2), QLineEdit::LeadingPosition);
}

bool TableBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Escape:
        if (!m_stays)
            setOpen(false);
        else if (m_table.choice().isNarrowed())
            clear();
        else
            return false;
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        m_table.setFocus(Qt::OtherFocusReason);
        return true;
    default:
        return false;
    }
}

} // namespace anjungan::panels
