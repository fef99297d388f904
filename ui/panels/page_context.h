// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "core/workspace/page_spec.h"

#include <QObject>

namespace anjungan::panels {

/// The values of a page's parameters, which its panels' queries use. "area" (an area code) and "period" exist on every
/// page and are initially empty; a parameter that the page declares always has one of its choices. Lives on the UI
/// thread; outlives the page's view.
class PageContext : public QObject
{
    Q_OBJECT

public:
    explicit PageContext(const workspace::PageSpec &page, QObject *parent = nullptr);

    /// Empty if nothing is chosen.
    QString value(const QString &parameter) const;

    /// Sets the parameter; an empty `value` unsets it. False, without a change, if the page has no such parameter or
    /// the parameter no such choice.
    bool set(const QString &parameter, const QString &value);

    const query::Parameters &values() const { return m_values; }

    /// The page's own parameters.
    const QList<workspace::Parameter> &declared() const { return m_declared; }
    /// The page's declaration of the parameter; null for "area", "period" and unknown ones.
    const workspace::Parameter *declared(const QString &parameter) const;
    /// The choice of a parameter that the page declares; null for the others.
    const workspace::Choice *choice(const QString &parameter) const;

Q_SIGNALS:
    void changed(const QString &parameter);

private:
    QList<workspace::Parameter> m_declared;
    query::Parameters m_values;
};

/// Names of the parameters that every page has.
inline constexpr QStringView areaParameter = query::areaParameterName;
inline constexpr QStringView periodParameter = u"period";

} // namespace anjungan::panels
