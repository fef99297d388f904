// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/text_panel.h"

#include "ui/charts/text_block.h"
#include "ui/panels/cut_text_tap.h"
#include "ui/panels/filled_text.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

TextPanel::TextPanel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context,
                     QWidget *parent)
    : Panel(definition, services, context, {}, parent), m_block(new charts::TextBlock(services.theme))
{
    if (option(u"query").isObject())
        m_query = addQuery(option(u"query"));
    for (const QJsonValue value : option(u"values").toArray())
        m_values.push_back({value[u"value"].toString(), readFormat(value[u"format"])});
    for (const QJsonValue paragraph : option(u"text").toArray())
        m_paragraphs.append(text(paragraph));
    m_block->setAccessibleName(definition.title.in(services.language));
    new CutTextTap(
        *m_block, [this] { return m_block->isCut(); }, [this] { showWhole(m_block->accessibleDescription()); });
    setContent(m_block);
}

Panel::Shown TextPanel::showAnswers()
{
    if (!m_query) {
        m_block->setData(m_paragraphs);
        return {};
    }
    const auto answer = rowsOf(*m_query);
    if (!answer)
        return answer.error();
    m_block->setData(written(**answer));
    return shownOf(**answer);
}

QStringList TextPanel::written(const query::Answer &answer) const
{
    QStringList values;
    for (const Value &value : m_values)
        values.append(
            amount(services().format, styleOf(answer, value.column, value.format), cell(answer, 0, value.column).value)
                .text());
    QStringList paragraphs;
    for (const QString &paragraph : m_paragraphs)
        paragraphs.append(filledText(paragraph, values));
    return paragraphs;
}

} // namespace anjungan::panels
