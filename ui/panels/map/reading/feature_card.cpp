// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/reading/feature_card.h"

#include "core/base/one_line.h"
#include "ui/charts/touch_scroll.h"
#include "ui/map/furniture/coordinate_chip.h"
#include "ui/panels/cut_text_tap.h"
#include "ui/panels/details_popup.h"
#include "ui/panels/panel_foot.h"
#include "ui/theme/card.h"
#include "ui/theme/icon.h"
#include "ui/theme/text.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

using theme::Role;

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double cardInset = 14;
constexpr double gap = 6;
constexpr double mostTitleLines = 3;
constexpr double scrollBar = 10;

} // namespace

FeatureCard::FeatureCard(const theme::Theme &theme, const theme::Formatter &format, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_close(new QToolButton(this)), m_scroll(new QScrollArea(this)),
      m_facts(new FactList(theme)), m_chooser(new HitChooser(theme, this)),
      m_coordinates(new map::CoordinateChip(theme, this)), m_open(new QToolButton(this)), m_link(new QToolButton(this)),
      m_foot(new PanelFoot(theme, 8, 10, this))
{
    hide();
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    m_open->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_link->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_link->setObjectName(u"link"_s);
    m_coordinates->setFormat(format);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_facts);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_facts->setAutoFillBackground(false);
    charts::enableTouchScroll(*m_scroll);
    m_chooser->setAccessibleName(tr("Features here"));
    connect(m_close, &QToolButton::clicked, this, &FeatureCard::closeRequested);
    connect(m_open, &QToolButton::clicked, this, &FeatureCard::openRequested);
    connect(m_link, &QToolButton::clicked, this, &FeatureCard::linkRequested);
    connect(m_coordinates, &map::CoordinateChip::copied, this, &FeatureCard::copied);
    connect(m_coordinates, &map::CoordinateChip::sizeChanged, this, &FeatureCard::layOut);
    connect(m_chooser, &HitChooser::clicked, this,
            [this](int row) { Q_EMIT chosen(m_chooser->choices().at(static_cast<std::size_t>(row)).id); });
    connect(&theme, &theme::Theme::changed, this, &FeatureCard::updateStyle);
    new CutTextTap(
        *this, [this] { return isHeadingCut(); },
        [this] { DetailsPopup::show({m_details.title, m_details.subtitle}, m_theme, *this); });
    updateStyle();
}

void FeatureCard::setDetails(const Details &details)
{
    const bool isOther = m_isChoosing || details.title != m_details.title;
    m_details = details;
    m_isChoosing = false;
    m_facts->setFacts(details.facts);
    m_open->setText(QString(base::oneLine(details.open)).replace(u'&', u"&&"_s));
    m_link->setText(QString(base::oneLine(details.link)).replace(u'&', u"&&"_s));
    if (details.place)
        m_coordinates->setPlace(*details.place);
    m_foot->setText(details.foot);
    setAccessibleName(base::oneLine(details.title));
    setAccessibleDescription(base::oneLine(details.subtitle + u' ' + details.message).trimmed());
    if (isOther)
        m_scroll->verticalScrollBar()->setValue(0);
    layOut();
}

void FeatureCard::setChoices(const QString &title, std::vector<HitChoice> choices)
{
    m_details = {.title = title};
    m_isChoosing = true;
    m_chooser->setChoices(std::move(choices));
    setAccessibleName(title);
    setAccessibleDescription({});
    layOut();
}

void FeatureCard::setBusy(bool busy) { m_foot->setBusy(busy); }

void FeatureCard::setFoot(const FootText &foot)
{
    m_details.foot = foot;
    m_foot->setText(foot);
}

int FeatureCard::heightForWidth(int width) const
{
    return headingHeight(width) + bodyHeight(width) + messageHeight(width) + belowHeight(width);
}

void FeatureCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    theme::paintCard(painter, rect(), m_theme);
    if (hasFocus())
        theme::paintFocus(painter, rect(), m_theme);
    const theme::Tokens &tokens = m_theme.tokens();
    const QFont font = m_theme.strongFont(Role::Heading);
    QRectF line(m_theme.length(cardInset), m_theme.length(cardInset), headingWidth(width()), 0);
    line.setHeight(std::min(theme::paragraphHeight(m_details.title, font, line.width()),
                            mostTitleLines * QFontMetricsF(font).lineSpacing()) +
                   0.5);
    painter.setFont(font);
    painter.setPen(tokens.ink);
    theme::drawParagraph(painter, line, m_details.title, Qt::AlignLeft | Qt::AlignTop);
    painter.setFont(m_theme.font(Role::Small));
    painter.setPen(tokens.ink2);
    const double small = QFontMetricsF(painter.font()).height();
    theme::drawLine(painter, QRectF(line.left(), line.bottom(), line.width(), small), m_details.subtitle);
    if (messageHeight(width()) > 0) {
        painter.setFont(m_theme.font(Role::Body));
        theme::drawParagraph(
            painter, QRectF(line.left(), m_scroll->geometry().bottom() + 1, inner(width()), messageHeight(width())),
            m_details.message, Qt::AlignLeft | Qt::AlignTop);
    }
}

void FeatureCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

// Taps and wheel events on the card must not reach the map below.
void FeatureCard::mousePressEvent(QMouseEvent *event) { event->accept(); }
void FeatureCard::mouseReleaseEvent(QMouseEvent *event) { event->accept(); }
void FeatureCard::wheelEvent(QWheelEvent *event) { event->accept(); }

void FeatureCard::updateStyle()
{
    const theme::Tokens &tokens = m_theme.tokens();
    m_close->setIcon(theme::icon(u"close"_s, tokens.ink2));
    m_open->setIcon(theme::icon(u"layers"_s, tokens.accent));
    m_link->setIcon(theme::icon(u"chevron-right"_s, tokens.accent));
    m_open->setFont(m_theme.strongFont(Role::Body));
    m_link->setFont(m_theme.strongFont(Role::Body));
    const QString sheet =
        u"QToolButton { background: transparent; border: none; border-radius: %1px; color: %2; text-align: left; }"
        "QToolButton:pressed { background: %3; } QToolButton:focus { border: 2px solid %2; }"_s.arg(m_theme.pixels(10))
            .arg(tokens.accent.name(), tokens.ground.name());
    for (QToolButton *button : {m_close, m_open, m_link}) {
        button->setIconSize(QSize(m_theme.pixels(20), m_theme.pixels(20)));
        button->setStyleSheet(sheet);
    }
    const QString clear = u"background: transparent;"_s;
    m_scroll->setStyleSheet(u"QScrollArea, QScrollArea > QWidget > QWidget { %1 }"_s.arg(clear));
    updateGeometry();
    layOut();
    update();
}

bool FeatureCard::isHeadingCut() const
{
    const QFont heading = m_theme.strongFont(Role::Heading);
    return theme::paragraphHeight(m_details.title, heading, headingWidth(width())) >
               mostTitleLines * QFontMetricsF(heading).lineSpacing() ||
           theme::textWidth(m_details.subtitle, m_theme.font(Role::Small)) > headingWidth(width());
}

void FeatureCard::layOut()
{
    const int side = m_theme.touchTarget();
    const int left = m_theme.pixels(cardInset);
    const int within = inner(width());
    setToolTip(isHeadingCut() ? theme::plainToolTip(QStringList{m_details.title, m_details.subtitle}) : QString());
    m_close->setGeometry(width() - side - m_theme.pixels(3), m_theme.pixels(3), side, side);
    int top = headingHeight(width());
    int bottom = height() - belowHeight(width());
    const int body = std::max(0, bottom - messageHeight(width()) - top);
    m_chooser->setVisible(m_isChoosing);
    m_scroll->setVisible(!m_isChoosing);
    m_chooser->setGeometry(left / 2, top, width() - left, body);
    m_scroll->setGeometry(left, top, within + m_theme.pixels(scrollBar), body);
    m_facts->resize(within, std::max(m_facts->heightForWidth(within), 1));
    // For the arrow keys.
    m_scroll->setFocusPolicy(m_facts->height() > m_scroll->height() ? Qt::TabFocus : Qt::NoFocus);

    for (const auto &[button, text] : {std::pair(m_open, m_details.open), std::pair(m_link, m_details.link)}) {
        button->setVisible(!m_isChoosing && !text.isEmpty());
        if (button->isHidden())
            continue;
        button->setGeometry(left - m_theme.pixels(4), bottom + m_theme.pixels(gap), within, side);
        bottom += m_theme.pixels(gap) + side;
    }
    m_coordinates->setVisible(!m_isChoosing && m_details.place.has_value());
    if (!m_coordinates->isHidden()) {
        const QSize wanted = m_coordinates->sizeHint();
        m_coordinates->setGeometry(left, bottom + m_theme.pixels(gap), std::min(wanted.width(), within),
                                   std::max(wanted.height(), side));
        bottom += m_theme.pixels(gap) + m_coordinates->height();
    }
    m_foot->setVisible(!m_isChoosing && !m_details.foot.line.isEmpty());
    m_foot->setGeometry(left, bottom, within, m_foot->heightForWidth(within));
    update();
}

int FeatureCard::inner(int width) const { return std::max(1, width - 2 * m_theme.pixels(cardInset)); }

double FeatureCard::headingWidth(int width) const
{
    return std::max(1.0, width - m_theme.length(cardInset) - m_theme.touchTarget() - m_theme.length(gap));
}

int FeatureCard::headingHeight(int width) const
{
    const QFont font = m_theme.strongFont(Role::Heading);
    const double title = std::min(theme::paragraphHeight(m_details.title, font, headingWidth(width)),
                                  mostTitleLines * QFontMetricsF(font).lineSpacing());
    const double subtitle = m_details.subtitle.isEmpty() ? 0 : QFontMetricsF(m_theme.font(Role::Small)).height();
    const double text = m_theme.length(cardInset) + title + subtitle + m_theme.length(gap);
    return std::max(static_cast<int>(std::ceil(text)), m_theme.touchTarget() + m_theme.pixels(4));
}

int FeatureCard::bodyHeight(int width) const
{
    if (m_isChoosing)
        return m_chooser->sizeHint().height();
    return m_facts->heightForWidth(inner(width));
}

int FeatureCard::messageHeight(int width) const
{
    if (m_isChoosing || m_details.message.isEmpty())
        return 0;
    const double text = theme::paragraphHeight(m_details.message, m_theme.font(Role::Body), inner(width));
    return static_cast<int>(std::ceil(text + 1));
}

int FeatureCard::belowHeight(int width) const
{
    if (m_isChoosing)
        return m_theme.pixels(gap);
    int height = m_details.foot.line.isEmpty() ? m_theme.pixels(cardInset) : m_foot->heightForWidth(inner(width));
    for (const QString &button : {m_details.open, m_details.link})
        if (!button.isEmpty())
            height += m_theme.pixels(gap) + m_theme.touchTarget();
    if (m_details.place)
        height += m_theme.pixels(gap) + std::max(m_coordinates->sizeHint().height(), m_theme.touchTarget());
    return height;
}

} // namespace anjungan::panels
