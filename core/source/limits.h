// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtTypes>

#include <chrono>

namespace anjungan::source {

/// Limits for a source's answers, checked before memory is allocated. Generous: real pages are far below.
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
    qint64 maxLinkBytes = 16LL * 1024;                    ///< of a link's URL; a longer one is ignored
    qint64 maxValidatorBytes = 1'024;                     ///< a longer ETag or Last-Modified is ignored
    int pageSize = 10'000;                                ///< requested; a server may send fewer rows
    std::chrono::milliseconds idleTimeout{30'000};        ///< without a byte
    std::chrono::milliseconds responseTimeout{1'800'000}; ///< for one whole response, even if bytes keep arriving
};

} // namespace anjungan::source
