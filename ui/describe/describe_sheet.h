// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/describe/describe_inquiry.h"
#include "ui/theme/format.h"
#include "ui/theme/theme.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QPushButton;
class QScrollArea;

namespace anjungan::sheet {
class SearchList;
class Sheet;
} // namespace anjungan::sheet

namespace anjungan::trouble {
class WrappedLabel;
}

namespace anjungan::describe {

class DraftView;

/// A sheet that asks a source what collections it has, and proposes a workspace for those that are chosen: the same as
/// the command `describe`, with a preview of the rows. The draft can be copied, saved and opened. Nothing of the source
/// stays on the device. Deletes itself when it closes. Lives on the UI thread, which it never blocks.
class DescribeSheet : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        const theme::Theme &theme; ///< must outlive the sheet
        theme::Formatter format;
        QString url = {}; ///< stands in the field
    };

    enum class Step { Asking, Listing, Choosing, Reading, Done };

    static constexpr qsizetype mostChosen = 10; ///< collections of one draft

    /// Opens it over the window of `anchor`.
    static DescribeSheet *open(Parts parts, QWidget &anchor);

    Step step() const { return m_step; }
    QSize sizeHint() const override;

Q_SIGNALS:
    void stepped();
    /// The draft is wanted as the window's workspace.
    void openWanted(const QByteArray &document);

private:
    DescribeSheet(Parts parts, sheet::Sheet &sheet, QWidget &anchor);
    QPushButton *addButton(const QString &name, const QString &text, void (DescribeSheet::*run)());
    void addButtons();
    void applyTheme();
    void list();
    void toggle(const QString &collection);
    void propose();
    void back();
    void copy();
    void save();
    void openDraft();
    void fail(const message::Messages &why);
    void go(Step step, const QString &line = {});
    [[nodiscard]] QByteArray document() const;

    const Parts m_parts;
    sheet::Sheet &m_sheet;
    const QPointer<QWidget> m_anchor;
    DescribeInquiry m_inquiry;
    source::CollectionList m_collections;
    QStringList m_chosen; ///< ids
    survey::Proposal m_proposal;
    trouble::WrappedLabel *m_intro;
    QLineEdit *m_address;
    trouble::WrappedLabel *m_line;
    sheet::SearchList *m_list;
    QScrollArea *m_scroll;
    DraftView *m_draft;
    QPushButton *m_back = nullptr;
    QPushButton *m_ask = nullptr;
    QPushButton *m_propose = nullptr;
    QPushButton *m_copy = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_open = nullptr;
    Step m_step = Step::Asking;
};

} // namespace anjungan::describe
