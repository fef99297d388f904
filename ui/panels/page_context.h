// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "core/workspace/page_spec.h"
#include "core/workspace/selection.h"
#include "ui/selection/navigation.h"

#include <QObject>

namespace anjungan::panels {

using workspace::areaParameter;
using workspace::periodParameter;

/// What of the window's selection a page reads, as the values that its panels' queries use. The built-in parameters are
/// empty where nothing is chosen; one that the page declares always has one of its choices: the first if the selection
/// has none of them. The key of a page that is opened for one key is noKey where none is chosen, which no row has:
/// without a value its queries would be about all of them. A page that is not shown keeps the values that it was drawn
/// with. Lives on the UI thread; outlives the page's view.
class PageContext : public QObject
{
    Q_OBJECT

public:
    static constexpr QStringView noKey = u"–";

    /// Shown from the beginning. `navigation` must outlive it.
    PageContext(const workspace::PageSpec &page, selection::Navigation &navigation, QObject *parent = nullptr);

    /// Empty if nothing is chosen.
    QString value(const QString &parameter) const;

    /// Proposes another value to the window; an empty one unsets the parameter. False, without a change, if the page
    /// has no such parameter or the parameter no such choice.
    bool set(const QString &parameter, const QString &value,
             selection::Navigation::Step step = selection::Navigation::Step::New);

    /// Whether the page is on the screen: then it follows the selection.
    void setShown(bool shown);
    [[nodiscard]] bool isShown() const { return m_isShown; }

    selection::Navigation &navigation() const { return m_navigation; }

    const query::Parameters &values() const { return m_values; }

    /// The page's own parameters.
    const QList<workspace::Parameter> &declared() const { return m_declared; }
    /// The page's declaration of the parameter; null for built-in and unknown ones.
    const workspace::Parameter *declared(const QString &parameter) const;
    /// The choice of a parameter that the page declares; null for the others.
    const workspace::Choice *choice(const QString &parameter) const;

Q_SIGNALS:
    /// Emitted for each parameter when all have their values.
    void changed(const QString &parameter);

private:
    query::Parameters read() const;
    void follow();

    QList<workspace::Parameter> m_declared;
    QString m_key;       ///< parameter; empty: the page is for no key
    QStringList m_known; ///< all parameters of the page
    selection::Navigation &m_navigation;
    bool m_isShown = true;
    query::Parameters m_values;
};

} // namespace anjungan::panels
