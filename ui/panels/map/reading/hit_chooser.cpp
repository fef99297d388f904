// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/reading/hit_chooser.h"

#include "core/base/one_line.h"
#include "ui/map/sheet/legend_swatch.h"
#include "ui/theme/text.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

using theme::Role;

namespace {

/// Lengths in device-independent pixels at a factor of 1.
constexpr double symbolRoom = 30;
constexpr double largestSymbol = 18;
constexpr double lineInset = 4;

} // namespace

HitChooser::HitChooser(const theme::Theme &theme, QWidget *parent) : RowsView(theme, parent) { setInteractive(true); }

void HitChooser::setChoices(std::vector<HitChoice> choices)
{
    m_choices = std::move(choices);
    rowsChanged();
}

void HitChooser::setOf(const QString &id, const QString &of)
{
    const auto choice = std::ranges::find(m_choices, id, &HitChoice::id);
    if (choice == m_choices.end() || choice->of == of)
        return;
    choice->of = of;
    rowsChanged();
}

double HitChooser::leastRowHeight() const { return look().touchTarget() + look().length(4); }

QString HitChooser::rowText(int row) const
{
    const HitChoice &choice = m_choices[static_cast<std::size_t>(row)];
    return QStringList{base::oneLine(choice.name), base::oneLine(choice.of)}.join(u", "_s);
}

void HitChooser::paintRow(QPainter &painter, const QRectF &rect, int row) const
{
    const HitChoice &choice = m_choices[static_cast<std::size_t>(row)];
    const map::Look mapLook = map::lookOf(look());
    const QRectF inside = rect.adjusted(look().length(lineInset), 0, -look().length(lineInset), 0);
    QRectF symbol({}, map::swatchSize(choice.symbol, mapLook).boundedTo(QSizeF(1, 1) * look().length(largestSymbol)));
    symbol.moveCenter({inside.left() + look().length(symbolRoom) / 2, inside.center().y()});
    painter.save();
    map::paintSwatch(painter, symbol, choice.symbol, mapLook, painter.device()->devicePixelRatioF());
    painter.restore();

    QRectF text = inside.adjusted(look().length(symbolRoom) + look().length(lineInset), 0, 0, 0);
    const double name = QFontMetricsF(look().strongFont(Role::Body)).height();
    const double of = choice.of.isEmpty() ? 0 : QFontMetricsF(look().font(Role::Small)).height();
    text.setTop(text.center().y() - (name + of) / 2);
    painter.setFont(look().strongFont(Role::Body));
    painter.setPen(look().tokens().ink);
    theme::drawLine(painter, QRectF(text.topLeft(), QSizeF(text.width(), name)), choice.name);
    painter.setFont(look().font(Role::Small));
    painter.setPen(look().tokens().ink2);
    theme::drawLine(painter, QRectF(text.left(), text.top() + name, text.width(), of), choice.of);
}

} // namespace anjungan::panels
