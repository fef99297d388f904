// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace anjungan::workspace {

/// One mistake in a document.
struct Mistake
{
    QString file;    ///< as the user named it: a path or a URL
    QString pointer; ///< RFC 6901 JSON pointer to the place, "" is the whole document
    QString reason;

    /// "workspace.json: /datasets/0/key: is missing": one line, cleaned by base::oneLine(), no markup.
    QString line() const;

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
    void add(const QString &pointer, const QString &reason);

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

/// A text of the document for use in a reason: in quotes, cut to 60 characters.
QString quoted(const QString &text);

/// The quoted texts, separated by commas; each once, the first sixteen of them.
QString quotedList(QStringList texts);

} // namespace anjungan::workspace
