// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/style_sheet.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace anjungan::theme {

namespace {

// @name is replaced by a colour of the tokens, @12px by 12 px times the factor.
constexpr QStringView sheet = uR"(
QToolTip { background: @ink; color: @card; border: none; padding: @6px @8px; }
QMenu { background: @card; color: @ink; border: 1px solid @line; border-radius: @10px; padding: @6px; }
QMenu::item { padding: @10px @14px; border-radius: @8px; min-height: @24px; }
QMenu::item:selected { background: @hover; color: @ink; }
QMenu::item:disabled { color: @ink3; }
QMenu::separator { height: 1px; background: @line; margin: @6px @8px; }
QScrollBar:vertical { background: transparent; width: @8px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: @8px; margin: 0; }
QScrollBar::handle { background: @handle; border-radius: @3px; margin: 1px; }
QScrollBar::handle:vertical { min-height: @28px; }
QScrollBar::handle:horizontal { min-width: @28px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @ink3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTableView { background: transparent; color: @ink; border: none; outline: none;
    selection-background-color: @hover; selection-color: @ink; }
QTableView QTableCornerButton::section { background: transparent; border: none; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: @ink3; border: none; border-bottom: 1px solid @line; }
QPushButton { background: @card; color: @ink; border: 1px solid @line; border-radius: @10px; padding: 0 @16px; }
QPushButton:hover, QPushButton:pressed { background: @hover; border-color: @ink3; }
QPushButton:focus { border: 2px solid @accent; }
QPushButton:disabled { color: @ink3; }
QPushButton[primary="true"] { background: @accent; color: @card; border-color: @accent; }
QPushButton[primary="true"]:focus { border: 2px solid @ink; }
QPushButton[primary="true"]:disabled { background: @line; color: @ink3; border-color: @line; }
QCheckBox { color: @ink; spacing: @10px; padding: @6px 0; }
QCheckBox::indicator { width: @12px; height: @12px; padding: @4px; border: 1px solid @ink3; border-radius: @2px;
    background: @card; background-clip: content; }
QCheckBox::indicator:checked { border-color: @accent; background: @accent; background-clip: content; }
QCheckBox:focus { color: @accent; }
QComboBox, QLineEdit { background: @card; color: @ink; border: 1px solid @line; border-radius: @19px;
    padding: 0 @14px; min-height: @38px; selection-background-color: @accent; selection-color: @card; }
QComboBox:hover, QLineEdit:hover { border-color: @ink3; }
QComboBox:focus, QLineEdit:focus { border-color: @accent; }
QComboBox:disabled, QLineEdit:disabled { color: @ink3; }
QComboBox::drop-down { border: none; width: @24px; }
QComboBox QAbstractItemView { background: @card; color: @ink; border: 1px solid @line; outline: none;
    selection-background-color: @hover; selection-color: @ink; }
)";

QString replaced(QStringView text, const QMap<QString, QString> &colors, double factor)
{
    QString out;
    out.reserve(text.size());
    while (!text.isEmpty()) {
        const qsizetype at = text.indexOf(u'@');
        if (at < 0)
            break;
        out += text.first(at);
        text = text.sliced(at + 1);
        qsizetype length = 0;
        while (length < text.size() && text[length].isLetterOrNumber())
            ++length;
        const QStringView name = text.first(length);
        if (name.endsWith("px"_L1))
            out += QString::number(qRound(name.chopped(2).toDouble() * factor)) + u"px"_s;
        else
            out += colors.value(name.toString());
        text = text.sliced(length);
    }
    return out += text;
}

} // namespace

QPalette palette(const Tokens &tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.ground);
    palette.setColor(QPalette::WindowText, tokens.ink);
    palette.setColor(QPalette::Base, tokens.card);
    palette.setColor(QPalette::AlternateBase, tokens.ground);
    palette.setColor(QPalette::Text, tokens.ink);
    palette.setColor(QPalette::PlaceholderText, tokens.ink3);
    palette.setColor(QPalette::Button, tokens.card);
    palette.setColor(QPalette::ButtonText, tokens.ink);
    palette.setColor(QPalette::BrightText, tokens.bad);
    palette.setColor(QPalette::ToolTipBase, tokens.ink);
    palette.setColor(QPalette::ToolTipText, tokens.card);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.card);
    palette.setColor(QPalette::Accent, tokens.accent);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::Mid, tokens.line);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, tokens.ink3);
    return palette;
}

QString styleSheet(const Theme &theme)
{
    const Tokens &tokens = theme.tokens();
    const QMap<QString, QString> colors{
        {u"card"_s, tokens.card.name()},
        {u"line"_s, tokens.line.name()},
        {u"ink"_s, tokens.ink.name()},
        {u"ink3"_s, tokens.ink3.name()},
        {u"accent"_s, tokens.accent.name()},
        {u"hover"_s, mixed(tokens.card, tokens.accent, 0.10).name()},
        {u"handle"_s, mixed(tokens.line, tokens.ink3, 0.35).name()},
    };
    return replaced(sheet, colors, theme.factor());
}

} // namespace anjungan::theme
