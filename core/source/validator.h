// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace anjungan::source {

/// What an answer can be asked about again with: sent back as If-None-Match and If-Modified-Since, as they came.
struct Validator
{
    QByteArray etag;
    QByteArray lastModified;

    bool isEmpty() const { return etag.isEmpty() && lastModified.isEmpty(); }
    bool operator==(const Validator &) const = default;
};

} // namespace anjungan::source
