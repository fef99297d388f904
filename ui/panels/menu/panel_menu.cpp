// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/menu/panel_menu.h"

#include "core/base/joined_parts.h"
#include "ui/charts/figure_tile.h"
#include "ui/export/rows_text.h"
#include "ui/panels/map/paper/map_saving.h"
#include "ui/panels/map_panel.h"
#include "ui/panels/menu/panel_document.h"
#include "ui/panels/menu/panel_paper.h"
#include "ui/panels/menu/panel_requests.h"
#include "ui/panels/menu/table_card.h"
#include "ui/panels/menu/table_text.h"
#include "ui/panels/menu/used_rows_table.h"
#include "ui/panels/origin/origin_card.h"
#include "ui/panels/page_view.h"
#include "ui/saving/save_sheet.h"
#include "ui/sheet/choice_list.h"
#include "ui/sheet/sheet.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

const QString originRow = u"origin"_s, tableRow = u"table"_s, fullRow = u"full"_s, pngRow = u"png"_s, pdfRow = u"pdf"_s,
              copyRow = u"copy"_s, closeRow = u"close"_s;

/// Null for other panels, and for maps that nobody can save.
MapSaving *mapSavingOf(Panel &panel)
{
    auto *map = qobject_cast<MapPanel *>(&panel);
    return map ? map->saving() : nullptr;
}

/// Beside the anchor where the rows have no room above or below it.
sheet::Side sideOf(const sheet::ChoiceList &list, const QWidget &anchor)
{
    constexpr int around = 40; // of the card and to the window's edge
    const int top = anchor.mapTo(anchor.window(), QPoint()).y();
    const int room = std::max(top, anchor.window()->height() - top - anchor.height());
    return list.sizeHint().height() + around <= room ? sheet::Side::Below : sheet::Side::Beside;
}

} // namespace

void PanelMenu::serve(PageView &view)
{
    connect(&view, &PageView::menuWanted, &view, [&view](Panel *panel, QWidget *anchor) {
        // A menu key can be heard twice, as a key and as a wish for a menu.
        const QList<QWidget *> menus = view.window()->findChildren<QWidget *>(u"panel_menu"_s);
        if (std::ranges::all_of(menus, &QWidget::isHidden))
            new PanelMenu(*panel, *anchor, view);
    });
}

PanelMenu::PanelMenu(Panel &panel, QWidget &anchor, PageView &view) : m_panel(panel), m_anchor(&anchor), m_view(view)
{
    auto *list = new sheet::ChoiceList(panel.services().theme);
    list->setRows(rows());
    m_sheet = new sheet::Sheet({}, anchor, panel.services().theme, sideOf(*list, anchor));
    setParent(m_sheet);
    m_sheet->setObjectName(u"panel_menu"_s);
    const QString heading = panel.heading();
    m_sheet->setAccessibleName(heading.isEmpty() ? tr("Menu of this panel") : tr("Menu of %1").arg(heading));
    connect(list, &sheet::ChoiceList::chosen, this, &PanelMenu::choose);
    m_sheet->setContent(list);
    m_sheet->open(list);
}

sheet::Rows PanelMenu::rows() const
{
    const bool hasTables = !PanelDocument(m_panel).sources().empty();
    const bool isAlone = m_view.alone() == &m_panel;
    sheet::Rows rows{
        {.value = originRow,
         .text = tr("Origin of the data"),
         .icon = u"info"_s,
         .isEnabled = !m_panel.provenances().isEmpty()},
        {.value = tableRow, .text = tr("As a table"), .icon = u"table"_s, .isEnabled = hasTables},
        {.value = fullRow,
         .text = isAlone ? tr("Back to the page") : tr("Full screen"),
         .icon = isAlone ? u"chevron-left"_s : u"expand"_s},
        {.value = copyRow, .text = tr("Copy"), .icon = u"copy"_s},
        {.kind = sheet::Row::Kind::Heading, .value = {}, .text = tr("Save as")},
    };
    // A resting mouse is told it by the figure; a finger that rests there gets this menu.
    if (const auto *figure = m_panel.findChild<charts::FigureTile *>(); figure && !figure->data().exact.isEmpty())
        rows.prepend({.kind = sheet::Row::Kind::Note, .value = {}, .text = figure->data().exact});
    rows += PanelRequests::tableFormats(hasTables);
    rows += sheet::Rows{
        {.value = pngRow, .text = tr("PNG picture"), .detail = u".png"_s, .icon = u"picture"_s},
        {.value = pdfRow, .text = tr("PDF page"), .detail = u".pdf"_s, .icon = u"print"_s},
    };
    return rows;
}

void PanelMenu::choose(const QString &value)
{
    if (value == copyRow)
        return copy(); // the sheet stays, and says what was copied
    m_sheet->dismiss();
    if (value == originRow)
        OriginCard::open(m_panel, m_anchor ? *m_anchor : m_panel, showingUsedRows(m_view));
    else if (value == tableRow)
        showTable();
    else if (value == fullRow && m_view.alone() == &m_panel)
        m_view.showAll();
    else if (value == fullRow)
        m_view.showAlone(&m_panel, m_panel.definition().title.isEmpty() ? m_panel.heading() : QString());
    else if (value != closeRow)
        save(value);
}

void PanelMenu::showTable()
{
    auto *card = new TableCard(m_panel, PanelDocument(m_panel).sources());
    m_view.showAlone(card, m_panel.heading());
}

void PanelMenu::save(const QString &format)
{
    const PanelRequests requests(m_panel);
    const MapSaving *map = mapSavingOf(m_panel);
    saving::SaveRequest request = format == pngRow   ? (map ? map->picture() : requests.png())
                                  : format == pdfRow ? (map ? map->page() : requests.pdf())
                                                     : requests.tables(format);
    QWidget &anchor = m_anchor ? *m_anchor : m_panel;
    saving::SaveSheet::open(std::move(request), anchor, m_panel.services().theme);
}

void PanelMenu::copy()
{
    const PanelDocument document(m_panel);
    const MapSaving *map = mapSavingOf(m_panel);
    const QFuture<QImage> image =
        map ? map->image() : QtFuture::makeReadyValueFuture(panelImage(m_panel, document.sourceLines()));
    auto rows = QtConcurrent::run([sources = document.sources(), format = m_panel.services().format] {
        QList<QStringList> lines;
        for (const TableSource &source : sources) {
            if (!lines.isEmpty())
                lines.append(QStringList());
            lines += copiedRows(source, format);
        }
        return std::pair(exports::rowsText(lines), lines.size());
    });
    QtFuture::whenAll(image, rows).then(this, [this, image, rows](const auto &) {
        auto *data = new QMimeData; // the clipboard owns it
        const auto &[text, count] = rows.result();
        if (count > 0) {
            data->setText(text.tabbed);
            data->setHtml(text.html);
        }
        if (!image.result().isNull())
            data->setImageData(image.result());
        QGuiApplication::clipboard()->setMimeData(data);
        showCopied(count, !image.result().isNull());
    });
}

void PanelMenu::showCopied(qsizetype rows, bool hasPicture)
{
    auto *list = m_sheet->findChild<sheet::ChoiceList *>();
    QString copied = rows > 0 ? tr("The rows and a picture are copied") : tr("A picture is copied");
    if (!hasPicture)
        copied = base::joinedParts(
            {rows > 0 ? tr("The rows are copied") : QString(), tr("There is not enough memory for the picture")});
    list->setRows({{.kind = sheet::Row::Kind::Note, .value = {}, .text = copied},
                   {.value = closeRow, .text = tr("Close"), .icon = u"check"_s}});
}

} // namespace anjungan::panels
