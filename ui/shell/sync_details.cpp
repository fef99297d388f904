// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sync_details.h"

#include "ui/charts/touch_scroll.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

SyncDetails::SyncDetails(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_title(new QLabel(this)), m_facts(new QLabel(this)), m_remark(new QLabel(this)),
      m_advice(new QLabel(this)), m_held(new QLabel(this)), m_heldArea(new QScrollArea(this)),
      m_question(new QLabel(tr("Publish what the source has, as told here?"), this)),
      m_history(new QPushButton(tr("Syncs so far"), this)), m_sync(new QPushButton(tr("Sync this dataset"), this)),
      m_accept(new QPushButton(tr("Publish anyway"), this)), m_reject(new QPushButton(tr("Reject"), this)),
      m_yes(new QPushButton(tr("Yes, publish"), this)), m_no(new QPushButton(tr("No, keep the current data"), this))
{
    setObjectName(u"sync_details"_s);
    m_remark->setObjectName(u"sync_remark"_s);
    m_advice->setObjectName(u"sync_advice"_s);
    m_history->setObjectName(u"sync_history_button"_s);
    m_sync->setObjectName(u"sync_one_button"_s);
    m_accept->setObjectName(u"sync_accept_button"_s);
    m_reject->setObjectName(u"sync_reject_button"_s);
    m_held->setObjectName(u"sync_held"_s);
    m_yes->setObjectName(u"sync_accept_yes"_s);
    m_no->setObjectName(u"sync_accept_no"_s);
    m_yes->setProperty("primary", true);
    for (QLabel *label : {m_title, m_facts, m_remark, m_advice, m_held, m_question}) {
        label->setTextFormat(Qt::PlainText); // text of a source, never markup
        label->setWordWrap(true);
    }
    m_remark->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_held->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_heldArea->setWidget(m_held);
    m_heldArea->setWidgetResizable(true);
    m_heldArea->setFrameShape(QFrame::NoFrame);
    m_heldArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_heldArea->viewport()->setAutoFillBackground(false);
    m_held->setAutoFillBackground(false);
    charts::enableTouchScroll(*m_heldArea);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_question, 1);
    buttons->addStretch();
    for (QPushButton *button : {m_no, m_yes, m_reject, m_accept, m_history, m_sync})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (QLabel *label : {m_title, m_facts, m_remark, m_advice})
        column->addWidget(label);
    column->addWidget(m_heldArea);
    column->addLayout(buttons);

    connect(m_history, &QPushButton::clicked, this, [this] { Q_EMIT historyWanted(m_subject.dataset); });
    connect(m_sync, &QPushButton::clicked, this, [this] { Q_EMIT syncWanted(m_subject.dataset); });
    connect(m_accept, &QPushButton::clicked, this, [this] {
        ask(true);
        m_no->setFocus();
    });
    connect(m_reject, &QPushButton::clicked, this, [this] { Q_EMIT rejectWanted(m_subject.dataset); });
    connect(m_no, &QPushButton::clicked, this, [this] {
        ask(false);
        m_accept->setFocus();
    });
    connect(m_yes, &QPushButton::clicked, this, [this] {
        ask(false);
        m_sync->setFocus();
        Q_EMIT acceptWanted(m_subject.dataset);
    });
    setTabOrder({m_no, m_yes, m_reject, m_accept, m_history, m_sync}); // as they stand, from left to right
    connect(&theme, &theme::Theme::changed, this, &SyncDetails::fit);
    fit();
    ask(false);
}

void SyncDetails::setSubject(const Subject &subject)
{
    const bool isAnother = subject.dataset != m_subject.dataset;
    m_subject = subject;
    m_title->setText(subject.title);
    m_facts->setText(subject.facts);
    m_remark->setText(subject.remark);
    m_remark->setVisible(!subject.remark.isEmpty());
    m_advice->setText(subject.advice);
    m_advice->setVisible(!subject.advice.isEmpty());
    m_held->setText(subject.held);
    m_heldArea->setVisible(isHeld());
    fitHeld();
    ask(m_isAsking && !isAnother && isHeld() && subject.canSync);
}

void SyncDetails::ask(bool isAsking)
{
    m_isAsking = isAsking;
    for (QWidget *asking : std::initializer_list<QWidget *>{m_question, m_yes, m_no})
        asking->setVisible(isAsking);
    m_accept->setVisible(!isAsking && isHeld() && m_subject.canSync);
    m_reject->setVisible(!isAsking && isHeld() && !m_subject.isRejected && m_subject.canSync);
    m_sync->setVisible(!isAsking && m_subject.canSync);
    m_history->setVisible(!isAsking);
}

bool SyncDetails::focusNextPrevChild(bool next)
{
    if (!m_isAsking)
        return QWidget::focusNextPrevChild(next);
    QPushButton *other = m_no->hasFocus() ? m_yes : m_no;
    other->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void SyncDetails::keyPressEvent(QKeyEvent *event)
{
    if (m_isAsking && event->matches(QKeySequence::Cancel))
        m_no->click();
    else
        QWidget::keyPressEvent(event);
}

void SyncDetails::fit()
{
    m_title->setFont(m_theme.font(theme::Role::Heading));
    for (QLabel *label : {m_facts, m_remark, m_advice, m_held, m_question})
        label->setFont(m_theme.font(theme::Role::Body));
    for (QPushButton *button : {m_history, m_sync, m_accept, m_reject, m_yes, m_no}) {
        button->setFont(m_theme.strongFont(theme::Role::Body));
        button->setMinimumHeight(m_theme.touchTarget());
    }
    fitHeld();
}

/// As high as its lines, up to a few; the others are scrolled to.
void SyncDetails::fitHeld()
{
    constexpr int mostLines = 6;
    const QFontMetrics metrics(m_held->font());
    const auto lines = static_cast<int>(std::min<qsizetype>(mostLines, m_subject.held.count(u'\n') + 2));
    m_heldArea->setFixedHeight(lines * metrics.lineSpacing());
}

} // namespace anjungan::shell
