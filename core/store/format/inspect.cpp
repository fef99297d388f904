// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/inspect.h"

#include "core/store/format/layout.h"
#include "core/store/sqlite/statement.h"

#include <QFileInfo>

#include <system_error>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

std::unexpected<CacheError> foreign(const CacheConnection &connection, const message::Message &what)
{
    return std::unexpected(CacheError{CacheErrorKind::NotGeoPackage, connection.file(), what});
}

} // namespace

CacheResult<void> inspectPath(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return std::unexpected(CacheError{CacheErrorKind::NoSuchFile, file, make<Code::FileMissing>()});
    if (info.isDir())
        return std::unexpected(CacheError{CacheErrorKind::NotSqlite, file, make<Code::FileIsFolder>()});
    if (!info.isReadable())
        return std::unexpected(CacheError{CacheErrorKind::Io, file,
                                          make<Code::FileUnreadable>(QString::fromStdString(
                                              std::make_error_code(std::errc::permission_denied).message()))});
    // Of one byte SQLite believes that it wrote it itself, and would overwrite it; of others inspect() sees the header.
    if (info.size() == 1)
        return std::unexpected(CacheError{CacheErrorKind::NotSqlite, file, make<Code::NotSqlite>()});
    return {};
}

CacheConnection::Mode readMode(const QString &file)
{
    const bool canHaveHelpers = QFileInfo(QFileInfo(file).absolutePath()).isWritable();
    // With a WAL that is not empty the file alone would have an older or inconsistent state: then SQLite needs both.
    const bool hasWal = QFileInfo(file + "-wal"_L1).size() > 0;
    return canHaveHelpers || hasWal ? CacheConnection::Mode::Read : CacheConnection::Mode::Immutable;
}

CacheResult<int> inspect(const CacheConnection &connection, int newest)
{
    const auto objects = number(connection, u"SELECT count(*) FROM sqlite_schema"_s);
    if (!objects)
        return std::unexpected(objects.error());
    if (*objects == 0)
        return 0;
    const auto application = number(connection, u"PRAGMA application_id"_s);
    if (!application)
        return std::unexpected(application.error());
    if (*application != applicationId)
        return foreign(connection, make<Code::NotGeoPackage>());
    const auto ours =
        number(connection, u"SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = 'anjungan_schema'"_s);
    if (!ours)
        return std::unexpected(ours.error());
    if (*ours == 0)
        return foreign(connection, make<Code::NotOurs>());

    const auto version = number(connection, u"SELECT version FROM anjungan_schema"_s);
    if (!version)
        return std::unexpected(version.error());
    if (*version > newest) {
        return std::unexpected(
            CacheError{CacheErrorKind::NewerVersion, connection.file(), make<Code::SchemaNewer>(*version, newest)});
    }
    if (*version < 1)
        return foreign(connection, make<Code::SchemaInvalid>());
    return static_cast<int>(*version);
}

} // namespace anjungan::store
