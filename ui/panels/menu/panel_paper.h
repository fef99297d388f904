// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/page_context.h"
#include "ui/panels/panel_services.h"

#include <QFuture>
#include <QImage>
#include <QPromise>
#include <QTimer>
#include <QWidget>

#include <memory>

namespace anjungan::panels {

class Panel;

/// The panel as it is on the screen, twice as fine, on the page's ground, with `lines` below it. Null if there is not
/// enough memory. UI thread.
[[nodiscard]] QImage panelImage(Panel &panel, const QStringList &lines);

/// A panel as a page of a PDF: A4, as the panel lies, upright for rows, in the light scheme, with `lines` below it. It
/// is drawn by a copy of the panel, which asks its queries again, since the one on the screen may be dark. Deletes
/// itself when it has painted, or when that took too long. Lives on the UI thread.
class PanelPaper : public QObject
{
    Q_OBJECT

public:
    /// The document's bytes; canceled if it cannot be made. `panel` must outlive the answers: it is the owner.
    static QFuture<QByteArray> make(Panel &panel, const QStringList &lines);

private:
    PanelPaper(Panel &panel, QStringList lines);
    ~PanelPaper() override;
    void paint();

    const QStringList m_lines;
    const QString m_title;
    theme::Theme m_theme;
    PanelServices m_services;
    std::unique_ptr<Panel> m_copy;
    QTimer m_patience;
    QPromise<QByteArray> m_promise;
};

} // namespace anjungan::panels
