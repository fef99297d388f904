// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/start/found_files.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace anjungan::sheet {
class ChoiceList;
class Sheet;
} // namespace anjungan::sheet

namespace anjungan::start {

/// A sheet with the files on this device that may be opened: bundles, workspaces, pictures with a QR code. Looks for
/// them on a worker thread; a stick that is put in later is found by looking again.
class OpenFileSheet : public QWidget
{
    Q_OBJECT

public:
    using Find = std::function<QList<FoundFile>()>; ///< called on a worker thread

    /// Opens it over the window of `anchor`. `theme` must outlive it.
    static OpenFileSheet *open(QWidget &anchor, const theme::Theme &theme, Find find = findFiles);

    QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(const QString &file);

private:
    OpenFileSheet(sheet::Sheet &sheet, const theme::Theme &theme, Find find);

    void look();
    void show(const QList<FoundFile> &files);

    const theme::Theme &m_theme;
    const Find m_find;
    sheet::ChoiceList *m_list;
};

} // namespace anjungan::start
