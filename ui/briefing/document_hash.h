// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCryptographicHash>
#include <QString>

namespace anjungan::panels {
class Panel;
}

namespace anjungan::briefing {

struct SourceRow;

/// What a document says, as a short name: two documents of one name say the same.
class DocumentHash
{
public:
    void add(const QString &text);
    void add(const SourceRow &row);
    /// Its answers, or its message.
    void add(const panels::Panel &panel);

    /// "7f3a-91c2"
    QString text() const;

private:
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
};

} // namespace anjungan::briefing
