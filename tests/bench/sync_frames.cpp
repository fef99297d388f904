// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "core/store/writer.h"
#include "core/sync/sync_service.h"
#include "core/workspace/document/reader.h"
#include "tests/support/workspace_file.h"
#include "ui/shell/main_window.h"
#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPainter>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace anjungan;
using namespace Qt::StringLiterals;

// usage: sync_frames WORKSPACE CACHE The window on a new cache, with something in it that moves all the time: first for
// a while without a sync, then during a sync of all datasets in the process, until the window has settled. Prints one
// JSON object: how late the frames were in both phases.
namespace {

constexpr auto frameTime = std::chrono::milliseconds(16);
constexpr auto quietTime = std::chrono::seconds(5);

/// Turns a hand with each frame, and records the delay of each frame.
class Hand : public QWidget
{
public:
    explicit Hand(QWidget *parent) : QWidget(parent)
    {
        setGeometry(40, 40, 240, 240);
        raise();
        show();
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setSingleShot(true);
        m_clock.start();
        QObject::connect(&m_timer, &QTimer::timeout, this, [this] { draw(); });
        await();
    }

    QJsonObject take()
    {
        std::vector<double> sorted = std::exchange(m_late, {});
        std::ranges::sort(sorted);
        const auto at = [&](double share) {
            return sorted.empty() ? 0 : sorted[static_cast<std::size_t>(share * double(sorted.size() - 1))];
        };
        const auto over = std::ranges::count_if(sorted, [](double late) { return late > double(frameTime.count()); });
        return {{u"frames"_s, qint64(sorted.size())},
                {u"median"_s, at(0.5)},
                {u"p99"_s, at(0.99)},
                {u"max"_s, at(1)},
                {u"over16"_s, qint64(over)}};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.fillRect(rect(), Qt::white);
        painter.translate(120, 120);
        painter.rotate(m_angle);
        painter.setPen(QPen(Qt::black, 6));
        painter.drawLine(0, 0, 100, 0);
        painter.drawEllipse(QPoint(), 110, 110);
    }

private:
    void await()
    {
        m_due = m_clock.nsecsElapsed() + std::chrono::nanoseconds(frameTime).count();
        m_timer.start(frameTime);
    }

    void draw()
    {
        m_angle += 3;
        repaint();
        m_late.push_back(static_cast<double>(m_clock.nsecsElapsed() - m_due) / 1e6);
        await();
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    qint64 m_due = 0;
    double m_angle = 0;
    std::vector<double> m_late; ///< ms
};

sync::ServiceParts partsFor(const QString &cache)
{
    sync::ServiceParts parts;
    parts.openCache = [cache]() -> sync::CacheResult<std::unique_ptr<sync::Cache>> {
        return store::Writer::open(cache);
    };
    parts.makeTransport = [] { return std::make_unique<source::HttpTransport>(source::Limits{}); };
    return parts;
}

void wait(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

int run(const workspace::Workspace &document, const QString &cache)
{
    const auto kept = std::make_shared<const workspace::Workspace>(document);
    theme::Theme theme(theme::Scheme::Light);
    QApplication::setPalette(theme::palette(theme.tokens()));
    const sync::SystemClock clock;
    sync::SyncService service(*kept, partsFor(cache), clock, sync::Options{});
    query::QueryService queries(cache, kept, [&clock] { return clock.now(); });
    shell::MainWindow window({.workspace = *kept,
                              .queries = queries,
                              .theme = theme,
                              .clock = clock,
                              .syncing = &service,
                              .cacheFile = cache});
    window.resize(1280, 800);
    window.show();
    Hand hand(&window);
    wait(std::chrono::seconds(1)); // the window comes up
    hand.take();

    wait(quietTime);
    QJsonObject result{{u"quiet"_s, hand.take()}};
    QElapsedTimer timer;
    timer.start();
    sync::Report report;
    QEventLoop loop;
    QObject::connect(&service, &sync::SyncService::finished, &loop, [&](const sync::Report &done) {
        report = done;
        loop.quit();
    });
    service.syncNow();
    loop.exec();
    result.insert(u"seconds"_s, double(timer.elapsed()) / 1000);
    while (!window.isSettled())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    wait(std::chrono::seconds(1));
    result.insert(u"syncing"_s, hand.take());
    result.insert(u"rows"_s, report.datasets.isEmpty() ? 0 : report.datasets.front().rows);
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact));
    return report.allCurrent() ? 0 : 1;
}

} // namespace

int main(int count, char **words)
{
    QApplication application(count, words);
    if (count != 3) {
        std::fputs("usage: sync_frames WORKSPACE CACHE\n", stderr);
        return 2;
    }
    const auto document = test::readWorkspaceFile(QString::fromLocal8Bit(words[1]));
    if (!document) {
        std::fputs("sync_frames: the workspace has mistakes\n", stderr);
        return 2;
    }
    return run(*document, QString::fromLocal8Bit(words[2]));
}
