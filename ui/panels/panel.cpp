// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel.h"

#include "core/base/joined_parts.h"
#include "core/workspace/document/entry_reader.h"
#include "core/workspace/document/link_reader.h"
#include "core/workspace/document/reader.h"
#include "ui/charts/empty_note.h"
#include "ui/charts/long_press.h"
#include "ui/charts/overlay_scroll_bar.h"
#include "ui/charts/paged_rows.h"
#include "ui/panels/cut_text_tap.h"
#include "ui/panels/details_popup.h"
#include "ui/panels/menu_button.h"
#include "ui/panels/panel_link.h"
#include "ui/panels/panel_title.h"
#include "ui/panels/provenance_words.h"
#include "ui/panels/scope_words.h"
#include "ui/panels/unit_label.h"
#include "ui/theme/card.h"
#include "ui/words/sentence.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <chrono>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// A shorter wait is not shown, to avoid flicker.
constexpr std::chrono::milliseconds shortWait{250};

} // namespace

Panel::Panel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context, Frame frame,
             QWidget *parent)
    : QWidget(parent), m_definition(definition), m_services(services), m_context(context), m_frame(frame),
      m_link(workspace::readLink(definition.options[u"link"])),
      m_questions(services.queries, context, services.language), m_titleRow(new QHBoxLayout), m_body(new QHBoxLayout),
      m_stack(new QStackedLayout), m_footRow(new QHBoxLayout), m_note(new charts::EmptyNote(services.theme)),
      m_foot(new PanelFoot(services.theme, frame.aboveFoot, frame.belowFoot))
{
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(0);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_titleRow);
    layout->addLayout(m_body, frame.footFollows ? 0 : 1);
    layout->addLayout(m_footRow);
    if (frame.footFollows)
        layout->addStretch(1);
    m_body->addLayout(m_stack);
    m_footRow->addWidget(m_foot);
    m_stack->addWidget(m_note);
    if (frame.footFollows) // the content's height counts alone, so that its foot has one place
        m_note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_message = tr("Loading…");
    m_note->setData({.icon = u"clock"_s, .text = m_message, .detail = {}});
    const QString title = definition.title.in(services.language);
    if (frame.hasTitle && !title.isEmpty()) {
        m_titleRow->addWidget(m_title = new PanelTitle(title, services.theme), 1);
        connect(m_title, &PanelTitle::wholeTextAsked, this,
                [this] { DetailsPopup::show(m_title->lines(), m_services.theme, *m_title); });
    }
    setAccessibleName(title);
    if (services.isAttended)
        addMenu();
    new CutTextTap(*m_note, [this] { return m_note->isCut(); }, [this] { showWhole(m_message); });

    m_slow.setParent(this);
    m_slow.setSingleShot(true);
    m_slow.setInterval(shortWait);
    connect(&m_slow, &QTimer::timeout, this, [this] { m_foot->setBusy(true); });
    connect(&m_questions, &Questions::asked, this, [this] { m_slow.start(); });
    connect(&m_questions, &Questions::answered, this, &Panel::onAnswered);
    // A panel that does not follow a parameter has no newer answer when it changes, but something to say.
    connect(&context, &PageContext::changed, this, &Panel::updateScope);
    connect(&context, &PageContext::changed, this, [this] {
        if (m_state == State::Ready && !m_questions.isPending())
            markChosen();
    });
    connect(&services.theme, &theme::Theme::changed, this, &Panel::applyTheme);
    applyTheme();
}

void Panel::addMenu()
{
    m_menu = new MenuButton(m_services.theme, this);
    m_menu->setSubject(m_definition.title.in(m_services.language));
    if (m_title)
        m_titleRow->addWidget(m_menu);
    else
        m_menu->hide(); // until the content has a place for it
    connect(m_menu, &MenuButton::clicked, this, &Panel::askForMenu);
    if (!m_title) // elsewhere the button is there, and a long press tells of a row
        new charts::LongPress(*this, [this](QPoint) { askForMenu(); });
}

void Panel::askForMenu() { Q_EMIT menuWanted(m_menu && m_menu->isVisible() ? static_cast<QWidget *>(m_menu) : this); }

void Panel::setMenuPainted(bool painted)
{
    if (m_menu)
        m_menu->setPainted(painted);
}

void Panel::bareForPaper()
{
    m_isBare = true;
    // Their panel shows them again when it has rows; within a hidden parent they stay out of sight.
    auto *away = new QWidget(this);
    away->hide();
    while (QLayoutItem *item = m_titleRow->takeAt(0)) {
        if (item->widget())
            item->widget()->setParent(away);
        delete item;
    }
    for (QWidget *corner : findChildren<QWidget *>(u"corner_cover"_s))
        corner->hide();
    m_foot->hide();
    applyTheme();
}

QString Panel::heading() const
{
    const QString title = m_definition.title.in(m_services.language);
    return title.isEmpty() && !m_provenances.isEmpty() ? ProvenanceWords(m_services).dataset(m_provenances.first())
                                                       : title;
}

void Panel::start()
{
    if (m_mistake.isEmpty() && m_questions.isEmpty())
        present(showAnswers());
    else if (m_mistake.isEmpty())
        m_questions.ask();
    else
        present({.state = State::Error, .message = m_mistake, .provenances = {}});
}

void Panel::refresh(const QStringList &datasets) { m_questions.refresh(datasets); }

void Panel::askForDay(QDate today) { m_questions.askForDay(today); }

void Panel::showAllRows()
{
    for (QWidget *widget : findChildren<QWidget *>())
        if (auto *rows = dynamic_cast<charts::PagedRows *>(widget))
            rows->unfold();
    for (auto *bar : findChildren<charts::OverlayScrollBar *>())
        bar->dismiss();
}

void Panel::showRange(const QString &range)
{
    if (!m_title || (range.isEmpty() && !m_range))
        return;
    if (!m_range) {
        m_range = new UnitLabel(m_services.theme);
        setTitleAction(m_range);
    }
    m_range->setText(range);
}

void Panel::updateFoot() { m_foot->setText(footText(m_provenances, m_services)); }

bool Panel::isSettled() const { return m_state != State::Loading && !m_questions.isPending(); }

int Panel::leastHeight(int width) const
{
    const QMargins beside = m_footRow->contentsMargins();
    return m_titleRow->minimumSize().height() + m_body->minimumSize().height() +
           (m_isBare ? 0 : m_foot->heightForWidth(width - beside.left() - beside.right()));
}

void Panel::setContent(QWidget *content) { m_stack->addWidget(content); }

bool Panel::leadsByRow() const
{
    return m_link && std::ranges::any_of(m_link->select, [](const workspace::Link::Setting &setting) {
               return !setting.column.isEmpty();
           });
}

void Panel::followLink(std::size_t question, std::size_t row)
{
    if (const auto answer = m_link ? rowsOf(question) : std::unexpected(Shown{}))
        followLink(**answer, row);
}

void Panel::followLink(const query::Answer &rows, std::size_t row)
{
    selection::Navigation &navigation = m_context.navigation();
    if (const auto place = m_link ? placeOf(*m_link, navigation.place(), rows, row) : std::nullopt)
        navigation.go(*place);
}

int Panel::chosenRow(std::size_t question, std::span<const std::size_t> rows) const
{
    const auto answer = rowsOf(question);
    if (!answer || rows.size() < 2)
        return -1;
    const auto row = rowOfChosen(**answer, rows, m_link, m_context, m_services.workspace);
    return row ? static_cast<int>(*row) : -1;
}

int Panel::chosenRow(std::size_t question) const
{
    const auto answer = rowsOf(question);
    std::vector<std::size_t> rows(answer ? (*answer)->rows.size() : 0);
    std::iota(rows.begin(), rows.end(), std::size_t{0});
    return chosenRow(question, rows);
}

void Panel::setTitleAction(QWidget *action)
{
    m_titleRow->insertWidget(m_title ? 1 : 0, action);
    if (auto *unit = qobject_cast<UnitLabel *>(action); unit && m_title)
        m_title->setUnit(unit);
    applyTheme();
}

QString Panel::text(const QJsonValue &text) const { return workspace::readText(text).in(m_services.language); }

void Panel::contextMenuEvent(QContextMenuEvent *event)
{
    if (!m_menu)
        return event->ignore();
    askForMenu();
    event->accept();
}

void Panel::keyPressEvent(QKeyEvent *event)
{
    const bool isMenuKey =
        event->key() == Qt::Key_Menu || (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier);
    if (m_menu && isMenuKey)
        askForMenu();
    else
        QWidget::keyPressEvent(event);
}

void Panel::paintEvent(QPaintEvent *)
{
    if (m_isBare)
        return;
    QPainter painter(this);
    theme::paintCard(painter, rect(), m_services.theme);
}

std::size_t Panel::addQuery(const QJsonValue &query)
{
    const auto spec = workspace::readQuery(query);
    if (!spec)
        m_mistake = words::readerSentence(spec.error(), m_services.workspace.timeZone);
    return m_questions.add(spec.value_or(workspace::QuerySpec{}));
}

std::expected<const query::Answer *, Panel::Shown> Panel::rowsOf(std::size_t question) const
{
    const AnswerResult &result = *m_questions.answer(question);
    if (!result)
        return std::unexpected(shownError(result.error()));
    const query::Answer &answer = **result;
    if (answer.scope.isBelowLevels || answer.scope.isOutsidePart)
        return std::unexpected(Shown{State::Empty, ScopeWords(m_services, m_context).notAvailable(answer.scope),
                                     answer.provenances(), answer.scope});
    if (answer.rows.empty() || answer.scope.isBeforeData)
        return std::unexpected(Shown{State::Empty, tr("No data for this choice"), answer.provenances(), answer.scope});
    return &answer;
}

Panel::Shown Panel::shownOf(const query::Answer &answer)
{
    return {.state = State::Ready, .message = {}, .provenances = answer.provenances(), .scope = answer.scope};
}

void Panel::showScope(const QString &scope)
{
    m_scopeText = scope;
    if (m_title)
        m_title->setScope(scope);
}

void Panel::showWhole(const QString &text) { DetailsPopup::show({text}, m_services.theme, *this); }

Panel::Shown Panel::shownError(const query::QueryError &error) const
{
    if (error.what.code == message::Code::QueryNeverSyncedBecause)
        return {State::Empty, tr("Not synced yet: the last sync failed"), {}};
    if (error.kind == query::QueryErrorKind::NeverSynced)
        return {State::Empty, tr("Not synced yet"), {}};
    if (error.kind == query::QueryErrorKind::BeforeHistory || error.kind == query::QueryErrorKind::LeftOut)
        return {State::Empty, words::readerSentence(error.what, m_services.workspace.timeZone), {}};
    return {State::Error, words::readerSentence(error.what, m_services.workspace.timeZone), {}};
}

void Panel::showAgain()
{
    if (m_state != State::Loading && m_mistake.isEmpty() && !m_questions.isPending())
        present(showAnswers());
}

void Panel::onAnswered()
{
    m_slow.stop();
    m_foot->setBusy(false);
    present(showAnswers());
}

void Panel::present(Shown shown)
{
    m_state = shown.state;
    m_message = shown.state == State::Ready ? QString() : shown.message;
    m_provenances = std::move(shown.provenances);
    if (m_menu)
        m_menu->setSubject(heading());
    m_scope = std::move(shown.scope);
    updateScope();
    if (m_state == State::Ready) {
        m_stack->setCurrentIndex(m_stack->count() - 1);
        markChosen();
    } else {
        // Without a heading the card would not say what it lacks.
        const QString heading = m_title ? QString() : m_definition.title.in(m_services.language);
        m_note->setData({.icon = m_state == State::Error ? u"warning"_s : u"info"_s,
                         .text = base::joinedParts({heading, m_message}, u": "),
                         .detail = {}});
        m_stack->setCurrentWidget(m_note);
    }
    // A stacked layout puts what it shows over all others: the menu of a panel without a title must be above it to be
    // touched, and the foot is read last, as it stands.
    if (m_menu && !m_title && m_menu->parent() == this)
        m_menu->raise();
    m_foot->raise();
    updateFoot();
    if (isSettled())
        Q_EMIT settled();
}

void Panel::updateScope()
{
    // The answer that is outstanding has its own.
    if (m_questions.isPending())
        return;
    if (!m_scope || m_provenances.isEmpty())
        return sayScope({});
    const ScopeWords words(m_services, m_context);
    query::Scope elsewhere = *m_scope;
    elsewhere.follows.removeAll(option(u"chips").toString()); // the panel itself shows what is chosen there
    sayScope(base::joinedParts({words.chosen(elsewhere), words.beside(*m_scope, m_provenances.first())}));
}

void Panel::sayScope(const QString &scope)
{
    m_scopeText = scope;
    showScope(scope);
}

void Panel::applyTheme()
{
    const theme::Theme &theme = m_services.theme;
    const int inset = m_isBare ? 0 : theme.pixels(theme::cardInset);
    const int above = m_isBare ? 0 : m_frame.isEdgeToEdge ? cardLine : theme.pixels(m_frame.above);
    const bool hasTitle = m_titleRow->count() > 0 && !m_isBare;
    // The dots end where the content does.
    const int rightOfTitle = m_title && m_menu ? inset - theme.pixels(MenuButton::sideInset) : inset;
    m_titleRow->setContentsMargins(inset, 0, rightOfTitle, 0);
    const int beside = m_frame.isEdgeToEdge ? cardLine : inset;
    m_body->setContentsMargins(beside, hasTitle ? 0 : above, beside, 0);
    m_footRow->setContentsMargins(inset, 0, inset, 0);
    update();
}

} // namespace anjungan::panels
