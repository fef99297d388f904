// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/tile_source.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

namespace {

QString filled(QString url, int zoom, int x, int y)
{
    for (const auto &[name, value] : {std::pair{u"{z}"_s, zoom}, std::pair{u"{x}"_s, x}, std::pair{u"{y}"_s, y}})
        url.replace(name, QString::number(value));
    return url;
}

} // namespace

QUrl TileSource::address(int zoom, int x, int y) const { return QUrl(filled(url, zoom, x, y), QUrl::StrictMode); }

} // namespace anjungan::workspace
