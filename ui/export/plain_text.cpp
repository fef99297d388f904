// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/plain_text.h"

#include "core/base/iso_time.h"

#include <QLocale>
#include <QRegularExpression>

#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::exports {

namespace {

/// The shortest digits that read as the same number; a power of ten only where there would be a row of zeros.
QString digits(double number)
{
    constexpr double leastPlain = 1e-6, mostPlain = 1e16;
    const double size = std::abs(number);
    const bool isPlain = size == 0 || (size >= leastPlain && size < mostPlain);
    return QString::number(number, isPlain ? 'f' : 'g', QLocale::FloatingPointShortest);
}

bool isTime(const QString &text, CellType type)
{
    return (type == CellType::Day || type == CellType::Moment) && base::parseIsoTime(text);
}

} // namespace

QString guardedText(const QString &text)
{
    static const QRegularExpression formula(u"^['\\s]*[=+\\-@\\x{FF1D}\\x{FF0B}\\x{FF0D}\\x{FF20}]|^'*[\\t\\r\\n]"_s);
    static const QRegularExpression number(u"\\A[+\\-]?[0-9]+([.,][0-9]+)*\\z"_s);
    const bool isMark = text.size() == 1 && !text.front().isSpace(); // "-" says that there is nothing
    if (isMark || !formula.match(text).hasMatch() || number.match(text).hasMatch())
        return text;
    return u'\'' + text;
}

bool isNumber(const QVariant &value)
{
    if (value.isNull())
        return false;
    const int type = value.typeId();
    return type == QMetaType::LongLong || type == QMetaType::Int || type == QMetaType::Double;
}

QString machineText(const QVariant &value)
{
    if (value.isNull())
        return {};
    if (value.typeId() == QMetaType::Bool)
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.typeId() == QMetaType::Double)
        return std::isfinite(value.toDouble()) ? digits(value.toDouble()) : QString();
    return value.toString();
}

QString machineCell(const QVariant &value, CellType type)
{
    const QString text = machineText(value);
    const bool isText = value.typeId() == QMetaType::QString;
    return isText && !isTime(text, type) ? guardedText(text) : text;
}

} // namespace anjungan::exports
