// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/field/carry/bundle_files.h"
#include "ui/field/carry/carry_words.h"
#include "ui/field/carry/neighbours.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;

namespace anjungan::sheet {
class ChoiceList;
class Sheet;
} // namespace anjungan::sheet

namespace anjungan::field {

/// A sheet that says what this device has to take along and what it lacks, and takes bundles in and out: by a stick,
/// and by the local network. Deletes itself when it closes. Lives on the UI thread, which it never blocks.
class CarrySheet : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        const panels::PanelServices &services;
        QString cacheFile;
        sync::SyncService *syncing = nullptr; ///< null: nothing can be taken in
        /// Where bundles may lie; null: the person's own folders and removable drives. Called on a worker thread.
        std::function<QStringList()> folders = {};
        /// Called when a bundle was taken in, also after the sheet was closed: the window's data are others.
        std::function<void()> onTaken = {};
        MakeNearby nearby = {}; ///< null: addresses are typed
    };

    enum class Step { Choosing, Finding, Serving, Asking, Fetching, Taking, Done };

    /// Opens it over the window of `anchor`. What the parts refer to must outlive it.
    static CarrySheet *open(Parts parts, QWidget &anchor);

    Step step() const { return m_step; }
    QString line() const;
    QString lacking() const;    ///< what the device lacks, one line each
    QString nearbyLine() const; ///< of other devices, or of this one as they find it
    QSize sizeHint() const override;

Q_SIGNALS:
    void stepped();

private:
    CarrySheet(Parts parts, sheet::Sheet &sheet, QWidget &anchor);
    void applyTheme();
    void showKept();
    void showActions();
    void choose(const QString &value);
    void saveBundle();
    void findBundleFiles();
    void showFound(const QList<BundleFile> &found);
    void takeFile(const QString &file);
    void serve();
    void serving(const ShareThread::Serving &serving);
    void askForAddress();
    void showNearby();
    void chooseDevice(const QString &id);
    void fetch();
    void go(Step step, const QString &line = {});

    const Parts m_parts;
    const CarryWords m_words;
    sheet::Sheet &m_sheet;
    QPointer<QWidget> m_anchor;
    QLabel *m_kept;
    QLabel *m_lacking;
    QLabel *m_code;
    QLabel *m_line;
    QLabel *m_nearbyLine;
    QLineEdit *m_address;
    QLineEdit *m_typed;
    sheet::ChoiceList *m_list;
    QPushButton *m_close;
    QPushButton *m_fetch;
    std::unique_ptr<ShareThread> m_share; ///< null: neither serves nor fetches
    Neighbours *m_neighbours;
    QString m_chosen;  ///< among the devices nearby, by its id
    QString m_fetched; ///< a file that was fetched, to be removed
    Step m_step = Step::Choosing;
};

} // namespace anjungan::field
