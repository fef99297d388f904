// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/position/recording.h"

#include <QTimeZone>

#include <cmath>

namespace anjungan::field {

namespace {

constexpr qsizetype longestSentence = 256; // the standard has 82, receivers send more
constexpr double metresOfHdop = 5;
constexpr double leastKnots = 1; // below it a receiver's course is noise

/// The fields of a sentence whose checksum is right; empty otherwise.
QList<QByteArray> fieldsOf(QByteArray line)
{
    line = line.trimmed();
    const qsizetype star = line.lastIndexOf('*');
    if (line.size() > longestSentence || !line.startsWith('$') || star < 0)
        return {};
    bool isNumber = false;
    const uint told = line.sliced(star + 1).left(2).toUInt(&isNumber, 16);
    uchar sum = 0;
    for (const char one : QByteArrayView(line).sliced(1, star - 1))
        sum ^= static_cast<uchar>(one);
    return isNumber && told == sum ? line.sliced(1, star - 1).split(',') : QList<QByteArray>();
}

/// "0343.872", "N": degrees and minutes.
std::optional<double> angleOf(const QByteArray &text, const QByteArray &side)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number) || number < 0 || side.size() != 1)
        return std::nullopt;
    const double degrees = std::floor(number / 100);
    const double angle = degrees + (number - degrees * 100) / 60;
    return side == "S" || side == "W" ? -angle : angle;
}

std::optional<QTime> timeOf(const QByteArray &text)
{
    const QTime time = QTime::fromString(QString::fromLatin1(text.left(6)), QStringLiteral("HHmmss"));
    return time.isValid() ? std::optional(time) : std::nullopt;
}

std::optional<double> numberOf(const QByteArray &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// Puts the sentences of one second together: RMC has date and course, GGA the accuracy.
class Sentences
{
public:
    void take(const QList<QByteArray> &fields)
    {
        if (fields.isEmpty() || fields[0].size() != 5)
            return;
        const QByteArray kind = fields[0].sliced(2);
        if (kind == "RMC" && fields.size() >= 10)
            takeRmc(fields);
        else if (kind == "GGA" && fields.size() >= 9)
            takeGga(fields);
    }

    Recording recording;

private:
    Fix &at(const QTime &time)
    {
        if (recording.empty() || recording.back().time.time() != time) {
            const QDate date = m_date.value_or(QDate(1970, 1, 1));
            QDateTime when(date, time, QTimeZone::UTC);
            if (!recording.empty() && when < recording.back().time && !m_isDated)
                when = when.addDays(1); // past midnight
            recording.push_back({.degrees = {}, .accuracy = {}, .heading = {}, .time = when, .isRecording = true});
        }
        return recording.back();
    }

    void takeRmc(const QList<QByteArray> &fields)
    {
        const auto time = timeOf(fields[1]);
        const auto latitude = angleOf(fields[3], fields[4]), longitude = angleOf(fields[5], fields[6]);
        if (!time || fields[2] != "A" || !latitude || !longitude)
            return;
        constexpr int century = 100; // QDate reads the years from 1900 on
        QDate date = QDate::fromString(QString::fromLatin1(fields[9]), QStringLiteral("ddMMyy"));
        if (date.isValid() && date.year() < 1980)
            date = date.addYears(century);
        if (date.isValid()) {
            m_date = date;
            m_isDated = true;
        }
        Fix &fix = at(*time);
        fix.degrees = {*longitude, *latitude};
        if (date.isValid())
            fix.time.setDate(date);
        const auto speed = numberOf(fields[7]), course = numberOf(fields[8]);
        if (course && *course >= 0 && speed && *speed >= leastKnots)
            fix.heading = std::fmod(*course, 360);
    }

    void takeGga(const QList<QByteArray> &fields)
    {
        const auto time = timeOf(fields[1]);
        const auto latitude = angleOf(fields[2], fields[3]), longitude = angleOf(fields[4], fields[5]);
        if (!time || fields[6] == "0" || !latitude || !longitude)
            return;
        Fix &fix = at(*time);
        fix.degrees = {*longitude, *latitude};
        if (const auto dilution = numberOf(fields[8]); dilution && *dilution > 0)
            fix.accuracy = *dilution * metresOfHdop;
    }

    std::optional<QDate> m_date;
    bool m_isDated = false;
};

} // namespace

std::expected<Recording, QString> RecordingReader::readNmea(const QByteArray &content)
{
    Sentences sentences;
    for (qsizetype from = 0; from < content.size() && sentences.recording.size() < mostFixes;) {
        qsizetype end = content.indexOf('\n', from);
        if (end < 0)
            end = content.size();
        sentences.take(fieldsOf(content.sliced(from, std::min(end - from, longestSentence + 2))));
        from = end + 1;
    }
    return std::move(sentences.recording);
}

} // namespace anjungan::field
