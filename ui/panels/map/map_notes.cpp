// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/map/map_notes.h"

#include "ui/panels/row_labels.h"
#include "ui/panels/scope_words.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace anjungan::panels {

namespace {

/// Some codes of a list that may be long.
QString someOf(const QStringList &codes)
{
    constexpr qsizetype most = 3;
    static const QRegularExpression nothing(u"^$"_s);
    QStringList some = codes.first(std::min(codes.size(), most));
    some.replaceInStrings(nothing, RowLabels::labelOf({}));
    return some.join(u", "_s) + (codes.size() > most ? u", …"_s : QString());
}

QSet<QString> codesOf(const query::MapAnswer &areas, const QString &idField)
{
    const auto field = std::ranges::find(areas.fields, idField, &query::AnswerColumn::id);
    const auto column = std::distance(areas.fields.begin(), field);
    QSet<QString> codes;
    for (const query::MapFeature &area : areas.features)
        codes.insert(area.values.value(column).toString());
    return codes;
}

} // namespace

QStringList MapNotes::ofMeasure(const MapMeasure &measure, const query::MapAnswer &areas, const QString &idField)
{
    const QSet<QString> known = codesOf(areas, idField);
    QStringList notes;
    if (const QStringList stray = measure.strayCodes(known); !stray.isEmpty())
        notes.append(tr("%n values of areas that are not shown", nullptr, static_cast<int>(stray.size())) + u": "_s +
                     someOf(stray));
    QStringList several = measure.severalCodes();
    several.removeIf([&known](const QString &code) { return !known.contains(code); });
    if (!several.isEmpty())
        notes.append(tr("%n areas with several values", nullptr, static_cast<int>(several.size())) + u": "_s +
                     someOf(several));
    return notes;
}

QStringList MapNotes::ofLayer(const LayerOptions &options, const query::MapAnswer &features) const
{
    QStringList notes;
    if (!options.title.isEmpty()) {
        const ScopeWords words(m_services, m_context);
        const bool isUnknown = features.scope.isBelowLevels || features.scope.isOutsidePart;
        const QString text =
            isUnknown ? words.notAvailable(features.scope) : words.beside(onMap(features.scope), features.provenance);
        if (!text.isEmpty())
            notes.append(options.title + u": "_s + text);
    }
    const bool isData = options.kind != LayerKind::Areas && options.kind != LayerKind::Base;
    if (isData && features.placeless > 0)
        notes.append(tr("%n without a location", nullptr, static_cast<int>(features.placeless)));
    if (features.unreadable > 0)
        notes.append(unreadable(features.unreadable));
    return notes;
}

QString MapNotes::unreadable(qint64 shapes)
{
    return tr("%n shapes cannot be read", nullptr, static_cast<int>(shapes));
}

QString MapNotes::outside(int features) { return tr("%n outside the map", nullptr, features); }

query::Scope MapNotes::onMap(query::Scope scope)
{
    if (!scope.follows.contains(areaParameter))
        scope.follows.append(areaParameter.toString());
    return scope;
}

} // namespace anjungan::panels
