// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/map/sheet/sheet_file.h"
#include "ui/saving/save_request.h"

#include <QFuture>
#include <QImage>
#include <QObject>

#include <functional>

namespace anjungan::panels {

/// Saves the current view of a map as a picture or a page, or paints it to be copied: on a worker thread. Lives on the
/// UI thread.
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

    /// The picture to copy; null if there is not enough memory.
    QFuture<QImage> image() const;

private:
    std::function<Subject()> m_subject;
};

} // namespace anjungan::panels
