// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/around/list_pane.h"

#include "core/base/joined_parts.h"
#include "ui/charts/empty_note.h"
#include "ui/panels/chip.h"
#include "ui/panels/panel_foot.h"
#include "ui/panels/plain_label.h"
#include "ui/panels/provenance_words.h"
#include "ui/sheet/choice_list.h"
#include "ui/sheet/sheet.h"
#include "ui/theme/card.h"
#include "ui/theme/icon.h"
#include "ui/theme/text.h"
#include "ui/words/sentence.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QScrollArea>

#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::field {

using theme::Role;

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double paneInset = 22, sheetCorner = 20, sheetTop = 16, besideTop = 8, paneGap = 8, titleArrow = 18,
                 paneRow = 72;

QString titleOfList(const panels::PanelServices &services, const workspace::AroundList &list)
{
    if (!list.title.isEmpty())
        return list.title.in(services.language);
    const workspace::Dataset *dataset = services.workspace.dataset(list.dataset);
    return dataset && !dataset->title.isEmpty() ? dataset->title.in(services.language) : list.dataset;
}

} // namespace

ListTitle::ListTitle(const theme::Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void ListTitle::setTitle(const QString &title, bool hasOthers)
{
    m_hasOthers = hasOthers;
    setAccessibleName(title);
    setFocusPolicy(hasOthers ? Qt::TabFocus : Qt::NoFocus);
    setCursor(hasOthers ? Qt::PointingHandCursor : Qt::ArrowCursor);
    updateGeometry();
    update();
}

QSize ListTitle::sizeHint() const
{
    const double text = std::ceil(theme::textWidth(accessibleName(), m_theme.font(Role::Title))) + 1;
    return {static_cast<int>(text + (m_hasOthers ? m_theme.length(titleArrow + paneGap) : 0)), m_theme.touchTarget()};
}

QSize ListTitle::minimumSizeHint() const { return {m_theme.pixels(120), m_theme.touchTarget()}; }

void ListTitle::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int arrow = m_hasOthers ? m_theme.pixels(titleArrow) : 0;
    painter.setFont(m_theme.font(Role::Title));
    painter.setPen(m_theme.tokens().ink);
    const double room = width() - (m_hasOthers ? arrow + m_theme.length(paneGap) : 0);
    theme::drawLine(painter, QRectF(0, 0, room, height()), accessibleName());
    if (m_hasOthers)
        painter.drawPixmap(width() - arrow, (height() - arrow) / 2,
                           theme::iconPixmap(u"chevron-down"_s, m_theme.tokens().ink2, arrow, devicePixelRatioF()));
    if (hasFocus())
        theme::paintFocus(painter, rect(), m_theme);
}

ListPane::ListPane(const panels::PanelServices &services, const workspace::Around &around, const AroundWords &words,
                   QWidget *parent)
    : QWidget(parent), m_services(services), m_around(around), m_words(words),
      m_title(new ListTitle(services.theme, this)), m_summary(panels::plainLabel(this)),
      m_chipArea(new QScrollArea(this)), m_chips(new QWidget), m_rows(new HitList(services.theme, this)),
      m_note(new charts::EmptyNote(services.theme, this)), m_foot(new panels::PanelFoot(services.theme, 8, 8, this)),
      m_accuracy(panels::plainLabel(this))
{
    m_chipArea->setFrameShape(QFrame::NoFrame);
    m_chipArea->setWidgetResizable(true);
    m_chipArea->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_chipArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_chipArea->setWidget(m_chips);
    m_chipArea->viewport()->setAutoFillBackground(false);
    m_chips->setAutoFillBackground(false);
    m_chips->setAttribute(Qt::WA_NoSystemBackground);
    m_rows->setAccessibleName(tr("What is nearest"));
    m_accuracy->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_title, &ListTitle::clicked, this, &ListPane::openLists);
    connect(&services.theme, &theme::Theme::changed, this, &ListPane::dress);
    dress();
}

void ListPane::dress()
{
    const theme::Theme &theme = m_services.theme;
    panels::dress(*m_accuracy, theme.font(Role::Small), theme.tokens().ink3);
    panels::dress(*m_summary, theme.font(Role::Heading), theme.tokens().ink2);
    layOut();
    update();
}

void ListPane::setSheet(bool isSheet)
{
    m_isSheet = isSheet;
    layOut();
    update();
}

void ListPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const theme::Tokens &tokens = m_services.theme.tokens();
    if (!m_isSheet) {
        painter.fillRect(rect(), tokens.card);
        painter.setPen(tokens.line);
        painter.drawLine(0, 0, 0, height());
        return;
    }
    const double corner = m_services.theme.length(sheetCorner);
    QPainterPath shape;
    shape.addRoundedRect(QRectF(rect()).adjusted(0, 0, 0, corner), corner, corner);
    painter.fillPath(shape, tokens.card);
    painter.setPen(tokens.line);
    painter.drawPath(shape);
}

void ListPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

int ListPane::heightOfRows(int rows) const
{
    const theme::Theme &theme = m_services.theme;
    return theme.pixels((m_isSheet ? sheetTop : besideTop) + 2 * paneGap + rows * paneRow + 36) +
           2 * theme.touchTarget();
}

void ListPane::layOut()
{
    const theme::Theme &theme = m_services.theme;
    const int inset = theme.pixels(paneInset), target = theme.touchTarget(), gap = theme.pixels(paneGap);
    const int inner = std::max(0, width() - 2 * inset);
    int y = theme.pixels(m_isSheet ? sheetTop : besideTop);
    const int title = std::min(m_title->sizeHint().width(), inner);
    m_title->setGeometry(inset, y, title, target);
    const int beside = inner - title - gap;
    m_summary->setVisible(!m_summary->text().isEmpty());
    const int needed = m_summary->sizeHint().width();
    if (m_summary->isHidden() || needed <= beside) {
        m_summary->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_summary->setGeometry(inset + title + gap, y, std::max(beside, 0), target);
        y += target + gap / 2;
    } else {
        y += target - gap / 2;
        m_summary->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        const int line = m_summary->sizeHint().height();
        m_summary->setGeometry(inset, y, inner, line);
        y += line + gap / 2;
    }
    m_chipArea->setVisible(m_group != nullptr);
    if (m_group) {
        m_chipArea->setGeometry(inset, y, inner, target);
        y += target + gap;
    }
    const int wantedFoot = std::max(m_foot->heightForWidth(inner), theme.pixels(34));
    const int accuracy = m_accuracy->sizeHint().width();
    const bool isOneLine = inner - accuracy >= theme.pixels(190);
    const int line = m_accuracy->sizeHint().height();
    const int bottom = height() - (isOneLine ? wantedFoot : wantedFoot + line);
    if (isOneLine) {
        m_foot->setGeometry(inset, bottom, inner - accuracy - gap, wantedFoot);
        m_accuracy->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_accuracy->setGeometry(inset + inner - accuracy, bottom, accuracy, wantedFoot);
    } else {
        m_accuracy->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        m_accuracy->setGeometry(inset, bottom, inner, line);
        m_foot->setGeometry(inset, bottom + line, inner, wantedFoot);
    }
    const QRect rows(0, y, width(), std::max(0, bottom - y));
    m_rows->setGeometry(rows);
    m_note->setGeometry(rows.adjusted(inset, 0, -inset, 0));
}

void ListPane::setNote(const QString &note)
{
    m_note->setData({.icon = u"info"_s, .text = note, .detail = {}});
    m_note->setVisible(m_rows->rowCount() == 0);
    m_rows->setVisible(m_rows->rowCount() > 0);
}

void ListPane::setAccuracy(const QString &words)
{
    if (words == m_accuracy->text())
        return;
    m_accuracy->setText(words);
    layOut();
}

void ListPane::show(const std::shared_ptr<const query::AroundAnswer> &answer, int list, int chip, bool onlyInZone)
{
    const bool isOther = list != std::exchange(m_list, list);
    QString zoneChip;
    if (answer && answer->shown >= 0) {
        const int zoneClass = answer->zones[static_cast<std::size_t>(answer->shown)].zoneClass;
        if (zoneClass >= 0)
            //: %1 is a class of a hazard: high
            zoneChip = tr("In the zone: %1").arg(m_words.className(m_around.zones[answer->shown], zoneClass).toLower());
    }
    if (isOther || zoneChip != m_zoneChip) {
        m_zoneChip = zoneChip;
        makeChips();
    }
    if (m_group)
        if (QAbstractButton *button = m_group->button(chip))
            button->setChecked(true);
    if (m_inZone)
        m_inZone->setChecked(onlyInZone);
    if (m_around.lists.isEmpty())
        return setNote(tr("The workspace lists nothing here."));
    m_title->setTitle(titleOfList(m_services, m_around.lists[list]), m_around.lists.size() > 1);
    if (!answer)
        m_rows->setRows({});
    else
        showRows(*answer);
    layOut();
}

void ListPane::showRows(const query::AroundAnswer &answer)
{
    const query::AroundHits &hits = answer.hits;
    std::vector<HitRow> rows;
    const workspace::AroundZones *zones =
        answer.shown >= 0 ? &m_around.zones[static_cast<qsizetype>(answer.shown)] : nullptr;
    for (const query::AroundHit &hit : hits.hits) {
        HitRow row{.name = hit.name,
                   .facts = m_words.facts(hits, hit),
                   .zone = {},
                   .swatch = {},
                   .distance = hit.isInside ? tr("here") : m_words.distance(hit.place.metres),
                   .wind = hit.isInside ? QString() : AroundWords::wind(hit.place.bearing),
                   .bearing = hit.place.bearing,
                   .isHere = hit.isInside};
        if (zones && hit.zoneClass >= 0) {
            //: %1 is a class of a hazard: high
            row.zone = tr("zone: %1").arg(m_words.className(*zones, hit.zoneClass).toLower());
            row.zoneInShort = m_words.className(*zones, hit.zoneClass).toLower();
            row.zoneTone = toneOfClass(*zones, hit.zoneClass);
            row.swatch = [this, zones, zoneClass = hit.zoneClass](QPainter &painter, const QRectF &rect) {
                paintClass(painter, rect, *zones, zoneClass, m_services.theme);
            };
        }
        rows.push_back(std::move(row));
    }
    const int marked = m_rows->marked();
    m_rows->setRows(std::move(rows));
    m_rows->setMarked(marked);
    // What is nearest, or in a zone that reaches over borders, may be in an area that this device does not keep.
    const QString part = hits.error ? QString() : panels::ProvenanceWords(m_services).part(hits.provenance);
    if (hits.error)
        setNote(words::readerSentence(hits.error->what, m_services.workspace.timeZone));
    else
        setNote(base::joinedParts({tr("Nothing of this within %1.").arg(m_words.length(m_around.reach * 1000)), part}));
    const QString counted = m_words.inZone(hits, m_around.lists[answer.question.list]);
    //: after a number of things, as in "14 schools, 3,510 pupils in this zone"
    const QString inZone = counted.isEmpty() ? QString() : tr("%1 in this zone").arg(counted);
    m_summary->setText(base::joinedParts({part, inZone}));
    QList<query::Provenance> provenances;
    if (!hits.error)
        provenances << hits.provenance;
    if (zones && !answer.zones[static_cast<std::size_t>(answer.shown)].error)
        provenances << answer.zones[static_cast<std::size_t>(answer.shown)].provenance;
    m_foot->setText(panels::footText(provenances, m_services));
}

void ListPane::makeChips()
{
    m_group.reset();
    m_inZone = nullptr;
    // Deleted later: one of them may be the sender of the current signal.
    QWidget *old = m_chipArea->takeWidget();
    old->deleteLater();
    m_chips = new QWidget;
    m_chips->setAutoFillBackground(false);
    auto *row = new QHBoxLayout(m_chips);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_services.theme.pixels(paneGap));
    const auto &chips =
        m_list >= 0 && m_list < m_around.lists.size() ? m_around.lists[m_list].chips : QList<workspace::AroundChip>();
    if (!chips.isEmpty() || !m_zoneChip.isEmpty()) {
        m_group = std::make_unique<QButtonGroup>();
        const auto add = [&](const QString &text, int id) {
            auto *chip = new panels::Chip(text, m_services.theme, m_chips);
            m_group->addButton(chip, id);
            row->addWidget(chip);
            connect(chip, &panels::Chip::clicked, this, [this, id] { Q_EMIT chipChosen(id); });
        };
        // Not -1, which a button group gives to whom it likes.
        add(tr("All"), allChips);
        for (int at = 0; at < chips.size(); ++at)
            add(chips[at].title.in(m_services.language), at);
    }
    if (!m_zoneChip.isEmpty()) {
        m_inZone = new panels::Chip(m_zoneChip, m_services.theme, m_chips);
        row->addWidget(m_inZone);
        connect(m_inZone, &QAbstractButton::clicked, this, &ListPane::inZoneChosen);
    }
    row->addStretch();
    m_chipArea->setWidget(m_chips);
    m_chips->setAutoFillBackground(false); // which the area has turned on
}

void ListPane::openLists()
{
    if (m_around.lists.size() < 2)
        return;
    auto *sheet = new sheet::Sheet(tr("What is nearest"), *m_title, m_services.theme);
    sheet->setObjectName(u"around_lists"_s);
    auto *list = new sheet::ChoiceList(m_services.theme);
    sheet::Rows rows;
    for (int at = 0; at < m_around.lists.size(); ++at)
        rows.append({.value = QString::number(at),
                     .text = titleOfList(m_services, m_around.lists[at]),
                     .isChosen = at == m_list});
    list->setRows(rows);
    connect(list, &sheet::ChoiceList::chosen, this, [this, sheet](const QString &value) {
        sheet->dismiss();
        Q_EMIT listChosen(value.toInt());
    });
    sheet->setContent(list);
    sheet->open(list);
}

} // namespace anjungan::field
