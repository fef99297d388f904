// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/panel.h"
#include "ui/panels/values.h"

#include <QLabel>

#include <vector>

namespace anjungan::sheet {
class Segments;
}

namespace anjungan::panels {

/// Since when changes count, to be chosen, with a few figures of the query beside it.
class SincePanel final : public Panel
{
    Q_OBJECT

public:
    SincePanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
               QWidget *parent);

protected:
    Shown showAnswers() override;

private:
    /// One of the ways to say since when.
    struct Way
    {
        QString title;
        QString value; ///< of the parameter; empty: a day that is chosen in a sheet
    };

    struct Figure
    {
        QString value; ///< column of the answer
        QString title;
        theme::Tone tone = theme::Tone::Neutral;
        QLabel *number = nullptr;
        QLabel *word = nullptr;
    };

    void choose(int way);
    void pickDay();
    void mark();
    void applyLook();
    /// The chosen one in words: "since 5 Nov 2026 08.12, 16 days ago".
    QString chosenWords() const;

    std::size_t m_query;
    std::vector<Way> m_ways;
    std::vector<Figure> m_figures;
    sheet::Segments *m_segments;
    QLabel *m_words;
};

} // namespace anjungan::panels
