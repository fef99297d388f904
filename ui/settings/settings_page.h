// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "core/sync/sync_service.h"
#include "ui/settings/choices.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QScrollArea>

class QBoxLayout;

namespace anjungan::settings {

class DeviceCard;
class LookCard;
class StorageCard;

/// What a person chooses for this device. In two columns where there is room. Each choice is applied at once; who owns
/// the page keeps it. Asks for sizes only while it is shown.
class SettingsPage : public QScrollArea
{
    Q_OBJECT

public:
    /// All must outlive it.
    struct Parts
    {
        const workspace::Workspace &workspace;
        query::QueryService &queries;
        sync::SyncService *syncing = nullptr; ///< null: the window only shows the cache
        const theme::Theme &theme;
        const theme::Formatter &format;
        QString language;
        QString cacheFile;
        std::optional<bool> notifies; ///< whether notifications are on; nothing: the system has none
        std::function<QDateTime()> now;
        std::function<QList<store::DatasetRecord>()> records;
    };

    SettingsPage(Parts parts, const Choices &choices, QWidget *parent = nullptr);

    const Choices &choices() const { return m_choices; }
    [[nodiscard]] bool isSettled() const;
    /// The cache has changed: what is shown of it is asked for again.
    void refresh();
    /// Scrolls to what this device keeps, as soon as it is laid out.
    void showStorage();

Q_SIGNALS:
    void chosen(const anjungan::settings::Choices &choices);
    void conductChosen(const anjungan::sync::Conduct &conduct); ///< already set in the service
    void noticesWanted(bool wanted);
    void otherWorkspaceWanted();
    void settled();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void change(const std::function<void(Choices &)> &by);
    QString report() const;
    void fit();

    const Parts m_parts;
    Choices m_choices;
    QBoxLayout *m_columns;
    LookCard *m_look;
    StorageCard *m_storageCard;
    DeviceCard *m_device;
};

} // namespace anjungan::settings
