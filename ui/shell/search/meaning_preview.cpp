// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/search/meaning_preview.h"

#include "core/workspace/document/reader.h"
#include "ui/panels/values.h"
#include "ui/theme/card.h"
#include "ui/theme/text.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace anjungan::shell {

namespace {

constexpr std::size_t mostFigures = 3;
// Lengths at a factor of 1, device-independent pixels.
constexpr double previewInset = 16, figuresHeight = 124, dotRadius = 3.5, leastMapHeight = 120;

/// Degrees onto a rectangle, as wide as they are high at the middle latitude.
class Projection
{
public:
    Projection(const geo::Box &box, const QRectF &room)
        : m_box(box), m_room(room), m_stretch(std::cos((box.minY + box.maxY) / 2 * std::numbers::pi / 180))
    {
        const double wide = std::max((box.maxX - box.minX) * m_stretch, 1e-6),
                     high = std::max(box.maxY - box.minY, 1e-6);
        m_scale = std::min(room.width() / wide, room.height() / high);
    }

    QPointF at(const geo::Point &point) const
    {
        return {m_room.center().x() + (point.x - (m_box.minX + m_box.maxX) / 2) * m_stretch * m_scale,
                m_room.center().y() - (point.y - (m_box.minY + m_box.maxY) / 2) * m_scale};
    }

private:
    geo::Box m_box;
    QRectF m_room;
    double m_stretch, m_scale = 1;
};

QPainterPath pathOf(const geo::Geometry &geometry, const Projection &projection)
{
    QPainterPath path;
    std::uint32_t begin = 0;
    for (const std::uint32_t end : geometry.pathEnds) {
        for (std::uint32_t at = begin; at < end; ++at)
            at == begin ? path.moveTo(projection.at(geometry.points[at]))
                        : path.lineTo(projection.at(geometry.points[at]));
        path.closeSubpath();
        begin = end;
    }
    return path;
}

} // namespace

MeaningPreview::MeaningPreview(const panels::PanelServices &services, QWidget *parent)
    : QWidget(parent), m_services(services)
{
    connect(&services.theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

MeaningPreview::~MeaningPreview() { cancel(); }

void MeaningPreview::cancel()
{
    for (const auto &one : m_cancel)
        one();
    m_cancel.clear();
    m_watchers.clear();
    m_pending = 0;
}

void MeaningPreview::clear()
{
    cancel();
    m_title.clear();
    m_figures.clear();
    m_origins.clear();
    m_area.reset();
    m_rows.reset();
    update();
}

template<typename Result, typename Take> void MeaningPreview::follow(QFuture<Result> future, Take take)
{
    auto watcher = std::make_unique<QFutureWatcher<Result>>();
    ++m_pending;
    connect(watcher.get(), &QFutureWatcherBase::finished, this, [this, of = watcher.get(), take] {
        if (!of->isCanceled() && of->future().resultCount() > 0)
            if (const auto &result = of->result())
                take(*result);
        update();
        if (--m_pending == 0)
            Q_EMIT settled();
    });
    m_cancel.emplace_back([future]() mutable { future.cancel(); });
    watcher->setFuture(future);
    m_watchers.push_back(std::move(watcher));
}

void MeaningPreview::showMeaning(const query::Interpretation &meaning)
{
    clear();
    const workspace::PageSpec *page = m_services.workspace.page(meaning.page);
    if (!page)
        return;
    QStringList names;
    for (const query::Interpretation::Part &part : meaning.parts.mid(1))
        names << part.text;
    m_title = (names.isEmpty() ? QStringList{meaning.parts.value(0).text} : names).join(u" · "_s);
    m_parameters.clear();
    for (const workspace::Parameter &parameter : page->parameters)
        if (!parameter.choices.isEmpty())
            m_parameters.insert(parameter.id, parameter.choices.first().value);
    for (const workspace::Link::Setting &setting : meaning.link.select)
        if (!setting.value.isEmpty())
            m_parameters.insert(setting.parameter, setting.value);
    m_where.clear();
    askFigures(*page, meaning.dataset);
    askMap(meaning.dataset);
}

void MeaningPreview::askFigures(const workspace::PageSpec &page, const QString &dataset)
{
    for (const workspace::PanelSpec &panel : page.panels) {
        const auto query = workspace::readQuery(panel.options["query"_L1]);
        if (panel.type != workspace::PanelType::Figure || !query || query->dataset != dataset ||
            query->measures.isEmpty())
            continue;
        if (m_figures.empty())
            m_where = query->where;
        if (m_figures.size() == mostFigures)
            return;
        const std::size_t at = m_figures.size();
        const QString value = panel.options["value"_L1].toString(query->measures.first().id);
        m_figures.push_back({u"–"_s, panel.title.in(m_services.language)});
        const auto format = panels::readFormat(panel.options["format"_L1]);
        follow(m_services.queries.ask(*query, m_parameters, m_services.language),
               [this, at, value, format](const std::shared_ptr<const query::Answer> &answer) {
                   if (answer->rows.empty() || answer->column(value) < 0)
                       return;
                   m_origins = answer->provenances();
                   if (answer->scope.isOutsidePart) // not known here, which is not none
                       return;
                   const auto shown = panels::amount(m_services.format, panels::styleOf(*answer, value, format),
                                                     panels::cell(*answer, 0, value).value);
                   m_figures[at] = {shown.value, shown.unit.isEmpty() ? m_figures[at].unit : shown.unit};
               });
    }
}

void MeaningPreview::askMap(const QString &dataset)
{
    if (!m_where.isEmpty())
        follow(m_services.queries.features({.dataset = dataset, .fields = {}, .where = m_where}, m_parameters,
                                           m_services.language),
               [this](const std::shared_ptr<const query::MapAnswer> &answer) { m_rows = answer; });
    const QVariant area = m_parameters.value(workspace::areaParameter.toString());
    if (area.isNull())
        return;
    for (const workspace::AreaLevel &level : m_services.workspace.areas)
        follow(m_services.queries.features(
                   {.dataset = level.dataset, .fields = {}, .where = {{.field = level.code, .value = area}}}, {},
                   m_services.language),
               [this](const std::shared_ptr<const query::MapAnswer> &answer) {
                   if (!answer->features.empty())
                       m_area = answer;
               });
}

/// Returns how high the map is; 0 where there is nothing to draw.
double MeaningPreview::paintMap(QPainter &painter, const QRectF &room) const
{
    geo::Box box;
    for (const query::MapAnswer *answer : {m_area.get(), m_area ? nullptr : m_rows.get()})
        if (answer)
            for (const query::MapFeature &feature : answer->features)
                box.add(feature.geometry.box);
    if (box.isEmpty() || room.height() < m_services.theme.length(leastMapHeight))
        return 0;
    const theme::Tokens &tokens = m_services.theme.tokens();
    const double inset = m_services.theme.length(previewInset);
    const Projection projection(box, room.adjusted(inset, inset, -inset, -inset));
    painter.save();
    painter.setClipRect(room);
    if (m_area) {
        painter.setPen(QPen(tokens.accent, m_services.theme.length(1.75)));
        painter.setBrush(theme::mixed(tokens.card, tokens.accent, 0.12));
        for (const query::MapFeature &feature : m_area->features)
            painter.drawPath(pathOf(feature.geometry, projection));
    }
    if (m_rows) {
        painter.setPen(QPen(tokens.card, 1));
        painter.setBrush(tokens.accent);
        const double radius = m_services.theme.length(dotRadius);
        for (const query::MapFeature &feature : m_rows->features)
            if (feature.geometry.kind == geo::Geometry::Kind::Points)
                for (const geo::Point &point : feature.geometry.points)
                    painter.drawEllipse(projection.at(point), radius, radius);
    }
    painter.restore();
    return room.height();
}

void MeaningPreview::paintEvent(QPaintEvent *)
{
    if (m_title.isEmpty())
        return;
    const theme::Theme &theme = m_services.theme;
    const theme::Tokens &tokens = theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    theme::paintCard(painter, rect(), theme);
    const double inset = theme.length(previewInset);
    const QRectF inner = QRectF(rect()).adjusted(inset, 0, -inset, 0);
    double y = paintMap(painter, QRectF(1, 1, width() - 2, height() - theme.length(figuresHeight)));
    if (y > 0) {
        painter.setPen(tokens.line);
        painter.drawLine(QPointF(0, y), QPointF(width(), y));
    }
    y += theme.length(12);
    const auto line = [&](const QRectF &at, const QFont &font, const QColor &ink, const QString &text) {
        painter.setFont(font);
        painter.setPen(ink);
        theme::drawLine(painter, at, text);
    };
    line(QRectF(inner.left(), y, inner.width(), theme.length(20)), theme.strongFont(theme::Role::Heading), tokens.ink,
         m_title);
    y += theme.length(28);
    double x = inner.left();
    for (const Figure &figure : m_figures) {
        const QFont big = theme.strongFont(theme::Role::Title), small = theme.font(theme::Role::Small);
        const double wide = std::max(theme::textWidth(figure.value, big), theme::textWidth(figure.unit, small)) + 1;
        if (x + wide > inner.right() + 1)
            break; // part of a number is a wrong number
        line(QRectF(x, y, wide, theme.length(26)), big, tokens.ink, figure.value);
        line(QRectF(x, y + theme.length(26), wide, theme.length(16)), small, tokens.ink2, figure.unit);
        x += wide + theme.length(20);
    }
    if (m_origins.isEmpty())
        return;
    const panels::FootText foot = panels::tileFootText(m_origins, m_services);
    const QRectF below(inner.left(), height() - theme.length(28), inner.width(), theme.length(20));
    const double dot = theme.length(6), gap = theme.length(8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::toneFill(tokens, foot.tone, tokens.ink3));
    painter.drawEllipse(QRectF(below.left(), below.center().y() - dot / 2, dot, dot));
    line(below.adjusted(dot + gap, 0, 0, 0), theme.font(theme::Role::Small), tokens.ink2, foot.line);
}

} // namespace anjungan::shell
