// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/spots.h"

#include "ui/charts/matrix/matrix_view.h"
#include "ui/charts/rows_view.h"
#include "ui/map/map_view.h"
#include "ui/panels/panel.h"
#include "ui/sheet/choice_list.h"

#include <QAbstractButton>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

#include <algorithm>
#include <set>

using namespace Qt::StringLiterals;

namespace anjungan::test {

namespace {

QString spotName(const QWidget &widget, const QString &part)
{
    return u"%1 %2 %3"_s
        .arg(QString::fromLatin1(widget.metaObject()->className()).section(u':', -1), pathTo(widget), part)
        .trimmed();
}

/// The first, the middle and the last of so many rows.
std::set<int> someOf(qsizetype count)
{
    if (count <= 0)
        return {};
    return {0, static_cast<int>(count / 2), static_cast<int>(count - 1)};
}

bool hasHand(const QWidget &widget) { return widget.cursor().shape() == Qt::PointingHandCursor; }

class SpotFinder
{
public:
    QList<Spot> spots;

    void look(QWidget &widget)
    {
        if (!widget.isVisible() || !widget.isEnabled() || widget.isWindow())
            return;
        if (auto *list = qobject_cast<sheet::ChoiceList *>(&widget))
            return lookAt(*list);
        if (auto *table = qobject_cast<QTableView *>(&widget))
            return lookAt(*table);
        if (auto *matrix = qobject_cast<charts::MatrixView *>(&widget))
            return lookAt(*matrix);
        if (auto *rows = qobject_cast<charts::RowsView *>(&widget))
            return lookAt(*rows);
        if (qobject_cast<QLineEdit *>(&widget))
            return add(widget, widget.rect().center(), {}, false);
        const qsizetype before = spots.size();
        auto *map = qobject_cast<map::MapView *>(&widget);
        if (map)
            lookAt(*map);
        else
            lookAtAny(widget);
        for (QObject *child : widget.children())
            if (auto *one = qobject_cast<QWidget *>(child))
                look(*one);
        for (qsizetype at = before; map && at < spots.size(); ++at)
            spots[at].mustAnswer = false; // it may be as far out as it can be already
    }

private:
    void add(QWidget &widget, QPointF at, const QString &part, bool mustAnswer)
    {
        if (widget.rect().contains(at.toPoint()))
            spots.append({&widget, at.toPoint(), spotName(widget, part), mustAnswer});
    }

    void lookAtAny(QWidget &widget)
    {
        const auto *button = qobject_cast<const QAbstractButton *>(&widget);
        const bool isAlone = std::ranges::none_of(widget.children(), [](const QObject *child) {
            const auto *one = qobject_cast<const QWidget *>(child);
            return one && one->isVisible();
        });
        if (!button && !(widget.focusPolicy() & Qt::TabFocus) && !isAlone && !qobject_cast<panels::Panel *>(&widget))
            return;
        // What is chosen already need not change.
        const bool isAction = button && (!button->isChecked() || !button->autoExclusive()) && !button->isCheckable();
        add(widget, widget.rect().center(), button ? button->text() : QString(), isAction);
    }

    void lookAt(sheet::ChoiceList &list)
    {
        const auto middle = [&list](qsizetype row) {
            return list.visualRect(list.model()->index(static_cast<int>(row), 0)).center();
        };
        std::set<qsizetype> rows;
        for (const auto kind : {sheet::Row::Kind::Choice, sheet::Row::Kind::Heading, sheet::Row::Kind::Note}) {
            QList<qsizetype> ofKind;
            for (qsizetype row = 0; row < list.rows().size(); ++row)
                if (list.rows()[row].kind == kind && list.viewport()->rect().contains(middle(row)))
                    ofKind.append(row);
            for (const int at : someOf(ofKind.size()))
                rows.insert(ofKind[at]);
        }
        for (const qsizetype row : rows) {
            const sheet::Row &of = list.rows()[row];
            const bool mustAnswer = of.kind == sheet::Row::Kind::Choice && of.isEnabled && !of.isChosen;
            add(*list.viewport(), middle(row), u"row "_s + (of.value.isEmpty() ? of.text : of.value), mustAnswer);
        }
    }

    void lookAt(QTableView &table)
    {
        const int rows = table.model() ? table.model()->rowCount() : 0;
        int shown = 0;
        while (shown < rows && table.rowViewportPosition(shown) + table.rowHeight(shown) <= table.viewport()->height())
            ++shown;
        for (const int row : someOf(shown)) {
            const QRect rect = table.visualRect(table.model()->index(row, 0));
            add(*table.viewport(), rect.center(), u"row %1"_s.arg(row), hasHand(*table.viewport()));
        }
        QHeaderView *header = table.horizontalHeader();
        for (int column = 0; header->isVisible() && column < header->count(); ++column) {
            const QPoint at(header->sectionViewportPosition(column) + header->sectionSize(column) / 2,
                            header->height() / 2);
            add(*header->viewport(), at, u"title %1"_s.arg(column), false);
        }
    }

    void lookAt(charts::MatrixView &matrix)
    {
        for (const int line : someOf(static_cast<qsizetype>(matrix.lines().size())))
            add(*matrix.viewport(), matrix.lineRect(matrix.lines()[static_cast<std::size_t>(line)]).center(),
                u"line %1"_s.arg(line), true);
    }

    void lookAt(charts::RowsView &rows)
    {
        for (const int row : someOf(rows.visibleRowCount()))
            add(*rows.viewport(), rows.rowRect(row).center(), u"row %1"_s.arg(row), hasHand(*rows.viewport()));
    }

    void lookAt(map::MapView &map)
    {
        constexpr int parts = 3;
        for (int y = 1; y < parts; ++y)
            for (int x = 1; x < parts; ++x)
                add(map, QPointF(map.width() * x, map.height() * y) / parts, u"%1,%2"_s.arg(x).arg(y), false);
    }
};

} // namespace

QList<Spot> spotsOf(QWidget &root)
{
    SpotFinder finder;
    for (QObject *child : root.children())
        if (auto *one = qobject_cast<QWidget *>(child))
            finder.look(*one);
    return finder.spots;
}

QString pathTo(const QWidget &widget)
{
    QStringList path;
    for (const QWidget *one = &widget; one && !one->isWindow(); one = one->parentWidget())
        if (const auto *panel = qobject_cast<const panels::Panel *>(one))
            path.prepend(panel->definition().id);
        else if (!one->objectName().isEmpty() && !one->objectName().startsWith(u"qt_"))
            path.prepend(one->objectName());
    return path.join(u'/');
}

} // namespace anjungan::test
