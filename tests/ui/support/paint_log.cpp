// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/paint_log.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <span>

namespace anjungan::test {

class PaintLog::Engine : public QPaintEngine
{
public:
    explicit Engine(PaintLog &log) : QPaintEngine(AllFeatures), m_log(log) {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState &) override {}

    void drawPath(const QPainterPath &path) override { add(path, true); }

    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        QPainterPath path;
        path.addPolygon(QPolygonF(QList<QPointF>(points, points + count)));
        if (mode != PolylineMode)
            path.closeSubpath();
        add(path, mode != PolylineMode);
    }

    void drawRects(const QRectF *rects, int count) override
    {
        for (const QRectF &rect : std::span(rects, static_cast<std::size_t>(count))) {
            QPainterPath path;
            path.addRect(rect);
            add(path, true);
        }
    }

    void drawLines(const QLineF *lines, int count) override
    {
        for (const QLineF &line : std::span(lines, static_cast<std::size_t>(count))) {
            QPainterPath path(line.p1());
            path.lineTo(line.p2());
            add(path, false);
        }
    }

    void drawEllipse(const QRectF &rect) override
    {
        QPainterPath path;
        path.addEllipse(rect);
        add(path, true);
    }

    void drawPixmap(const QRectF &target, const QPixmap &, const QRectF &) override { addPicture(target); }
    void drawImage(const QRectF &target, const QImage &, const QRectF &, Qt::ImageConversionFlags) override
    {
        addPicture(target);
    }
    void drawTiledPixmap(const QRectF &target, const QPixmap &, const QPointF &) override { addPicture(target); }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QRectF rect(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        const QFont font = item.font();
        const QRectF letters = QFontMetricsF(font, &m_log).tightBoundingRect(item.text()).translated(at);
        const QRectF clip = painter()->hasClipping() ? transform().mapRect(painter()->clipBoundingRect()) : QRectF();
        m_log.texts.push_back({item.text(), transform().mapRect(rect), seen(painter()->pen().color()), font.pixelSize(),
                               font.weight(), transform().mapRect(letters), clip});
    }

private:
    QTransform transform() const { return painter()->deviceTransform(); }

    QColor seen(QColor color) const
    {
        color.setAlphaF(color.alphaF() * static_cast<float>(painter()->opacity()));
        return color.toRgb();
    }

    void add(const QPainterPath &path, bool isArea)
    {
        const QPen &pen = painter()->pen();
        const QBrush &brush = painter()->brush();
        Shape shape;
        shape.path = transform().map(path);
        shape.rect = shape.path.boundingRect();
        if (isArea && brush.style() == Qt::SolidPattern)
            shape.fill = seen(brush.color());
        shape.hasPattern = isArea && brush.style() > Qt::SolidPattern;
        if (pen.style() != Qt::NoPen) {
            shape.line = seen(pen.color());
            shape.width = pen.widthF();
            shape.isDashed = pen.style() != Qt::SolidLine;
        }
        m_log.shapes.push_back(shape);
    }

    void addPicture(const QRectF &target) { m_log.pictures.push_back(transform().mapRect(target)); }

    PaintLog &m_log;
};

PaintLog::PaintLog(QSize size) : RecordingDevice(size), m_engine(std::make_unique<Engine>(*this)) {}

PaintLog::~PaintLog() = default;

PaintLog::Text PaintLog::text(const QString &text) const
{
    const auto found = std::ranges::find(texts, text, &Text::text);
    return found == texts.end() ? Text{} : *found;
}

QStringList PaintLog::words() const
{
    QStringList words;
    for (const Text &each : texts)
        words.append(each.text);
    return words;
}

std::vector<PaintLog::Shape> PaintLog::filled(const QColor &fill) const
{
    std::vector<Shape> found;
    std::ranges::copy_if(shapes, std::back_inserter(found),
                         [&](const Shape &shape) { return shape.fill.isValid() && shape.fill.rgba() == fill.rgba(); });
    return found;
}

std::vector<PaintLog::Shape> PaintLog::lined(const QColor &line) const
{
    std::vector<Shape> found;
    std::ranges::copy_if(shapes, std::back_inserter(found),
                         [&](const Shape &shape) { return shape.line.isValid() && shape.line.rgba() == line.rgba(); });
    return found;
}

QPaintEngine *PaintLog::paintEngine() const { return m_engine.get(); }

std::unique_ptr<PaintLog> paintedBy(QWidget &widget, QSize size)
{
    widget.resize(size);
    auto log = std::make_unique<PaintLog>(size);
    widget.render(log.get(), {}, {}, QWidget::DrawChildren);
    return log;
}

std::unique_ptr<PaintLog> paintedBy(QSize size, const std::function<void(QPainter &)> &paint)
{
    auto log = std::make_unique<PaintLog>(size);
    QPainter painter(log.get());
    paint(painter);
    return log;
}

} // namespace anjungan::test
