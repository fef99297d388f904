// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/format/column_type.h"

#include "core/base/name_table.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::store {

using message::Code;
using message::make;

namespace {

constexpr base::NameTable<ColumnType, 8> columnTypeNames{{{ColumnType::Text, "text"_L1},
                                                          {ColumnType::Integer, "integer"_L1},
                                                          {ColumnType::Real, "real"_L1},
                                                          {ColumnType::Boolean, "boolean"_L1},
                                                          {ColumnType::Date, "date"_L1},
                                                          {ColumnType::DateTime, "datetime"_L1},
                                                          {ColumnType::Json, "json"_L1},
                                                          {ColumnType::Unknown, "unknown"_L1}}};

constexpr int dateBytes = 10;

} // namespace

QString typeName(ColumnType type) { return base::nameIn(columnTypeNames, type); }

message::Message typeMessage(ColumnType type)
{
    switch (type) {
    case ColumnType::Text:
        return make<Code::TypeText>();
    case ColumnType::Integer:
        return make<Code::TypeInteger>();
    case ColumnType::Real:
        return make<Code::TypeReal>();
    case ColumnType::Boolean:
        return make<Code::TypeBoolean>();
    case ColumnType::Date:
        return make<Code::TypeDate>();
    case ColumnType::DateTime:
        return make<Code::TypeDateTime>();
    case ColumnType::Json:
        return make<Code::TypeJson>();
    case ColumnType::Unknown:
        break;
    }
    return make<Code::TypeUnknown>();
}

ColumnType columnTypeOf(const QString &name)
{
    return base::valueIn(columnTypeNames, name).value_or(ColumnType::Unknown);
}

QString sqlType(ColumnType type)
{
    switch (type) {
    case ColumnType::Integer:
        return u"INTEGER"_s;
    case ColumnType::Real:
        return u"REAL"_s;
    case ColumnType::Boolean:
        return u"BOOLEAN"_s;
    case ColumnType::Date:
        return u"DATE"_s;
    case ColumnType::DateTime:
        return u"DATETIME"_s;
    case ColumnType::Text:
    case ColumnType::Json:
    case ColumnType::Unknown:
        return u"TEXT"_s;
    }
    std::unreachable();
}

QString publishedValue(ColumnType type, const QString &staged)
{
    const auto firstOf = [&staged](int length) {
        return u"CASE typeof(%1) WHEN 'blob' THEN CAST(substr(%1, 1, %2) AS TEXT) ELSE %1 END"_s.arg(staged).arg(
            length);
    };
    switch (type) {
    case ColumnType::Boolean:
        return u"%1 = x'01'"_s.arg(staged);
    case ColumnType::DateTime:
        return firstOf(stagedTimeBytes);
    case ColumnType::Date:
        return firstOf(dateBytes);
    case ColumnType::Text:
    case ColumnType::Json:
    case ColumnType::Unknown:
        return u"CASE WHEN typeof(%1) <> 'blob' THEN %1 WHEN %1 = x'01' THEN 'true' WHEN %1 = x'00' THEN 'false' "
               "ELSE CAST(substr(%1, %2) AS TEXT) END"_s.arg(staged)
                   .arg(stagedTimeBytes + 1);
    case ColumnType::Integer:
    case ColumnType::Real:
        return staged;
    }
    std::unreachable();
}

QString digitsOfReal(const QString &staged)
{
    const auto digits = [&staged](int count) { return u"printf('%!.%1g', %2)"_s.arg(count).arg(staged); };
    const auto ifSame = [&](int count) { return u" WHEN CAST(%1 AS REAL) = %2 THEN %1"_s.arg(digits(count), staged); };
    return u"(CASE WHEN typeof(%1) <> 'real' THEN %1%2%3 ELSE %4 END)"_s.arg(staged, ifSame(15), ifSame(16),
                                                                             digits(17));
}

bool isNumeric(ColumnType type) { return type == ColumnType::Integer || type == ColumnType::Real; }

} // namespace anjungan::store
