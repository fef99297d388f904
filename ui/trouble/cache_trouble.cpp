// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trouble/cache_trouble.h"

#include "ui/words/sentence.h"

namespace anjungan::trouble {

using message::Code;

namespace {

QList<Remedy> remediesOf(Code code)
{
    switch (code) {
    case Code::CacheDiskFull:
        return {Remedy::FreeRoom, Remedy::TryAgain};
    case Code::NotSqlite:
    case Code::NotGeoPackage:
    case Code::NotOurs:
    case Code::DamagedNotOurs:
    case Code::SchemaInvalid:
    case Code::SchemaNewer:
    case Code::CacheDamaged:
    case Code::FileEmpty:
        return {Remedy::SetAside, Remedy::OtherWorkspace};
    case Code::FileIsFolder:
    case Code::FileMissing:
        return {Remedy::OtherWorkspace};
    case Code::FolderReadOnly:
    case Code::FolderMissing:
    case Code::CacheReadOnly:
    case Code::CacheHalfWritten:
    case Code::CacheNotOpened:
        return {Remedy::OwnFolder, Remedy::TryAgain};
    case Code::Renewed:
        return {Remedy::Understood};
    default:
        return {Remedy::TryAgain};
    }
}

} // namespace

Code innerCode(const message::Message &what)
{
    const message::Message *inner = &what;
    while (inner->code == Code::At && inner->arguments.size() == 2) {
        const auto *messages = std::get_if<message::Messages>(&inner->arguments[1]);
        if (!messages || messages->isEmpty())
            break;
        inner = &messages->front();
    }
    return inner->code;
}

Trouble troubleOfCache(const message::Message &what, const QTimeZone &zone)
{
    const Code code = innerCode(what);
    return {.tone = code == Code::Renewed ? theme::Tone::Warning : theme::Tone::Bad,
            .what = words::sentence(what, zone),
            .remedies = remediesOf(code)};
}

} // namespace anjungan::trouble
