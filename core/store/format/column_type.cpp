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
    switch (type) {
    case ColumnType::Boolean:
        return u"%1 = x'01'"_s.arg(staged);
    case ColumnType::DateTime:
        return u"strftime('%Y-%m-%dT%H:%M:%fZ', %1)"_s.arg(staged);
    case ColumnType::Text:
    case ColumnType::Json:
    case ColumnType::Unknown:
        return u"CASE %1 WHEN x'01' THEN 'true' WHEN x'00' THEN 'false' ELSE %1 END"_s.arg(staged);
    case ColumnType::Integer:
    case ColumnType::Real:
    case ColumnType::Date:
        return staged;
    }
    std::unreachable();
}

bool isNumeric(ColumnType type) { return type == ColumnType::Integer || type == ColumnType::Real; }

} // namespace anjungan::store
