// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/source/connector.h"

#include <QJsonObject>

/// Restricts a listing of OGC API - Features: OGC 19-079r2 (part 3, filtering), OGC 21-065r2 (CQL2 text), and OGC
/// 24-019 (part 6, property selection); and sorts it (`sortby`, a draft). `first` is the URL of the listing's first
/// page. Only parameters of these standards are sent, because a server must answer 400 to an unknown one (OGC
/// 17-069r4, 7.6): `skipGeometry` (a draft of part 6) where the API definition lists it, since by the standard a
/// selection without the geometry omits it, and with many servers it does not.
namespace anjungan::source {

/// The abilities that the conformance declares.
Abilities abilitiesOf(const QJsonObject &conformance);

/// `"field" = '12.07' OR "field" LIKE '12.07.%' OR …`. Returns `first` for a name with a quote, which CQL2 cannot
/// express, for a code that is none, and for so many that a server might refuse the URL for its length.
QUrl partUrl(const QUrl &first, const Part &part);

/// Joined to the condition that `first` has already. The field is quoted, so that it may be a reserved word. Returns
/// `first` for a name with a quote.
QUrl changedSinceUrl(const QUrl &first, const Since &since);

/// Only that field, as far as the source can omit others. Returns `first` for a name with a comma, which a list of
/// names cannot contain.
QUrl fieldOnlyUrl(const QUrl &first, const QString &field, const Abilities &abilities);

/// In the order of the key, so that pages by offset have each row once; `first` for a name with a comma.
QUrl sortedUrl(const QUrl &first, const QString &keyField);
bool isSorted(const QUrl &url);

/// The one row with the greatest or the least value; `first`, which must not be sorted, for a name with a comma.
QUrl outermostUrl(const QUrl &first, const QString &field, bool isGreatest);
QUrl unsortedUrl(const QUrl &url);

/// Whether it is restricted to some rows or fields.
bool isNarrowed(const QUrl &url);

QUrl countOnlyUrl(const QUrl &first);
QUrl rowUrl(const QUrl &first, qint64 row);

/// The next link; if it uses an offset and lacks the restrictions or the order of `page`, they are added, since the
/// offset would otherwise count other rows. A link with a token of the source is not changed.
QUrl asNarrowAs(const QUrl &page, const QUrl &next);

} // namespace anjungan::source
