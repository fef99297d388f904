// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/page_spec.h"
#include "ui/panels/panel.h"
#include "ui/panels/values.h"
#include "ui/selection/navigation.h"

#include <vector>

namespace anjungan::charts {
class KeyValues;
struct KeyValue;
} // namespace anjungan::charts

namespace anjungan::panels {

class AreaHeading;

/// The card of the area selected on the page; without a selection, of the whole workspace.
class AreaPanel final : public Panel
{
    Q_OBJECT

public:
    AreaPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
              QWidget *parent);

protected:
    Shown showAnswers() override;

private:
    struct Row
    {
        QString title;
        std::size_t query;
        bool isOfOneArea; ///< a plain row, shown only for a selected area: otherwise it would be that of an arbitrary
                          ///< one
        QString value;
        Format format;
        QString wordColumn; ///< shown before the value, e.g. the hazard class; may be empty
        ToneRule tone;
        std::optional<workspace::Link> link; ///< none: a touch leads nowhere
    };

    /// Whether there is more to say of a missing value than that there is no row: nothing is known of what is chosen,
    /// or nothing at all.
    static bool isReasoned(const Shown &missing) { return !missing.scope || missing.scope->isUnknown(); }
    /// `above`: what the heading says of all rows.
    charts::KeyValue factOf(const Row &row, const query::Answer &answer, const QString &above) const;
    /// The choices of the page that all rows with an answer follow; empty if they differ.
    QString choiceOfAll() const;
    void nameArea(const QString &choice);
    /// Where a touch on a row leads; none if it leads nowhere.
    std::optional<selection::Place> placeOfRow(const Row &row) const;

    AreaHeading *m_heading;
    charts::KeyValues *m_facts;
    std::vector<Row> m_rows;
    std::vector<std::size_t> m_names; ///< a query for each level of areas: the name of the area with the selected code
};

} // namespace anjungan::panels
