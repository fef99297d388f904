// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/saving/save_job.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace anjungan::sheet {
class ChoiceList;
class Sheet;
} // namespace anjungan::sheet

namespace anjungan::saving {

/// A sheet that asks for a name and a folder, asks again before it replaces a file, and ends in opening what it has
/// saved; instead of the file dialog of the platform, in the language of the interface. What is wrong is said in a
/// line. Deletes itself when it closes. Lives on the UI thread, which it never blocks.
class SaveSheet : public QWidget
{
    Q_OBJECT

public:
    enum class Step {
        Finding,   ///< the folders
        Asking,    ///< for a name and a folder
        Replacing, ///< asks whether a file is to be replaced
        Writing,
        Done,
    };

    /// Opens it over the window of `anchor`. Both references must outlive it.
    static SaveSheet *open(SaveRequest request, QWidget &anchor, const theme::Theme &theme);

    Step step() const { return m_step; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void stepped();

private:
    SaveSheet(SaveRequest request, sheet::Sheet &sheet, const theme::Theme &theme);
    void addButtons();
    QPushButton *addButton(const QString &name, const QString &text, void (SaveSheet::*run)());
    void applyTheme();
    void showPlaces(const QList<Place> &places);
    void choosePlace(const QString &path);
    void go(Step step, const QString &line = {});
    void save();
    void replace();
    void write(bool replace);
    void close();
    void openFile();
    void showFolder();
    void openLocal(const QString &path);
    QString titleOf(const Place &place) const;
    QString wrong(const QString &file, const SaveError &error) const;

    const theme::Theme &m_theme;
    sheet::Sheet &m_sheet;
    SaveJob *m_job;
    QLineEdit *m_name;
    sheet::ChoiceList *m_places;
    QLabel *m_line;
    QVBoxLayout *m_layout;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_replace = nullptr;
    QPushButton *m_close = nullptr;
    QPushButton *m_folder = nullptr;
    QPushButton *m_open = nullptr;
    QList<Place> m_known;
    QString m_path; ///< of the chosen folder
    QString m_file; ///< that was saved
    Step m_step = Step::Finding;
};

} // namespace anjungan::saving
