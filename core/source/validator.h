// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace anjungan::source {

/// The values for revalidating an answer: sent back unchanged as If-None-Match and If-Modified-Since.
struct Validator
{
    QByteArray etag;
    QByteArray lastModified;

    [[nodiscard]] bool isEmpty() const { return etag.isEmpty() && lastModified.isEmpty(); }
    bool operator==(const Validator &) const = default;
};

} // namespace anjungan::source
