// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/map/raster/tile_folder.h"

#include "core/base/read_file.h"
#include "core/files/private_file.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QUuid>

#include <algorithm>

namespace anjungan::map {

using namespace Qt::StringLiterals;

namespace {

const QStringList endings{u"png"_s, u"jpg"_s, u"webp"_s};

/// No tile is larger; a larger file was not written by this class.
constexpr qint64 mostFileBytes = qint64{4} * 1024 * 1024;

/// Writes the whole file or leaves the one that is there; empty, or the system's words where it failed.
QString write(const QString &name, const QByteArray &bytes, const QDateTime &date)
{
    QSaveFile file(name);
    const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush() &&
                           file.setFileTime(date, QFileDevice::FileModificationTime) && file.commit();
    if (isWritten)
        return {};
    return file.error() == QFileDevice::NoError ? u"%1 cannot be written"_s.arg(name) : file.errorString();
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
    const QString name = base(tile) + u'.' + ending;
    if (!files::makePrivateFolder(QFileInfo(name).path()))
        return std::unexpected(u"%1 cannot be made"_s.arg(QFileInfo(name).path()));
    // The validator belongs to the picture that goes. Without one a tile comes whole next time.
    QFile::remove(base(tile) + u".json"_s);
    if (const QString error = write(name, bytes, now); !error.isEmpty())
        return std::unexpected(error);
    for (const QString &other : endings)
        if (other != ending)
            QFile::remove(base(tile) + u'.' + other);
    const QJsonObject about{{u"etag"_s, QString::fromLatin1(validator.etag)},
                            {u"lastModified"_s, QString::fromLatin1(validator.lastModified)}};
    if (!validator.isEmpty())
        static_cast<void>(write(base(tile) + u".json"_s, QJsonDocument(about).toJson(), now));
    return bytes.size();
}

bool TileFolder::confirm(const render::RasterTile &tile, const QDateTime &now) const
{
    QFile file(fileOf(tile));
    return file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) &&
           file.setFileTime(now, QFileDevice::FileModificationTime);
}

void TileFolder::drop(const render::RasterTile &tile, const QByteArray &bytes) const
{
    const QString name = fileOf(tile);
    if (name.isEmpty() || content(name) != bytes)
        return;
    // Taken away first, so that what is looked at cannot be replaced meanwhile.
    const QString aside =
        base(tile) + u'-' + QUuid::createUuid().toString(QUuid::Id128) + u'.' + QFileInfo(name).suffix();
    if (!QFile::rename(name, aside))
        return;
    // One that came in between goes back, unless a newer one has come since.
    if (content(aside) != bytes && QFile::rename(aside, name))
        return;
    QFile::remove(aside);
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
    // A tile that has got another ending stands under both for a moment, or for good after a crash then.
    QFileInfo newest;
    for (const QString &ending : endings) {
        const QFileInfo file(base(tile) + u'.' + ending);
        if (file.exists() && (!newest.exists() || file.lastModified() > newest.lastModified()))
            newest = file;
    }
    return newest.filePath();
}

} // namespace anjungan::map
