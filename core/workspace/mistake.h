// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/message/message.h"

#include <QList>
#include <QString>

namespace anjungan::workspace {

/// One mistake in a document.
struct Mistake
{
    QString file;    ///< as the user named it: a path or a URL
    QString pointer; ///< RFC 6901 JSON pointer to the place, "" is the whole document
    message::Message reason;

    /// With its place: words::sentence() makes "workspace.json: /datasets/0/key: is missing" of it.
    [[nodiscard]] message::Message toMessage() const;

    bool operator==(const Mistake &) const = default;
};

/// Collects the mistakes of one document.
class Mistakes
{
public:
    /// Further mistakes are dropped, since a hostile document can cause millions.
    static constexpr qsizetype most = 100;

    explicit Mistakes(const QString &file) : m_file(file) {}

    /// Duplicates are dropped.
    void add(const QString &pointer, const message::Message &reason);

    [[nodiscard]] bool isFull() const { return m_list.size() >= most; }
    [[nodiscard]] bool isEmpty() const { return m_list.isEmpty(); }
    QList<Mistake> take() && { return std::move(m_list); }

private:
    QString m_file;
    QList<Mistake> m_list;
};

/// The pointer extended by a key or an index.
QString below(const QString &pointer, const QString &key);
QString below(const QString &pointer, qsizetype index);

/// A text of the document as an argument of a reason: in quotes as JSON has it, cut to 60 characters.
QString quoted(const QString &text);

/// The quoted texts, each once; the first sixteen of them, and "…" if there are more.
QStringList quotedList(QStringList texts);

} // namespace anjungan::workspace
