// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/matrix/matrix_chart.h"

#include <QPainter>
#include <QVBoxLayout>

namespace anjungan::charts {

/// The line of headings above the rows.
class MatrixHeadings : public QWidget
{
public:
    MatrixHeadings(const MatrixView &view, int height, QWidget *parent) : QWidget(parent), m_view(view)
    {
        setFixedHeight(height);
    }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter painter(this);
        m_view.paintHeadings(painter, rect());
    }

private:
    const MatrixView &m_view;
};

MatrixChart::MatrixChart(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent), m_legend(new LegendView(Qt::Horizontal, theme, this)), m_view(new MatrixView(theme, this))
{
    constexpr double headingHeight = 22;
    m_headings = new MatrixHeadings(*m_view, theme.pixels(headingHeight), this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_legend);
    layout->addWidget(m_headings);
    layout->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_view, &MatrixView::laidOut, m_headings, qOverload<>(&QWidget::update));
    connect(m_view, &MatrixView::followed, this, &MatrixChart::followed);
    connect(&theme, &theme::Theme::changed, this,
            [this, &theme] { m_headings->setFixedHeight(theme.pixels(headingHeight)); });
}

void MatrixChart::setData(Matrix matrix)
{
    m_legend->setEntries(matrix.legend);
    m_view->setData(std::move(matrix));
    setAccessibleDescription(m_view->accessibleDescription());
}

} // namespace anjungan::charts
