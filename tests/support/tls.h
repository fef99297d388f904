// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>

namespace anjungan::test {

/// A self-signed certificate for 127.0.0.1, not trusted by default, valid until 2126.
QSslCertificate loopbackCertificate();

/// A server's side with that certificate and its key.
QSslConfiguration serverTls();

/// During its lifetime this process trusts that certificate.
class Trust
{
public:
    Trust();
    ~Trust();
    Q_DISABLE_COPY_MOVE(Trust)

private:
    QSslConfiguration m_before;
};

} // namespace anjungan::test
