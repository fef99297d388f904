// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"

#include <QJsonObject>

/// How a listing of OGC API - Features is narrowed: OGC 19-079r2 (part 3, filtering), OGC 21-065r2 (CQL2 text), and OGC
/// 24-019 (part 6, property selection). `first` is the URL of the listing's first page. Only parameters of these
/// standards are sent, because a server must answer 400 to one that it does not know (OGC 17-069r4, 7.6): no
/// skipGeometry, since a selection that does not name the geometry leaves it out.
namespace anjungan::source {

/// What the conformance declares of it.
Abilities abilitiesOf(const QJsonObject &conformance);

/// The field is quoted, so that it may be a reserved word. `first` itself for a name with a quote, which CQL2 can't
/// say.
QUrl changedSinceUrl(const QUrl &first, const Since &since);

/// `first` itself for a name with a comma, which a list of names can't have.
QUrl keysOnlyUrl(const QUrl &first, const QString &keyField);

QUrl countOnlyUrl(const QUrl &first);

/// A next link as the source gave it; where it goes on by offset and forgot what `page` was narrowed to, with that: the
/// offset would count other rows. A link with a token of the source's own is left alone.
QUrl asNarrowAs(const QUrl &page, const QUrl &next);

} // namespace anjungan::source
