// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "tests/support/test_main.h"
#include "tests/ui/map/shapes.h"
#include "tests/ui/support/paint_log.h"
#include "ui/map/render/painter.h"

#include <QGuiApplication>
#include <QPainter>

using namespace anjungan;
using namespace Qt::StringLiterals;
using render::Symbol;

namespace {

/// All that a feature is drawn as, e.g. "line #0000ff". A shape without a valid colour counts: it would be black.
QStringList drawnAs(const geo::Geometry &geometry, const Symbol &symbol)
{
    const std::vector<render::Feature> features{{u"a"_s, {}, geometry}};
    const render::Scene scene{{{.features = render::FeatureSet::make(features), .symbols = {symbol}}}};
    const QSize size(400, 300);
    const render::Viewport viewport = render::fitted(geo::toUnitSquare(geo::Box{98, 0, 100, 1}), size, 20, 18);
    const auto log = test::paintedBy(
        size, [&](QPainter &painter) { render::paint(painter, scene, viewport, {.water = Qt::white}); });
    QStringList all;
    for (const test::PaintLog::Shape &shape : log->shapes) {
        if (shape.fill == Qt::white)
            continue;
        QStringList parts;
        if (shape.fill.isValid())
            parts << u"fill "_s + shape.fill.name();
        if (shape.line.isValid())
            parts << u"line "_s + shape.line.name();
        all << (parts.isEmpty() ? u"no colour"_s : parts.join(u", "_s));
    }
    return all;
}

} // namespace

/// A symbol of which only one colour is given: that one is seen, and nothing else, whatever geometry it is for.
class BareSymbolsTest : public QObject
{
    Q_OBJECT

    const QString m_fill = u"fill #ff0000"_s;
    const QString m_stroke = u"line #0000ff"_s;
    const QString m_casing = u"line #00ff00"_s;
    const Symbol m_none = {};
    const Symbol m_filled = {.fill = QColor(Qt::red)};
    const Symbol m_stroked = {.stroke = QColor(Qt::blue), .strokeWidth = 2};
    const Symbol m_cased = {.casing = QColor(Qt::green), .casingWidth = 6};

private Q_SLOTS:
    void anArea()
    {
        const geo::Geometry area = test::polygon({test::box(98, 0, 99, 1)});
        QCOMPARE(drawnAs(area, m_none), QStringList());
        QCOMPARE(drawnAs(area, m_filled), QStringList(m_fill));
        QCOMPARE(drawnAs(area, m_stroked), QStringList(m_stroke));
        QCOMPARE(drawnAs(area, m_cased), QStringList(m_casing));
    }

    void aLine()
    {
        const geo::Geometry line = test::line({{98, 0.5}, {100, 0.5}});
        QCOMPARE(drawnAs(line, m_none), QStringList());
        QCOMPARE(drawnAs(line, m_filled), QStringList(u"line #ff0000"_s)); // in the fill, so that it is seen
        QCOMPARE(drawnAs(line, m_stroked), QStringList(m_stroke));
        QCOMPARE(drawnAs(line, m_cased), QStringList(m_casing));
    }

    void aPoint()
    {
        const geo::Geometry point = test::pointAt(98.5, 0.5);
        QCOMPARE(drawnAs(point, m_none), QStringList());
        QCOMPARE(drawnAs(point, m_filled), QStringList(m_fill));
        QCOMPARE(drawnAs(point, m_stroked), QStringList({u"fill #0000ff"_s, m_stroke})); // likewise
        QCOMPARE(drawnAs(point, m_cased), QStringList(m_casing));
    }
};

ANJUNGAN_TEST(QGuiApplication, BareSymbolsTest)
#include "bare_symbols_test.moc"
