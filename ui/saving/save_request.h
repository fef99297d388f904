// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <expected>
#include <functional>

namespace anjungan::saving {

/// Why something is not saved.
struct SaveError
{
    enum class Fault {
        NoFolder,   ///< the folder is gone
        NotAllowed, ///< nothing may be written there
        NoRoom,     ///< the disk is full
        Memory,     ///< there is not enough to make the file
        Other,
    };

    Fault fault = Fault::Other;
    QString detail; ///< what the system says; may be empty
};

using Saved = std::expected<void, SaveError>;

/// Something to be saved under a name that a person chooses.
struct SaveRequest
{
    QString title;  ///< of the sheet: "Save as CSV"
    QString name;   ///< proposed, without the ending
    QString ending; ///< ".csv"
    /// Endings of more files that belong to it and are replaced with it: ".csv-metadata.json".
    QStringList companions = {};
    /// Makes and writes the file of that path, and its companions; called on a worker thread, after the request may be
    /// gone. A file that is there already stays if it fails.
    std::function<Saved(const QString &file)> write;
};

/// Writes `bytes` to `file`, whole or not at all, and says why if it fails. Any thread but the UI's.
[[nodiscard]] Saved writeWhole(const QString &file, const QByteArray &bytes);

/// The error of a file that could not be written, for which the system says `detail`. `bytes`: how many were needed, if
/// that is known.
[[nodiscard]] SaveError errorOf(const QString &file, const QString &detail, qint64 bytes = 0);

} // namespace anjungan::saving
