// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QString>

namespace anjungan::test {

/// A self-signed certificate for 127.0.0.1, not trusted by default, valid until 2126.
QSslCertificate loopbackCertificate();

/// A server's side with that certificate and its key.
QSslConfiguration serverTls();

/// Why no server can speak TLS here; empty where it can. Wine's own does not take a certificate's key from Qt, so that
/// a test's server would break each connection; a client by Wine is all right.
QString noServerTls();

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
