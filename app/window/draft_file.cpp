// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/draft_file.h"

#include <QCryptographicHash>
#include <QDir>

using namespace Qt::StringLiterals;

namespace anjungan::app {

std::expected<QString, saving::SaveError> keepDraft(const QString &folder, const QByteArray &document)
{
    constexpr qsizetype nameLength = 8;
    const QByteArray hash = QCryptographicHash::hash(document, QCryptographicHash::Sha256).toHex();
    QString file = QDir(folder).filePath(u"draf-%1.json"_s.arg(QString::fromLatin1(hash.first(nameLength))));
    QDir().mkpath(folder); // what cannot be made is told by the writing
    const saving::Saved saved = saving::writeWhole(file, document);
    if (!saved)
        return std::unexpected(saved.error());
    return file;
}

} // namespace anjungan::app
