// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QThread>
#include <QUrl>
#include <QtTypes>

#include <expected>

/// The demo: an OGC API - Features source within the program. It is also an example of a correct source.
namespace anjungan::demo {

class DemoService;

/// Serves the sample data in :/demo over HTTP on 127.0.0.1, on its own thread. It cannot be reached from the network.
/// start() and stop() must be called from one thread; both block, start() for about 0.1 s, because it reads the data.
class DemoSource
{
public:
    DemoSource() = default;
    ~DemoSource(); ///< stops
    Q_DISABLE_COPY_MOVE(DemoSource)

    /// The URL of the landing page; the error is one line for people. Port 0 chooses a free port; with a given port a
    /// stopped source has its old URL again. If it runs already, returns its URL.
    [[nodiscard]] std::expected<QUrl, QString> start(quint16 port = 0);

    /// Serves what it had so many days ago, 0 what it has. It must run. Blocks until it does.
    void showDaysAgo(int days);

    /// The days of which it has a past that differs from the day before, the earliest first, 0 last.
    [[nodiscard]] static std::expected<QList<int>, QString> pastDays();

    /// Stops the server and its connections; later connections are refused.
    void stop();

private:
    QThread m_thread;
    QUrl m_url;                       ///< empty while it is stopped
    DemoService *m_service = nullptr; ///< on the thread; null while it is stopped
};

} // namespace anjungan::demo
