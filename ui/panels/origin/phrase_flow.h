// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/origin/query_words.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace anjungan::panels {

/// A sentence of phrases, wrapped to the width; names are on a tinted ground.
class PhraseFlow : public QWidget
{
    Q_OBJECT

public:
    explicit PhraseFlow(const theme::Theme &theme, QWidget *parent = nullptr);

    void setPhrases(std::vector<Phrase> phrases);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// A word and its place.
    struct Placed
    {
        QString text;
        QRectF rect;
        bool isName = false;
        bool goesOn = false; ///< it is of the same name as the word before it
    };

    std::vector<Placed> placed(double width) const;

    const theme::Theme &m_theme;
    std::vector<Phrase> m_phrases;
};

} // namespace anjungan::panels
