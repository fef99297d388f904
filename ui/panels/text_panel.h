// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel.h"
#include "ui/panels/values.h"

namespace anjungan::charts {
class TextBlock;
}

namespace anjungan::panels {

/// Paragraphs of plain text, with values of a query's first row in them.
class TextPanel final : public Panel
{
    Q_OBJECT

public:
    TextPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
              QWidget *parent);

protected:
    Shown showAnswers() override;

private:
    struct Value
    {
        QString column;
        Format format;
    };
    QStringList written(const query::Answer &answer) const;

    charts::TextBlock *m_block;
    std::optional<std::size_t> m_query; ///< none: the text has no values
    std::vector<Value> m_values;
    QStringList m_paragraphs;
};

} // namespace anjungan::panels
