// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/format_words.h"

#include <QTranslator>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace anjungan::theme {

namespace {

constexpr const char *context = "FormatWords";

constexpr std::array months{
    QT_TRANSLATE_NOOP("FormatWords", "January"),   QT_TRANSLATE_NOOP("FormatWords", "February"),
    QT_TRANSLATE_NOOP("FormatWords", "March"),     QT_TRANSLATE_NOOP("FormatWords", "April"),
    QT_TRANSLATE_NOOP("FormatWords", "May"),       QT_TRANSLATE_NOOP("FormatWords", "June"),
    QT_TRANSLATE_NOOP("FormatWords", "July"),      QT_TRANSLATE_NOOP("FormatWords", "August"),
    QT_TRANSLATE_NOOP("FormatWords", "September"), QT_TRANSLATE_NOOP("FormatWords", "October"),
    QT_TRANSLATE_NOOP("FormatWords", "November"),  QT_TRANSLATE_NOOP("FormatWords", "December")};

struct Marked
{
    const char *source;
    const char *meaning;
};

constexpr std::array<Marked, 12> shortMonths{{QT_TRANSLATE_NOOP3("FormatWords", "Jan", "short name of a month"),
                                              QT_TRANSLATE_NOOP3("FormatWords", "Feb", "short name of a month"),
                                              QT_TRANSLATE_NOOP3("FormatWords", "Mar", "short name of a month"),
                                              QT_TRANSLATE_NOOP3("FormatWords", "Apr", "short name of a month"),
                                              QT_TRANSLATE_NOOP3("FormatWords", "May", "short name of a month"),
                                              QT_TRANSLATE_NOOP3("FormatWords", "Jun", "short name of a month"),
                                              QT_TRANSLATE_NOOP3("FormatWords", "Jul", "short name of a month"),
                                              QT_TRANSLATE_NOOP3("FormatWords", "Aug", "short name of a month"),
                                              QT_TRANSLATE_NOOP3("FormatWords", "Sep", "short name of a month"),
                                              QT_TRANSLATE_NOOP3("FormatWords", "Oct", "short name of a month"),
                                              QT_TRANSLATE_NOOP3("FormatWords", "Nov", "short name of a month"),
                                              QT_TRANSLATE_NOOP3("FormatWords", "Dec", "short name of a month")}};

constexpr Marked decimalPointText = QT_TRANSLATE_NOOP3("FormatWords", ".", "before decimals");
constexpr Marked groupSeparatorText = QT_TRANSLATE_NOOP3("FormatWords", ",", "between groups of three digits");

} // namespace

FormatWords::FormatWords(QStringView language)
{
    auto translator = std::make_shared<QTranslator>();
    // English has a file too, with its plurals only.
    if (translator->load(u":/i18n/anjungan_%1.qm"_s.arg(language)))
        m_translator = std::move(translator);
    m_decimalPoint = text(decimalPointText.source, decimalPointText.meaning).front();
    m_groupSeparator = text(groupSeparatorText.source, groupSeparatorText.meaning).front();
}

QString FormatWords::text(const char *source, const char *meaning) const
{
    const QString translated = m_translator ? m_translator->translate(context, source, meaning) : QString();
    return translated.isEmpty() ? QString::fromUtf8(source) : translated;
}

QString FormatWords::counted(const char *source, qint64 count, const QString &figure) const
{
    const int n = static_cast<int>(std::clamp<qint64>(count, 0, std::numeric_limits<int>::max()));
    QString written = m_translator ? m_translator->translate(context, source, nullptr, n) : QString();
    if (written.isEmpty())
        written = QString::fromUtf8(source);
    return written.replace(u"%n"_s, figure);
}

QString FormatWords::month(int month) const { return text(months.at(static_cast<std::size_t>(month - 1))); }

QString FormatWords::shortMonth(int month) const
{
    const auto &[source, meaning] = shortMonths.at(static_cast<std::size_t>(month - 1));
    return text(source, meaning);
}

} // namespace anjungan::theme
