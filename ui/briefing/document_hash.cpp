// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/briefing/document_hash.h"

#include "ui/briefing/sources.h"
#include "ui/charts/attention_rows.h"
#include "ui/panels/panel.h"

using namespace Qt::StringLiterals;

namespace anjungan::briefing {

namespace {

constexpr qsizetype digits = 4; ///< of each of the two parts

} // namespace

void DocumentHash::add(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    // With its length, so that two texts are not one.
    m_hash.addData(QByteArray::number(bytes.size()) + ':');
    m_hash.addData(bytes);
}

void DocumentHash::add(const SourceRow &row)
{
    for (const QString &text : {row.dataset, row.publisher, row.period, row.changed, row.confirmed, row.rows})
        add(text);
}

void DocumentHash::add(const panels::Panel &panel)
{
    add(panel.definition().id);
    add(panel.heading());
    add(panel.message());
    // Ages run on; what is written of them does not.
    if (const auto *attention = panel.findChild<charts::AttentionRows *>()) {
        for (const charts::AttentionLine &line : attention->lines())
            for (const QString &text : {line.title, line.where, line.figure, line.bound, line.since})
                add(text);
        return;
    }
    const panels::Questions &questions = panel.questions();
    for (std::size_t at = 0; at < questions.answerCount(); ++at) {
        const auto &result = questions.answer(at);
        if (!result || !*result)
            continue;
        for (const QVariantList &row : (**result)->rows)
            for (const QVariant &value : row)
                add(value.toString());
    }
}

QString DocumentHash::text() const
{
    const QString hash = QString::fromLatin1(m_hash.result().toHex());
    return hash.first(digits) + u'-' + hash.sliced(digits, digits);
}

} // namespace anjungan::briefing
