// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/query_service.h"
#include "core/workspace/page_spec.h"

#include <QObject>

namespace anjungan::panels {

/// What the person at a page has chosen: the values of its parameters, which its panels' queries use. "area" (an area
/// code) and "period" are there on every page and empty at first; a parameter of the page's own always holds one of its
/// choices. Lives on the UI thread; outlives the page's view.
class PageContext : public QObject
{
    Q_OBJECT

public:
    explicit PageContext(const workspace::PageSpec &page, QObject *parent = nullptr);

    /// Empty where nothing is chosen.
    QString value(const QString &parameter) const;

    /// Chooses `value`, or nothing where it is empty. False where the page has no such parameter or the parameter no
    /// such choice; then nothing is changed.
    bool set(const QString &parameter, const QString &value);

    const query::Parameters &values() const { return m_values; }

    /// The parameter as the page declares it; null for "area", "period" and what is unknown.
    const workspace::Parameter *declared(const QString &parameter) const;

Q_SIGNALS:
    void changed(const QString &parameter);

private:
    QList<workspace::Parameter> m_declared;
    query::Parameters m_values;
};

/// Names of the parameters that every page has.
inline constexpr QStringView areaParameter = u"area";
inline constexpr QStringView periodParameter = u"period";

} // namespace anjungan::panels
