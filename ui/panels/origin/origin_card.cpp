// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/origin/origin_card.h"

#include "core/base/joined_parts.h"
#include "core/base/one_line.h"
#include "ui/panels/origin/clock_line.h"
#include "ui/panels/origin/figure_comparison.h"
#include "ui/panels/origin/history_line.h"
#include "ui/panels/origin/origin_words.h"
#include "ui/panels/origin/phrase_flow.h"
#include "ui/panels/origin/rows_bar.h"
#include "ui/panels/page_view.h"
#include "ui/panels/provenance_words.h"
#include "ui/sheet/sheet.h"
#include "ui/theme/icon.h"
#include "ui/words/sentence.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

// Device-independent pixels at a factor of 1.
constexpr double usualWidth = 680;
constexpr double leastBeside = 560; ///< on a narrower card the columns are one below the other

QLabel *textLabel(const QString &text, const QFont &font, const QColor &ink)
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setText(base::oneLine(text));
    label->setFont(font);
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText, ink);
    label->setPalette(colours);
    return label;
}

} // namespace

OriginCard::OriginCard(OriginSubject subject, const PanelServices &services, QWidget *parent)
    : QWidget(parent), m_subject(std::move(subject)), m_services(services),
      m_inquiry(new OriginInquiry(m_subject, services, this)), m_layout(new QVBoxLayout(this)),
      m_columns(new QBoxLayout(QBoxLayout::LeftToRight)), m_left(new QVBoxLayout), m_right(new QVBoxLayout)
{
    const theme::Theme &theme = services.theme;
    m_layout->setContentsMargins(theme.pixels(6), 0, theme.pixels(6), theme.pixels(6));
    for (QBoxLayout *layout : {m_layout, m_left, m_right})
        layout->setSpacing(theme.pixels(6));
    m_columns->setSpacing(theme.pixels(24));
    addClocks();
    m_columns->addLayout(m_left, 4);
    m_columns->addLayout(m_right, 3);
    m_layout->addLayout(m_columns);
    connect(m_inquiry, &OriginInquiry::answered, this, &OriginCard::fill);
    connect(&m_rows, &QFutureWatcherBase::finished, this, &OriginCard::onRows);
    m_inquiry->ask();
}

OriginCard::~OriginCard() { m_rows.cancel(); }

void OriginCard::serve(const PageView &view, const ShowRows &showRows)
{
    for (Panel *panel : view.panels())
        panel->foot().setOpen([panel, showRows] { open(*panel, panel->foot(), showRows); });
}

void OriginCard::open(Panel &panel, QWidget &anchor, const ShowRows &showRows)
{
    auto subject = OriginSubject::of(panel);
    if (!subject)
        return;
    const PanelServices &services = panel.services();
    auto *sheet = new sheet::Sheet(OriginWords::title(subject->title), anchor, services.theme);
    sheet->setObjectName(u"origin_sheet"_s);
    auto *card = new OriginCard(*std::move(subject), services);
    sheet->setContent(card);
    sheet->open(card->findChild<QPushButton *>());
    connect(card, &OriginCard::filled, sheet, [sheet, card] {
        card->updateGeometry();
        // Nothing in it could have the focus before, which the window keeps for it while it is not active.
        if (sheet->window()->focusWidget() != sheet)
            return;
        auto *first = card->findChild<QPushButton *>();
        first->show(); // its layout would later
        first->setFocus(Qt::PopupFocusReason);
    });
    connect(card, &OriginCard::rowsFound, &panel, [sheet, &panel, showRows](const query::UsedRows &rows) {
        sheet->dismiss();
        showRows(panel, rows);
    });
}

QSize OriginCard::sizeHint() const
{
    const int width = std::min(m_services.theme.pixels(usualWidth), window()->width());
    return {width,
            m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(width) : m_layout->sizeHint().height()};
}

void OriginCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_columns->setDirection(width() < m_services.theme.pixels(leastBeside) ? QBoxLayout::TopToBottom
                                                                           : QBoxLayout::LeftToRight);
}

std::vector<Phrase> OriginCard::question() const
{
    AnswerPeriods periods;
    if (!m_subject.provenances.isEmpty()) {
        const query::Provenance &first = m_subject.provenances.first();
        periods = {first.periodTo, ProvenanceWords(m_services).period(first)};
    }
    return QueryWords(m_services, m_subject.values).phrases(m_subject.query, periods, m_subject.column);
}

void OriginCard::addHeading(QBoxLayout &to, const QString &text)
{
    QLabel *label = textLabel(text, m_services.theme.strongFont(theme::Role::Small), m_services.theme.tokens().ink3);
    label->setContentsMargins(0, m_services.theme.pixels(8), 0, 0);
    to.addWidget(label);
}

void OriginCard::addLine(QBoxLayout &to, const QString &text, theme::Tone tone)
{
    const theme::Tokens &tokens = m_services.theme.tokens();
    QLabel *label = textLabel(text, m_services.theme.font(theme::Role::Body), theme::toneInk(tokens, tone, tokens.ink));
    label->setWordWrap(true);
    to.addWidget(label);
}

void OriginCard::addClocks()
{
    const OriginWords words(m_services);
    auto *line = new ClockLine(m_services.theme, this);
    if (!m_subject.provenances.isEmpty())
        line->setClocks(words.clocks(m_subject.provenances.first(), nullptr));
    m_layout->addWidget(line);
    for (const QString &note : m_subject.notes)
        addLine(*m_layout, note);
    QStringList parts;
    for (const query::Provenance &provenance : m_subject.provenances)
        if (!provenance.part.isEmpty())
            parts.append(ProvenanceWords(m_services).partInFull(provenance));
    parts.removeDuplicates();
    for (const QString &part : std::as_const(parts))
        addLine(*m_layout, part);
    for (const query::Provenance &provenance : m_subject.provenances)
        for (const QString &trouble : ProvenanceWords(m_services).troubles(provenance))
            addLine(*m_layout, trouble, ProvenanceWords(m_services).tone(provenance));
    for (qsizetype also = 1; also < m_subject.provenances.size(); ++also)
        addLine(*m_layout, words.also(m_subject.provenances[also]));
}

void OriginCard::fill()
{
    const auto &result = m_inquiry->origin();
    if (!result)
        return;
    const query::Origin *origin = *result ? &**result : nullptr;
    if (origin)
        fillRows(*origin);
    else
        addLine(*m_left, words::readerSentence(result->error().what, m_services.workspace.timeZone),
                theme::Tone::Warning);
    addHeading(*m_left, OriginWords::questionHeading());
    auto *sentence = new PhraseFlow(m_services.theme, this);
    sentence->setPhrases(question());
    m_left->addWidget(sentence);
    fillComparison();
    if (m_inquiry->history()) {
        addHeading(*m_right, m_inquiry->history()->heading);
        m_right->addWidget(new HistoryLine(*m_inquiry->history(), m_services.theme, m_services.format, this));
    }
    addHeading(*m_right, OriginWords::factsHeading());
    for (const QString &fact : OriginWords(m_services).facts(m_subject.query.dataset, origin))
        addLine(*m_right, fact);
    if (origin)
        fillChanges(*origin);
    m_left->addStretch();
    m_right->addStretch();
    addButtons(origin ? origin->used : 0);
    Q_EMIT filled();
}

void OriginCard::fillRows(const query::Origin &origin)
{
    const OriginWords words(m_services);
    if (!m_subject.provenances.isEmpty())
        findChild<ClockLine *>()->setClocks(words.clocks(m_subject.provenances.first(), &origin));
    addHeading(*m_left, words.rowsHeading(origin));
    auto *bar = new RowsBar(m_services.theme, this);
    bar->setParts(words.rowsParts(origin, m_subject.query, QueryWords(m_services, m_subject.values)));
    m_left->addWidget(bar);
}

void OriginCard::fillComparison()
{
    if (!m_inquiry->figure())
        return;
    const auto lines =
        FigureComparison(m_subject.query, *m_subject.figure).lines(*m_inquiry->figure(), m_services.format);
    if (lines.empty())
        return;
    addHeading(*m_left, OriginWords::comparisonHeading());
    const theme::Theme &theme = m_services.theme;
    const theme::Tokens &tokens = theme.tokens();
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(theme.pixels(12));
    grid->setVerticalSpacing(theme.pixels(4));
    grid->setColumnStretch(1, 1);
    for (const FigureComparison::Line &line : lines) {
        const int row = grid->rowCount();
        grid->addWidget(textLabel(line.title, theme.font(theme::Role::Body), tokens.ink2), row, 0);
        grid->addWidget(
            textLabel(line.text, theme.strongFont(theme::Role::Body), theme::toneInk(tokens, line.tone, tokens.ink)),
            row, 1);
    }
    m_left->addLayout(grid);
}

void OriginCard::fillChanges(const query::Origin &origin)
{
    if (origin.changes.empty())
        return;
    addHeading(*m_right, OriginWords::historyHeading());
    for (const query::Origin::Change &change : origin.changes)
        addLine(*m_right, OriginWords(m_services).change(change));
}

QPushButton *OriginCard::addButton(QBoxLayout &to, const QString &name, const QString &text)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setMinimumHeight(m_services.theme.touchTarget());
    to.addWidget(button);
    return button;
}

void OriginCard::addButtons(qint64 used)
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(m_services.theme.pixels(8));
    if (used > 0) {
        QPushButton *rows = addButton(*buttons, u"origin_rows"_s, OriginWords(m_services).seeRows(used));
        rows->setProperty("primary", true);
        rows->setIcon(theme::icon(u"table"_s, m_services.theme.tokens().card));
        connect(rows, &QPushButton::clicked, this, &OriginCard::askForRows);
    }
    QPushButton *copy = addButton(*buttons, u"origin_copy"_s, OriginWords::copyText());
    copy->setIcon(theme::icon(u"copy"_s, m_services.theme.tokens().ink2));
    connect(copy, &QPushButton::clicked, this, [this, copy] {
        QGuiApplication::clipboard()->setText(reference());
        copy->setText(OriginWords::copiedText());
    });
    buttons->addStretch();
    m_layout->addSpacing(m_services.theme.pixels(6));
    m_layout->addLayout(buttons);
}

void OriginCard::askForRows()
{
    if (!m_rows.isRunning())
        m_rows.setFuture(m_services.queries.usedRows(m_subject.query, m_subject.values, m_services.language, mostRows));
}

void OriginCard::onRows()
{
    if (m_rows.future().resultCount() == 0)
        return;
    const auto result = m_rows.future().takeResult();
    if (result)
        Q_EMIT rowsFound(*result);
    else
        addLine(*m_layout, words::readerSentence(result.error().what, m_services.workspace.timeZone),
                theme::Tone::Warning);
}

QString OriginCard::reference() const
{
    const ProvenanceWords words(m_services);
    QStringList lines{m_subject.title};
    for (const query::Provenance &provenance : m_subject.provenances)
        lines.append(words.inFull(provenance));
    lines.append(OriginWords(m_services).facts(m_subject.query.dataset, nullptr));
    lines.append(plainText(question()));
    lines.removeDuplicates();
    return lines.join(u'\n');
}

} // namespace anjungan::panels
