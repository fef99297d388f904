// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/sheet/sheet_file.h"
#include "ui/saving/save_request.h"

#include <QObject>

#include <functional>

namespace anjungan::panels {

/// Saves the current view of a map as a picture or a page, or copies it: painted on a worker thread. Lives on the UI
/// thread.
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

    explicit MapSaving(std::function<Subject()> subject, QObject *parent = nullptr);

    /// Of the view as it is now, independent of changes while somebody chooses a name.
    saving::SaveRequest picture() const;
    saving::SaveRequest page() const;

    [[nodiscard]] bool isBusy() const { return m_isBusy; }
    void copyPicture();

Q_SIGNALS:
    /// What was copied, or why not: one line for people.
    void reported(const QString &line);

private:
    std::function<Subject()> m_subject;
    bool m_isBusy = false;
};

} // namespace anjungan::panels
