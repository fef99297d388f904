// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/read_file.h"
#include "core/workspace/document/reader.h"
#include "ui/words/sentence.h"

namespace anjungan::test {

/// The workspace in a file; a mistake where it cannot be read.
inline std::expected<workspace::Workspace, QList<workspace::Mistake>> readWorkspaceFile(const QString &path)
{
    const auto json = base::readFile(path, workspace::maxDocumentBytes + 1);
    if (!json)
        return std::unexpected(QList{workspace::Mistake{path, {}, message::plain(json.error())}});
    return workspace::read(*json, path);
}

/// A mistake as a person is shown it.
inline QString lineOf(const workspace::Mistake &mistake) { return words::sentence(mistake.toMessage()); }

} // namespace anjungan::test
