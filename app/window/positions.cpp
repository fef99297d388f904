// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/positions.h"

#include "ui/field/position/device_source.h"
#include "ui/field/position/recorded_source.h"

namespace anjungan::app {

namespace {

[[nodiscard]] std::expected<field::MakePositions, QString> played(const QString &file, field::RecordedSource::From from)
{
    return field::RecordingReader::readFile(file).transform([from](field::Recording &&recording) {
        return field::MakePositions([recording = std::move(recording), from] {
            return std::make_unique<field::RecordedSource>(recording, field::systemTicks, from);
        });
    });
}

} // namespace

std::expected<field::MakePositions, QString> positionsOf(const QString &recording)
{
    if (recording.isEmpty())
        return [] { return std::make_unique<field::DeviceSource>(); };
    return played(recording, field::RecordedSource::From::Beginning);
}

std::expected<field::MakePositions, QString> lastPositionOf(const QString &recording)
{
    if (recording.isEmpty())
        return field::MakePositions();
    return played(recording, field::RecordedSource::From::End);
}

} // namespace anjungan::app
