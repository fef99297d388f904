// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_words.h"

#include "app/lines.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::app {

namespace {

[[nodiscard]] std::expected<void, Ending> readBundle(const QStringList &words, Arguments &arguments)
{
    if (words.size() != 3 || (words[1] != u"create"_s && words[1] != u"apply"_s))
        return std::unexpected(wrong(Lines::tr("bundle needs create FILE or apply FILE")));
    arguments.command = words[1] == u"create"_s ? CommandName::BundleCreate : CommandName::BundleApply;
    arguments.bundle = words[2];
    return {};
}

[[nodiscard]] std::expected<void, Ending> readCheck(const QStringList &words, Arguments &arguments)
{
    if (words.size() > 2)
        return std::unexpected(wrong(Lines::tr("%1 needs %2").arg(u"check"_s, Lines::tr("one workspace, FILE|URL"))));
    arguments.command = CommandName::Check;
    arguments.workspace = words.value(1);
    return {};
}

[[nodiscard]] std::expected<void, Ending> readDescribe(const QStringList &words, Arguments &arguments)
{
    if (words.size() < 2)
        return std::unexpected(wrong(Lines::tr("%1 needs %2").arg(u"describe"_s, Lines::tr("the URL of a source"))));
    constexpr qsizetype mostCollections = 100;
    if (words.size() > mostCollections + 2)
        return std::unexpected(wrong(Lines::tr("describe takes at most %1 collections").arg(mostCollections)));
    arguments.command = CommandName::Describe;
    arguments.url = words[1];
    arguments.collections = words.sliced(2);
    arguments.collections.removeDuplicates();
    return {};
}

} // namespace

Ending wrong(const QString &text) { return {Lines::tr("anjungan: %1 (anjungan --help tells more)").arg(text), 2}; }

std::expected<void, Ending> readCommand(const QStringList &words, Arguments &arguments)
{
    if (words.isEmpty())
        return {};
    if (words.first() == u"bundle"_s)
        return readBundle(words, arguments);
    if (words.first() == u"check"_s)
        return readCheck(words, arguments);
    if (words.first() == u"describe"_s)
        return readDescribe(words, arguments);
    static constexpr std::array names{std::pair{"sync", CommandName::Sync}, std::pair{"render", CommandName::Render},
                                      std::pair{"status", CommandName::Status},
                                      std::pair{"compliance", CommandName::Compliance}};
    const auto *const found =
        std::ranges::find_if(names, [&](const auto &one) { return words.first() == QLatin1StringView(one.first); });
    if (found == names.end() && words.size() == 1 && QFileInfo(words.first()).isFile()) {
        arguments.open = words.first();
        return {};
    }
    if (found == names.end() || words.size() > 1)
        return std::unexpected(wrong(Lines::tr("does not know “%1”").arg(words.join(u' '))));
    arguments.command = found->second;
    return {};
}

} // namespace anjungan::app
