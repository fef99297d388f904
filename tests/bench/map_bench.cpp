// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/geo/web_mercator.h"
#include "core/store/reader.h"
#include "core/sync/timing/clock.h"
#include "core/workspace/document/reader.h"
#include "tests/bench/frame_timer.h"
#include "tests/bench/polygon_map.h"
#include "ui/map/canvas/canvas.h"
#include "ui/map/canvas/scene_graph.h"
#include "ui/map/canvas/shared_qml_engine.h"
#include "ui/map/map_view.h"
#include "ui/panels/page_view.h"
#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QCursor>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQuickWidget>

#include <cstdio>

using namespace anjungan;
using namespace Qt::StringLiterals;

// usage: map_bench first|frames|jump|recolour|memory CACHE, or: map_bench polygons CACHE
// Prints one JSON object. Needs a display with OpenGL (Xvfb), or QT_QUICK_BACKEND=software.
namespace {

constexpr QSize windowSize(1280, 800);
constexpr int steps = 120;

/// A page of the cache's workspace in a window, as the product shows it.
class Window
{
public:
    explicit Window(const QString &cache, workspace::Workspace kept)
        : m_workspace(std::make_shared<const workspace::Workspace>(std::move(kept))),
          m_format(theme::Language::Indonesian, m_workspace->timeZone),
          m_queries(cache, m_workspace, [this] { return m_clock.now(); }), m_services{.queries = m_queries,
                                                                                      .workspace = *m_workspace,
                                                                                      .theme = m_theme,
                                                                                      .format = m_format,
                                                                                      .clock = m_clock,
                                                                                      .language = u"id"_s,
                                                                                      .mapEngine = &m_engine}
    {
        m_frame.resize(windowSize);
        m_frame.show();
    }

    void show(const QString &page)
    {
        m_view.reset();
        m_context = std::make_unique<panels::PageContext>(*m_workspace->page(page), m_navigation);
        m_view = std::make_unique<panels::PageView>(*m_workspace->page(page), m_services, *m_context, &m_frame);
        m_view->resize(windowSize);
        m_view->show();
    }

    /// Waits until everything is painted and the frame that shows it was drawn.
    void settle()
    {
        while (!m_view->isSettled())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        if (auto *quick = m_view->findChild<QQuickWidget *>())
            quick->repaint();
        QCoreApplication::processEvents();
    }

    panels::PageContext &context() { return *m_context; }
    /// As a finger does: just the camera moves.
    void moveTo(const geo::Box &degrees)
    {
        const render::Viewport view = render::fitted(geo::toUnitSquare(degrees), map().size(), 10, map::maxZoom);
        map().findChild<map::Canvas *>()->moveTo(view.centre, view.zoom, false);
    }
    map::MapView &map() { return *m_view->findChild<map::MapView *>(); }

private:
    std::shared_ptr<const workspace::Workspace> m_workspace;
    sync::SystemClock m_clock;
    theme::Theme m_theme{theme::Scheme::Light};
    theme::Formatter m_format;
    map::SharedQmlEngine m_engine;
    query::QueryService m_queries;
    panels::PanelServices m_services;
    QWidget m_frame;
    selection::Navigation m_navigation;
    std::unique_ptr<panels::PageContext> m_context;
    std::unique_ptr<panels::PageView> m_view;
};

/// Moves the camera like a finger over `steps` frames: pans in a circle while it zooms in and out again.
geo::Box boxAt(int step)
{
    const double turn = 2 * std::numbers::pi * step / steps;
    const double half = 1.1 + 0.5 * std::cos(turn);
    const geo::Point centre{98.9 + 0.5 * std::sin(2 * turn), 2.2 + 0.5 * std::sin(turn)};
    return {centre.x - half, centre.y - half, centre.x + half, centre.y + half};
}

QJsonObject measureFirst(Window &window)
{
    window.show(u"kabkota"_s);
    window.settle();
    QElapsedTimer timer;
    timer.start();
    window.show(u"desa"_s);
    window.settle();
    return {{u"ms"_s, static_cast<double>(timer.nsecsElapsed()) / 1e6}};
}

QJsonObject measureFrames(Window &window)
{
    window.show(u"desa"_s);
    window.settle();
    bench::FrameTimer timer(*window.map().findChild<QQuickWidget *>());
    for (int step = 0; step < steps; ++step)
        timer.frame([&] { window.moveTo(boxAt(step)); });
    return timer.result();
}

/// Each to another place, so that nothing of it is kept; jump.html goes to the same ones.
geo::Box jumpTo(int jump)
{
    const double half = 0.15 + 0.1 * (jump % 5);
    const geo::Point centre{97.9 + 0.37 * (jump * 5 % 7), 0.9 + 0.41 * (jump * 3 % 8)};
    return {centre.x - half, centre.y - half, centre.x + half, centre.y + half};
}

/// From a camera's jump to all villages sharp there, each time seen to have been drawn.
QJsonObject measureJumps(Window &window)
{
    constexpr int jumps = 14;
    window.show(u"desa"_s);
    window.settle();
    std::vector<double> all;
    for (int jump = 0; jump < jumps; ++jump) {
        QElapsedTimer timer;
        timer.start();
        window.moveTo(jumpTo(jump));
        window.settle();
        all.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(all);
    return {{u"ms"_s, all[all.size() / 2]}, {u"max"_s, all.back()}};
}

QJsonObject measureRecolour(Window &window)
{
    window.show(u"kabkota"_s);
    window.settle();
    std::vector<double> all;
    for (int i = 0; i < 10; ++i) {
        QElapsedTimer timer;
        timer.start();
        window.context().set(u"status"_s, i % 2 == 0 ? u"S"_s : u"N"_s);
        window.settle();
        all.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::sort(all);
    return {{u"ms"_s, all[all.size() / 2]}, {u"max"_s, all.back()}};
}

QJsonObject measureMemory(Window &window)
{
    window.show(u"semua"_s);
    window.settle();
    for (int step = 0; step < steps; step += 8) {
        window.map().fit(boxAt(step));
        window.settle();
    }
    return {{u"mb"_s, bench::residentMegabytes()}};
}

int run(const QString &what, const QString &cache)
{
    if (what == u"polygons") {
        std::puts(QJsonDocument(bench::measurePolygons(cache, windowSize, boxAt)).toJson(QJsonDocument::Compact));
        return 0;
    }
    const auto reader = store::Reader::open(cache);
    const auto kept = reader ? (*reader)->workspace() : std::unexpected(reader.error());
    if (!kept || !*kept) {
        std::fputs("map_bench: the cache has no workspace\n", stderr);
        return 2;
    }
    const auto document = workspace::read((*kept)->document, u"workspace"_s);
    if (!document) {
        std::fputs("map_bench: the workspace has mistakes\n", stderr);
        return 2;
    }
    QCursor::setPos(1399, 999); // nothing is hovered
    Window window(cache, *document);
    QJsonObject result;
    if (what == u"first")
        result = measureFirst(window);
    else if (what == u"frames")
        result = measureFrames(window);
    else if (what == u"jump")
        result = measureJumps(window);
    else if (what == u"recolour")
        result = measureRecolour(window);
    else
        result = measureMemory(window);
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact));
    return 0;
}

} // namespace

int main(int count, char **words)
{
    QApplication application(count, words);
    map::chooseSceneGraph();
    if (count != 3) {
        std::fputs("usage: map_bench first|frames|recolour|memory|polygons CACHE\n", stderr);
        return 2;
    }
    return run(QString::fromLocal8Bit(words[1]), QString::fromLocal8Bit(words[2]));
}
