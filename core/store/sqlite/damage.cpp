// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlite/damage.h"

#include "core/base/read_file.h"
#include "core/files/file_names.h"
#include "core/files/private_file.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

QString markOf(const QString &file) { return file + ".suspect"_L1; }

/// A row of sqlite_schema has its texts directly one after the other, then the number of the table's first page, then
/// the statement. No text that merely mentions the table looks like this.
bool hasSchemaText(const QString &file)
{
    constexpr qint64 mostBytes = 16LL * 1024 * 1024;
    constexpr qsizetype longestNumber = 9;
    constexpr QByteArrayView row = "tableanjungan_schemaanjungan_schema";
    constexpr QByteArrayView statement = "CREATE TABLE anjungan_schema";
    const QByteArray bytes = base::readFile(file, mostBytes).value_or(QByteArray());
    for (qsizetype at = bytes.indexOf(row); at >= 0; at = bytes.indexOf(row, at + 1)) {
        const qsizetype end = at + row.size();
        const qsizetype found = bytes.indexOf(statement, end);
        if (found >= 0 && found - end <= longestNumber)
            return true;
    }
    return false;
}

bool isSqlite(const QString &file)
{
    return base::readFile(file, sqliteMagic.size()) == QByteArray(sqliteMagic.data(), sqliteMagic.size());
}

bool hasCopyOfBefore(const QString &file)
{
    const QStringList copies = files::filesNamedAfter(file + ".before-step-"_L1);
    return std::ranges::any_of(copies, hasSchemaText);
}

} // namespace

bool isDamage(CacheErrorKind kind) { return kind == CacheErrorKind::Corrupt || kind == CacheErrorKind::NotSqlite; }

void suspect(const QString &file) { static_cast<void>(files::makePrivateFile(markOf(file))); }

bool isSuspect(const QString &file) { return QFile::exists(markOf(file)); }

void trust(const QString &file) { static_cast<void>(QFile::remove(markOf(file))); }

bool wasCache(const QString &file)
{
    return isSuspect(file) || hasSchemaText(file) || hasSchemaText(file + "-wal"_L1) || isSqlite(file + ".stage"_L1) ||
           hasCopyOfBefore(file);
}

} // namespace anjungan::store
