// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/search.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>

namespace anjungan::shell {

/// The interpretation of what somebody looks for, as the first answer: what is meant, and how many there are of it.
class MeaningCard : public QAbstractButton
{
    Q_OBJECT

public:
    /// All references must outlive it.
    MeaningCard(const theme::Theme &theme, const theme::Formatter &format, QWidget *parent = nullptr);

    /// `icon` is that of its page.
    void showMeaning(const query::Interpretation &meaning, const QString &icon);
    const workspace::Link &link() const { return m_link; }

    /// Whether Enter chooses it.
    void setCurrent(bool is);
    [[nodiscard]] bool isCurrent() const { return m_isCurrent; }

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double paintCount(QPainter &painter, const QRectF &room) const;

    const theme::Theme &m_theme;
    const theme::Formatter &m_format;
    QString m_icon, m_text, m_count, m_unit;
    QList<query::TextRange> m_matched; ///< of the text
    workspace::Link m_link;
    bool m_isCurrent = false;
};

} // namespace anjungan::shell
