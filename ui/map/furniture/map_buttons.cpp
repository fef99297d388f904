// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/furniture/map_buttons.h"

#include "ui/sheet/choice_list.h"
#include "ui/sheet/sheet.h"
#include "ui/theme/icon.h"

#include <QAction>
#include <QKeyEvent>
#include <QPointer>
#include <QToolButton>

#include <algorithm>

namespace anjungan::map {

using namespace Qt::StringLiterals;

namespace {

/// As in the design; never smaller than a touch target.
constexpr double buttonSide = 46;
constexpr double buttonGap = 10;
/// Zoom in and zoom out are always shown.
constexpr int fewest = 2;

} // namespace

MapButtons::MapButtons(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_more{u"chevron-up"_s, new QAction(tr("More"), this), new QToolButton(this)}
{
    m_more.button->setDefaultAction(m_more.action);
    m_more.button->installEventFilter(this);
    m_more.button->setAccessibleName(m_more.action->text());
    connect(m_more.action, &QAction::triggered, this, &MapButtons::openMore);
    connect(&theme, &theme::Theme::changed, this, &MapButtons::updateStyle);
    updateStyle();
}

QAction *MapButtons::add(const QString &icon, const QString &text)
{
    const Button button{icon, new QAction(text, this), new QToolButton(this)};
    button.button->setObjectName(icon);
    button.button->setDefaultAction(button.action);
    button.button->installEventFilter(this);
    m_buttons.push_back(button);
    connect(button.action, &QAction::toggled, this, [this, at = m_buttons.size() - 1] { dressButton(m_buttons[at]); });
    connect(button.action, &QAction::visibleChanged, this, [this] {
        arrange();
        updateGeometry();
    });
    dressButton(button);
    setTabOrder(button.button, m_more.button);
    arrange();
    return button.action;
}

void MapButtons::setLit(const QAction *action, bool isLit)
{
    const auto button = std::ranges::find(m_buttons, action, &Button::action);
    if (button != m_buttons.end() && button->isLit != isLit) {
        button->isLit = isLit;
        dressButton(*button);
    }
}

void MapButtons::setRoom(int height)
{
    m_room = height;
    arrange();
}

bool MapButtons::isEmpty() const { return m_shown == 0; }

QSize MapButtons::sizeHint() const
{
    return m_shown == 0 ? QSize(0, 0) : QSize(side(), m_shown * side() + (m_shown - 1) * gap());
}

int MapButtons::side() const { return std::max(m_theme.pixels(buttonSide), m_theme.touchTarget()); }

int MapButtons::gap() const { return m_theme.pixels(buttonGap); }

void MapButtons::arrange()
{
    std::vector<Button> wanted;
    std::ranges::copy_if(m_buttons, std::back_inserter(wanted), [](const Button &b) { return b.action->isVisible(); });
    const int count = static_cast<int>(wanted.size());
    const int fitting = std::max(0, (m_room + gap()) / (side() + gap()));
    const bool hasMore = fitting < count && fitting > fewest;
    const int direct = fitting >= count ? count : hasMore ? fitting - 1 : fitting >= fewest ? fewest : 0;
    m_shown = direct + (hasMore ? 1 : 0);

    m_further.clear();
    for (const Button &button : m_buttons)
        button.button->hide();
    int y = 0;
    const auto place = [&](QToolButton *button) {
        button->setGeometry(0, y, side(), side());
        button->show();
        y += side() + gap();
    };
    for (int at = 0; at < count; ++at) {
        const Button &button = wanted[static_cast<std::size_t>(at)];
        if (at < direct)
            place(button.button);
        else
            m_further.push_back(button);
    }
    m_more.button->setVisible(hasMore);
    if (hasMore)
        place(m_more.button);
    const std::vector<QToolButton *> shown = shownButtons();
    for (QToolButton *button : shown)
        button->setFocusPolicy(button == shown.front() ? Qt::TabFocus : Qt::NoFocus);
}

std::vector<QToolButton *> MapButtons::shownButtons() const
{
    std::vector<QToolButton *> shown;
    for (const Button &button : m_buttons)
        if (!button.button->isHidden())
            shown.push_back(button.button);
    if (!m_more.button->isHidden())
        shown.push_back(m_more.button);
    return shown;
}

bool MapButtons::eventFilter(QObject *watched, QEvent *event)
{
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    const bool isNext = key == Qt::Key_Down || key == Qt::Key_Right;
    if (!isNext && key != Qt::Key_Up && key != Qt::Key_Left)
        return QWidget::eventFilter(watched, event);
    const std::vector<QToolButton *> shown = shownButtons();
    const auto at = std::ranges::find(shown, watched);
    if (at != shown.end() && at != (isNext ? shown.end() - 1 : shown.begin()))
        (*(isNext ? at + 1 : at - 1))->setFocus(Qt::TabFocusReason);
    return true;
}

void MapButtons::openMore()
{
    auto *sheet = new sheet::Sheet({}, *m_more.button, m_theme);
    sheet->setObjectName(u"map_more"_s);
    sheet->setAccessibleName(m_more.action->text());
    auto *list = new sheet::ChoiceList(m_theme);
    sheet::Rows rows;
    std::vector<QPointer<QAction>> actions;
    for (const Button &button : m_further) {
        rows.append({.value = QString::number(actions.size()),
                     .text = button.action->text(),
                     .icon = button.icon,
                     .isChosen = button.action->isChecked(),
                     .isEnabled = button.action->isEnabled()});
        actions.emplace_back(button.action);
    }
    list->setRows(rows);
    connect(list, &sheet::ChoiceList::chosen, this, [sheet, actions](const QString &value) {
        sheet->dismiss();
        if (QAction *action = actions[value.toULongLong()])
            action->trigger();
    });
    sheet->setContent(list);
    sheet->open(list);
}

void MapButtons::updateStyle()
{
    for (const Button &button : m_buttons)
        dressButton(button);
    dressButton(m_more);
    arrange();
}

void MapButtons::dressButton(const Button &button)
{
    const theme::Tokens &tokens = m_theme.tokens();
    const bool isOn = button.action->isChecked();
    const QColor ground = isOn ? tokens.accent : tokens.card;
    button.action->setIcon(theme::icon(button.icon, isOn ? tokens.card : button.isLit ? tokens.accent : tokens.ink));
    button.button->setIconSize(QSize(m_theme.pixels(18), m_theme.pixels(18)));
    button.button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button.button->setStyleSheet(
        u"QToolButton { background: %1; border: 1px solid %2; border-radius: %3px; }"
        "QToolButton:pressed { background: %4; } QToolButton:focus { border: 2px solid %5; }"_s.arg(
            ground.name(), isOn ? tokens.accent.name() : tokens.line.name(), QString::number(m_theme.pixels(12)),
            isOn ? tokens.accent.name() : tokens.ground.name(), isOn ? tokens.ink.name() : tokens.accent.name()));
}

} // namespace anjungan::map
