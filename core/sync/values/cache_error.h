// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"

#include <QString>

#include <expected>

namespace anjungan::sync {

enum class CacheErrorKind {
    NoSuchFile,
    NotSqlite,
    NotGeoPackage,
    NewerVersion,
    ReadOnly,
    NoSpace,
    Locked,
    Corrupt,
    Io
};

struct CacheError
{
    CacheErrorKind kind = CacheErrorKind::Io;
    QString file;
    message::Message what; ///< what was wrong and what to do

    message::Message toMessage() const; ///< which file, and what
};

template<typename T> using CacheResult = std::expected<T, CacheError>;

} // namespace anjungan::sync
