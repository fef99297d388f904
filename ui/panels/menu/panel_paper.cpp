// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/menu/panel_paper.h"

#include "ui/panels/factory.h"
#include "ui/panels/panel.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/text.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <chrono>

namespace anjungan::panels {

namespace {

constexpr double aroundPanel = 16; ///< device-independent pixels at a factor of 1
constexpr double betweenLines = 6;
constexpr int fineness = 2; ///< pixels of a picture for each visible one, in each direction
constexpr int dotsPerInch = 96;
constexpr double pageMargin = 42; ///< pixels at that resolution
constexpr double mostMagnified = 1.6;
constexpr std::chrono::seconds patience{20};
constexpr int layoutRounds = 8; ///< see app/window/settling.h

/// Rows get the room of the page, so that as many as possible are on it; others are as large as on the screen.
QSize paperSize(const Panel &panel)
{
    using workspace::PanelType;
    const PanelType type = panel.definition().type;
    const bool isRows = type == PanelType::Table || type == PanelType::Ranking || type == PanelType::Bullets ||
                        type == PanelType::Balance || type == PanelType::Deliveries;
    const double factor = panel.services().theme.factor();
    return isRows ? QSizeF(710 * factor, 960 * factor).toSize().expandedTo(QSize(panel.width(), 0)) : panel.size();
}

double linesHeight(const QStringList &lines, const theme::Theme &theme, double width)
{
    double height = 0;
    for (const QString &line : lines)
        height += theme::paragraphHeight(line, theme.font(theme::Role::Small), width) + theme.length(betweenLines);
    return height;
}

void paintLines(QPainter &painter, const QRectF &rect, const QStringList &lines, const theme::Theme &theme)
{
    painter.setFont(theme.font(theme::Role::Small));
    painter.setPen(theme.tokens().ink2);
    double top = rect.top();
    for (const QString &line : lines) {
        const double height = theme::paragraphHeight(line, painter.font(), rect.width());
        theme::drawParagraph(painter, QRectF(rect.left(), top, rect.width(), height), line,
                             Qt::AlignLeft | Qt::AlignTop);
        top += height + theme.length(betweenLines);
    }
}

} // namespace

QImage panelImage(Panel &panel, const QStringList &lines)
{
    const theme::Theme &theme = panel.services().theme;
    const int margin = theme.pixels(aroundPanel);
    const int below = static_cast<int>(linesHeight(lines, theme, panel.width())) + margin / 2;
    const QSize size(panel.width() + 2 * margin, panel.height() + 2 * margin + below);
    QImage image(size * fineness, QImage::Format_RGB32);
    if (image.isNull())
        return image;
    image.setDevicePixelRatio(fineness);
    image.fill(theme.tokens().ground);
    panel.setMenuPainted(false);
    panel.render(&image, QPoint(margin, margin), QRegion(), QWidget::DrawChildren);
    panel.setMenuPainted(true);
    QPainter painter(&image);
    paintLines(painter, QRectF(margin, margin * 1.5 + panel.height(), panel.width(), below), lines, theme);
    painter.end();
    image.setDevicePixelRatio(1);
    return image;
}

QFuture<QByteArray> PanelPaper::make(Panel &panel, const QStringList &lines)
{
    auto *paper = new PanelPaper(panel, lines);
    return paper->m_promise.future();
}

PanelPaper::PanelPaper(Panel &panel, QStringList lines)
    : QObject(&panel), m_lines(std::move(lines)), m_title(panel.heading()),
      m_theme(theme::Scheme::Light, panel.services().theme.factor()),
      m_services{.queries = panel.services().queries,
                 .workspace = panel.services().workspace,
                 .theme = m_theme,
                 .format = panel.services().format,
                 .clock = panel.services().clock,
                 .language = panel.services().language,
                 .tilesFolder = {},
                 .mapSurface = map::MapSurface::Static,
                 .mapEngine = nullptr,
                 .isAttended = false,
                 .isOffline = panel.services().isOffline}
{
    m_promise.start();
    m_theme.setFigures(theme::Figures::Plain);
    m_copy.reset(makePanel(panel.definition(), m_services, panel.context(), nullptr));
    m_copy->setPalette(theme::palette(m_theme.tokens()));
    m_copy->setStyleSheet(theme::styleSheet(m_theme));
    m_copy->setAttribute(Qt::WA_DontShowOnScreen);
    m_copy->resize(paperSize(panel));
    m_copy->show();
    connect(m_copy.get(), &Panel::settled, this, &PanelPaper::paint, Qt::QueuedConnection);
    connect(&m_patience, &QTimer::timeout, this, &QObject::deleteLater);
    m_patience.setSingleShot(true);
    m_patience.start(patience);
    m_copy->start();
}

PanelPaper::~PanelPaper()
{
    if (m_promise.future().resultCount() == 0)
        m_promise.future().cancel();
    m_promise.finish();
}

void PanelPaper::paint()
{
    if (!m_copy->isSettled() || m_promise.future().resultCount() > 0)
        return;
    for (int round = 0; round < layoutRounds; ++round)
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter pdf(&buffer);
        pdf.setResolution(dotsPerInch);
        const bool isWide = m_copy->width() >= m_copy->height();
        pdf.setPageSize(QPageSize(QPageSize::A4));
        pdf.setPageOrientation(isWide ? QPageLayout::Landscape : QPageLayout::Portrait);
        pdf.setPageMargins({});
        pdf.setTitle(m_title);
        pdf.setCreator(QStringLiteral("Anjungan ") + QCoreApplication::applicationVersion());
        QPainter painter(&pdf);
        const QRectF room =
            QRectF(0, 0, pdf.width(), pdf.height()).adjusted(pageMargin, pageMargin, -pageMargin, -pageMargin);
        const double below = linesHeight(m_lines, m_theme, room.width()) + m_theme.length(aroundPanel);
        const double scale = std::min(
            {room.width() / m_copy->width(), std::max(1.0, room.height() - below) / m_copy->height(), mostMagnified});
        painter.save();
        painter.translate(room.topLeft());
        painter.scale(scale, scale);
        m_copy->render(&painter, QPoint(), QRegion(), QWidget::DrawChildren);
        painter.restore();
        const double top = room.top() + scale * m_copy->height() + m_theme.length(aroundPanel);
        paintLines(painter, QRectF(room.left(), top, room.width(), below), m_lines, m_theme);
    }
    m_promise.addResult(bytes);
    deleteLater();
}

} // namespace anjungan::panels
