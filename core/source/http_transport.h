// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/device_network.h"
#include "core/source/transport.h"

#include <memory>

class QNetworkAccessManager;

namespace anjungan::source {

/// GET over HTTP with Qt, without cookies and disk cache. Redirects are followed here: at most five, within the same
/// origin (scheme, host, port). TLS errors are never ignored. Lives on the thread that created it, which needs an event
/// loop; open requests end as Canceled when it is destroyed.
class HttpTransport final : public Transport
{
public:
    using Clock = std::function<QDateTime()>;

    /// `network` is not owned, must outlive this, and lives on the same thread; null: this creates its own. A
    /// Retry-After date is relative to `now`; `isOffline` distinguishes the device's failure from the source's.
    explicit HttpTransport(const Limits &limits, Clock now = &QDateTime::currentDateTimeUtc,
                           QNetworkAccessManager *network = nullptr, OfflineCheck isOffline = &isDeviceOffline);
    ~HttpTransport() override;
    Q_DISABLE_COPY_MOVE(HttpTransport)

    [[nodiscard]] QCoro::Task<std::expected<Response, SourceError>> get(Request request, std::stop_token stop) override;

private:
    Limits m_limits;
    Clock m_now;
    OfflineCheck m_isOffline;
    std::unique_ptr<QNetworkAccessManager> m_owned;
    QNetworkAccessManager *m_network;
    std::shared_ptr<bool> m_alive; ///< false once this is destroyed; coroutines check it before they use this
};

} // namespace anjungan::source
