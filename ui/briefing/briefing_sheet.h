// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/briefing/briefing_file.h"
#include "ui/briefing/briefing_run.h"
#include "ui/briefing/printers.h"

#include <QPointer>
#include <QWidget>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;

namespace anjungan::sheet {
class ChoiceList;
class Sheet;
} // namespace anjungan::sheet

namespace anjungan::briefing {

/// A sheet that lists the workspace's briefings, makes the chosen one with what is chosen in the window, and saves or
/// prints it. Closing it cancels what is being made. Deletes itself when it closes. Lives on the UI thread.
class BriefingSheet : public QWidget
{
    Q_OBJECT

public:
    enum class Step {
        Choosing, ///< a briefing
        Making,
        Ready,
        Printing, ///< choosing a printer
        Failed,
    };

    struct Parts
    {
        const panels::PanelServices &services; ///< of the window; outlive the sheet
        const theme::Theme &theme;
        workspace::Selection selection;
        Printers printers = systemPrinters();
    };

    /// Opens it over the window of `anchor`.
    static BriefingSheet *open(Parts parts, QWidget &anchor);

    Step step() const { return m_step; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void stepped();

private:
    BriefingSheet(Parts parts, QWidget &anchor, sheet::Sheet &sheet);
    QPushButton *addButton(const QString &name, const QString &text, void (BriefingSheet::*run)());
    void applyTheme();
    void showBriefings();
    void choose(const QString &value);
    void make(const workspace::Briefing &briefing);
    void paintNext();
    void save();
    void askForPrinter();
    void print(const QString &printer);
    void close();
    void go(Step step, const QString &line = {});

    const Parts m_parts;
    QPointer<QWidget> m_anchor;
    sheet::Sheet &m_sheet;
    sheet::ChoiceList *m_list;
    QLabel *m_line;
    QProgressBar *m_progress;
    QPushButton *m_cancel;
    QPushButton *m_print;
    QPushButton *m_save;
    std::unique_ptr<BriefingRun> m_run;
    std::unique_ptr<BriefingFile> m_file;
    QByteArray m_bytes;
    Step m_step = Step::Choosing;
};

} // namespace anjungan::briefing
