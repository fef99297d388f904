// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/field/position/recording.h"

#include <QTimeZone>
#include <QXmlStreamReader>

#include <cmath>

using namespace Qt::StringLiterals;

namespace anjungan::field {

namespace {

/// A receiver's accuracy, in metres, at a dilution of 1.
constexpr double metresOfDilution = 5;

/// The points of a GPX file, by where they are.
struct GpxPoints
{
    Recording track, route, waypoints;
};

std::optional<double> numberIn(QStringView text)
{
    bool isNumber = false;
    const double number = text.trimmed().toDouble(&isNumber);
    return isNumber && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

/// Goes through a document, which must not be nested without an end: the reader keeps every open element.
class Walk
{
public:
    using Token = QXmlStreamReader::TokenType; // lupdate does not understand the long name before a function

    static constexpr int deepest = 100;

    explicit Walk(const QByteArray &content) : m_xml(content) {}

    QXmlStreamReader &xml() { return m_xml; }
    [[nodiscard]] int depth() const { return m_depth; } ///< of the element that is open

    Token next()
    {
        const Token token = m_xml.readNext();
        if (token == QXmlStreamReader::StartElement && ++m_depth > deepest)
            m_xml.raiseError(RecordingReader::tr("it is nested too deeply"));
        else if (token == QXmlStreamReader::EndElement)
            --m_depth;
        return token;
    }

private:
    QXmlStreamReader m_xml;
    int m_depth = 0;
};

void take(const QString &name, const QString &text, Fix &fix)
{
    if (name == "time"_L1)
        fix.time = QDateTime::fromString(text.trimmed(), Qt::ISODateWithMs).toUTC();
    else if (const auto number = numberIn(text); !number)
        return;
    else if (name == "hdop"_L1 && *number > 0)
        fix.accuracy = *number * metresOfDilution;
    else if (name == "course"_L1 && *number >= 0 && *number <= 360)
        fix.heading = std::fmod(*number, 360);
}

/// The walk is at the point's start; afterwards at its end. Only what is directly in the point is read.
std::optional<Fix> readPoint(Walk &walk)
{
    QXmlStreamReader &xml = walk.xml();
    const auto latitude = numberIn(xml.attributes().value("lat"_L1));
    const auto longitude = numberIn(xml.attributes().value("lon"_L1));
    Fix fix{.degrees = {longitude.value_or(0), latitude.value_or(0)},
            .accuracy = {},
            .heading = {},
            .time = {},
            .isRecording = true};
    const int point = walk.depth();
    QString name, text;
    while (!xml.atEnd() && walk.depth() >= point) {
        const QXmlStreamReader::TokenType token = walk.next();
        if (token == QXmlStreamReader::StartElement && walk.depth() == point + 1) {
            name = xml.name().toString();
            text.clear();
        } else if (token == QXmlStreamReader::Characters && walk.depth() == point + 1) {
            text += xml.text();
        } else if (token == QXmlStreamReader::EndElement && walk.depth() == point) {
            take(name, text, fix);
        }
    }
    return latitude && longitude ? std::optional(fix) : std::nullopt;
}

void giveTimes(Recording &recording)
{
    QDateTime time = QDateTime::fromSecsSinceEpoch(0, QTimeZone::utc());
    for (Fix &fix : recording) {
        if (!fix.time.isValid())
            fix.time = time;
        time = fix.time.addSecs(1);
    }
}

} // namespace

std::expected<Recording, QString> RecordingReader::readGpx(const QByteArray &content)
{
    Walk walk(content);
    const QXmlStreamReader &xml = walk.xml();
    GpxPoints points;
    std::size_t count = 0;
    while (!xml.atEnd() && count < mostFixes) {
        const QXmlStreamReader::TokenType token = walk.next();
        if (token == QXmlStreamReader::DTD) // GPX has none, and entities can grow without an end
            return std::unexpected(tr("it declares a document type, which a GPX file does not have"));
        if (token != QXmlStreamReader::StartElement)
            continue;
        const auto name = xml.name();
        Recording *into = name == "trkpt"_L1   ? &points.track
                          : name == "rtept"_L1 ? &points.route
                          : name == "wpt"_L1   ? &points.waypoints
                                               : nullptr;
        if (!into)
            continue;
        ++count;
        if (auto fix = readPoint(walk))
            into->push_back(*std::move(fix));
    }
    if (xml.hasError())
        return std::unexpected(tr("it is no GPX file: %1 (line %2)").arg(xml.errorString()).arg(xml.lineNumber()));
    Recording &chosen = !points.track.empty() ? points.track : !points.route.empty() ? points.route : points.waypoints;
    giveTimes(chosen);
    return std::move(chosen);
}

} // namespace anjungan::field
