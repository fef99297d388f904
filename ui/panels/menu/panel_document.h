// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "ui/export/document.h"

#include <QCoreApplication>

#include <memory>
#include <vector>

namespace anjungan::panels {

class Panel;

/// An answer that a panel shows, as a table: all of its rows, also those that a chart folds, cuts or leaves out.
struct TableSource
{
    QString title;  ///< the dataset's, with a number where the panel has two answers of that dataset
    QString period; ///< the dataset's field of the period; may be empty
    std::shared_ptr<const query::Answer> answer;
    std::shared_ptr<const query::MapAnswer> features; ///< instead of an answer: the fields of a map's layer
};

/// Codes as the language names them, or as they were published.
enum class Values { Named, Published };

/// The table as plain values. Any thread.
[[nodiscard]] exports::Table tableOf(const TableSource &source, Values values);

/// What a panel shows, for its menu: its tables, and where they are from.
class PanelDocument
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::PanelDocument)

public:
    /// `panel` must outlive it.
    explicit PanelDocument(const Panel &panel) : m_panel(panel) {}

    std::vector<TableSource> sources() const;

    /// Where the rows are from: for each dataset publisher, period and clocks, then what is chosen, the query, the
    /// program and the time.
    QList<exports::Fact> facts() const;

    /// The document but for its tables.
    exports::Document withoutTables() const;

    /// The name of a file of it: its title, the period, and the day of the source's last change, which says its age for
    /// ever.
    QString fileName() const;

    /// Paragraphs below a picture: the sources, and when it was made.
    QStringList sourceLines() const;

private:
    void addSource(QList<exports::Fact> &facts, const query::Provenance &provenance) const;
    static QString partOf(const query::Provenance &provenance);
    void addChoice(QList<exports::Fact> &facts) const;

    const Panel &m_panel;
};

} // namespace anjungan::panels
