// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

class QTranslator;

namespace anjungan::theme {

/// The words, units, months, marks and patterns that a Formatter writes in one language. The sources have them in
/// English, and translations/anjungan_<code>.ts translates them like all texts of the interface. They do not depend on
/// the translators installed in the application, so that texts in two languages can be made at the same time, on any
/// thread. A value, immutable, cheap to copy.
class FormatWords
{
public:
    /// `language` is an ISO 639-1 code; if no translation to it is built in, the words are English.
    explicit FormatWords(QStringView language);

    /// The translation of a text marked with QT_TRANSLATE_NOOP in the context `FormatWords`. `meaning` is its
    /// disambiguation.
    QString text(const char *source, const char *meaning = nullptr) const;
    /// The plural form of `source` for `count`, with "%n" replaced by `figure`, the formatted `count`.
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
