// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/describe/describe_sheet.h"

#include "core/base/one_line.h"
#include "core/source/error_text.h"
#include "ui/charts/overlay_scroll_bar.h"
#include "ui/charts/touch_scroll.h"
#include "ui/describe/draft_view.h"
#include "ui/saving/save_sheet.h"
#include "ui/sheet/choice_list.h"
#include "ui/sheet/search_list.h"
#include "ui/sheet/sheet.h"
#include "ui/trouble/wrapped_label.h"
#include "ui/words/sentence.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace anjungan::describe {

using theme::Role;

namespace {

// Device-independent pixels at a factor of 1.
constexpr double sheetWidth = 760, listHeight = 320, leastDraft = 160;
constexpr int longestAddress = 2000;
constexpr qsizetype longestId = 40;

/// An address without what may be secret in it.
QString shown(const QString &url) { return base::oneLine(source::withoutSecrets(QUrl(url)).toDisplayString()); }

} // namespace

DescribeSheet *DescribeSheet::open(Parts parts, QWidget &anchor)
{
    auto *sheet = new sheet::Sheet(tr("New datasets from a source"), anchor, parts.theme, sheet::Side::Beside);
    sheet->setObjectName(u"describe_sheet"_s);
    auto *content = new DescribeSheet(std::move(parts), *sheet, anchor);
    sheet->setContent(content);
    sheet->open(content->m_parts.theme.isTouch() ? static_cast<QWidget *>(content->m_ask) : content->m_address);
    return content;
}

DescribeSheet::DescribeSheet(Parts parts, sheet::Sheet &sheet, QWidget &anchor)
    : m_parts(std::move(parts)), m_sheet(sheet), m_anchor(&anchor), m_intro(new trouble::WrappedLabel),
      m_address(new QLineEdit), m_line(new trouble::WrappedLabel),
      m_list(new sheet::SearchList(
          tr("Search collections"),
          [this](const QString &search) {
              sheet::Rows rows;
              for (const source::CollectionInfo &one : m_collections.collections) {
                  const QString title = base::oneLine(one.title.isEmpty() ? one.id : one.title);
                  if (search.isEmpty() || title.contains(search, Qt::CaseInsensitive) ||
                      one.id.contains(search, Qt::CaseInsensitive))
                      rows.append({.value = one.id,
                                   .text = title,
                                   .detail = title == one.id ? QString() : base::oneLine(one.id, longestId),
                                   .isChosen = m_chosen.contains(one.id)});
              }
              return rows;
          },
          m_parts.theme)),
      m_scroll(new QScrollArea), m_draft(new DraftView(m_parts.theme, m_parts.format))
{
    // The draft scrolls by itself, so that its buttons stay in sight.
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setStyleSheet(u"QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; }"_s);
    m_scroll->setWidget(m_draft);
    new charts::OverlayScrollBar(*m_scroll);
    charts::enableTouchScroll(*m_scroll);
    m_intro->setText(tr("The address of a source that speaks OGC API - Features. Its rows are read as a sync reads "
                        "them; nothing of them stays on this device."));
    m_address->setObjectName(u"describe_address"_s);
    m_address->setAccessibleName(tr("Address of the source"));
    m_address->setPlaceholderText(tr("Address of the source: https://…"));
    m_address->setMaxLength(longestAddress);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_address->setText(m_parts.url);
    m_line->setObjectName(u"describe_line"_s);
    m_list->setMinimumHeight(m_parts.theme.pixels(listHeight));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : std::initializer_list<QWidget *>{m_intro, m_address, m_line, m_list, m_scroll})
        layout->addWidget(part);
    addButtons();
    connect(m_address, &QLineEdit::returnPressed, this, &DescribeSheet::list);
    connect(m_address, &QLineEdit::textChanged, this, [this] { go(m_step, m_line->text()); });
    connect(m_list, &sheet::SearchList::chosen, this, &DescribeSheet::toggle);
    connect(&m_inquiry, &DescribeInquiry::listed, this, [this](const source::CollectionList &list) {
        m_collections = list;
        m_chosen.clear();
        m_list->refresh();
        go(Step::Choosing);
        m_list->firstFocus()->setFocus();
    });
    connect(&m_inquiry, &DescribeInquiry::progressed, this, [this](const QString &dataset, qint64 rows) {
        const int count = static_cast<int>(std::min<qint64>(rows, std::numeric_limits<int>::max()));
        m_line->setText(tr("Reading %1: %2 row(s)…", nullptr, count).arg(dataset, m_parts.format.whole(rows)));
    });
    connect(&m_inquiry, &DescribeInquiry::proposed, this, [this](const survey::Proposal &proposal) {
        m_proposal = proposal;
        m_draft->setProposal(proposal);
        go(Step::Done, proposal.wrong.isEmpty() ? QString() : tr("There is no draft, because of this:"));
    });
    connect(&m_inquiry, &DescribeInquiry::failed, this, &DescribeSheet::fail);
    connect(&m_parts.theme, &theme::Theme::changed, this, &DescribeSheet::applyTheme);
    applyTheme();
    go(Step::Asking);
}

QSize DescribeSheet::sizeHint() const
{
    const QSize needed = QWidget::sizeHint();
    const int hidden = m_step == Step::Done ? m_draft->sizeHint().height() - m_scroll->sizeHint().height() : 0;
    return {m_parts.theme.pixels(sheetWidth), needed.height() + std::max(0, hidden)};
}

QPushButton *DescribeSheet::addButton(const QString &name, const QString &text, void (DescribeSheet::*run)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(true); // Enter presses the one with the focus
    connect(button, &QPushButton::clicked, this, run);
    return button;
}

void DescribeSheet::addButtons()
{
    m_back = addButton(u"describe_back"_s, {}, &DescribeSheet::back);
    m_ask = addButton(u"describe_ask"_s, tr("Ask the source"), &DescribeSheet::list);
    m_propose = addButton(u"describe_propose"_s, tr("Make a draft"), &DescribeSheet::propose);
    m_copy = addButton(u"describe_copy"_s, tr("Copy"), &DescribeSheet::copy);
    m_save = addButton(u"describe_save"_s, tr("Save…"), &DescribeSheet::save);
    m_open = addButton(u"describe_open"_s, tr("Open the draft"), &DescribeSheet::openDraft);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    for (QPushButton *button : {m_back, m_ask, m_propose, m_copy, m_save, m_open})
        row->addWidget(button);
    for (QPushButton *button : {m_ask, m_propose, m_open})
        button->setProperty("primary", true);
    static_cast<QVBoxLayout *>(layout())->addLayout(row);
}

void DescribeSheet::applyTheme()
{
    const theme::Theme &theme = m_parts.theme;
    layout()->setSpacing(theme.pixels(8));
    m_scroll->setMinimumHeight(theme.pixels(leastDraft));
    m_intro->setLook(theme.font(Role::Body), theme.tokens().ink2);
    m_line->setLook(theme.font(Role::Body), theme.tokens().ink);
    m_address->setFont(theme.font(Role::Body));
    m_address->setFixedHeight(theme.touchTarget());
    for (QPushButton *button : {m_back, m_ask, m_propose, m_copy, m_save, m_open}) {
        button->setFont(theme.strongFont(Role::Body));
        button->setMinimumHeight(theme.touchTarget());
    }
}

void DescribeSheet::list()
{
    const QString url = m_address->text().trimmed();
    if (url.isEmpty())
        return;
    go(Step::Listing, tr("Asking %1…").arg(shown(url)));
    m_inquiry.list(url);
}

void DescribeSheet::toggle(const QString &collection)
{
    if (!m_chosen.removeOne(collection) && m_chosen.size() < mostChosen)
        m_chosen << collection;
    // The list stays where it is, and the keyboard on the row.
    sheet::ChoiceList &list = *m_list->list();
    const int place = list.verticalScrollBar()->value();
    m_list->refresh();
    const auto row = std::ranges::find(list.rows(), collection, &sheet::Row::value);
    if (row != list.rows().end())
        list.setCurrentIndex(list.model()->index(static_cast<int>(row - list.rows().begin()), 0));
    list.verticalScrollBar()->setValue(place);
    go(Step::Choosing);
}

void DescribeSheet::propose()
{
    go(Step::Reading, tr("Reading…"));
    m_inquiry.propose(m_address->text().trimmed(), m_chosen);
}

/// One step back; from the first the sheet closes.
void DescribeSheet::back()
{
    m_inquiry.cancel();
    switch (m_step) {
    case Step::Asking:
        m_sheet.dismiss();
        break;
    case Step::Listing:
    case Step::Choosing:
        go(Step::Asking);
        break;
    case Step::Reading:
    case Step::Done:
        go(Step::Choosing);
        break;
    }
}

QByteArray DescribeSheet::document() const { return QJsonDocument(m_proposal.document).toJson(); }

void DescribeSheet::copy()
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(document()));
    go(Step::Done, tr("The draft is in the clipboard."));
}

void DescribeSheet::save()
{
    if (!m_anchor)
        return;
    // Dismisses this sheet.
    saving::SaveSheet::open(
        {.title = tr("Save the draft"),
         .name = u"draf"_s,
         .ending = u".json"_s,
         .write = [bytes = document()](const QString &file) { return saving::writeWhole(file, bytes); }},
        *m_anchor, m_parts.theme);
}

void DescribeSheet::openDraft()
{
    Q_EMIT openWanted(document());
    m_sheet.dismiss();
}

void DescribeSheet::fail(const message::Messages &why)
{
    go(m_step == Step::Listing ? Step::Asking : Step::Choosing, words::sentence(why));
}

void DescribeSheet::go(Step step, const QString &line)
{
    m_step = step;
    const bool isDraft = step == Step::Done && m_proposal.wrong.isEmpty();
    QString said = line;
    if (said.isEmpty() && step == Step::Choosing && m_collections.isCut)
        said = tr("The source has more collections than are listed here.");
    if (said.isEmpty() && step == Step::Choosing)
        said = m_chosen.isEmpty()              ? tr("Which collections? Take one with areas, and those within them.")
               : m_chosen.size() == mostChosen ? tr("These are as many as one draft can have.")
                                               : tr("%1 chosen", nullptr, static_cast<int>(m_chosen.size()))
                                                     .arg(m_parts.format.integer(static_cast<double>(m_chosen.size())));
    m_line->setText(said);
    m_line->setVisible(!said.isEmpty());
    m_intro->setVisible(step == Step::Asking);
    m_address->setVisible(step == Step::Asking || step == Step::Listing);
    m_address->setReadOnly(step == Step::Listing);
    m_list->setVisible(step == Step::Choosing);
    m_scroll->setVisible(step == Step::Done);
    m_back->setText(step == Step::Asking                             ? tr("Close")
                    : step == Step::Listing || step == Step::Reading ? tr("Cancel")
                                                                     : tr("Back"));
    m_ask->setVisible(step == Step::Asking || step == Step::Listing);
    m_ask->setEnabled(step == Step::Asking && !m_address->text().trimmed().isEmpty());
    m_propose->setVisible(step == Step::Choosing || step == Step::Reading);
    m_propose->setEnabled(step == Step::Choosing && !m_chosen.isEmpty());
    for (QPushButton *button : {m_copy, m_save, m_open})
        button->setVisible(isDraft);
    updateGeometry();
    Q_EMIT stepped();
}

} // namespace anjungan::describe
