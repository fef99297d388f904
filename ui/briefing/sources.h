// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/query/origin.h"
#include "ui/panels/panel_services.h"

#include <QCoreApplication>
#include <QList>
#include <QStringList>

#include <optional>
#include <vector>

namespace anjungan::briefing {

/// A line of the table of sources.
struct SourceRow
{
    int number = 0; ///< as the figures name it, from 1; 0: a remark on some of the rows above, in `dataset`
    QString dataset;
    QString publisher;
    QString period;
    QString changed;
    QString confirmed;
    QString rows;            ///< "44 of 1,056"; empty: not known
    bool hasTrouble = false; ///< a remark says what is wrong with it

    bool operator==(const SourceRow &) const = default;
};

/// The datasets behind all figures of a document: each once, with a number and its three clocks.
class Sources
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::briefing::Sources)

public:
    /// In the order in which a reader meets them.
    void add(const QList<query::Provenance> &provenances);
    /// How many rows of a dataset a figure uses. Of several figures the least and the greatest count.
    void addRows(const QString &dataset, const query::Origin &origin);

    /// The numbers of the datasets, each once and ascending.
    QList<int> numbersOf(const QList<query::Provenance> &provenances) const;
    /// "1, 3"
    QString numbersText(const QList<query::Provenance> &provenances) const;
    [[nodiscard]] bool isEmpty() const { return m_all.isEmpty(); }

    std::vector<SourceRow> rows(const panels::PanelServices &services) const;
    /// "part: Deli Serdang (3, 4)" of the datasets of which this device keeps some areas only; empty if it has all.
    QString partsText(const panels::PanelServices &services) const;
    /// When this device last confirmed any of them; none if it never did.
    std::optional<QDateTime> confirmedAt() const;

private:
    struct Used
    {
        qint64 least = 0, most = 0, all = 0;
    };

    QString written(const Used &used, const theme::Formatter &format) const;

    QList<query::Provenance> m_all; ///< each once, with all its periods
    QHash<QString, Used> m_used;    ///< by dataset
};

} // namespace anjungan::briefing
