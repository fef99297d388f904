// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/link.h"

#include <QUrl>

#include <optional>

namespace anjungan::source {

/// The address of a source: the workspace's URL, its query too, and the mapping of the server's links onto it.
///
/// A server behind a proxy may not know its public address: its links then name another scheme, host or port, lack the
/// proxy's prefix, or lack the query that the workspace gives (a key, a map file). Links are therefore hints: their
/// paths are followed below the workspace's URL, at its scheme, host, port and user info, and with its query.
class SourceAddress
{
public:
    explicit SourceAddress(const QUrl &workspaceUrl);

    const QUrl &landing() const { return m_landing; }

    /// The encoded query that every request needs; its values are not for display.
    const QString &query() const { return m_query; }

    /// Learns the server's own base from the links of its landing page, which came from `answeredFrom` (after
    /// redirects, whose target then is the base of this address).
    void learn(const Links &links, const QUrl &answeredFrom);

    /// The URL to request for a link in a document from `document`; none if it does not lead below this source.
    [[nodiscard]] std::optional<QUrl> follow(const QString &href, const QUrl &document) const;

    /// The URL of a path that the standard fixes, e.g. "collections/sekolah" (encoded).
    QUrl fixed(const QString &encodedPath) const;

    /// For people: without the values of the source's query and other secrets.
    QUrl shown(const QUrl &url) const;

private:
    QUrl m_landing;
    QString m_query;
    QString m_path; ///< of the base, encoded, without a slash at its end; so are the paths below
    QUrl m_server;  ///< the server's own base; only its scheme, host and port
    QString m_serverPath;
    bool m_hasLearnt = false;
};

/// The URL with another encoded step at the end of its path; its query stays.
QUrl below(const QUrl &url, const QString &encodedStep);

} // namespace anjungan::source
