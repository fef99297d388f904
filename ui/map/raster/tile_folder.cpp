// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/raster/tile_folder.h"

#include "core/base/read_file.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace anjungan::map {

using namespace Qt::StringLiterals;

namespace {

const QStringList endings{u"png"_s, u"jpg"_s, u"webp"_s};

/// No tile is larger; a larger file was not written by this class.
constexpr qint64 mostFileBytes = 4 * 1024 * 1024;

bool write(const QString &name, const QByteArray &bytes, QString &error)
{
    QSaveFile file(name);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return true;
    error = file.errorString();
    return false;
}

QByteArray content(const QString &name)
{
    const QByteArray bytes = base::readFile(name, mostFileBytes + 1).value_or(QByteArray());
    return bytes.size() <= mostFileBytes ? bytes : QByteArray();
}

QFileInfoList tilesIn(const QString &folder)
{
    QFileInfoList tiles;
    QDirIterator files(folder, {u"*.png"_s, u"*.jpg"_s, u"*.webp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        tiles.append(files.nextFileInfo());
    return tiles;
}

} // namespace

std::optional<KeptTile> TileFolder::read(const render::RasterTile &tile) const
{
    const QString name = fileOf(tile);
    if (name.isEmpty())
        return std::nullopt;
    const QJsonObject about = QJsonDocument::fromJson(content(base(tile) + u".json"_s)).object();
    return KeptTile{.bytes = content(name),
                    .validator = {.etag = about[u"etag"].toString().toLatin1(),
                                  .lastModified = about[u"lastModified"].toString().toLatin1()},
                    .confirmedAt = QFileInfo(name).lastModified().toUTC()};
}

std::expected<qint64, QString> TileFolder::keep(const render::RasterTile &tile, const QByteArray &bytes,
                                                const QString &ending, const source::Validator &validator,
                                                const QDateTime &now) const
{
    drop(tile); // it may have had another extension
    QString error;
    const QString name = base(tile) + u'.' + ending;
    if (!QDir().mkpath(QFileInfo(name).path()))
        return std::unexpected(u"%1 cannot be made"_s.arg(QFileInfo(name).path()));
    const QJsonObject about{{u"etag"_s, QString::fromLatin1(validator.etag)},
                            {u"lastModified"_s, QString::fromLatin1(validator.lastModified)}};
    if ((!validator.isEmpty() && !write(base(tile) + u".json"_s, QJsonDocument(about).toJson(), error)) ||
        !write(name, bytes, error) || !confirm(tile, now)) {
        drop(tile);
        return std::unexpected(error.isEmpty() ? u"%1 cannot be dated"_s.arg(name) : error);
    }
    return bytes.size();
}

bool TileFolder::confirm(const render::RasterTile &tile, const QDateTime &now) const
{
    QFile file(fileOf(tile));
    return file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) &&
           file.setFileTime(now, QFileDevice::FileModificationTime);
}

void TileFolder::drop(const render::RasterTile &tile) const
{
    for (const QString &ending : endings)
        QFile::remove(base(tile) + u'.' + ending);
    QFile::remove(base(tile) + u".json"_s);
}

qint64 TileFolder::size() const
{
    qint64 bytes = 0;
    for (const QFileInfo &tile : tilesIn(m_folder))
        bytes += tile.size();
    return bytes;
}

qint64 TileFolder::trim(qint64 bytes) const
{
    QFileInfoList tiles = tilesIn(m_folder);
    std::ranges::sort(tiles, {}, [](const QFileInfo &tile) { return tile.lastModified(); });
    qint64 taken = 0;
    for (const QFileInfo &tile : tiles)
        taken += tile.size();
    for (const QFileInfo &tile : tiles) {
        if (taken <= bytes)
            break;
        if (QFile::remove(tile.filePath())) {
            QFile::remove(tile.path() + u'/' + tile.completeBaseName() + u".json"_s);
            taken -= tile.size();
        }
    }
    return taken;
}

QString TileFolder::base(const render::RasterTile &tile) const
{
    return m_folder + u"/%1/%2/%3"_s.arg(tile.zoom).arg(tile.x).arg(tile.y);
}

QString TileFolder::fileOf(const render::RasterTile &tile) const
{
    for (const QString &ending : endings)
        if (const QString name = base(tile) + u'.' + ending; QFileInfo::exists(name))
            return name;
    return {};
}

} // namespace anjungan::map
