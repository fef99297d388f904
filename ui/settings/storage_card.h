// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "ui/settings/choices.h"
#include "ui/settings/setting_card.h"
#include "ui/settings/storage_plan.h"
#include "ui/theme/format.h"

class QPushButton;
class QVBoxLayout;

namespace anjungan::settings {

class SettingRow;
class StorageBar;
class Switch;

/// What this device keeps, with its size, and what of it a person wants there: only the rows of some areas, and not
/// some datasets. Says what a choice saves before it is made.
class StorageCard : public SettingCard
{
    Q_OBJECT

public:
    struct Parts
    {
        const workspace::Workspace &workspace;
        query::QueryService &queries;
        const theme::Formatter &format;
        QString language;
    };

    /// All must outlive it.
    StorageCard(Parts parts, const Choices &choices, const theme::Theme &theme, QWidget *parent = nullptr);

    /// Asks what is kept; the card shows the newest answer.
    void ask();
    /// The cache has changed: sizes are asked for again. While a person is asked whether to remove something, and while
    /// an answer is awaited, that waits.
    void refresh();
    const query::Storage &storage() const { return m_storage; } ///< as of the last answer
    [[nodiscard]] bool isSettled() const { return m_open == 0; }

Q_SIGNALS:
    void areasChosen(const QStringList &areas); ///< empty: all
    void leftOut(const QStringList &datasets);  ///< all that the person does not want here
    void settled();                             ///< no question is open

private:
    struct Area
    {
        QString code;
        QString name;
    };

    void askStorage();
    void take(const query::Storage &storage);
    void showWhole();
    void showRows();
    void showAreas();
    void answered();
    void askNames();
    void askShares();
    void chooseArea();
    void toggle(const StorageRow &row, bool isKept, Switch &touched);
    void askToRemove(const StorageRow &row, Switch &touched);
    void keep(const StorageRow &row, bool isKept);
    QString nameOf(const QString &code) const;

    const Parts m_parts;
    Choices m_choices;
    query::Storage m_storage;
    QList<Area> m_areas;
    QString m_area;                  ///< code that the switch is about
    QHash<QString, qint64> m_inArea; ///< rows of each dataset in it
    QHash<QString, qint64> m_rows;   ///< all that are kept
    QList<StorageRow> m_shown;       ///< the rows as they are shown
    bool m_isByDataset = false;
    bool m_isAsking = false; ///< for the sizes
    bool m_asksAgain = false;
    bool m_isRemoving = false; ///< the person is asked
    int m_open = 0;            ///< questions without an answer
    StorageBar *m_bar;
    SettingRow *m_whole;
    SettingRow *m_mine;
    Switch *m_onlyMine;
    QPushButton *m_choose;
    QPushButton *m_byDataset;
    QVBoxLayout *m_list;
};

} // namespace anjungan::settings
