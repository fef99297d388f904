// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/bundle_opening.h"

#include "core/store/bundle/bundle_reader.h"
#include "ui/words/sentence.h"

namespace anjungan::app {

namespace {

QStringList lineOf(const sync::CacheError &error) { return {words::sentence(error.toMessage())}; }

} // namespace

std::expected<Loaded, QStringList> workspaceOfBundle(const QString &file)
{
    const auto bundle = store::BundleReader::open(file);
    if (!bundle)
        return std::unexpected(lineOf(bundle.error()));
    const auto kept = (*bundle)->workspace();
    if (!kept)
        return std::unexpected(lineOf(kept.error()));
    return readDocument(kept->document, kept->location).transform_error([](const LoadError &error) {
        return error.lines;
    });
}

} // namespace anjungan::app
