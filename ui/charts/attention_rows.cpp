// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/attention_rows.h"

#include "core/base/joined_parts.h"
#include "ui/theme/text.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

using theme::Role;

namespace {

using Severity = AttentionLine::Severity;

/// At a factor of 1, in device-independent pixels.
constexpr double unseenDot = 8, severityAt = 20, severitySize = 12, conditionAt = 44, attentionGap = 16,
                 againstWidth = 218, leastAgainst = 130, againstHigh = 8, leastCondition = 240, mostCondition = 330,
                 attentionHeadHigh = 24;
/// Where the bounds are, as a share of the bar's width.
constexpr double boundShare = 0.33;
constexpr double mostTimes = 3;

} // namespace

theme::Tone AttentionRows::toneOf(Severity severity)
{
    switch (severity) {
    case Severity::Siaga:
        return theme::Tone::Bad;
    case Severity::Warning:
        return theme::Tone::Warning;
    case Severity::Info:
        break;
    }
    return theme::Tone::Neutral;
}

AttentionRows::AttentionRows(const theme::Theme &theme, QWidget *parent) : RowsView(theme, parent) {}

void AttentionRows::setLines(std::vector<AttentionLine> lines)
{
    m_lines = std::move(lines);
    m_most = 1;
    for (const AttentionLine &line : m_lines)
        m_most = std::max(m_most, std::min(line.ratio.value_or(1), mostTimes));
    rowsChanged();
}

std::optional<std::pair<double, double>> AttentionRows::place(Column column) const
{
    return m_places[static_cast<std::size_t>(column)];
}

QString AttentionRows::rowText(int row) const
{
    const AttentionLine &line = m_lines[static_cast<std::size_t>(row)];
    const QString news = line.isNew ? tr("not seen yet") : QString();
    return base::filledParts({line.severityWord, line.title, line.below, line.figure,
                              line.bound.isEmpty() ? QString() : tr("bound %1").arg(line.bound), line.since, line.age,
                              news})
        .join(u", "_s);
}

bool AttentionRows::isCut(int row) const
{
    const AttentionLine &line = m_lines[static_cast<std::size_t>(row)];
    const auto title = place(Title);
    return title && theme::textWidth(line.title, look().font(Role::Heading)) > title->second - title->first;
}

void AttentionRows::layoutColumns(double width)
{
    std::array<double, 6> wants{};
    const auto widen = [&](Column column, const QString &text, const QFont &font) {
        double &want = wants[static_cast<std::size_t>(column)];
        want = std::max(want, std::ceil(theme::textWidth(text, font)) + 1);
    };
    for (const AttentionLine &line : m_lines) {
        widen(Title, line.title, look().font(Role::Heading));
        widen(Figure, line.figure, look().font(Role::Heading));
        widen(Bound, line.bound, look().font(Role::Body));
        widen(Since, line.since, look().font(Role::Body));
        widen(Age, line.age, look().font(Role::Body));
        if (line.ratio)
            wants[Bar] = look().length(againstWidth);
    }
    const double gap = look().length(attentionGap);
    // What is said comes before how it compares: a title is cut only where it is long.
    const double title =
        std::clamp(std::exchange(wants[Title], 0), look().length(leastCondition), look().length(mostCondition));
    const double least = look().length(conditionAt) + title;
    const auto needed = [&] {
        double all = least;
        for (const double want : wants)
            all += want > 0 ? want + gap : 0;
        return all;
    };
    for (const Column dropped : {Since, Bound})
        if (needed() > width)
            wants[dropped] = 0;
    if (needed() > width && wants[Bar] > 0)
        wants[Bar] = look().length(leastAgainst);
    if (needed() > width)
        wants[Bar] = 0;
    double right = width;
    for (const Column column : {Age, Since, Bound, Bar, Figure}) {
        const double want = wants[static_cast<std::size_t>(column)];
        m_places[static_cast<std::size_t>(column)] =
            want > 0 ? std::optional(std::pair(right - want, right)) : std::nullopt;
        right -= want > 0 ? want + gap : 0;
    }
    m_places[Title] = std::pair(look().length(conditionAt), std::max(look().length(conditionAt), right));
    Q_EMIT columnsChanged();
}

void AttentionRows::paintSeverity(QPainter &painter, const QRectF &box, Severity severity, const theme::Theme &theme)
{
    const theme::Tokens &tokens = theme.tokens();
    const QPointF middle = box.center();
    const double half = box.width() / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::toneFill(tokens, toneOf(severity), tokens.ink2));
    if (severity == Severity::Siaga) {
        painter.drawPolygon(QPolygonF{{middle.x(), box.top()}, box.bottomRight(), box.bottomLeft()});
    } else if (severity == Severity::Warning) {
        painter.drawPolygon(QPolygonF{
            {middle.x(), box.top()}, {box.right(), middle.y()}, {middle.x(), box.bottom()}, {box.left(), middle.y()}});
    } else {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(tokens.ink2, theme.length(2.4)));
        painter.drawEllipse(middle, half * 0.72, half * 0.72);
    }
    painter.restore();
}

void AttentionRows::paintRow(QPainter &painter, const QRectF &rect, int row) const
{
    const theme::Tokens &tokens = look().tokens();
    const AttentionLine &line = m_lines[static_cast<std::size_t>(row)];
    const QColor ink = theme::toneInk(tokens, toneOf(line.severity), tokens.ink);
    const double middle = rect.center().y();
    if (row > 0)
        painter.fillRect(QRectF(rect.left(), rect.top(), rect.width(), 1), tokens.line);
    if (line.isNew) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.accent);
        const double dot = look().length(unseenDot) / 2;
        painter.drawEllipse(QPointF(rect.left() + dot + 1, middle), dot, dot);
    }
    const double mark = look().length(severitySize);
    paintSeverity(painter, {rect.left() + look().length(severityAt), middle - mark / 2, mark, mark}, line.severity,
                  look());
    const auto at = [&](Column column) {
        const auto span = place(column);
        return span ? QRectF(rect.left() + span->first, rect.top(), span->second - span->first, rect.height())
                    : QRectF();
    };
    const QRectF title = at(Title);
    const double high = rect.height() / 2;
    painter.setPen(tokens.ink);
    QFont heading = look().font(Role::Heading);
    if (!line.isNew)
        heading.setWeight(QFont::Medium);
    painter.setFont(heading);
    theme::drawLine(painter, {title.left(), middle - high, title.width(), high}, line.title,
                    Qt::AlignLeft | Qt::AlignBottom);
    const QFont word = look().strongFont(Role::Small);
    const double wordWidth = std::ceil(theme::textWidth(line.severityWord, word)) + 1;
    const QRectF under(title.left(), middle + look().length(1), title.width(), high);
    painter.setPen(theme::toneInk(tokens, toneOf(line.severity), tokens.ink2));
    painter.setFont(word);
    theme::drawLine(painter, under, line.severityWord, Qt::AlignLeft | Qt::AlignTop);
    painter.setPen(tokens.ink2);
    painter.setFont(look().font(Role::Small));
    if (!line.below.isEmpty())
        theme::drawLine(painter, under.adjusted(wordWidth + look().length(3), 0, 0, 0), u"· "_s + line.below,
                        Qt::AlignLeft | Qt::AlignTop);
    painter.setPen(ink);
    painter.setFont(look().font(Role::Heading));
    theme::drawFigure(painter, at(Figure), line.figure, Qt::AlignLeft | Qt::AlignVCenter);
    if (place(Bar))
        paintBar(painter, at(Bar), line);
    painter.setFont(look().font(Role::Body));
    painter.setPen(tokens.ink2);
    if (place(Bound))
        theme::drawFigure(painter, at(Bound), line.bound, Qt::AlignLeft | Qt::AlignVCenter);
    if (place(Since))
        theme::drawFigure(painter, at(Since), line.since, Qt::AlignLeft | Qt::AlignVCenter);
    painter.setPen(tokens.ink);
    theme::drawFigure(painter, at(Age), line.age);
}

void AttentionRows::paintBar(QPainter &painter, const QRectF &rect, const AttentionLine &line) const
{
    const theme::Tokens &tokens = look().tokens();
    const double bound = rect.left() + rect.width() * boundShare;
    const double high = look().length(againstHigh), top = rect.center().y() - high / 2;
    painter.setFont(look().font(Role::Small));
    // The text beyond the longest bar has its place, too.
    const double text = look().length(34);
    if (line.ratio) {
        painter.fillRect(QRectF(rect.left(), top, bound - rect.left(), high), tokens.track);
        const double share = m_most > 1 ? (std::min(*line.ratio, m_most) - 1) / std::max(m_most - 1, 0.5) : 0;
        const double beyond = std::max(look().length(2), share * (rect.right() - bound - text));
        painter.fillRect(QRectF(bound, top, beyond, high), theme::toneFill(tokens, toneOf(line.severity), tokens.ink2));
        painter.setPen(tokens.ink2);
        const double from = bound + beyond + look().length(6);
        theme::drawLine(painter, {from, rect.top(), rect.right() - from + text, rect.height()}, line.ratioText);
    }
    painter.save();
    painter.setPen(QPen(tokens.ink, 1.5, Qt::DotLine));
    painter.drawLine(QPointF(bound, rect.top()), QPointF(bound, rect.bottom()));
    painter.restore();
}

AttentionHead::AttentionHead(const QStringList &names, AttentionRows &rows, const theme::Theme &theme)
    : m_names(names), m_rows(rows), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&rows, &AttentionRows::columnsChanged, this, qOverload<>(&QWidget::update));
    connect(&theme, &theme::Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize AttentionHead::sizeHint() const { return {m_theme.pixels(leastCondition), m_theme.pixels(attentionHeadHigh)}; }

void AttentionHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(m_theme.tokens().ink2);
    painter.setFont(m_theme.font(Role::Small));
    double limit = width(); // from the right: a name that has no room before the next one is left out
    for (qsizetype i = m_names.size() - 1; i >= 0; --i) {
        const auto column = static_cast<AttentionRows::Column>(i);
        const auto span = m_rows.place(column);
        if (!span)
            continue;
        // A name may be wider than its figures; the last one ends where they do.
        const bool isLast = column == AttentionRows::Age;
        const double room = m_theme.length(attentionGap) * 3;
        const double right = std::min(limit, span->second + (isLast ? 0 : room));
        const double wanted = theme::textWidth(m_names[i], painter.font()) + 1;
        const double left = isLast ? std::max(span->first - room, right - wanted) : span->first;
        if (right - left < std::min(wanted, room))
            continue;
        theme::drawLine(painter, QRectF(left, 0, right - left, height()), m_names[i],
                        (isLast ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        limit = left;
    }
}

} // namespace anjungan::charts
