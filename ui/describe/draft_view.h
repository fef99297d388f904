// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/survey/proposal.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QVBoxLayout;

namespace anjungan::trouble {
class WrappedLabel;
}

namespace anjungan::describe {

/// A draft as people read it: for each dataset its first rows, and below them what the draft stands on and what is a
/// guess. Lives on the UI thread.
class DraftView : public QWidget
{
    Q_OBJECT

public:
    /// `theme` must outlive it.
    DraftView(const theme::Theme &theme, const theme::Formatter &format, QWidget *parent = nullptr);

    void setProposal(const survey::Proposal &proposal);

private:
    trouble::WrappedLabel *addLabel(const QString &text);
    void applyTheme();

    const theme::Theme &m_theme;
    const theme::Formatter m_format;
    QVBoxLayout *m_layout;
    QList<trouble::WrappedLabel *> m_headings;
    QList<trouble::WrappedLabel *> m_lines;
    QList<trouble::WrappedLabel *> m_wrong;
};

} // namespace anjungan::describe
