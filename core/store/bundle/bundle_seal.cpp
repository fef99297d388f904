// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/bundle/bundle_seal.h"

#include "core/store/sqlite/durable_file.h"
#include "core/store/sqlite/open_files.h"

#include <QCryptographicHash>
#include <QFile>
#include <QtEndian>

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

constexpr QByteArrayView magic("ANJUNGAN BUNDLE\0", 16);
constexpr qsizetype digestBytes = 32;
constexpr qsizetype sealBytes = 64;

/// The seal up to its digest.
QByteArray headOf(qint64 contentBytes)
{
    QByteArray head = magic.toByteArray();
    const auto append = [&head](auto number) {
        const auto little = qToLittleEndian(number);
        head.append(reinterpret_cast<const char *>(&little), sizeof little);
    };
    append(bundleFormat);
    append(quint32(0));
    append(static_cast<quint64>(contentBytes));
    return head;
}

std::unexpected<CacheError> unreadable(const QFile &file)
{
    return std::unexpected(
        CacheError{CacheErrorKind::Io, file.fileName(), make<Code::BundleUnreadable>(file.errorString())});
}

std::unexpected<CacheError> unwritable(const QFile &file)
{
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return std::unexpected(CacheError{isFull ? CacheErrorKind::NoSpace : CacheErrorKind::Io, file.fileName(),
                                      make<Code::BundleUnwritable>(file.errorString())});
}

/// Adds the next `bytes` of the file to the hash.
bool addTo(QCryptographicHash &hash, QFile &file, qint64 bytes)
{
    constexpr qint64 atOnce = 1024LL * 1024;
    QByteArray buffer(atOnce, Qt::Uninitialized);
    while (bytes > 0) {
        const qint64 got = file.read(buffer.data(), std::min(atOnce, bytes));
        if (got <= 0)
            return false;
        hash.addData(QByteArrayView(buffer.constData(), got));
        bytes -= got;
    }
    return true;
}

} // namespace

CacheResult<void> seal(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly))
        return unwritable(file);
    const qint64 contentBytes = file.size();
    const QByteArray head = headOf(contentBytes);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!addTo(hash, file, contentBytes))
        return unreadable(file);
    hash.addData(head);
    const QByteArray whole = head + hash.result();
    if (!file.seek(contentBytes) || file.write(whole) != whole.size() || !flushToDisk(file))
        return unwritable(file);
    return {};
}

CacheResult<void> inspectSeal(const QString &path)
{
    const auto cut = [&path] {
        return std::unexpected(CacheError{CacheErrorKind::NotGeoPackage, path, make<Code::BundleCut>()});
    };
    if (isOpenHere(path)) // a cache
        return cut();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unreadable(file);
    if (!looksSealed(path))
        return cut();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!addTo(hash, file, file.size() - digestBytes))
        return unreadable(file);
    const QByteArray digest = file.read(digestBytes);
    const qint64 contentBytes = file.size() - sealBytes;
    if (digest.size() != digestBytes || digest != hash.result() || !file.seek(contentBytes))
        return std::unexpected(CacheError{CacheErrorKind::Corrupt, path, make<Code::BundleAltered>()});
    const QByteArray head = file.read(sealBytes - digestBytes);
    const auto format = qFromLittleEndian<quint32>(head.constData() + magic.size());
    if (format > bundleFormat) {
        return std::unexpected(
            CacheError{CacheErrorKind::NewerVersion, path, make<Code::BundleNewer>(format, bundleFormat)});
    }
    if (head != headOf(contentBytes))
        return std::unexpected(CacheError{CacheErrorKind::Corrupt, path, make<Code::BundleSealInvalid>()});
    return {};
}

bool looksSealed(const QString &path)
{
    QFile file(path);
    return !isOpenHere(path) && file.open(QIODevice::ReadOnly) && file.size() > sealBytes &&
           file.seek(file.size() - sealBytes) && file.read(magic.size()) == magic;
}

} // namespace anjungan::store
