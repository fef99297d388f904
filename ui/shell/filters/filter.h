// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "ui/panels/page_context.h"
#include "ui/sheet/sheet.h"
#include "ui/theme/format.h"

#include <QObject>
#include <QPointer>

namespace anjungan::shell {

/// What filters use. All references must outlive them.
struct FilterParts
{
    query::QueryService &queries;
    const workspace::Workspace &workspace;
    const theme::Formatter &format;
    theme::Theme &theme;
    QString language;
};

/// One parameter of the selection as the top bar shows it: what is chosen, whether the current page has a chip for it,
/// and the sheet to choose from. What it lists is queried from the cache on a worker thread. Lives on the UI thread.
class Filter : public QObject
{
    Q_OBJECT

public:
    /// `title` names the parameter ("Area").
    Filter(QString parameter, QString icon, QString title, FilterParts parts, QObject *parent = nullptr);

    const QString &parameter() const { return m_parameter; }
    const QString &icon() const { return m_icon; }
    const QString &title() const { return m_title; }

    /// `context` is the page's; it may be destroyed at any time.
    virtual void showPage(const workspace::PageSpec &page, panels::PageContext &context);
    /// For a page of the window itself.
    virtual void leavePage();
    /// Queries again what it lists, after a publish.
    virtual void refresh() {}

    /// What is chosen, in words; also if nothing is.
    virtual QString label() const = 0;
    [[nodiscard]] virtual bool isSet() const;
    /// Whether the current page has a chip for it: where it follows the parameter, and where something is chosen, so
    /// that it is seen and can be undone.
    [[nodiscard]] bool isShown() const;

    /// Opens the sheet, for the chip that was tapped.
    void open(QWidget &anchor);
    /// Unsets the parameter.
    void clear();

    [[nodiscard]] bool isSettled() const { return m_asked == 0; }

Q_SIGNALS:
    void changed(); ///< label(), isSet() or isShown() may have
    void settled();

protected:
    /// Whether panels of that page follow the parameter.
    [[nodiscard]] virtual bool isFollowedBy(const workspace::PageSpec &page) const;
    /// Fills the sheet, and returns what has the focus first.
    virtual QWidget *fill(sheet::Sheet &sheet) = 0;
    /// Another value was chosen, also by others.
    virtual void follow() {}

    const FilterParts &parts() const { return m_parts; }
    panels::PageContext *context() const { return m_context; }
    QString value() const; ///< empty: nothing is chosen
    void choose(const QString &value);

    void asked() { ++m_asked; } ///< answered() follows
    void answered();

private:
    const QString m_parameter, m_icon, m_title;
    const FilterParts m_parts;
    QPointer<panels::PageContext> m_context;
    QPointer<sheet::Sheet> m_sheet;
    bool m_isFollowed = false;
    bool m_isKey = false; ///< the page is opened for one value of it, and has its own way to others
    int m_asked = 0;
};

} // namespace anjungan::shell
