// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/map/fact_list.h"
#include "ui/panels/map/layer_options.h"
#include "ui/panels/panel_services.h"

#include <QHash>

namespace anjungan::panels {

class PageContext;

/// Makes a layer's features readable where the options or its dataset say what there is to tell: those fields that
/// "details" names, else those with a title of their own, a dozen at most; a base layer only where "details" says so.
/// `number` tells the layers of a map apart.
void makeReadable(LayerOptions &options, const QJsonValue &layer, std::size_t number, const PanelServices &services);

/// What values are called, by field and value: as classes and choices name them.
using ValueNames = QHash<QString, QHash<QString, QString>>;
ValueNames valueNames(const LayerOptions &options, const PanelServices &services, const PageContext &context);

/// The first row of `answer` in words, a fact for each field; names in the stead of ids where the answer has them.
std::vector<Fact> factsOf(const query::Answer &answer, const ValueNames &names, const PanelServices &services);

} // namespace anjungan::panels
