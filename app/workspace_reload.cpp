// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace_reload.h"

#include "core/source/http_transport.h"

#include <utility>

namespace anjungan::app {

WorkspaceReload::WorkspaceReload(const QString &location, std::function<void(const LoadResult &)> done)
    : m_thread(QThread::create([this, location, done = std::move(done), stop = m_stop.get_token()] {
          source::HttpTransport transport{source::Limits{}};
          const auto result = QCoro::waitFor(loadWorkspace(location, transport, stop));
          if (!stop.stop_requested())
              QMetaObject::invokeMethod(&m_home, [done, result] { done(result); });
      }))
{
    m_thread->setObjectName(QStringLiteral("workspace"));
    m_thread->start();
}

WorkspaceReload::~WorkspaceReload()
{
    m_stop.request_stop();
    m_thread->wait();
}

} // namespace anjungan::app
