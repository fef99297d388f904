// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QThread>
#include <QUrl>
#include <QtTypes>

#include <expected>

/// The demo: an OGC API - Features source within the program. It is also the example of what a source must do.
namespace anjungan::demo {

/// Serves the sample data in :/demo over HTTP on 127.0.0.1, on a thread of its own. Nobody else on the network can
/// reach it. start() and stop() are called from one thread; both wait until it is done, start() about 0.1 s: it reads
/// the data.
class DemoSource
{
public:
    DemoSource() = default;
    ~DemoSource(); ///< stops
    Q_DISABLE_COPY_MOVE(DemoSource)

    /// The address of the landing page, or one line that says why there is none. Port 0 takes a free port; a given one
    /// brings a stopped source back to its old address. Already started: the address it has.
    std::expected<QUrl, QString> start(quint16 port = 0);

    /// Ends the server and its connections; the address is refused from then on.
    void stop();

private:
    QThread m_thread;
    QUrl m_url; ///< empty while it is stopped
};

} // namespace anjungan::demo
