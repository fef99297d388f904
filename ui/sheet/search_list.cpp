// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sheet/search_list.h"

#include "ui/sheet/choice_list.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::sheet {

namespace {

constexpr int fewestRows = 4, mostRows = 9; ///< in sight where the window has the room
constexpr double listWidth = 400;           ///< at a factor of 1

} // namespace

SearchList::SearchList(const QString &hint, RowsFor rowsFor, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_rowsFor(std::move(rowsFor)), m_layout(new QVBoxLayout(this)),
      m_field(new QLineEdit(this)), m_list(new ChoiceList(theme, this))
{
    m_field->setObjectName(u"sheet_search"_s);
    m_field->setPlaceholderText(hint);
    m_field->setAccessibleName(hint);
    m_field->setMaxLength(100);
    m_field->installEventFilter(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_field);
    m_layout->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &SearchList::refresh);
    connect(m_list, &ChoiceList::chosen, this, &SearchList::chosen);
    connect(&theme, &theme::Theme::changed, this, &SearchList::applyTheme);
    applyTheme();
}

void SearchList::setAboveList(QWidget *widget) { m_layout->insertWidget(1, widget); }

void SearchList::refresh()
{
    m_list->setRows(m_rowsFor(search()));
    const int row = m_theme.touchTarget();
    m_listHeight = std::max(m_listHeight, std::clamp(m_list->sizeHint().height(), fewestRows * row, mostRows * row));
    updateGeometry();
}

QString SearchList::search() const { return m_field->text().simplified(); }

QWidget *SearchList::firstFocus() const { return m_theme.isTouch() ? static_cast<QWidget *>(m_list) : m_field; }

QSize SearchList::sizeHint() const
{
    return {m_theme.pixels(listWidth),
            m_layout->minimumSize().height() - m_list->minimumSizeHint().height() + m_listHeight};
}

void SearchList::applyTheme()
{
    m_layout->setSpacing(m_theme.pixels(8));
    m_field->setFont(m_theme.font(theme::Role::Body));
    m_field->setFixedHeight(m_theme.touchTarget());
    for (QAction *old : m_field->actions())
        delete old;
    m_field->addAction(theme::icon(u"search"_s, m_theme.tokens().ink2), QLineEdit::LeadingPosition);
}

bool SearchList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *pressed = static_cast<QKeyEvent *>(event);
    constexpr std::array forList{Qt::Key_Up,       Qt::Key_Down,   Qt::Key_PageUp,
                                 Qt::Key_PageDown, Qt::Key_Return, Qt::Key_Enter};
    if (!std::ranges::contains(forList, pressed->key()))
        return QWidget::eventFilter(watched, event);
    QCoreApplication::sendEvent(m_list, event);
    return true;
}

} // namespace anjungan::sheet
