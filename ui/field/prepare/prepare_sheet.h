// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/prepare/prepare_words.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;

namespace anjungan::sheet {
class SearchList;
class Sheet;
} // namespace anjungan::sheet

namespace anjungan::field {

/// A sheet that brings to the device what a person takes along: for which area, how much that is, how long it takes,
/// how far it is, and what did not come. Closing it stops the tiles; the sync goes on. Lives on the UI thread.
class PrepareSheet : public QWidget
{
    Q_OBJECT

public:
    /// Opens it over the window of `anchor`. What is referred to must outlive it.
    static PrepareSheet *open(const panels::PanelServices &services, sync::SyncService &syncing, QWidget &anchor);

    const Preparation &preparation() const { return m_preparation; }
    QSize sizeHint() const override;

private:
    PrepareSheet(const panels::PanelServices &services, sync::SyncService &syncing, sheet::Sheet &sheet);
    void applyTheme();
    void askAreas();
    void show();
    void chooseArea();

    struct Area
    {
        QString code;
        QString name;
    };

    const panels::PanelServices &m_services;
    const PrepareWords m_words;
    sheet::Sheet &m_sheet;
    Preparation m_preparation;
    QList<Area> m_areas;
    QStackedLayout *m_pages;
    QWidget *m_facts;
    sheet::SearchList *m_list;
    QPushButton *m_area;
    QLabel *m_cost;
    QLabel *m_progress;
    QLabel *m_failed;
    QPushButton *m_close;
    QPushButton *m_begin;
};

} // namespace anjungan::field
