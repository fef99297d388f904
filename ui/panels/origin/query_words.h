// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "core/query/parameters.h"
#include "core/workspace/query_spec.h"
#include "ui/panels/panel_services.h"

#include <QCoreApplication>

#include <vector>

namespace anjungan::panels {

/// A piece of a sentence; a name is set off from the words between the names.
struct Phrase
{
    QString text;
    bool isName = false;

    bool operator==(const Phrase &) const = default;
};

/// The periods of an answer: the newest as it is stored, and all as they are written, "November 2025 – October 2026".
struct AnswerPeriods
{
    QString newest;
    QString written;
};

/// A query as a sentence: what is computed, from which dataset, of which rows. "Average of *physical progress*,
/// weighted by *ceiling*, from the dataset *Performance*, for *October 2026*, all agencies."
class QueryWords
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::QueryWords)

public:
    /// All references must outlive it. `values` are those of the page that the query was asked with.
    QueryWords(const PanelServices &services, const query::Parameters &values) : m_services(services), m_values(values)
    {
    }

    /// `periods` are those of the answer; `column` the measure that is meant, empty for the first one.
    std::vector<Phrase> phrases(const workspace::QuerySpec &query, const AnswerPeriods &periods,
                                const QString &column = {}) const;

    /// What the rows are that the condition leaves out: "with another month", "without physical progress".
    QString leftOut(const workspace::QuerySpec &query, const workspace::Condition &condition) const;

private:
    QString fieldName(const workspace::QuerySpec &query, const QString &field) const;
    QString valueName(const workspace::QuerySpec &query, const workspace::Condition &condition) const;
    std::vector<Phrase> measured(const workspace::QuerySpec &query, const QString &column) const;
    std::vector<Phrase> condition(const workspace::QuerySpec &query, const workspace::Condition &condition,
                                  const AnswerPeriods &periods) const;

    const PanelServices &m_services;
    const query::Parameters &m_values;
};

/// The phrases as one plain text.
QString plainText(const std::vector<Phrase> &phrases);

} // namespace anjungan::panels
