// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/origin/origin_card.h"

#include "core/base/joined_parts.h"
#include "core/base/one_line.h"
#include "ui/panels/origin/clock_line.h"
#include "ui/panels/origin/origin_words.h"
#include "ui/panels/origin/phrase_flow.h"
#include "ui/panels/origin/rows_bar.h"
#include "ui/panels/page_view.h"
#include "ui/panels/provenance_words.h"
#include "ui/sheet/sheet.h"
#include "ui/words/sentence.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr double usualWidth = 560; ///< device-independent pixels at a factor of 1

/// Each dataset once, of each time.
QList<query::Provenance> distinct(const QList<query::Provenance> &all)
{
    QList<query::Provenance> some;
    for (const query::Provenance &one : all)
        if (std::ranges::none_of(
                some, [&one](const auto &other) { return other.dataset == one.dataset && other.asOf == one.asOf; }))
            some.append(one);
    return some;
}

} // namespace

OriginCard::OriginCard(OriginSubject subject, const PanelServices &services, QWidget *parent)
    : QWidget(parent), m_subject(std::move(subject)), m_services(services), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(services.theme.pixels(6), 0, services.theme.pixels(6), services.theme.pixels(6));
    m_layout->setSpacing(services.theme.pixels(6));
    addClocks();
    connect(&m_asked, &QFutureWatcherBase::finished, this, &OriginCard::fill);
    m_asked.setFuture(services.queries.origin(m_subject.query, m_subject.values, services.language));
}

void OriginCard::serve(const PageView &view)
{
    for (const Panel *panel : view.panels())
        panel->foot().setOpen([panel] { open(*panel, panel->foot()); });
}

void OriginCard::open(const Panel &panel, QWidget &anchor)
{
    auto query = panel.questions().main();
    if (!query)
        return;
    const PanelServices &services = panel.services();
    // What a figure has no room for is in the menu's table.
    const bool isFigure = panel.definition().type == workspace::PanelType::Figure;
    OriginSubject subject{.title = panel.heading(),
                          .query = *std::move(query),
                          .values = panel.context().values(),
                          .column = panel.definition().options[u"value"].toString(),
                          .provenances = distinct(panel.provenances()),
                          .notes = isFigure ? QStringList() : panel.foot().before()};
    auto *sheet = new sheet::Sheet(OriginWords::title(subject.title), anchor, services.theme);
    sheet->setObjectName(u"origin_sheet"_s);
    auto *card = new OriginCard(std::move(subject), services);
    sheet->setContent(card);
    sheet->open(card->findChild<QPushButton *>());
    connect(card, &OriginCard::filled, sheet, [sheet, card] {
        card->updateGeometry();
        if (sheet->hasFocus()) // nothing in it could have it before
            card->findChild<QPushButton *>()->setFocus(Qt::PopupFocusReason);
    });
}

QSize OriginCard::sizeHint() const
{
    const int width = m_services.theme.pixels(usualWidth);
    return {width,
            m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(width) : m_layout->sizeHint().height()};
}

QString OriginCard::period() const
{
    return m_subject.provenances.isEmpty() ? QString() : m_subject.provenances.first().periodTo;
}

void OriginCard::addHeading(const QString &text)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setText(base::oneLine(text));
    label->setFont(m_services.theme.strongFont(theme::Role::Small));
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText, m_services.theme.tokens().ink3);
    label->setPalette(colours);
    label->setContentsMargins(0, m_services.theme.pixels(8), 0, 0);
    m_layout->addWidget(label);
}

void OriginCard::addLine(const QString &text, theme::Tone tone)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    label->setText(base::oneLine(text));
    label->setWordWrap(true);
    label->setFont(m_services.theme.font(theme::Role::Body));
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText,
                     theme::toneInk(m_services.theme.tokens(), tone, m_services.theme.tokens().ink));
    label->setPalette(colours);
    m_layout->addWidget(label);
}

void OriginCard::addClocks()
{
    const OriginWords words(m_services);
    auto *line = new ClockLine(m_services.theme, this);
    if (!m_subject.provenances.isEmpty())
        line->setClocks(words.clocks(m_subject.provenances.first(), nullptr));
    m_layout->addWidget(line);
    for (const QString &note : m_subject.notes)
        addLine(note);
    for (const query::Provenance &provenance : m_subject.provenances)
        for (const QString &trouble : ProvenanceWords(m_services).troubles(provenance))
            addLine(trouble, ProvenanceWords(m_services).tone(provenance));
    for (qsizetype also = 1; also < m_subject.provenances.size(); ++also)
        addLine(words.also(m_subject.provenances[also]));
}

void OriginCard::fill()
{
    if (m_asked.future().resultCount() == 0)
        return;
    const auto &result = m_asked.future().resultAt(0);
    const OriginWords words(m_services);
    const QueryWords inWords(m_services, m_subject.values);
    if (!result) {
        addLine(words::readerSentence(result.error().what, m_services.workspace.timeZone), theme::Tone::Warning);
    } else {
        if (!m_subject.provenances.isEmpty())
            findChild<ClockLine *>()->setClocks(words.clocks(m_subject.provenances.first(), &*result));
        addHeading(words.rowsHeading(*result));
        auto *bar = new RowsBar(m_services.theme, this);
        bar->setParts(words.rowsParts(*result, m_subject.query, inWords));
        m_layout->addWidget(bar);
    }
    addHeading(OriginWords::questionHeading());
    auto *sentence = new PhraseFlow(m_services.theme, this);
    sentence->setPhrases(inWords.phrases(m_subject.query, period(), m_subject.column));
    m_layout->addWidget(sentence);
    if (result && !result->changes.empty()) {
        addHeading(OriginWords::historyHeading());
        for (const query::Origin::Change &change : result->changes)
            addLine(words.change(change));
    }
    addFacts(result ? &*result : nullptr);
    Q_EMIT filled();
}

void OriginCard::addFacts(const query::Origin *origin)
{
    const OriginWords words(m_services);
    addHeading(OriginWords::factsHeading());
    for (const QString &fact : words.facts(m_subject.query.dataset, origin))
        addLine(fact);
    auto *copy = new QPushButton(OriginWords::copyText(), this);
    copy->setMinimumHeight(m_services.theme.touchTarget());
    connect(copy, &QPushButton::clicked, this, [this, copy] {
        QGuiApplication::clipboard()->setText(reference());
        copy->setText(OriginWords::copiedText());
    });
    m_layout->addSpacing(m_services.theme.pixels(6));
    m_layout->addWidget(copy);
}

QString OriginCard::reference() const
{
    const ProvenanceWords words(m_services);
    QStringList lines{m_subject.title};
    for (const query::Provenance &provenance : m_subject.provenances)
        lines.append(words.inFull(provenance));
    lines.append(OriginWords(m_services).facts(m_subject.query.dataset, nullptr));
    lines.append(
        plainText(QueryWords(m_services, m_subject.values).phrases(m_subject.query, period(), m_subject.column)));
    lines.removeDuplicates();
    return lines.join(u'\n');
}

} // namespace anjungan::panels
