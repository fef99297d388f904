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
    if (!url) {
        stop();
        return url;
    }
    m_url = *url;
    m_service = service;
    return url;
}

void DemoSource::showDaysAgo(int days)
{
    QMetaObject::invokeMethod(
        m_service, [service = m_service, days] { service->showDaysAgo(days); }, Qt::BlockingQueuedConnection);
}

std::expected<QList<int>, QString> DemoSource::pastDays()
{
    return readPast(u":/demo"_s).transform([](const std::vector<PastStep> &steps) {
        QList<int> days;
        for (const PastStep &step : steps)
            days << step.days;
        return days << 0;
    });
}

void DemoSource::stop()
{
    m_thread.quit();
    m_thread.wait();
    m_url.clear();
    m_service = nullptr;
}

} // namespace anjungan::demo
