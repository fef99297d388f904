// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/item_query.h"

#include <QList>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace anjungan::demo {

using namespace Qt::StringLiterals;

namespace {

std::optional<qint64> readNumber(const QString &text, qint64 least)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    return isNumber && number >= least ? std::optional(number) : std::nullopt;
}

/// "west,south,east,north", or six numbers with heights, which are ignored, since the data have none.
std::optional<QRectF> readBox(const QString &text)
{
    QList<double> numbers;
    for (const QStringView part : QStringView(text).split(u',')) {
        bool isNumber = false;
        numbers.append(part.toDouble(&isNumber));
        if (!isNumber || !std::isfinite(numbers.last()))
            return std::nullopt;
    }
    if (numbers.size() == 6)
        numbers = {numbers[0], numbers[1], numbers[3], numbers[4]};
    if (numbers.size() != 4 || numbers[0] > numbers[2] || numbers[1] > numbers[3])
        return std::nullopt;
    return QRectF(QPointF(numbers[0], numbers[1]), QPointF(numbers[2], numbers[3]));
}

} // namespace

QString ItemQuery::toString() const
{
    QString text = u"limit=%1&offset=%2"_s.arg(limit).arg(offset);
    if (box) {
        const auto number = [](double value) { return QString::number(value, 'g', QLocale::FloatingPointShortest); };
        text += u"&bbox=%1,%2,%3,%4"_s.arg(number(box->left()), number(box->top()), number(box->right()),
                                           number(box->bottom()));
    }
    return text;
}

std::expected<ItemQuery, QString> readItemQuery(const QUrlQuery &query)
{
    ItemQuery result;
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (name == "limit"_L1) {
            const auto limit = readNumber(value, 1);
            if (!limit)
                return std::unexpected(u"limit: must be a whole number of 1 or more"_s);
            result.limit = std::min(*limit, largestLimit);
        } else if (name == "offset"_L1) {
            const auto offset = readNumber(value, 0);
            if (!offset)
                return std::unexpected(u"offset: must be a whole number of 0 or more"_s);
            result.offset = *offset;
        } else if (name == "bbox"_L1) {
            result.box = readBox(value);
            if (!result.box)
                return std::unexpected(u"bbox: must be west,south,east,north in degrees"_s);
        } else if (name == "f"_L1) {
            if (value != "json"_L1)
                return std::unexpected(u"f: must be json"_s);
        } else {
            return std::unexpected(u"%1: is not a parameter of this collection"_s.arg(name));
        }
    }
    return result;
}

} // namespace anjungan::demo
