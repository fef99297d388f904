// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/format_words.h"

#include <QDateTime>
#include <QString>
#include <QTimeZone>

#include <chrono>
#include <optional>
#include <vector>

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

/// The units of money, each a thousand times the one before.
enum class MoneyUnit { One, Thousand, Million, Billion, Trillion };

/// How all amounts of one column are written, so that their digits are below each other.
struct MoneyColumn
{
    MoneyUnit unit = MoneyUnit::One;
    int decimals = 0;
    bool operator==(const MoneyColumn &) const = default;
};

/// Writes figures and times as text in one language and one time zone. Words and marks are from the language's file in
/// translations/; the examples here are Indonesian. A value that is missing, not a number or infinite is "–", never 0.
/// Minus is U+2212. Numbers are rounded half away from zero at the last digit shown; those of 2⁵³ and more, of which a
/// double does not hold all digits, are written as a power of ten. A value, immutable, for any thread.
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
    /// The same for values that are read as figures: one that is not 0 but would round to it is "< 0,01", or "> −0,01".
    /// Without groups ("2019") for years and numbers that are names.
    QString figure(std::optional<double> value, int decimals, bool isGrouped = true) const;
    /// "9.007.199.254.740.993": all digits.
    QString whole(qint64 value, bool isGrouped = true) const;
    /// "70,4 %", in English "70.4%"; `value` is in percent, not a share of one. "< 0,1 %" as in figure().
    QString percent(std::optional<double> value, int decimals = 1) const;
    /// A written figure and its unit, "70,4" "%". Where the language joins the two, "70.4%" in English, there is no
    /// unit.
    Amount withUnit(const QString &figure, const QString &unit) const;
    /// "−3,1 pp", "+1,2 pp", "< 0,1 pp" as in figure(); zero has no sign. An empty unit is omitted.
    QString signedReal(std::optional<double> value, int decimals, const QString &unit = {}) const;

    /// Rupiah in short, one decimal at most: "Rp9,8" "triliun"; by ribu, juta, miliar, triliun, in English by thousand,
    /// million, billion, trillion. 999,95 juta is 1 miliar.
    Amount moneyAmount(std::optional<double> rupiah) const;
    /// The same in a column: "Rp0,2" "triliun". What would round to 0 is "< Rp0,1" "triliun".
    Amount moneyAmount(std::optional<double> rupiah, const MoneyColumn &column) const;
    /// The column in which these amounts can be compared: in the unit of the greatest, or in a smaller one if the least
    /// would vanish in it and the greatest keeps at most six digits; with a decimal if any of them has one there. Zeros
    /// and what is not finite do not count; none if nothing else is there.
    [[nodiscard]] static std::optional<MoneyColumn> moneyColumn(const std::vector<double> &amounts);
    /// The same as one text: "Rp9,8 triliun", "Rp9.8 trillion".
    QString money(std::optional<double> rupiah) const;
    /// "Rp9.812.345.678"
    QString moneyInFull(std::optional<double> rupiah) const;
    /// The same of a whole number, with all digits.
    QString wholeMoney(qint64 rupiah) const;

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

    /// "ya", "tidak"
    QString yesNo(bool is) const;

    /// "21 Nov 2026"
    QString date(QDate date) const;
    /// The day of a moment in this formatter's zone, as date().
    QString day(const QDateTime &when) const;
    /// "21 Nov 2026 14.05 WIB", in this formatter's zone; zones outside Indonesia as "UTC+08.00".
    QString dateTime(const QDateTime &when) const;
    /// "14.05", in this formatter's zone; in English "14:05".
    QString time(const QDateTime &when) const;
    /// "9 hari", "3 jam", "5 menit"; under a minute "baru saja"; from two years on "2 tahun". A negative age is "di
    /// masa depan": some clock is wrong.
    QString age(std::chrono::seconds age) const;
    /// "2026-10" as "Oktober 2026", a day as date(), "2026/2027 ganjil" in words, and spans: "this-year" as "Tahun
    /// ini",
    /// "-P12M..now" as "Sejak 12 bulan lalu", "2026-01..2026-06" as "Jan – Jun 2026". Every other period is returned
    /// unchanged.
    QString period(const QString &period) const;
    /// The same with a short month, "Okt 2026", for narrow places.
    QString shortPeriod(const QString &period) const;

private:
    QString monthOf(const QString &period, QString (FormatWords::*name)(int) const) const;
    std::optional<QString> span(const QString &period) const;
    std::optional<QString> schoolHalfYear(const QString &period) const;
    QString number(double value, int decimals, bool isGrouped = true) const;
    QString sized(const QString &digits, int decimals, bool isGrouped) const;
    Amount moneyIn(double rupiah, const MoneyColumn &column) const;
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
