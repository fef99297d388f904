// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/tile_source_reader.h"

#include "core/workspace/document/entry_reader.h"

#include <QUrlQuery>

#include <optional>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

using message::Code;
using message::make;

namespace {

constexpr int usualMaxZoom = 19;

std::optional<message::Message> tileUrlMistake(const QString &url)
{
    for (const QString &name : {u"{z}"_s, u"{x}"_s, u"{y}"_s})
        if (!url.contains(name))
            return make<Code::TileUrlPlace>(name);
    const QUrl example = TileSource{.url = url}.address(0, 0, 0);
    if (auto mistake = urlMistake(example))
        return mistake;
    for (const auto &[name, value] : QUrlQuery(example).queryItems()) {
        const QString low = name.toLower();
        if (low.contains("token"_L1) || low.contains("secret"_L1) || low.contains("password"_L1) ||
            low.endsWith("key"_L1))
            return make<Code::UrlHoldsSecret>(quoted(name));
    }
    return std::nullopt;
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
    tiles.isKeptAhead = json["ahead"_L1].toBool();
    if (const auto mistake = tileUrlMistake(tiles.url))
        mistakes.add(below(pointer, u"url"_s), *mistake);
    if (tiles.minZoom > tiles.maxZoom)
        mistakes.add(below(pointer, u"minZoom"_s), make<Code::TileZooms>(tiles.maxZoom));
    return tiles;
}

} // namespace anjungan::workspace
