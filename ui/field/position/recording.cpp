// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/position/recording.h"

#include <QFile>

#include <algorithm>

namespace anjungan::field {

std::expected<Recording, QString> RecordingReader::readFile(const QString &file)
{
    QFile content(file);
    if (!content.open(QIODevice::ReadOnly))
        return std::unexpected(tr("%1: the recording cannot be read: %2").arg(file, content.errorString()));
    const QByteArray bytes = content.read(largestRecording + 1);
    if (bytes.size() > largestRecording)
        return std::unexpected(tr("%1: a recording of more than 64 MiB is not read").arg(file));
    auto recording = read(bytes);
    if (!recording)
        return std::unexpected(file + QStringLiteral(": ") + recording.error());
    return recording;
}

std::expected<Recording, QString> RecordingReader::read(const QByteArray &content)
{
    const QByteArray start = content.left(4096).trimmed();
    auto recording = start.contains('<') && !start.startsWith('$') ? readGpx(content) : readNmea(content);
    if (!recording)
        return recording;
    if (recording->empty())
        return std::unexpected(tr("no position is in it; a recording is a GPX or an NMEA file"));
    std::ranges::stable_sort(*recording, {}, &Fix::time);
    return recording;
}

} // namespace anjungan::field
