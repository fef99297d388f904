// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <chrono>

namespace anjungan::source {

/// Bounds on what a source may send, checked before memory is spent. Generous: real pages are far below.
struct Limits
{
    qint64 maxResponseBytes = 256LL * 1024 * 1024; ///< after decompression
    qint64 maxDocumentBytes = 8LL * 1024 * 1024;   ///< of a landing page, conformance or collection document
    qsizetype maxDocumentValues = 200'000;         ///< of such a document
    int maxPages = 100'000;
    int maxPageRows = 1'000'000;
    qint64 maxPageValues = 16'000'000; ///< rows times the fields up to each row's last
    int maxFields = 1'000;
    int maxNesting = 64;
    qint64 maxTextBytes = 16LL * 1024 * 1024;
    qint64 maxNameBytes = 1'024;                          ///< of a field's name
    int maxLinks = 1'000;                                 ///< of a page
    qint64 maxLinkBytes = 16LL * 1024;                    ///< of a link's address; a longer one is passed over
    qint64 maxValidatorBytes = 1'024;                     ///< a longer ETag or Last-Modified counts as none
    int pageSize = 10'000;                                ///< asked for; a server may give less
    std::chrono::milliseconds idleTimeout{30'000};        ///< without a byte
    std::chrono::milliseconds responseTimeout{1'800'000}; ///< for one whole response, however slowly it drips
};

} // namespace anjungan::source
