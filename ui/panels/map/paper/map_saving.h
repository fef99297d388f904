// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/sheet/sheet_file.h"

#include <QObject>

#include <functional>

class QMenu;
class QWidget;

namespace anjungan::panels {

/// Saves the current view of a map as a picture or a page, or copies it. Files are painted and written on a worker
/// thread. Lives on the UI thread.
class MapSaving : public QObject
{
    Q_OBJECT

public:
    /// What to save: the current sheet, a file name without extension, and the size of the visible map.
    struct Subject
    {
        map::Sheet sheet;
        QString name;
        QSize seen;
    };

    /// Asks for a file's name and then calls `chosen`, unless the person cancels. `filter`: as for QFileDialog.
    using Ask = std::function<void(const QString &suggested, const QString &filter,
                                   std::function<void(const QString &file)> chosen)>;

    /// `window`: parent of the dialogs; must outlive it.
    MapSaving(std::function<Subject()> subject, QWidget *window);

    void setAsk(Ask ask) { m_ask = std::move(ask); }
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

    /// A menu with picture, page and copy, owned by `parent`.
    QMenu *makeMenu(QWidget *parent);

    void savePicture();
    void savePage();
    void copyPicture();

Q_SIGNALS:
    /// What is in progress, was done, or failed: one line for people.
    void reported(const QString &line);

private:
    using Written = std::expected<void, map::SheetError>;

    void save(const QString &ending, const QString &filter,
              std::function<Written(const Subject &, const QString &file)> write);
    void finish(const QString &file, const Written &written);
    QString wrong(const map::SheetError &error) const;

    std::function<Subject()> m_subject;
    Ask m_ask;
    bool m_isBusy = false;
};

} // namespace anjungan::panels
