// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/system_path.h"
#include "core/query/file_identity.h"

#include <bit>
#include <windows.h>

namespace anjungan::query {

namespace {

/// Disks with FAT know 64 bits only, and not by this call.
FileIdentity shortIdentityOf(HANDLE file)
{
    BY_HANDLE_FILE_INFORMATION about = {};
    if (!GetFileInformationByHandle(file, &about))
        return {};
    return {about.dwVolumeSerialNumber, quint64(about.nFileIndexHigh) << 32 | about.nFileIndexLow};
}

FileIdentity identityOf(HANDLE file)
{
    FILE_ID_INFO about = {};
    if (!GetFileInformationByHandleEx(file, FileIdInfo, &about, sizeof about))
        return shortIdentityOf(file);
    const auto id = std::bit_cast<std::array<quint64, 2>>(about.FileId);
    return {about.VolumeSerialNumber, id[0], id[1]};
}

} // namespace

std::optional<FileIdentity> identityOf(const QString &file)
{
    // For its attributes only, so that it can be opened while others use it, and they can open it while we do.
    const std::wstring path = files::systemPath(file).toStdWString();
    const HANDLE handle =
        CreateFileW(path.c_str(), FILE_READ_ATTRIBUTES, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return {};
    const FileIdentity identity = identityOf(handle);
    CloseHandle(handle);
    return identity;
}

} // namespace anjungan::query
