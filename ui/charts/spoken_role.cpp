// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/spoken_role.h"

#include <QAbstractButton>
#include <QAbstractSlider>
#include <QAccessibleWidget>
#include <QButtonGroup>
#include <QFrame>
#include <QKeyEvent>
#include <QTextDocumentFragment>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace anjungan::charts {

namespace {

constexpr auto roleProperty = "anjungan_spoken_role";

std::optional<QAccessible::Role> spokenRole(const QObject &object)
{
    const QVariant role = object.property(roleProperty);
    return role.isValid() ? std::optional(static_cast<QAccessible::Role>(role.toInt())) : std::nullopt;
}

/// A text that a widget paints, or, without a name, something that only holds others.
QAccessible::Role paintedRole(const QWidget &widget)
{
    const bool hasChildren = !widget.findChildren<QWidget *>(Qt::FindDirectChildrenOnly).isEmpty();
    return hasChildren || widget.accessibleName().isEmpty() ? QAccessible::Grouping : QAccessible::StaticText;
}

/// Of the product's own buttons: Qt would say what their tool tips say once more, with the markup that keeps those
/// plain.
QAccessible::Role buttonRole(const QAbstractButton &button)
{
    if (!button.isCheckable())
        return QAccessible::Button;
    return button.group() && button.group()->exclusive() ? QAccessible::RadioButton : QAccessible::CheckBox;
}

/// Asked for each time: the first question may come while the widget is made.
QAccessible::Role roleOf(const QWidget &widget)
{
    if (const auto role = spokenRole(widget))
        return *role;
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return button ? buttonRole(*button) : paintedRole(widget);
}

/// A widget that paints itself.
class SpokenWidget : public QAccessibleWidget
{
public:
    explicit SpokenWidget(QWidget &widget) : QAccessibleWidget(&widget) {}

    QAccessible::Role role() const override { return roleOf(*widget()); }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget()); button && button->isCheckable()) {
            const bool isTab = role() == QAccessible::PageTab;
            state.selectable = isTab;
            state.selected = isTab && button->isChecked();
            state.checkable = !isTab;
            state.checked = !isTab && button->isChecked();
        }
        return state;
    }

    QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name && role() == QAccessible::Chart)
            return nameOf(*widget());
        if (kind == QAccessible::Description)
            return descriptionOf(*widget());
        return QAccessibleWidget::text(kind);
    }

    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (isPressable())
            names.prepend(pressAction());
        return names;
    }

    void doAction(const QString &name) override
    {
        if (name != pressAction() || !isPressable() || !widget()->isEnabled())
            return QAccessibleWidget::doAction(name);
        if (auto *button = qobject_cast<QAbstractButton *>(widget()))
            return button->click();
        // What is painted by the widget itself answers to the key.
        QKeyEvent press(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
        QCoreApplication::sendEvent(widget(), &press);
    }

private:
    bool isPressable() const
    {
        return role() == QAccessible::PageTab || role() == QAccessible::Button || role() == QAccessible::ButtonMenu ||
               role() == QAccessible::Link || role() == QAccessible::RadioButton || role() == QAccessible::CheckBox;
    }

    /// The part of a chart that has its focus speaks with the chart's name.
    static QString nameOf(const QWidget &of)
    {
        if (!of.accessibleName().isEmpty())
            return of.accessibleName();
        const QWidget *around = of.parentWidget();
        for (; around && around->accessibleName().isEmpty(); around = around->parentWidget())
            ;
        return around ? around->accessibleName() : QString();
    }

    /// Else what the tool tip says, if it says more than the name.
    QString descriptionOf(const QWidget &of) const
    {
        if (!of.accessibleDescription().isEmpty())
            return of.accessibleDescription();
        const QString tip = QTextDocumentFragment::fromHtml(of.toolTip()).toPlainText();
        const bool saysMore = std::ranges::any_of(
            tip.split(u'\n'), [&of](const QString &line) { return !of.accessibleName().contains(line); });
        return saysMore ? tip : QString();
    }
};

QAccessibleInterface *interfaceFor(const QString &className, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    // Lists, tables and sliders are made of Qt's, which knows what is in them.
    const bool isQts = qobject_cast<QFrame *>(widget) || qobject_cast<QAbstractSlider *>(widget);
    const bool isOwn = className.startsWith("anjungan::"_L1) && !isQts;
    return isOwn || spokenRole(*widget) ? new SpokenWidget(*widget) : nullptr;
}

} // namespace

void setSpokenRole(QWidget &widget, QAccessible::Role role)
{
    widget.setProperty(roleProperty, static_cast<int>(role));
}

void installSpokenRoles() { QAccessible::installFactory(interfaceFor); }

} // namespace anjungan::charts
