// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>
#include <QSslConfiguration>

namespace anjungan::test {

/// A certificate for 127.0.0.1 that is signed by itself, so that nobody trusts it, valid until 2126.
QSslCertificate loopbackCertificate();

/// A server's side with that certificate and its key.
QSslConfiguration serverTls();

/// As long as it lives, this process trusts that certificate, as if its owner had bought one.
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
