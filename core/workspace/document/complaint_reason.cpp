// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/complaint_reason.h"

#include <QRegularExpression>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

using message::Code;
using message::make;

namespace {

std::optional<QRegularExpressionMatch> matchOf(const QRegularExpression &form, const QString &complaint)
{
    QRegularExpressionMatch match = form.match(complaint);
    return match.hasMatch() ? std::optional(std::move(match)) : std::nullopt;
}

/// A bound of a size, e.g. "Array should contain no more than 5 elements.".
std::optional<message::Message> sizeReason(const QString &complaint)
{
    static const QRegularExpression form(u"^(Array|String|Object) should .*no (fewer|more) than ([0-9]{1,18}) "_s);
    const auto match = matchOf(form, complaint);
    if (!match)
        return std::nullopt;
    const qint64 bound = match->captured(3).toLongLong();
    const bool isLeast = match->captured(2) == "fewer"_L1;
    if (match->captured(1) == "Array"_L1)
        return isLeast ? make<Code::ValueTooFewItems>(bound) : make<Code::ValueTooManyItems>(bound);
    if (match->captured(1) == "String"_L1)
        return isLeast ? make<Code::ValueTooShort>(bound) : make<Code::ValueTooLong>(bound);
    return isLeast ? make<Code::ValueTooFewKeys>(bound) : make<Code::ValueTooManyKeys>(bound);
}

/// "Expected number less than or equal to 64.000000".
std::optional<message::Message> boundReason(const QString &complaint)
{
    static const QRegularExpression form(u"^Expected number (less|greater) than or equal to (-?[0-9.]+)$"_s);
    const auto match = matchOf(form, complaint);
    if (!match)
        return std::nullopt;
    const double bound = match->captured(2).toDouble();
    return match->captured(1) == "less"_L1 ? make<Code::ValueTooGreat>(bound) : make<Code::ValueTooSmall>(bound);
}

/// "Elements at indexes #0 and #1 violate uniqueness constraint.".
std::optional<message::Message> uniqueReason(const QString &complaint)
{
    static const QRegularExpression form(u"^Elements at indexes #([0-9]{1,18}) and #([0-9]{1,18}) violate "_s);
    const auto match = matchOf(form, complaint);
    if (!match)
        return std::nullopt;
    return make<Code::ItemsEqual>(match->captured(1).toLongLong(), match->captured(2).toLongLong());
}

} // namespace

message::Message complaintReason(const QString &complaint)
{
    for (auto *const read : {sizeReason, boundReason, uniqueReason})
        if (auto reason = read(complaint))
            return *std::move(reason);
    return message::plain(complaint);
}

} // namespace anjungan::workspace
