// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/render/label_painter.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QStaticText>

#include <cmath>
#include <numbers>

namespace anjungan::render {

namespace {

constexpr int haloSteps = 12;

bool isVector(const QPainter &painter)
{
    const auto type = painter.paintEngine()->type();
    return type == QPaintEngine::Pdf || type == QPaintEngine::SVG || type == QPaintEngine::Picture;
}

/// In a PDF the halo is an outline, so that the text occurs only once; in pixels, copies of the cached letters around
/// the text are tens of times faster.
void paintHalo(QPainter &painter, const LabelLook &look, QPointF baseline, const QString &line)
{
    if (isVector(painter)) {
        QPainterPath letters;
        letters.addText(baseline, look.font, line);
        painter.strokePath(letters, QPen(look.halo, 2 * look.haloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        return;
    }
    QStaticText text(line);
    text.setTextFormat(Qt::PlainText);
    text.setPerformanceHint(QStaticText::AggressiveCaching);
    text.prepare({}, look.font);
    painter.setPen(look.halo);
    const QPointF corner = baseline - QPointF(0, QFontMetricsF(look.font).ascent());
    for (int i = 0; i < haloSteps; ++i) {
        const double angle = 2 * std::numbers::pi * i / haloSteps;
        painter.drawStaticText(corner + QPointF(std::cos(angle), std::sin(angle)) * look.haloWidth, text);
    }
}

/// The line to a name beside its area, with a dot in the area.
void paintLeader(QPainter &painter, const LabelLook &look, const QLineF &line)
{
    constexpr double dot = 2;
    constexpr double width = 1.2;
    if (look.halo.isValid()) {
        painter.setPen(QPen(look.halo, width + look.haloWidth, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(line);
    }
    painter.setPen(QPen(look.ink, width, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.ink);
    painter.drawEllipse(line.p1(), dot, dot);
    painter.setBrush(Qt::NoBrush);
}

} // namespace

void paintLabels(QPainter &painter, const Scene &scene, std::span<const PlacedLabel> labels)
{
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PlacedLabel &label : labels) {
        const LabelLook &look = *scene.layers[label.layer].labels;
        const QFontMetricsF metrics(look.font);
        painter.setFont(look.font);
        if (label.leader)
            paintLeader(painter, look, *label.leader);
        const double first = label.rect.top() + look.haloWidth + metrics.ascent();
        const auto eachLine = [&](const auto &paint) {
            double baseline = first;
            for (const QString &line : label.lines) {
                paint(QPointF(label.rect.center().x() - metrics.horizontalAdvance(line) / 2, baseline), line);
                baseline += linePitch(look);
            }
        };
        if (look.haloWidth > 0 && look.halo.isValid())
            eachLine([&](QPointF at, const QString &line) { paintHalo(painter, look, at, line); });
        painter.setPen(look.ink);
        eachLine([&](QPointF at, const QString &line) { painter.drawText(at, line); });
    }
}

} // namespace anjungan::render
