// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"

#include <QJsonObject>

/// How a listing of OGC API - Features is narrowed: OGC 19-079r2 (part 3, filtering), OGC 21-065r2 (CQL2 text), and
/// part 6's property selection. `first` is the URL of the listing's first page.
namespace anjungan::source {

/// What the conformance declares of it.
Abilities abilitiesOf(const QJsonObject &conformance);

/// The field as a CQL2 property name: quoted, so that any name is one.
QUrl changedSinceUrl(const QUrl &first, const Since &since);

QUrl keysOnlyUrl(const QUrl &first, const QString &keyField);

QUrl countOnlyUrl(const QUrl &first);

} // namespace anjungan::source
