// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/around/around_words.h"

#include "ui/map/render/hatch.h"
#include "ui/panels/colour_role.h"
#include "ui/panels/map/map_look.h"
#include "ui/panels/values.h"

#include <QPainter>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::field {

namespace {

constexpr double kilometre = 1000;
constexpr float hatchInkShare = 0.45F;

const QString &colourOfClass(const workspace::AroundZones &zones, int zoneClass)
{
    static const QString none;
    return zoneClass >= 0 && zoneClass < zones.classes.size() ? zones.classes[zoneClass].colour : none;
}

} // namespace

QString AroundWords::wind(double bearing)
{
    static constexpr std::array winds{QT_TR_NOOP("north"),     QT_TR_NOOP("northeast"), QT_TR_NOOP("east"),
                                      QT_TR_NOOP("southeast"), QT_TR_NOOP("south"),     QT_TR_NOOP("southwest"),
                                      QT_TR_NOOP("west"),      QT_TR_NOOP("northwest")};
    constexpr double each = 360.0 / winds.size();
    if (!std::isfinite(bearing))
        return {};
    const auto at = static_cast<std::size_t>(std::lround(std::remainder(bearing, 360) / each) + 8) % winds.size();
    return tr(winds[at]);
}

QString AroundWords::distance(double metres) const
{
    constexpr double coarse = 10 * kilometre, near = 95, step = 10;
    if (!std::isfinite(metres))
        return m_services.format.integer({});
    if (metres < near)
        return tr("%1 m").arg(m_services.format.integer(std::round(metres / step) * step));
    const int decimals = metres < coarse - kilometre / 20 ? 1 : 0;
    return tr("%1 km").arg(m_services.format.real(metres / kilometre, decimals));
}

QString AroundWords::length(double metres) const
{
    if (metres < kilometre)
        return tr("%1 m").arg(m_services.format.integer(metres));
    const bool isWhole = std::fmod(metres, kilometre) == 0;
    return tr("%1 km").arg(m_services.format.real(metres / kilometre, isWhole ? 0 : 1));
}

QString AroundWords::facts(const query::AroundHits &hits, const query::AroundHit &hit) const
{
    QStringList facts;
    for (std::size_t i = 0; i < hits.columns.size(); ++i) {
        const query::AnswerColumn &column = hits.columns[i];
        const QVariant value = hit.values.value(static_cast<qsizetype>(i));
        if (value.isNull() || value.toString().isEmpty())
            continue;
        facts << panels::wordOf(m_services.format, {.value = value,
                                                    .unit = column.unit,
                                                    .type = column.type,
                                                    .title = column.valueTitles.value(value.toString())});
        if (store::isNumeric(column.type) && !column.unit.isEmpty() && !facts.last().endsWith(column.unit))
            facts.last() +=
                QChar(QChar::Nbsp) + panels::unitBeside(m_services.format, facts.last(), column.unit, column.unitOfOne);
    }
    return facts.join(u", "_s);
}

QString AroundWords::inZone(const query::AroundHits &hits, const workspace::AroundList &list) const
{
    if (!hits.inZone)
        return {};
    const theme::Formatter &format = m_services.format;
    const auto counted = [&format](qint64 count, const QString &unit, const QString &ofOne) {
        const QString number = format.whole(count);
        return unit.isEmpty() ? number : number + u' ' + (count == 1 && !ofOne.isEmpty() ? ofOne : unit);
    };
    QStringList parts{
        counted(*hits.inZone, list.unit.in(m_services.language), list.unitOfOne.byLanguage.value(m_services.language))};
    if (hits.sumInZone && hits.sumColumn && *hits.inZone > 0)
        parts << counted(std::llround(*hits.sumInZone), hits.sumColumn->unit, hits.sumColumn->unitOfOne);
    return parts.join(u", "_s);
}

QString AroundWords::className(const workspace::AroundZones &zones, int zoneClass) const
{
    return zoneClass >= 0 && zoneClass < zones.classes.size() ? zones.classes[zoneClass].title.in(m_services.language)
                                                              : u"?"_s;
}

theme::Tone toneOfClass(const workspace::AroundZones &zones, int zoneClass)
{
    switch (panels::colourRole(colourOfClass(zones, zoneClass)).value_or(theme::ColorRole::Quiet)) {
    case theme::ColorRole::HazardHigh:
    case theme::ColorRole::Bad:
        return theme::Tone::Bad;
    case theme::ColorRole::HazardMedium:
    case theme::ColorRole::Warning:
        return theme::Tone::Warning;
    case theme::ColorRole::HazardLow:
    case theme::ColorRole::Good:
        return theme::Tone::Good;
    default:
        return theme::Tone::Neutral;
    }
}

void paintClass(QPainter &painter, const QRectF &rect, const workspace::AroundZones &zones, int zoneClass,
                const theme::Theme &theme)
{
    const QString &name = colourOfClass(zones, zoneClass);
    const theme::Tokens &tokens = theme.tokens();
    painter.fillRect(rect, theme::color(tokens, panels::colourRole(name).value_or(theme::ColorRole::Missing)));
    QColor ink = tokens.card;
    ink.setAlphaF(hatchInkShare);
    painter.fillRect(rect, render::hatchBrush(panels::hatchOf(name), ink, painter.device()->devicePixelRatioF()));
}

} // namespace anjungan::field
