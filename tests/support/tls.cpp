// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tls.h"

#include <QFile>
#include <QLibrary>
#include <QSslKey>
#include <QTest>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%ls: %ls", qUtf16Printable(path), qUtf16Printable(file.errorString()));
    return file.readAll();
}

} // namespace

QSslCertificate loopbackCertificate() { return QSslCertificate(contentOf(QFINDTESTDATA("data/loopback.crt"))); }

QSslConfiguration serverTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPrivateKey(QSslKey(contentOf(QFINDTESTDATA("data/loopback.key")), QSsl::Ec));
    tls.setLocalCertificate(loopbackCertificate());
    return tls;
}

QString noServerTls()
{
    return QLibrary::resolve(u"ntdll"_s, "wine_get_version") ? u"Wine's TLS cannot be a server's"_s : QString();
}

Trust::Trust() : m_before(QSslConfiguration::defaultConfiguration())
{
    QSslConfiguration trusting = m_before;
    trusting.addCaCertificate(loopbackCertificate());
    QSslConfiguration::setDefaultConfiguration(trusting);
}

Trust::~Trust() { QSslConfiguration::setDefaultConfiguration(m_before); }

} // namespace anjungan::test
