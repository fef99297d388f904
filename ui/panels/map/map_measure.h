// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/classes/class_rule.h"
#include "ui/panels/map/map_scene.h"
#include "ui/panels/panel_services.h"
#include "ui/panels/questions.h"

#include <QCoreApplication>
#include <QHash>

#include <expected>

namespace anjungan::panels {

/// The values that colour a map's areas ("measure" in its options). Classes are computed from the same answer that is
/// drawn; on a map that steps through periods, from the values of all periods, so that a colour means the same in each.
class MapMeasure
{
    Q_DECLARE_TR_FUNCTIONS(anjungan::panels::MapMeasure)

public:
    /// Adds its queries to `questions`. The error says what is wrong with the query. All references must outlive it.
    [[nodiscard]] static std::expected<MapMeasure, message::Message>
    make(const QJsonValue &measure, Format format, bool isTimed, const PanelServices &services, Questions &questions);

    /// Number of the query whose answer is drawn.
    std::size_t query() const { return m_query; }

    /// Empty before the first answer. Unchanged until the next one arrives.
    const AreaClasses &areas() const;

    /// The value of an area as text; its class if the measure is not a number.
    QString written(const QString &area) const;

    /// The exact value, the class and the rank of an area among those of `shown` in one line:
    /// "0,71 High · rank 4 of 33"; what of it there is.
    QString inWords(const QString &area, const QSet<QString> &shown) const;

    /// The codes with values that belong to no area of `known`, sorted.
    QStringList strayCodes(const QSet<QString> &known) const;
    /// The codes of areas with more than one value, sorted.
    QStringList severalCodes() const;

private:
    MapMeasure(const PanelServices &services, Questions &questions) : m_services(services), m_questions(questions) {}

    QString rankOf(const QString &area, const QSet<QString> &shown) const;
    std::vector<QVariant> column(std::size_t question, const QString &id) const;

    const PanelServices &m_services;
    const Questions &m_questions;
    std::size_t m_query = 0;
    std::optional<std::size_t> m_allPeriods; ///< the query for the values of all periods
    QString m_area;
    QString m_value;
    QString m_exact; ///< column with the number behind the value; empty: the value is the number
    Format m_exactFormat = Format::Decimal;
    QString m_title;
    Format m_format = Format::Decimal;
    ClassRule m_rule;

    mutable AreaClasses m_areas;
    mutable QHash<QString, QVariant> m_numbers;            ///< by area, of those with one value
    mutable std::shared_ptr<const query::Answer> m_drawn;  ///< the answers that m_areas was made from
    mutable std::shared_ptr<const query::Answer> m_scaled; ///< likewise
};

} // namespace anjungan::panels
