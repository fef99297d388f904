// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/words/entry.h"

namespace anjungan::words {

/// Messages that quote a library, as people at a window read them: without the quotation, which is in the log, on the
/// command line and in the ledger.
inline constexpr std::array readerEntries{
    Entry{Code::NoConnection, QT_TRANSLATE_NOOP("anjungan::words", "no connection; check the network and the address")},
    Entry{Code::TlsUntrusted,
          QT_TRANSLATE_NOOP("anjungan::words",
                            "no trusted TLS connection; check the device's date and the source's certificate")},
    Entry{Code::NotHttpBecause, QT_TRANSLATE_NOOP("anjungan::words", "the answer is not valid HTTP")},
    Entry{Code::FileUnreadable, QT_TRANSLATE_NOOP("anjungan::words", "cannot be read")},
    Entry{Code::FileNotPlaced, QT_TRANSLATE_NOOP("anjungan::words", "cannot be put in place")},
    Entry{
        Code::CacheIoError,
        QT_TRANSLATE_NOOP("anjungan::words",
                          "could not be read or written; check the disk: free space, its file size limit, its health")},
    Entry{Code::CacheDamaged,
          QT_TRANSLATE_NOOP("anjungan::words", "is damaged; sync: a damaged cache is set aside and made anew")},
    Entry{Code::CacheNotOpened,
          QT_TRANSLATE_NOOP("anjungan::words", "cannot be opened; check its folder and its permissions")},
    Entry{Code::SqliteError, QT_TRANSLATE_NOOP("anjungan::words", "could not be read; sync, then try again")},
    Entry{Code::WorkspaceNotJson, QT_TRANSLATE_NOOP("anjungan::words", "is not JSON (line %1, column %2)")},
    Entry{Code::WorkspaceUnchecked, QT_TRANSLATE_NOOP("anjungan::words", "cannot be checked")},
};

} // namespace anjungan::words
