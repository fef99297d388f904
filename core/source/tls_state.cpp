// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/tls_state.h"

#include <QLibrary>

namespace anjungan::source {

using namespace Qt::StringLiterals;

void keepTlsState()
{
#ifdef Q_OS_UNIX
    // The library that Qt 6.8 loads for TLS. Where it is not there, Qt uses no OpenSSL either.
    QLibrary crypto(u"crypto"_s, u"3"_s);
    crypto.setLoadHints(QLibrary::PreventUnloadHint);
    using Initialize = int (*)(quint64 options, const void *settings);
    constexpr quint64 noExitHandler = 0x00080000; // OPENSSL_INIT_NO_ATEXIT; the first call decides
    if (const auto initialize = reinterpret_cast<Initialize>(crypto.resolve("OPENSSL_init_crypto")))
        initialize(noExitHandler, nullptr);
#endif
}

} // namespace anjungan::source
