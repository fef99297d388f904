// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/trusted_pages.h"

#include "core/source/limits.h"
#include "core/source/origin.h"

#include <algorithm>

namespace anjungan::sync {

namespace {

bool isHeaderValue(const QByteArray &value)
{
    return std::ranges::all_of(value, [](char c) { return static_cast<unsigned char>(c) >= 0x20 && c != 0x7f; });
}

} // namespace

QList<PageValidator> trustedPages(const QList<PageValidator> &pages, const QUrl &source)
{
    const auto isOurs = [&source](const PageValidator &page) {
        return source::isSameOrigin(page.url, source) && page.url.userInfo() == source.userInfo() &&
               isHeaderValue(page.validator.etag) && isHeaderValue(page.validator.lastModified);
    };
    if (pages.size() > source::Limits{}.maxPages || !std::ranges::all_of(pages, isOurs))
        return {};
    return pages;
}

} // namespace anjungan::sync
