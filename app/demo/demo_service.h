// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/demo_past.h"

#include <QHttpServer>
#include <QObject>
#include <QUrl>

class QHttpServerRequest;
class QHttpServerResponse;

namespace anjungan::demo {

/// The HTTP side of the source: URLs, status codes, validators. The bodies are made in documents.h. Lives on one
/// thread, on which all its functions are called.
class DemoService : public QObject
{
public:
    /// Reads the data and listens on 127.0.0.1; port 0 chooses a free port. To be called once. The error is one line
    /// for people.
    [[nodiscard]] std::expected<QUrl, QString> listen(quint16 port);

    /// Serves the collections as they were so many days ago; 0: as they are.
    void showDaysAgo(int days);

private:
    void addRoutes();
    void show(std::vector<DemoCollection> collections);
    QHttpServerResponse collection(const QString &id) const;
    QHttpServerResponse items(const QString &id, const QHttpServerRequest &request) const;
    QHttpServerResponse item(const QString &id, const QString &featureId) const;
    const DemoCollection *find(const QString &id) const; ///< null if there is none

    QHttpServer m_server{this}; // a child, so that it moves between threads with this
    std::vector<DemoCollection> m_present;
    std::vector<PastStep> m_past;
    std::vector<DemoCollection> m_collections; ///< that are served
    QString m_base;                            ///< "http://127.0.0.1:port"
};

} // namespace anjungan::demo
