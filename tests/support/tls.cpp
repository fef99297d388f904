// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tls.h"

#include <QFile>
#include <QSslKey>

namespace anjungan::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray data(const QString &name)
{
    QFile file(qEnvironmentVariable("ANJUNGAN_SOURCE_DIR") + u"/tests/support/data/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%ls is missing; is ANJUNGAN_SOURCE_DIR set?", qUtf16Printable(file.fileName()));
    return file.readAll();
}

} // namespace

QSslCertificate loopbackCertificate() { return QSslCertificate(data(u"loopback.crt"_s)); }

QSslConfiguration serverTls()
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPrivateKey(QSslKey(data(u"loopback.key"_s), QSsl::Ec));
    tls.setLocalCertificate(loopbackCertificate());
    return tls;
}

Trust::Trust() : m_before(QSslConfiguration::defaultConfiguration())
{
    QSslConfiguration trusting = m_before;
    trusting.addCaCertificate(loopbackCertificate());
    QSslConfiguration::setDefaultConfiguration(trusting);
}

Trust::~Trust() { QSslConfiguration::setDefaultConfiguration(m_before); }

} // namespace anjungan::test
