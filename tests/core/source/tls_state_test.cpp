// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/http_transport.h"
#include "tests/support/test_main.h"

#include <QSslSocket>

#include <atomic>

#ifdef __ELF__
#include <dlfcn.h>
#endif

using namespace anjungan::source;
using namespace Qt::StringLiterals;

namespace {

std::atomic<int> cleanupsRegistered{0}; ///< how often OpenSSL has asked to be cleaned up when the process exits

} // namespace

#ifdef __ELF__
/// Stands before the C library's own function, which it calls: a program's symbols come first.
// NOLINTNEXTLINE(bugprone-reserved-identifier): the name that is replaced
extern "C" __attribute__((visibility("default"))) int __cxa_atexit(void (*handler)(void *), void *argument,
                                                                   void *library) noexcept
{
    using Function = int (*)(void (*)(void *), void *, void *);
    static const auto real = reinterpret_cast<Function>(dlsym(RTLD_NEXT, "__cxa_atexit"));
    Dl_info info;
    if (dladdr(reinterpret_cast<void *>(handler), &info) != 0 && info.dli_sname &&
        QByteArrayView(info.dli_sname) == "OPENSSL_cleanup")
        ++cleanupsRegistered;
    return real(handler, argument, library);
}
#endif

class TlsStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNotFreedWhileNetworkThreadsEnd()
    {
#ifndef __ELF__
        QSKIP("The C library's function is only replaced where programs' symbols come before libraries'");
#endif
        const HttpTransport transport{Limits{}};
        if (!QSslSocket::supportsSsl() || QSslSocket::activeBackend() != u"openssl"_s)
            QSKIP("Qt does not use OpenSSL here");
        QCOMPARE(cleanupsRegistered, 0);
    }
};

ANJUNGAN_TEST(QCoreApplication, TlsStateTest)
#include "tls_state_test.moc"
