// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/fact_list.h"
#include "ui/panels/map/layer_options.h"
#include "ui/panels/panel_services.h"

#include <QHash>

namespace anjungan::panels {

class PageContext;

/// Gives a layer's features cards if there are fields to show: those listed in "details", otherwise those that have a
/// title in the dataset, at most twelve; for a base layer only those in "details". `number` is different for each layer
/// of a map.
void makeReadable(LayerOptions &options, const QJsonValue &layer, std::size_t number, const PanelServices &services);

/// Titles of values, by field and value, from classes and choices.
using ValueNames = QHash<QString, QHash<QString, QString>>;
ValueNames valueNames(const LayerOptions &options, const PanelServices &services, const PageContext &context);

/// The first row of `answer` as text, a fact for each of these fields; names instead of ids where the answer has them.
std::vector<Fact> factsOf(const query::Answer &answer, const QStringList &fields, const ValueNames &names,
                          const PanelServices &services);

} // namespace anjungan::panels
