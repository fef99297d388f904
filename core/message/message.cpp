// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/message/message.h"

#include <algorithm>

namespace anjungan::message {

bool Message::operator==(const Message &other) const { return code == other.code && arguments == other.arguments; }

char kindOf(const Argument &argument)
{
    static constexpr std::string_view kinds = "idstlm"; // in the order of the variant
    return kinds[argument.index()];
}

QLatin1StringView codeName(Code code)
{
    const std::string_view name = allCodes[static_cast<std::size_t>(std::to_underlying(code))].name;
    return {name.data(), static_cast<qsizetype>(name.size())};
}

std::optional<Code> codeOf(QStringView name)
{
    const auto *const found =
        std::ranges::find_if(allCodes, [name](const CodeFacts &facts) { return name == codeName(facts.code); });
    return found == allCodes.end() ? std::nullopt : std::optional(found->code);
}

} // namespace anjungan::message
