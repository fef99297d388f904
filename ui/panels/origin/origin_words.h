// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/origin.h"
#include "ui/panels/origin/clock_line.h"
#include "ui/panels/origin/query_words.h"
#include "ui/panels/origin/rows_bar.h"

namespace anjungan::panels {

/// The words of an origin card.
class OriginWords
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::OriginWords)

public:
    explicit OriginWords(const PanelServices &services) : m_services(services) {}

    static QString title(const QString &panel);
    static QString questionHeading() { return tr("The question in words"); }
    static QString historyHeading() { return tr("What changed, newest first"); }
    static QString comparisonHeading() { return tr("In comparison"); }
    static QString factsHeading() { return tr("Publisher and licence"); }
    static QString copyText() { return tr("Copy as a reference"); }
    static QString copiedText() { return tr("Copied"); }

    QString seeRows(qint64 used) const; ///< "See 44 rows"
    /// Without `origin` no arrivals are known yet.
    Clocks clocks(const query::Provenance &provenance, const query::Origin *origin) const;
    /// A further dataset in one line: its title, publisher, period and age.
    QString also(const query::Provenance &provenance) const;
    /// "Rows: 1,056 in the dataset, 44 used"
    QString rowsHeading(const query::Origin &origin) const;
    std::vector<RowsPart> rowsParts(const query::Origin &origin, const workspace::QuerySpec &query,
                                    const QueryWords &words) const;
    /// "19 Nov 2026 15.37 WIB: 44 new, 12 changed, 1 gone"
    QString change(const query::Origin::Change &change) const;
    /// Publisher, licence, source, how often it was asked for, the content's hash; a line each.
    QStringList facts(const QString &dataset, const query::Origin *origin) const;

private:
    QString count(qint64 number) const { return m_services.format.integer(static_cast<double>(number)); }
    QString clock(const QDateTime &at) const;

    const PanelServices &m_services;
};

} // namespace anjungan::panels
