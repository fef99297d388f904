// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/about_page.h"

#include "core/base/joined_parts.h"
#include "ui/sheet/choice_list.h"
#include "ui/sheet/sheet.h"
#include "ui/shell/licence_view.h"
#include "ui/theme/card.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

// Lengths at a factor of 1, device-independent pixels.
constexpr double aboutOutside = 22;
constexpr double aboutBelow = 16;
const QString workRow = u"work "_s, dataRow = u"data "_s;

sheet::Row headingRow(const QString &text) { return {.kind = sheet::Row::Kind::Heading, .value = {}, .text = text}; }

} // namespace

AboutPage::AboutPage(const QList<Attribution> &attributions, const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_works(usedWorks()), m_attributions(attributions), m_words(new QLabel(this)),
      m_list(new sheet::ChoiceList(theme, this))
{
    setObjectName(u"view_about"_s);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setText(QStringList{tr("Anjungan %1").arg(QCoreApplication::applicationVersion()),
                                 tr("Executive dashboard: the agencies' datasets in one open file, online or not."),
                                 tr("Free software under the GNU General Public License, version 3 or later.")}
                         .join(u'\n'));
    m_list->setObjectName(u"about_works"_s);
    m_list->setAccessibleName(tr("Works and licences"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    connect(m_list, &sheet::ChoiceList::chosen, this, &AboutPage::open);
    connect(&theme, &theme::Theme::changed, this, &AboutPage::fit);
    fill();
    fit();
}

void AboutPage::fill()
{
    sheet::Rows rows{headingRow(tr("Program and libraries"))};
    for (qsizetype at = 0; at < m_works.size(); ++at)
        rows.append({.value = workRow + QString::number(at), .text = m_works[at].name, .detail = m_works[at].licence});
    if (!m_attributions.isEmpty())
        rows.append(headingRow(tr("Data")));
    for (qsizetype at = 0; at < m_attributions.size(); ++at)
        rows.append({.value = dataRow + QString::number(at),
                     .text = m_attributions[at].name,
                     .detail = m_attributions[at].licence});
    m_list->setRows(rows);
}

void AboutPage::open(const QString &row)
{
    const auto at = row.section(u' ', 1).toInt();
    const bool isWork = row.startsWith(workRow);
    const QString name = isWork ? m_works[at].name : m_attributions[at].name;
    const QString text = isWork ? licenceText(m_works[at])
                                : base::joinedParts({m_attributions[at].use, m_attributions[at].licence}, u"\n\n");
    auto *opened = new sheet::Sheet(name, *m_list, m_theme, sheet::Side::Below);
    opened->setObjectName(u"licence_sheet"_s);
    auto *view = new LicenceView(name, text, m_theme);
    opened->setContent(view);
    opened->open(view);
}

void AboutPage::fit()
{
    const int outside = m_theme.pixels(aboutOutside);
    const int inside = m_theme.pixels(theme::cardInset);
    layout()->setContentsMargins(outside + inside, inside, outside + inside, outside + inside);
    layout()->setSpacing(m_theme.pixels(12));
    m_words->setFont(m_theme.font(theme::Role::Body));
    QPalette palette = m_words->palette();
    palette.setColor(QPalette::WindowText, m_theme.tokens().ink);
    m_words->setPalette(palette);
    m_list->viewport()->update();
    update();
}

void AboutPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int outside = m_theme.pixels(aboutOutside);
    theme::paintCard(painter, QRectF(rect()).adjusted(outside, 0, -outside, -m_theme.length(aboutBelow)), m_theme);
}

} // namespace anjungan::shell
