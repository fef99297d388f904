// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/seen_texts.h"

#include "ui/theme/contrast.h"
#include "ui/theme/tokens.h"

#include <QHash>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace anjungan::test {

class SeenTexts::Engine : public QPaintEngine
{
public:
    Engine(SeenTexts &seen, QSize size) : QPaintEngine(AllFeatures), m_seen(seen), m_image(size, QImage::Format_RGB32)
    {
        m_image.fill(Qt::white);
    }

    const QImage &image() const { return m_image; }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState &) override {}

    void drawPath(const QPainterPath &path) override
    {
        below([&path](QPainter &on) { on.drawPath(path); });
    }
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        below([=](QPainter &on) {
            if (mode == PolylineMode)
                on.drawPolyline(points, count);
            else
                on.drawPolygon(points, count, mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
        });
    }
    void drawRects(const QRectF *rects, int count) override
    {
        below([=](QPainter &on) { on.drawRects(rects, count); });
    }
    void drawLines(const QLineF *lines, int count) override
    {
        below([=](QPainter &on) { on.drawLines(lines, count); });
    }
    void drawEllipse(const QRectF &rect) override
    {
        below([&rect](QPainter &on) { on.drawEllipse(rect); });
    }
    void drawPixmap(const QRectF &target, const QPixmap &pixmap, const QRectF &source) override
    {
        below([&](QPainter &on) { on.drawPixmap(target, pixmap, source); });
    }
    void drawImage(const QRectF &target, const QImage &image, const QRectF &source,
                   Qt::ImageConversionFlags flags) override
    {
        below([&](QPainter &on) { on.drawImage(target, image, source, flags); });
    }
    void drawTiledPixmap(const QRectF &target, const QPixmap &pixmap, const QPointF &at) override
    {
        below([&](QPainter &on) { on.drawTiledPixmap(target, pixmap, at); });
    }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QTransform transform = painter()->deviceTransform();
        const QRectF rect =
            transform.mapRect(QRectF(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent()));
        QRegion visible = QRect(QPoint(), m_image.size());
        if (!systemClip().isEmpty())
            visible &= systemClip();
        const QRect area = rect.toAlignedRect() & visible.boundingRect();
        if (area.isEmpty() || item.text().trimmed().isEmpty())
            return;
        SeenText seen{.text = item.text(), .rect = rect};
        seen.pixels = item.font().pixelSize() * std::hypot(transform.m21(), transform.m22());
        Ink ink{painter()->pen().color().toRgb(), painter()->pen().color().alphaF() * painter()->opacity()};
        ink.color.setAlpha(255);
        takeHalo(seen);
        judge(seen, area, ink);
        m_seen.texts.push_back(seen);
        m_inks.push_back(ink);
    }

private:
    struct Ink
    {
        QColor color; ///< opaque
        double share = 0;
    };

    /// Labels on a map are painted several times around themselves first, all of their lines, and the last ones stand
    /// on those.
    void takeHalo(const SeenText &text)
    {
        constexpr double widest = 6;
        constexpr std::size_t mostLines = 4;
        const auto isHalo = [&text](const SeenText &before) {
            return before.text == text.text && (before.rect.topLeft() - text.rect.topLeft()).manhattanLength() < widest;
        };
        m_halo = {};
        for (std::size_t back = 1; back <= std::min(mostLines, m_seen.texts.size()); ++back) {
            const auto at = m_seen.texts.end() - static_cast<std::ptrdiff_t>(back);
            if (!isHalo(*at))
                continue;
            const auto ink = m_inks.end() - static_cast<std::ptrdiff_t>(back);
            m_halo = *ink;
            m_seen.texts.erase(at);
            m_inks.erase(ink);
            return;
        }
    }

    template<typename Draw> void below(const Draw &draw)
    {
        QPainter on(&m_image);
        if (!systemClip().isEmpty())
            on.setClipRegion(systemClip());
        on.setTransform(painter()->deviceTransform());
        if (painter()->hasClipping())
            on.setClipPath(painter()->clipPath(), Qt::IntersectClip);
        on.setRenderHints(painter()->renderHints());
        on.setOpacity(painter()->opacity());
        on.setPen(painter()->pen());
        on.setBrush(painter()->brush());
        on.setBrushOrigin(painter()->brushOrigin());
        draw(on);
    }

    void judge(SeenText &seen, QRect area, const Ink &ink) const
    {
        QHash<QRgb, int> colours;
        for (int y = area.top(); y <= area.bottom(); ++y)
            for (int x = area.left(); x <= area.right(); ++x)
                ++colours[m_image.pixel(x, y)];
        std::vector<std::pair<double, int>> contrasts;
        int most = 0;
        for (const auto [rgb, count] : colours.asKeyValueRange()) {
            const QColor painted = QColor::fromRgb(rgb);
            const QColor ground = m_halo.share > 0 ? theme::mixed(painted, m_halo.color, m_halo.share) : painted;
            const QColor mixed = theme::mixed(ground, ink.color, ink.share);
            contrasts.emplace_back(theme::contrast(ground, mixed), count);
            if (count > most) {
                most = count;
                seen.ground = ground;
                seen.ink = mixed;
            }
        }
        std::ranges::sort(contrasts);
        int room = area.width() * area.height() / 10;
        for (const auto &[contrast, count] : contrasts) {
            seen.contrast = contrast;
            room -= count;
            if (room < 0)
                break;
        }
    }

    SeenTexts &m_seen;
    QImage m_image;
    std::vector<Ink> m_inks; ///< of the seen texts
    Ink m_halo;              ///< below the text that is painted; no share: there is none
};

SeenTexts::SeenTexts(QSize size) : RecordingDevice(size), m_engine(std::make_unique<Engine>(*this, size)) {}

SeenTexts::~SeenTexts() = default;

QPaintEngine *SeenTexts::paintEngine() const { return m_engine.get(); }

const QImage &SeenTexts::ground() const { return m_engine->image(); }

std::vector<SeenText> seenTexts(QWidget &widget)
{
    SeenTexts seen(widget.size());
    widget.render(&seen, {}, {}, QWidget::DrawChildren);
    return std::move(seen.texts);
}

} // namespace anjungan::test
