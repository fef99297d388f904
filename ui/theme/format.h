// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/format_words.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <chrono>
#include <optional>

namespace anjungan::theme {

/// The languages that have a file in translations/, by their ISO 639-1 codes.
struct Language
{
    static constexpr QStringView Indonesian = u"id";
    static constexpr QStringView English = u"en";
};

/// A figure and its unit, for callers that draw them in two sizes.
struct Amount
{
    QString value;
    QString unit; ///< Empty if the figure has none.

    /// "Rp9,8 triliun"
    QString text() const { return unit.isEmpty() ? value : value + QChar(u' ') + unit; }
    bool operator==(const Amount &) const = default;
};

/// Writes figures and times as text in one language and one time zone. Words and marks are from the language's file in
/// translations/; the examples here are Indonesian. A value that is missing, not a number or infinite is "–", never 0.
/// Minus is U+2212. Numbers are rounded half away from zero at the last digit shown; those of 10¹⁵ and more, which a
/// double cannot hold with all decimals, are written as a power of ten. A value, immutable, for any thread.
class Formatter
{
public:
    /// `language` is an ISO 639-1 code; English if it has no file in translations/. An invalid zone is replaced by UTC,
    /// and times then show "UTC".
    Formatter(QStringView language, QTimeZone timeZone);

    /// "14.695", in English "14,695".
    QString integer(std::optional<double> value) const;
    /// "1.234,50" with 2 `decimals` (0 to 9).
    QString real(std::optional<double> value, int decimals) const;
    /// "70,4 %", in English "70.4%"; `value` is in percent, not a share of one.
    QString percent(std::optional<double> value, int decimals = 1) const;
    /// "−3,1 pp", "+1,2 pp"; a value that rounds to zero has no sign. An empty unit is omitted.
    QString signedReal(std::optional<double> value, int decimals, const QString &unit = {}) const;

    /// Rupiah in short, one decimal at most: "Rp9,8" "triliun"; by ribu, juta, miliar, triliun, in English by thousand,
    /// million, billion, trillion. 999,95 juta is 1 miliar.
    Amount moneyAmount(std::optional<double> rupiah) const;
    /// The same as one text: "Rp9,8 triliun", "Rp9.8 trillion".
    QString money(std::optional<double> rupiah) const;
    /// "Rp9.812.345.678"
    QString moneyInFull(std::optional<double> rupiah) const;

    /// "999", "1,2 rb", "14 rb", "1,3 jt"; in English "1.2k", "1.3M": for very narrow places. Negative: "–".
    QString shortCount(qint64 count) const;

    /// "48,2 MB", by powers of 1000; a negative count is "–".
    QString bytes(qint64 count) const;

    /// "850 m", "1,25 km", "312 km": at least three digits; below 10 m with one decimal.
    QString distance(std::optional<double> metres) const;
    /// "850 m²", from 1 ha on "3,4 ha", from 1 km² on "1,25 km²".
    QString area(std::optional<double> squareMetres) const;
    /// "3,59520° LU 98,67220° BT", in English "3.59520° N 98.67220° E": precise to about a metre. "–" beyond ±90° of
    /// latitude.
    QString coordinates(double longitude, double latitude) const;

    /// "21 Nov 2026"
    QString date(QDate date) const;
    /// "21 Nov 2026 14.05 WIB", in this formatter's zone; zones outside Indonesia as "UTC+08.00".
    QString dateTime(const QDateTime &when) const;
    /// "14.05", in this formatter's zone; in English "14:05".
    QString time(const QDateTime &when) const;
    /// "9 hari", "3 jam", "5 menit"; under a minute "baru saja"; from two years on "2 tahun". A negative age is "di
    /// masa depan": some clock is wrong.
    QString age(std::chrono::seconds age) const;
    /// "2026-10" as "Oktober 2026", a day as date(); every other period is returned unchanged.
    QString period(const QString &period) const;

private:
    QString number(double value, int decimals) const;
    /// `unit` is marked for translation.
    QString amount(const QString &value, const char *unit) const;
    QString grouped(const QString &digits, int decimals) const;
    void dropZeroDecimal(QString &figure) const;
    QString clock(int hours, int minutes) const;
    QString zoneName(int offsetSeconds) const;

    FormatWords m_words;
    QTimeZone m_timeZone;
};

} // namespace anjungan::theme
