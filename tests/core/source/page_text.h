// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace anjungan::test {

/// A page of GeoJSON with these features, which are separated by commas.
inline QByteArray pageOf(const QByteArray &features)
{
    return R"({"type":"FeatureCollection","features":[)" + features + "]}";
}

inline QByteArray featureOf(const QByteArray &properties, const QByteArray &geometry = "null",
                            const QByteArray &id = "1")
{
    return R"({"type":"Feature","id":)" + id + R"(,"geometry":)" + geometry + R"(,"properties":)" + properties + "}";
}

} // namespace anjungan::test
