// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/position/fix.h"

#include <QByteArray>
#include <QCoreApplication>

#include <expected>
#include <vector>

namespace anjungan::field {

/// Positions in the order of their times, at least one.
using Recording = std::vector<Fix>;

/// The largest file, and the most positions of a recording; a day has 86,400 seconds.
inline constexpr qint64 largestRecording = 64LL * 1024 * 1024;
inline constexpr std::size_t mostFixes = 200'000;

/// Reads recordings of receivers, for training and tests. Positions are taken as they are, also those that doubtOf()
/// does not believe; what is not a position is left out. The error is one line for people, with what is wrong where.
class RecordingReader
{
    Q_DECLARE_TR_FUNCTIONS(RecordingReader)

public:
    /// GPX or NMEA, by its content.
    [[nodiscard]] static std::expected<Recording, QString> readFile(const QString &file);
    [[nodiscard]] static std::expected<Recording, QString> read(const QByteArray &content);

    /// GPX 1.1 (and 1.0): points of tracks, else of routes, else waypoints. Without times they are a second apart.
    [[nodiscard]] static std::expected<Recording, QString> readGpx(const QByteArray &content);

    /// NMEA 0183: sentences RMC and GGA of any talker, with a right checksum.
    [[nodiscard]] static std::expected<Recording, QString> readNmea(const QByteArray &content);
};

} // namespace anjungan::field
