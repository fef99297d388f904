// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/describe/draft_view.h"

#include "ui/charts/table/data_table.h"
#include "ui/describe/preview_table.h"
#include "ui/trouble/wrapped_label.h"
#include "ui/words/sentence.h"

#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::describe {

namespace {

// Device-independent pixels at a factor of 1.
constexpr double rowHeight = 28, barHeight = 8; ///< of a dense table, and of the bar below one that is too wide

} // namespace

DraftView::DraftView(const theme::Theme &theme, const theme::Formatter &format, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_format(format), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    connect(&theme, &theme::Theme::changed, this, &DraftView::applyTheme);
}

trouble::WrappedLabel *DraftView::addLabel(const QString &text)
{
    auto *label = new trouble::WrappedLabel(this);
    label->setText(text);
    m_layout->addWidget(label);
    return label;
}

void DraftView::setProposal(const survey::Proposal &proposal)
{
    m_headings.clear();
    m_lines.clear();
    m_wrong.clear();
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const message::Message &one : proposal.wrong)
        m_wrong << addLabel(words::sentence(one));
    for (const survey::Preview &preview : proposal.previews) {
        m_headings << addLabel(preview.title);
        m_lines << addLabel(PreviewWords::facts(preview, m_format));
        auto *table = new charts::DataTable(m_theme, this);
        table->setObjectName(u"preview"_s);
        table->setAccessibleName(tr("First rows of %1").arg(preview.title));
        table->setDense(true);
        table->setData(previewTable(preview));
        const auto rows = static_cast<double>(table->table().rows.size());
        table->setFixedHeight(m_theme.pixels((rows + 1.5) * rowHeight + barHeight));
        m_layout->addWidget(table);
    }
    if (!proposal.notes.isEmpty())
        m_headings << addLabel(tr("What the draft stands on"));
    for (const message::Message &note : proposal.notes)
        m_lines << addLabel(words::sentence(note));
    applyTheme();
}

void DraftView::applyTheme()
{
    const theme::Tokens &tokens = m_theme.tokens();
    m_layout->setSpacing(m_theme.pixels(6));
    for (trouble::WrappedLabel *label : std::as_const(m_headings))
        label->setLook(m_theme.font(theme::Role::Heading), tokens.ink);
    for (trouble::WrappedLabel *label : std::as_const(m_lines))
        label->setLook(m_theme.font(theme::Role::Body), tokens.ink2);
    for (trouble::WrappedLabel *label : std::as_const(m_wrong))
        label->setLook(m_theme.strongFont(theme::Role::Body), tokens.warningInk);
}

} // namespace anjungan::describe
