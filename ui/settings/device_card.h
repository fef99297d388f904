// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/diagnostics.h"
#include "ui/settings/setting_card.h"
#include "ui/theme/format.h"

#include <functional>

class QPushButton;

namespace anjungan::settings {

class SettingRow;

/// Files beside a cache that the client does without: tiles of online maps, and caches that were set aside.
struct Spare
{
    QStringList paths;
    qint64 bytes = 0;
};

/// Reads the disk: not on the UI thread.
[[nodiscard]] Spare spareBeside(const QString &cacheFile);
/// Removes them; what could not be removed stays. Not on the UI thread.
void removeSpare(const Spare &spare);

/// The program and its version, a report for who helps, and room that can be freed.
class DeviceCard : public SettingCard
{
    Q_OBJECT

public:
    /// `facts` is called for each report. `format` and `theme` must outlive it.
    DeviceCard(QString cacheFile, std::function<QString()> report, const theme::Formatter &format,
               const theme::Theme &theme, QWidget *parent = nullptr);

    void ask(); ///< what can be freed

Q_SIGNALS:
    void otherWorkspaceWanted();

private:
    void free();
    void saveReport();

    const QString m_cacheFile;
    const std::function<QString()> m_report;
    const theme::Formatter &m_format;
    Spare m_spare;
    SettingRow *m_room;
    QPushButton *m_free;
    QPushButton *m_save;
};

} // namespace anjungan::settings
