// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/spoken_role.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QKeyEvent>

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

/// A widget with the role that was set for it.
class SpokenWidget : public QAccessibleWidget
{
public:
    SpokenWidget(QWidget &widget, QAccessible::Role role) : QAccessibleWidget(&widget, role) {}

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
        return role() == QAccessible::PageTab || role() == QAccessible::Button || role() == QAccessible::Link;
    }
};

QAccessibleInterface *interfaceFor(const QString & /*className*/, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    const auto role = widget ? spokenRole(*widget) : std::nullopt;
    return role ? new SpokenWidget(*widget, *role) : nullptr;
}

} // namespace

void setSpokenRole(QWidget &widget, QAccessible::Role role)
{
    widget.setProperty(roleProperty, static_cast<int>(role));
}

void installSpokenRoles() { QAccessible::installFactory(interfaceFor); }

} // namespace anjungan::charts
