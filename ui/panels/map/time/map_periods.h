// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "ui/panels/panel_services.h"
#include "ui/panels/questions.h"

#include <QJsonValue>

#include <functional>
#include <optional>

class QWidget;

namespace anjungan::panels {

class TimeBar;

/// The periods that a map steps through: those that its dataset has data for, and the bar for them.
class MapPeriods
{
public:
    /// Reads "time" of the map's options and adds its query to `questions`, which must outlive it. None without "time".
    [[nodiscard]] static std::optional<MapPeriods> make(const QJsonValue &time, const PanelServices &services,
                                                        Questions &questions);

    /// `map` with the bar below it; to be called once. For the other arguments see TimeBar.
    QWidget *withBar(QWidget *map, const PanelServices &services, PageContext &context, std::function<bool()> isShown);

    /// Shows the query's answer, which must have arrived, in the bar.
    void show() const;

    /// Why the periods cannot be given; none if they can, or if the answer has not arrived.
    [[nodiscard]] std::optional<query::QueryError> error() const;

private:
    MapPeriods(const Questions &questions, std::size_t question) : m_questions(&questions), m_question(question) {}

    const Questions *m_questions;
    std::size_t m_question;
    TimeBar *m_bar = nullptr; ///< owned by the widget that withBar() returned
};

} // namespace anjungan::panels
