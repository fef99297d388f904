// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/tile_source_reader.h"

#include "core/workspace/document/entry_reader.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

namespace {

constexpr int usualMaxZoom = 19;

QString tileUrlMistake(const QString &url)
{
    for (const QString &name : {u"{z}"_s, u"{x}"_s, u"{y}"_s})
        if (!url.contains(name))
            return u"must hold %1: {z} is the zoom, {x} and {y} are the tile's column and row"_s.arg(name);
    const QUrl example = TileSource{.url = url}.address(0, 0, 0);
    if (const QString mistake = urlMistake(example); !mistake.isEmpty())
        return mistake;
    for (const auto &[name, value] : QUrlQuery(example).queryItems()) {
        const QString low = name.toLower();
        if (low.contains("token"_L1) || low.contains("secret"_L1) || low.contains("password"_L1) ||
            low.endsWith("key"_L1))
            return u"must not contain %1: a workspace must not contain secrets"_s.arg(quoted(name));
    }
    return {};
}

} // namespace

TileSource readTileSource(const QJsonObject &json, const QString &pointer, Mistakes &mistakes)
{
    TileSource tiles;
    tiles.id = json["id"_L1].toString();
    tiles.title = orId(readText(json["title"_L1]), tiles.id);
    tiles.url = json["url"_L1].toString();
    tiles.attribution = json["attribution"_L1].toString();
    tiles.minZoom = json["minZoom"_L1].toInt();
    tiles.maxZoom = json["maxZoom"_L1].toInt(usualMaxZoom);
    if (const QString mistake = tileUrlMistake(tiles.url); !mistake.isEmpty())
        mistakes.add(below(pointer, u"url"_s), mistake);
    if (tiles.minZoom > tiles.maxZoom)
        mistakes.add(below(pointer, u"minZoom"_s), u"must not be above maxZoom, which is %1"_s.arg(tiles.maxZoom));
    return tiles;
}

} // namespace anjungan::workspace
