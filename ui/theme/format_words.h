// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QTranslator;

namespace anjungan::theme {

/// What a Formatter writes beside its digits, in one language: words, units, months, marks and patterns. They stand in
/// English in the sources and come from translations/anjungan_<code>.ts, as all texts of the interface do, but without
/// the translators that the application has installed: two languages can be written side by side, on any thread. A
/// value, immutable, cheap to copy.
class FormatWords
{
public:
    /// `language` is an ISO 639-1 code; where no translation to it is built in, the words are English.
    explicit FormatWords(QStringView language);

    /// A text that QT_TRANSLATE_NOOP marks for the context `FormatWords`. `meaning` is its disambiguation.
    QString text(const char *source, const char *meaning = nullptr) const;
    /// The form of `source` that belongs to `count`, with "%n" replaced by `figure`, which is `count` as written.
    QString counted(const char *source, qint64 count, const QString &figure) const;
    /// "Oktober"; `month` is 1 to 12.
    QString month(int month) const;
    /// "Okt"
    QString shortMonth(int month) const;

    QChar decimalPoint() const { return m_decimalPoint; }
    QChar groupSeparator() const { return m_groupSeparator; }

private:
    std::shared_ptr<const QTranslator> m_translator;
    QChar m_decimalPoint;
    QChar m_groupSeparator;
};

} // namespace anjungan::theme
