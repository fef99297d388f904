// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include "core/base/one_line.h"
#include "ui/charts/spoken_role.h"
#include "ui/panels/cut_text_tap.h"
#include "ui/panels/details_popup.h"
#include "ui/shell/filters/chip_button.h"
#include "ui/shell/filters/chip_row.h"
#include "ui/shell/key_stepper.h"
#include "ui/shell/round_button.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

constexpr int subtitleLines = 2;
constexpr double mostOfTitle = 0.35;  ///< share of the bar that chips leave to title and notice
constexpr double leastForName = 1100; ///< width of a bar that has room for the name of the search
constexpr double leastSubtitle = 40;  ///< in less room, a few letters of it would say nothing
constexpr double leastTitle = 90;     ///< where a title has less beside the buttons, they are below it
constexpr double rowHeight = 64;

} // namespace

TopBar::TopBar(theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_rows(new QVBoxLayout(this)), m_layout(new QHBoxLayout),
      m_lower(new QHBoxLayout), m_heading(new QWidget(this)),
      m_back(new RoundButton(u"chevron-left"_s, tr("Back"), theme, this)), m_stepper(new KeyStepper(theme, this)),
      m_chips(new ChipRow(theme, this)), m_search(new ChipButton(u"search"_s, theme, this)),
      m_smallSearch(new RoundButton(u"search"_s, tr("Search"), theme, this))
{
    charts::setSpokenRole(*this, QAccessible::ToolBar);
    charts::setSpokenRole(*m_heading, QAccessible::Heading);
    m_heading->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_heading->setObjectName(u"page_heading"_s);
    m_back->setObjectName(u"back"_s);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    m_rows->addLayout(m_layout, 1);
    m_rows->addLayout(m_lower, 1);
    m_layout->addWidget(m_back);
    m_layout->addStretch(1);
    m_layout->addWidget(m_stepper);
    m_layout->addWidget(m_chips);
    m_layout->addWidget(m_search);
    m_layout->addWidget(m_smallSearch);
    m_lower->addStretch(1);
    m_rows->setStretchFactor(m_lower, 0);
    m_search->setLabel(tr("Search"));
    for (QAbstractButton *button :
         {static_cast<QAbstractButton *>(m_search), static_cast<QAbstractButton *>(m_smallSearch)}) {
        button->setObjectName(u"search_button"_s);
        connect(button, &QAbstractButton::clicked, this, &TopBar::searchWanted);
    }
    setSearchable(false);
    connect(&theme, &theme::Theme::changed, this, &TopBar::fit);
    new panels::CutTextTap(
        *this, [this] { return isCut(); },
        [this] { panels::DetailsPopup::show({m_title, m_subtitle}, m_theme, *this); });
    setTrail({});
    fit();
}

void TopBar::fit()
{
    for (QHBoxLayout *row : {m_layout, m_lower}) {
        row->setContentsMargins(m_theme.pixels(22), 0, m_theme.pixels(22), 0);
        row->setSpacing(m_theme.pixels(14));
    }
    giveRoom();
    update();
}

double TopBar::noticeWidth() const
{
    return m_notice.isEmpty() ? 0
                              : theme::textWidth(m_notice, m_theme.strongFont(theme::Role::Small)) + m_theme.length(20);
}

/// How wide the bar would have to be for all in one row, with no more of the title than says something, and with the
/// chips folded.
double TopBar::leastWidth() const
{
    const double gap = m_theme.length(14);
    double least = 2 * m_theme.length(22) + std::min(m_theme.length(leastTitle), titleWidth());
    if (!m_notice.isEmpty())
        least += gap + noticeWidth();
    for (const QWidget *widget : {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_stepper),
                                  static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_smallSearch)})
        if (!widget->isHidden())
            least += widget->sizeHint().width() + gap;
    return m_chips->isHidden() ? least : least + m_chips->leastWidth() + gap;
}

double TopBar::titleWidth() const { return theme::textWidth(m_title, m_theme.font(theme::Role::Title)) + 1; }

/// The stepper and the chips in a row of their own where they would leave the title no room.
void TopBar::stack(bool isStacked)
{
    setFixedHeight((isStacked ? 2 : 1) * m_theme.pixels(rowHeight));
    if (std::exchange(m_isStacked, isStacked) == isStacked)
        return;
    if (isStacked) {
        m_lower->insertWidget(0, m_stepper);
        m_lower->addWidget(m_chips);
    } else {
        m_layout->insertWidget(2, m_stepper);
        m_layout->insertWidget(3, m_chips);
    }
    m_rows->setStretchFactor(m_lower, isStacked ? 1 : 0);
}

/// The chips get what title and notice leave; those leave more where the bar is narrow.
void TopBar::giveRoom()
{
    fitSearch();
    const bool hasBelow = !m_stepper->isHidden() || !m_chips->isHidden();
    // The title is whole before the stepper has its words.
    m_stepper->setWordy(true);
    const double whole = leastWidth() - std::min(m_theme.length(leastTitle), titleWidth()) + titleWidth();
    m_stepper->setWordy(whole <= width());
    stack(hasBelow && leastWidth() > width());
    if (m_isStacked)
        m_stepper->setWordy(true);
    const double gap = m_theme.length(14);
    double named = titleWidth();
    if (!m_notice.isEmpty())
        named += gap + noticeWidth();
    double room = width() - 2 * m_theme.length(22);
    if (m_isStacked) {
        room -= m_stepper->isHidden() ? 0 : m_stepper->sizeHint().width() + gap;
    } else {
        room -= gap + std::min(named, width() * mostOfTitle);
        for (const QWidget *widget : {static_cast<QWidget *>(m_back), static_cast<QWidget *>(m_stepper),
                                      static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_smallSearch)})
            if (!widget->isHidden())
                room -= widget->sizeHint().width() + gap;
    }
    m_chips->setRoom(std::max(0, static_cast<int>(room)));
    m_rows->activate(); // the title gets what is left beside them
    m_heading->setGeometry(places().title.toAlignedRect());
}

QSize TopBar::minimumSizeHint() const { return {0, minimumHeight()}; }

void TopBar::setSearchable(bool is)
{
    m_isSearchable = is;
    giveRoom();
}

void TopBar::fitSearch()
{
    const bool hasName = width() >= m_theme.length(leastForName);
    m_search->setVisible(m_isSearchable && hasName);
    m_smallSearch->setVisible(m_isSearchable && !hasName);
}

void TopBar::resizeEvent(QResizeEvent *) { giveRoom(); }

void TopBar::setTitle(const QString &title, const QString &subtitle)
{
    m_title = title;
    m_subtitle = subtitle;
    setAccessibleName(title);
    setAccessibleDescription(subtitle);
    m_heading->setAccessibleName(title);
    m_heading->setAccessibleDescription(m_notice);
    setToolTip(theme::plainToolTip(QStringList{title, subtitle}));
    giveRoom();
    update();
}

void TopBar::setTrail(const QString &trail)
{
    m_trail = trail;
    m_back->setVisible(!trail.isEmpty());
    m_stepper->setVisible(!trail.isEmpty());
    giveRoom();
    update();
}

void TopBar::setBackVisible(bool isVisible)
{
    m_back->setVisible(isVisible);
    giveRoom();
    update();
}

void TopBar::setNotice(const QString &notice)
{
    m_notice = notice;
    giveRoom();
    update();
}

double TopBar::rightEnd() const
{
    double right = width() - m_theme.length(22);
    const int below = m_theme.pixels(rowHeight);
    for (const QWidget *widget : {static_cast<QWidget *>(m_stepper), static_cast<QWidget *>(m_chips),
                                  static_cast<QWidget *>(m_search), static_cast<QWidget *>(m_smallSearch)})
        if (widget->isVisible() && widget->y() < below)
            right = std::min(right, widget->x() - m_theme.length(14));
    return right;
}

TopBar::Places TopBar::places() const
{
    const double gap = m_theme.length(14), right = rightEnd();
    const double pill = noticeWidth();
    double x = m_back->isHidden() ? m_theme.length(22) : m_back->geometry().right() + gap;
    const auto place = [&](const QString &text, double wanted, double end) {
        const double room = std::min(end - x, wanted);
        if (text.isEmpty() || room <= 0)
            return QRectF();
        const QRectF rect(x, 0, room, m_theme.pixels(rowHeight));
        x += room + gap;
        return rect;
    };
    Places places;
    places.title = place(m_title, titleWidth(), right - (pill > 0 ? pill + gap : 0));
    places.notice = place(m_notice, pill, std::numeric_limits<double>::max());
    const QFont body = m_theme.font(theme::Role::Body);
    if (right - x >= m_theme.length(leastSubtitle) ||
        (right > x && theme::fitsParagraph(m_subtitle, body, right - x, subtitleLines)))
        places.subtitle = place(m_subtitle, theme::textWidth(m_subtitle, body) + 1, right);
    return places;
}

bool TopBar::isCut() const
{
    const Places at = places();
    return theme::textWidth(m_title, m_theme.font(theme::Role::Title)) > at.title.width() ||
           (!m_subtitle.isEmpty() &&
            !theme::fitsParagraph(m_subtitle, m_theme.font(theme::Role::Body), at.subtitle.width(), subtitleLines));
}

bool TopBar::event(QEvent *event)
{
    // Where all is visible a tool tip would only repeat it.
    if (event->type() != QEvent::ToolTip || isCut())
        return QWidget::event(event);
    event->ignore();
    return true;
}

void TopBar::paintEvent(QPaintEvent *)
{
    const theme::Tokens &tokens = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Places at = places();
    if (hasFocus())
        theme::paintFocus(painter, at.title.united(at.notice).united(at.subtitle), m_theme);
    QRectF title = at.title;
    if (!m_trail.isEmpty()) {
        const QFont small = m_theme.font(theme::Role::Small);
        const double above = QFontMetricsF(small).lineSpacing();
        const double both = above + QFontMetricsF(m_theme.font(theme::Role::Title)).lineSpacing();
        const QRectF line(title.left(), (title.height() - both) / 2, rightEnd() - title.left(), above);
        painter.setFont(small);
        painter.setPen(tokens.ink2);
        theme::drawLine(painter, line, m_trail);
        title = QRectF(title.left(), line.bottom(), title.width(), both - above);
    }
    painter.setFont(m_theme.font(theme::Role::Title));
    painter.setPen(tokens.ink);
    theme::drawLine(painter, title, m_title);
    if (!at.notice.isEmpty()) {
        const double high = m_theme.length(22);
        const QRectF pill(at.notice.left(), title.center().y() - high / 2, at.notice.width(), high);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::mixed(tokens.ground, tokens.warning, 0.18));
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        painter.setPen(theme::mixed(tokens.ink, tokens.warning, 0.6));
        painter.setFont(m_theme.strongFont(theme::Role::Small));
        painter.drawText(pill, Qt::AlignCenter, base::oneLine(m_notice));
    }
    const QFont body = m_theme.font(theme::Role::Body);
    painter.setFont(body);
    painter.setPen(tokens.ink2);
    if (at.subtitle.isEmpty() || theme::textWidth(m_subtitle, body) <= at.subtitle.width())
        return theme::drawLine(painter, at.subtitle, m_subtitle);
    const double lines = subtitleLines * QFontMetricsF(body).lineSpacing() + 1;
    theme::drawParagraph(painter,
                         QRectF(at.subtitle.left(), (at.subtitle.height() - lines) / 2, at.subtitle.width(), lines),
                         m_subtitle, Qt::AlignLeft | Qt::AlignVCenter);
}

} // namespace anjungan::shell
