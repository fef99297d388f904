// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "ui/panels/panel_services.h"

#include <QLabel>
#include <QWidget>

class QAbstractButton;

namespace anjungan::panels {

/// What one verdict stands on: its period and due time, the lines of evidence, and the conclusion. All of it can be
/// copied.
class EvidenceView : public QWidget
{
    Q_OBJECT

public:
    /// `services` must outlive it.
    explicit EvidenceView(const PanelServices &services, QWidget *parent = nullptr);

    /// The row of the verdicts (core/query/derived_verdicts.h) in the answer, which has their columns.
    void show(const query::Answer &verdicts, std::size_t row);
    /// Everything that it says, as text with a line for each.
    const QString &text() const { return m_text; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitHeight();
    void applyLook();

    const PanelServices &m_services;
    QLabel *m_title, *m_lines, *m_conclusion;
    QAbstractButton *m_copy;
    QString m_text;
};

} // namespace anjungan::panels
