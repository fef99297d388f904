// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/column_names.h"

#include "core/base/cut.h"

using namespace Qt::StringLiterals;

namespace anjungan::store {

namespace {

bool isPlain(QChar character)
{
    return character.isLetterOrNumber() || character.isMark() || character.isSurrogate() ||
           QStringView(u" _-.:/%()").contains(character);
}

QString cleaned(const QString &field)
{
    constexpr qsizetype longest = 60;
    QString name = base::beginningOf(field.trimmed(), longest);
    for (QChar &character : name)
        if (!isPlain(character))
            character = u'_';
    return name.isEmpty() ? u"field"_s : name;
}

} // namespace

ColumnNames::ColumnNames() : m_taken{u"fid"_s, u"geom"_s, u"ogc_fid"_s, u"rowid"_s, u"oid"_s, u"_rowid_"_s} {}

void ColumnNames::reserve(const QString &column) { m_taken.insert(column.toCaseFolded()); }

QString ColumnNames::pick(const QString &field)
{
    const QString wanted = cleaned(field);
    QString name = wanted;
    for (int n = 2; m_taken.contains(name.toCaseFolded()); ++n)
        name = wanted + u'_' + QString::number(n);
    reserve(name);
    return name;
}

} // namespace anjungan::store
