// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/evidence_view.h"

#include "core/base/iso_time.h"
#include "core/message/message_json.h"
#include "ui/panels/plain_label.h"
#include "ui/panels/title_button.h"
#include "ui/panels/values.h"
#include "ui/words/sentence.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QPainter>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

constexpr double evidenceInset = 10;     ///< at a factor of 1, device-independent pixels
constexpr qsizetype shownHash = 8;       ///< of its digits; the copied text has all
constexpr qsizetype mostLines = 6;       ///< that are shown; the copied text has all
constexpr auto lineSeparator = " | "_L1; ///< of a keeper's export

struct Line
{
    QString text;
    QString hash;
};

/// "6 Jun 2026 08.14  Asked: nothing new"
QList<Line> linesOf(const QString &evidence, const PanelServices &services)
{
    QList<Line> lines;
    const QJsonDocument own = QJsonDocument::fromJson(evidence.toUtf8());
    if (!own.isArray()) {
        for (const QString &line : evidence.split(lineSeparator, Qt::SkipEmptyParts))
            lines.append({line, {}});
        return lines;
    }
    for (const QJsonValue each : own.array()) {
        const QJsonArray parts = each.toArray();
        const auto at = base::parseMoment(parts[0].toString());
        const QString what =
            words::readerSentence(message::messagesOf(QJsonArray{parts[1]}), services.workspace.timeZone);
        lines.append({(at ? services.format.dateTime(*at) + u"  "_s : QString()) + what, parts[3].toString()});
    }
    return lines;
}

} // namespace

EvidenceView::EvidenceView(const PanelServices &services, QWidget *parent)
    : QWidget(parent), m_services(services), m_title(plainLabel(this)), m_lines(plainLabel(this)),
      m_conclusion(plainLabel(this)), m_copy(new TitleButton(u"copy"_s, tr("Copy the evidence"), services.theme, this))
{
    for (QLabel *label : {m_title, m_lines, m_conclusion})
        label->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    auto *head = new QHBoxLayout;
    const int inset = services.theme.pixels(evidenceInset);
    layout->setContentsMargins(inset, inset / 2, inset / 2, inset);
    layout->setSpacing(services.theme.pixels(4));
    layout->addLayout(head);
    head->addWidget(m_title, 1);
    head->addWidget(m_copy);
    layout->addWidget(m_lines);
    layout->addWidget(m_conclusion);
    connect(m_copy, &QAbstractButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text); });
    connect(&services.theme, &theme::Theme::changed, this, &EvidenceView::applyLook);
    applyLook();
}

void EvidenceView::show(const query::Answer &verdicts, std::size_t row)
{
    const auto value = [&](QLatin1StringView column) { return cell(verdicts, row, column).value.toString(); };
    const theme::Formatter &format = m_services.format;
    const auto due = base::parseMoment(value("due"_L1));
    const QString title = due ? tr("%1, due %2").arg(format.period(value("period"_L1)), format.dateTime(*due))
                              : format.period(value("period"_L1));
    const QString conclusion =
        words::readerSentence(message::messagesOf(value("message"_L1)), m_services.workspace.timeZone);
    QStringList shown, all{title};
    static const QRegularExpression longHash(u"\\b([0-9a-f]{%1})[0-9a-f]{56}\\b"_s.arg(shownHash));
    for (const Line &line : linesOf(value("evidence"_L1), m_services)) {
        const QString hash = line.hash.isEmpty() ? QString() : u" · "_s + line.hash.left(shownHash) + u'…';
        shown.append(QString(line.text).replace(longHash, u"\\1…"_s) + hash);
        all.append(line.hash.isEmpty() ? line.text : line.text + u" · "_s + line.hash);
    }
    if (shown.size() > mostLines)
        shown = shown.first(mostLines - 1) << u"…"_s;
    if (const QString keeper = value("keeper"_L1); !keeper.isEmpty())
        all.append(tr("By the ledger of %1").arg(keeper));
    m_title->setText(title);
    m_lines->setText(shown.join(u'\n'));
    m_conclusion->setText(conclusion);
    m_text = (all << conclusion).join(u'\n');
    setAccessibleName(title);
    setAccessibleDescription(m_text);
    fitHeight();
}

/// Its wrapped lines need more height than the least that a layout gives it.
void EvidenceView::fitHeight()
{
    setMinimumHeight(std::max(0, layout()->heightForWidth(width())));
    layout()->invalidate(); // else it believes that the labels have their places already
}

void EvidenceView::resizeEvent(QResizeEvent *) { fitHeight(); }

void EvidenceView::applyLook()
{
    const theme::Theme &look = m_services.theme;
    dress(*m_title, look.strongFont(theme::Role::Body), look.tokens().ink);
    dress(*m_lines, look.font(theme::Role::Small), look.tokens().ink2);
    dress(*m_conclusion, look.font(theme::Role::Body), look.tokens().ink);
    fitHeight();
}

void EvidenceView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_services.theme.tokens().line, 1));
    const double corner = m_services.theme.length(8);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
}

} // namespace anjungan::panels
