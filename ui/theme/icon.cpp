// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icon.h"

#include "core/base/read_file.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace anjungan::theme {

namespace {

QString path(const QString &name) { return u":/anjungan/icons/"_s + name + u".svg"_s; }

/// The drawing's text with its one stroke colour replaced.
QByteArray drawing(const QString &name, const QColor &color)
{
    return base::readResource(path(hasIcon(name) ? name : u"apps"_s))
        .replace("stroke=\"#000\"", "stroke=\"" + color.name().toLatin1() + '"');
}

/// Draws the strokes again for each requested size; QIcon's own engine would scale one picture.
class StrokeEngine : public QIconEngine
{
public:
    explicit StrokeEngine(QByteArray svg) : m_svg(std::move(svg)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State /*state*/) override
    {
        constexpr qreal disabledOpacity = 0.4;
        QSvgRenderer renderer(m_svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (mode == QIcon::Disabled)
            painter->setOpacity(painter->opacity() * disabledOpacity);
        renderer.render(painter, rect);
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new StrokeEngine(*this); }
    bool isNull() override { return m_svg.isEmpty(); }

private:
    QByteArray m_svg;
};

} // namespace

bool hasIcon(const QString &name) { return !name.contains(u'/') && QFile::exists(path(name)); }

QIcon icon(const QString &name, const QColor &color)
{
    return QIcon(new StrokeEngine(drawing(name, color))); // QIcon owns its engine
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    return icon(name, color).pixmap(QSize(size, size), devicePixelRatio);
}

} // namespace anjungan::theme
