// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/s_curve.h"

#include "ui/charts/curve_view.h"
#include "ui/charts/legend_view.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

namespace {

std::vector<LegendItem> legendEntries(const Curves &curves)
{
    std::vector<LegendItem> entries;
    if (!curves.actualName.isEmpty())
        entries.push_back({.label = curves.actualName, .mark = Mark::Line});
    if (!curves.planName.isEmpty())
        entries.push_back({.label = curves.planName, .color = theme::ColorRole::Quiet, .mark = Mark::DashedLine});
    return entries;
}

/// "Jan 4 / 5; Feb 9 / 12": actual and plan of each category.
QString described(const Curves &curves)
{
    const auto text = [&curves](const std::vector<std::optional<double>> &values, qsizetype at) {
        const auto index = static_cast<std::size_t>(at);
        if (index >= values.size() || !values[index])
            return u"–"_s;
        return curves.axisText ? curves.axisText(*values[index]) : QString::number(*values[index]);
    };
    QStringList parts;
    for (qsizetype i = 0; i < curves.categories.size(); ++i)
        parts.append(curves.categories[i] + u' ' + text(curves.actual, i) + u" / "_s + text(curves.plan, i));
    return parts.join(u"; "_s);
}

} // namespace

SCurve::SCurve(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_view(new CurveView(theme, this)), m_legend(new LegendView(Qt::Horizontal, theme, this)),
      m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(theme.pixels(6));
    layout->addWidget(m_view, 1);
    layout->addWidget(m_legend);
}

void SCurve::setData(Curves curves)
{
    setAccessibleDescription(described(curves));
    std::vector<LegendItem> entries = legendEntries(curves);
    m_legend->setVisible(!entries.empty());
    m_legend->setEntries(std::move(entries));
    m_view->setData(std::move(curves));
}

QSize SCurve::sizeHint() const { return {m_theme.pixels(340), m_theme.pixels(210)}; }

QSize SCurve::minimumSizeHint() const { return {m_theme.pixels(160), m_theme.pixels(120)}; }

} // namespace anjungan::charts
