// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/answer.h"
#include "ui/theme/format.h"
#include "ui/theme/tokens.h"

#include <QJsonValue>
#include <QVariant>

#include <optional>
#include <vector>

namespace anjungan::panels {

/// How a value is formatted ("format" in a panel's options).
enum class Format {
    Integer,
    Decimal, ///< two decimals
    Percent, ///< the value is in percent
    Points,  ///< a difference of percentages, with its sign
    Money,   ///< rupiah, in short
    Text,
    Date,   ///< a day, or a time of which only the day is written
    Period, ///< "Okt 2026"
};

/// Text if it is not a format.
Format readFormat(const QJsonValue &format);

/// The value as a number; none if it is null, not numeric, infinite or NaN.
[[nodiscard]] std::optional<double> number(const QVariant &value);

/// Whether the value is a whole number with all its digits, which a double need not have.
[[nodiscard]] bool isWhole(const QVariant &value);

/// How the values of one column are written.
struct ValueStyle
{
    Format format = Format::Text;
    QString unit;                                     ///< if the format has none of its own; may be empty
    QString unitOfOne = {};                           ///< beside the number 1; empty: the same
    std::optional<int> decimals;                      ///< of the field; none: those of the format
    bool isGrouped = true;                            ///< digits in groups of three
    std::optional<theme::MoneyColumn> money;          ///< how all amounts are written; none: each by itself
    store::ColumnType type = store::ColumnType::Text; ///< of the column, for the format text
    QHash<QString, QString> titles = {};              ///< of values, for the format text
};

/// The unit beside a number that is written as `figure`.
QString unitBeside(const theme::Formatter &formatter, const QString &figure, const QString &unit,
                   const QString &unitOfOne);

/// The style of a column in a format. `answer` may lack the column. All amounts of money have one unit and one number
/// of decimals, so that they can be compared.
ValueStyle styleOf(const query::Answer &answer, const QString &column, Format format);

/// How all of these values are written as money; none if all are 0 or missing.
[[nodiscard]] std::optional<theme::MoneyColumn> moneyColumnOf(const std::vector<std::optional<double>> &values);

/// The value with its unit: that of the format if it has one ("%", "pp"), otherwise the style's. Truth values are "ya"
/// and "tidak" in every format. Whole numbers have all their digits. "–" without a unit if there is no value.
theme::Amount amount(const theme::Formatter &formatter, const ValueStyle &style, const QVariant &value);
theme::Amount amount(const theme::Formatter &formatter, Format format, const QVariant &value, const QString &unit);

/// One cell of an answer.
struct AnswerCell
{
    QVariant value; ///< null if there is no such row or column
    QString unit;
    store::ColumnType type = store::ColumnType::Text;
    QString title = {}; ///< what the value is called on the screen; empty: as it is
};

/// The cell in `row` of the column with that id.
AnswerCell cell(const query::Answer &answer, std::size_t row, const QString &column);

/// The title of a column of the answer; empty if there is no such column.
QString titleOf(const query::Answer &answer, const QString &column);

/// The style of the marks on an axis: they are between the values, and may need a decimal where these have none.
ValueStyle axisStyle(ValueStyle style);

/// A value as a label or a word, without a unit; empty if there is none.
QString wordOf(const theme::Formatter &formatter, const AnswerCell &cell);

/// The judgement of values ("tone" in a panel's options): always the same, or by bounds.
class ToneRule
{
public:
    ToneRule() = default; ///< always neutral
    explicit ToneRule(const QJsonValue &rule);

    /// Neutral if there is no value.
    theme::Tone tone(std::optional<double> value) const;

private:
    struct Bounds
    {
        std::optional<double> least;    ///< included
        std::optional<double> greatest; ///< included

        [[nodiscard]] bool contain(double value) const
        {
            return (!least || value >= *least) && (!greatest || value <= *greatest);
        }
    };
    [[nodiscard]] static std::optional<Bounds> readBounds(const QJsonValue &bounds);

    theme::Tone m_always = theme::Tone::Neutral;
    bool m_isByBounds = false;
    std::optional<Bounds> m_good;
    std::optional<Bounds> m_warning;
};

} // namespace anjungan::panels
