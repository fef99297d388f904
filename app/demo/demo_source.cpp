// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_source.h"

#include "app/demo/demo_service.h"

namespace anjungan::demo {

using namespace Qt::StringLiterals;

DemoSource::~DemoSource() { stop(); }

std::expected<QUrl, QString> DemoSource::start(quint16 port)
{
    if (!m_url.isEmpty())
        return m_url;

    m_thread.setObjectName(u"demo source"_s);
    auto *service = new DemoService;
    service->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, service, &QObject::deleteLater);
    m_thread.start();

    std::expected<QUrl, QString> url;
    QMetaObject::invokeMethod(
        service, [&url, service, port] { url = service->listen(port); }, Qt::BlockingQueuedConnection);
    if (!url)
        stop();
    else
        m_url = *url;
    return url;
}

void DemoSource::stop()
{
    m_thread.quit();
    m_thread.wait();
    m_url.clear();
}

} // namespace anjungan::demo
