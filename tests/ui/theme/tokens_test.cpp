// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_main.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QRegularExpression>
#include <QSignalSpy>

#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;
using namespace anjungan::theme;

namespace {

struct Named
{
    const char *name;
    std::function<QColor(const Tokens &)> of;
    const char *light;
    const char *dark;
};

/// The design's table, copied: what is here is not taken from the code.
const std::vector<Named> &table()
{
    static const std::vector<Named> names{
        {"ground", [](const Tokens &t) { return t.ground; }, "#f3f5f8", "#0c1420"},
        {"card", [](const Tokens &t) { return t.card; }, "#ffffff", "#142031"},
        {"line", [](const Tokens &t) { return t.line; }, "#e3e8ef", "#22324a"},
        {"track", [](const Tokens &t) { return t.track; }, "#e3e8ef", "#22324a"},
        {"ink", [](const Tokens &t) { return t.ink; }, "#16202e", "#edf2f9"},
        {"ink 2", [](const Tokens &t) { return t.ink2; }, "#4f5c6d", "#a9b7ca"},
        {"ink 3", [](const Tokens &t) { return t.ink3; }, "#647184", "#8c9bb0"},
        {"rail", [](const Tokens &t) { return t.rail; }, "#14202f", "#08101a"},
        {"on rail", [](const Tokens &t) { return t.onRail; }, "#9fb0c6", "#8fa3bd"},
        {"brand", [](const Tokens &t) { return t.brand; }, "#b3261e", "#f0717a"},
        {"accent", [](const Tokens &t) { return t.accent; }, "#0b6e6e", "#3fb8af"},
        {"good", [](const Tokens &t) { return t.good; }, "#2e7d4f", "#57c785"},
        {"warning", [](const Tokens &t) { return t.warning; }, "#c77700", "#f2b34c"},
        {"warning ink", [](const Tokens &t) { return t.warningInk; }, "#8f5600", "#f2b34c"},
        {"bad", [](const Tokens &t) { return t.bad; }, "#b3261e", "#f0717a"},
        {"sequence 1", [](const Tokens &t) { return t.sequence[0]; }, "#eaf3f1", "#1b3440"},
        {"sequence 2", [](const Tokens &t) { return t.sequence[1]; }, "#bfddd8", "#1f4c55"},
        {"sequence 3", [](const Tokens &t) { return t.sequence[2]; }, "#86bfb7", "#24696d"},
        {"sequence 4", [](const Tokens &t) { return t.sequence[3]; }, "#4a9b92", "#2e918c"},
        {"sequence 5", [](const Tokens &t) { return t.sequence[4]; }, "#0b6e6e", "#4fc9bd"},
        {"diverging 1", [](const Tokens &t) { return t.diverging[0]; }, "#8a4f0b", "#f2b45c"},
        {"diverging 2", [](const Tokens &t) { return t.diverging[1]; }, "#c98b3c", "#b9812f"},
        {"diverging 3", [](const Tokens &t) { return t.diverging[2]; }, "#f0d9b0", "#6b4e26"},
        {"diverging 4", [](const Tokens &t) { return t.diverging[3]; }, "#eef0f2", "#2a3648"},
        {"diverging 5", [](const Tokens &t) { return t.diverging[4]; }, "#b0d6d0", "#1f5459"},
        {"diverging 6", [](const Tokens &t) { return t.diverging[5]; }, "#5faaa2", "#2e918c"},
        {"diverging 7", [](const Tokens &t) { return t.diverging[6]; }, "#0b6e6e", "#4fc9bd"},
        {"hazard low", [](const Tokens &t) { return t.hazard[0]; }, "#8cc084", "#8cc084"},
        {"hazard medium", [](const Tokens &t) { return t.hazard[1]; }, "#f2c14e", "#f2c14e"},
        {"hazard high", [](const Tokens &t) { return t.hazard[2]; }, "#d1495b", "#d1495b"},
    };
    return names;
}

const std::vector<std::tuple<const char *, ColorRole, const char *, const char *>> &roles()
{
    static const std::vector<std::tuple<const char *, ColorRole, const char *, const char *>> all{
        {"accent", ColorRole::Accent, "#0b6e6e", "#3fb8af"},
        {"good", ColorRole::Good, "#2e7d4f", "#57c785"},
        {"warning", ColorRole::Warning, "#c77700", "#f2b34c"},
        {"bad", ColorRole::Bad, "#b3261e", "#f0717a"},
        {"sequence 1", ColorRole::Sequence1, "#eaf3f1", "#1b3440"},
        {"sequence 2", ColorRole::Sequence2, "#bfddd8", "#1f4c55"},
        {"sequence 3", ColorRole::Sequence3, "#86bfb7", "#24696d"},
        {"sequence 4", ColorRole::Sequence4, "#4a9b92", "#2e918c"},
        {"sequence 5", ColorRole::Sequence5, "#0b6e6e", "#4fc9bd"},
        {"diverging 1", ColorRole::Diverging1, "#8a4f0b", "#f2b45c"},
        {"diverging 2", ColorRole::Diverging2, "#c98b3c", "#b9812f"},
        {"diverging 3", ColorRole::Diverging3, "#f0d9b0", "#6b4e26"},
        {"diverging 4", ColorRole::Diverging4, "#eef0f2", "#2a3648"},
        {"diverging 5", ColorRole::Diverging5, "#b0d6d0", "#1f5459"},
        {"diverging 6", ColorRole::Diverging6, "#5faaa2", "#2e918c"},
        {"diverging 7", ColorRole::Diverging7, "#0b6e6e", "#4fc9bd"},
        {"hazard low", ColorRole::HazardLow, "#8cc084", "#8cc084"},
        {"hazard medium", ColorRole::HazardMedium, "#f2c14e", "#f2c14e"},
        {"hazard high", ColorRole::HazardHigh, "#d1495b", "#d1495b"},
        {"quiet", ColorRole::Quiet, "#647184", "#8c9bb0"},
        {"missing", ColorRole::Missing, "#e3e8ef", "#22324a"},
    };
    return all;
}

QColor hex(const char *name) { return QColor(QString::fromLatin1(name)); }

/// WCAG 2.2, 1.4.3: relative luminance and contrast of text.
double contrastOf(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &of) {
        const auto linear = [](double part) {
            return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(of.redF()) + 0.7152 * linear(of.greenF()) + 0.0722 * linear(of.blueF());
    };
    const double one = luminance(a) + 0.05, other = luminance(b) + 0.05;
    return std::max(one, other) / std::min(one, other);
}

void inksDiffer(const Tokens &of, double least)
{
    for (const QColor &paper : {of.card, of.ground})
        for (const QColor &ink : {of.ink, of.ink2, of.ink3, of.accent, toneInk(of, Tone::Good, {}),
                                  toneInk(of, Tone::Warning, {}), toneInk(of, Tone::Bad, {})})
            QVERIFY2(contrastOf(ink, paper) >= least,
                     qPrintable(u"%1 on %2: %3"_s.arg(ink.name(), paper.name()).arg(contrastOf(ink, paper))));
}

} // namespace

/// Every colour by its value, so that no name can be given another one's.
class TokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tokensHaveTheirColours()
    {
        for (const Named &named : table()) {
            QVERIFY2(named.of(tokens(Scheme::Light)) == hex(named.light), named.name);
            QVERIFY2(named.of(tokens(Scheme::Dark)) == hex(named.dark), named.name);
        }
    }

    void rolesHaveTheirColours()
    {
        for (const auto &[name, role, light, dark] : roles()) {
            QVERIFY2(color(tokens(Scheme::Light), role) == hex(light), name);
            QVERIFY2(color(tokens(Scheme::Dark), role) == hex(dark), name);
        }
    }

    void tonesHaveTheirInks()
    {
        const Tokens light = tokens(Scheme::Light);
        const std::vector<std::tuple<Tone, const char *, const char *>> tones{{Tone::Good, "#2e7d4f", "#2e7d4f"},
                                                                              {Tone::Warning, "#8f5600", "#c77700"},
                                                                              {Tone::Bad, "#b3261e", "#b3261e"},
                                                                              {Tone::Neutral, "#010203", "#0b6e6e"}};
        for (const auto &[tone, ink, mark] : tones) {
            QCOMPARE(toneInk(light, tone, QColor(1, 2, 3)), hex(ink));
            QCOMPARE(markColor(light, tone), hex(mark));
        }
    }

    void everyInkCanBeReadOnCardAndGround()
    {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            inksDiffer(tokens(scheme), 4.5);
            inksDiffer(tokens(scheme, Contrast::High), 7);
        }
    }

    /// WCAG 2.2, 1.4.11: what shows where a control is.
    void atHighContrastEdgesCanBeSeenOnCardAndGround()
    {
        for (const Scheme scheme : {Scheme::Light, Scheme::Dark}) {
            const Tokens of = tokens(scheme, Contrast::High);
            for (const QColor &paper : {of.card, of.ground})
                QVERIFY(contrastOf(of.line, paper) >= 3);
            QVERIFY(contrastOf(of.onRail, of.rail) >= 7);
            // A bar in its track, whatever is judged.
            for (const QColor &bar : {of.accent, of.good, of.bad, of.warning})
                QVERIFY2(contrastOf(bar, of.track) >= 3, qPrintable(bar.name()));
        }
    }

    void aChangeOfContrastIsTold()
    {
        Theme theme(Scheme::Dark);
        QSignalSpy changed(&theme, &Theme::changed);
        theme.setContrast(Contrast::High);
        theme.setContrast(Contrast::High);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(theme.tokens().line, tokens(Scheme::Dark, Contrast::High).line);
        theme.setScheme(Scheme::Light);
        QCOMPARE(theme.tokens().ink, tokens(Scheme::Light, Contrast::High).ink);
        theme.setContrast(Contrast::Normal);
        QCOMPARE(theme.tokens().ink, tokens(Scheme::Light).ink);
    }

    void mixesByTheShareOfTheUpperColour()
    {
        const QColor under(0, 100, 200);
        const QColor over(200, 0, 100);
        QCOMPARE(mixed(under, over, 0).rgb(), under.rgb());
        QCOMPARE(mixed(under, over, 1).rgb(), over.rgb());
        QCOMPARE(mixed(under, over, 0.25).rgb(), qRgb(50, 75, 175));
        QCOMPARE(mixed(under, over, 7).rgb(), over.rgb());
        QCOMPARE(mixed(under, over, -7).rgb(), under.rgb());
    }

    void thePaletteIsTheTokens()
    {
        const Tokens dark = tokens(Scheme::Dark);
        const QPalette of = palette(dark);
        const std::vector<std::tuple<QPalette::ColorRole, QColor>> expected{{QPalette::Window, dark.ground},
                                                                            {QPalette::WindowText, dark.ink},
                                                                            {QPalette::Base, dark.card},
                                                                            {QPalette::AlternateBase, dark.ground},
                                                                            {QPalette::Text, dark.ink},
                                                                            {QPalette::PlaceholderText, dark.ink3},
                                                                            {QPalette::Button, dark.card},
                                                                            {QPalette::ButtonText, dark.ink},
                                                                            {QPalette::BrightText, dark.bad},
                                                                            {QPalette::ToolTipBase, dark.ink},
                                                                            {QPalette::ToolTipText, dark.card},
                                                                            {QPalette::Highlight, dark.accent},
                                                                            {QPalette::HighlightedText, dark.card},
                                                                            {QPalette::Accent, dark.accent},
                                                                            {QPalette::Link, dark.accent},
                                                                            {QPalette::Mid, dark.line}};
        for (const auto &[role, color] : expected)
            QVERIFY2(of.color(QPalette::Active, role) == color, qPrintable(QString::number(role)));
        for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
            QCOMPARE(of.color(QPalette::Disabled, role), dark.ink3);
    }

    void theStyleSheetHasColoursAndLengthsOfTheTheme()
    {
        const Theme wall(Scheme::Light, wallFactor);
        const QString sheet = styleSheet(wall).simplified();
        const auto rule = [&sheet](const QString &selector) {
            const qsizetype at = sheet.indexOf(selector + u" {"_s);
            return at < 0 ? QString() : sheet.sliced(at, sheet.indexOf(u'}', at) - at);
        };
        QVERIFY(rule(u"QToolTip"_s).contains(u"background: #16202e; color: #ffffff"_s));
        QVERIFY(rule(u"QToolTip"_s).contains(u"padding: 9px 12px"_s)); // 6 and 8, times 1.5
        QVERIFY(rule(u"QMenu"_s).contains(u"background: #ffffff; color: #16202e; border: 1px solid #e3e8ef"_s));
        QVERIFY(rule(u"QMenu::item:disabled"_s).contains(u"color: #647184"_s));
        QVERIFY(rule(u"QScrollBar:vertical"_s).contains(u"width: 12px"_s));
        QVERIFY(rule(u"QPushButton[primary=\"true\"]"_s).contains(u"background: #0b6e6e; color: #ffffff"_s));
        QVERIFY(rule(u"QComboBox, QLineEdit"_s).contains(u"min-height: 57px"_s));
        // What is selected can be read.
        QVERIFY(rule(u"QComboBox, QLineEdit"_s)
                    .contains(u"selection-background-color: #0b6e6e; selection-color: #ffffff"_s));
        QVERIFY(rule(u"QComboBox QAbstractItemView"_s).contains(u"selection-color: #16202e"_s));
        // A tenth of the accent over the card.
        QVERIFY(rule(u"QMenu::item:selected"_s).contains(mixed(Qt::white, hex("#0b6e6e"), 0.1).name()));
        QVERIFY(rule(u"QScrollBar::handle"_s).contains(mixed(hex("#e3e8ef"), hex("#647184"), 0.35).name()));
    }

    void rolesHaveTheirWeights()
    {
        const std::vector<std::tuple<Role, QFont::Weight>> weights{{Role::Small, QFont::Normal},
                                                                   {Role::Body, QFont::Normal},
                                                                   {Role::Heading, QFont::DemiBold},
                                                                   {Role::Title, QFont::Bold},
                                                                   {Role::Figure, QFont::Bold}};
        for (const auto &[role, weight] : weights)
            QCOMPARE(font(role).weight(), weight);
        QCOMPARE(strong(font(Role::Body)).weight(), QFont::DemiBold);
        const Theme theme;
        QCOMPARE(theme.strongFont(Role::Small).weight(), QFont::DemiBold);
        QCOMPARE(theme.font(Role::Small).families().first(), u"Inter"_s);
    }

    void figuresAreTabularUnlessPlain()
    {
        const QFont::Tag tabular("tnum");
        const QFont::Tag contextual("calt");
        QCOMPARE(font(Role::Body).featureValue(tabular), 1U);
        QVERIFY(font(Role::Title).isFeatureSet(tabular) && font(Role::Figure).isFeatureSet(tabular)); // to be off
        QCOMPARE(font(Role::Title).featureValue(tabular) + font(Role::Figure).featureValue(tabular), 0U);
        const QFont simple = font(Role::Body, 1, Figures::Plain);
        QVERIFY(!simple.isFeatureSet(tabular));
        QVERIFY(simple.isFeatureSet(contextual));
        QCOMPARE(simple.featureValue(contextual), 0U);
    }

    void aThemeTellsEachChangeOnce()
    {
        Theme theme(Scheme::Dark, 1.5);
        QCOMPARE(theme.tokens().card, hex("#142031"));
        QSignalSpy changed(&theme, &Theme::changed);
        const auto told = [&changed] { return changed.size() == 1 && (changed.clear(), true); };
        theme.setScheme(Scheme::Light);
        QVERIFY(told());
        QCOMPARE(theme.tokens().card, hex("#ffffff"));
        theme.setFactor(1);
        QVERIFY(told());
        theme.setTouch(true);
        QVERIFY(told());
        theme.setFigures(Figures::Plain);
        QVERIFY(told());
        QCOMPARE(theme.font(Role::Body).featureValue("calt"), 0U);
        theme.setFigures(Figures::Plain);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(theme.pixels(10.1), 11);
        QCOMPARE(theme.length(10.1), 10.1);
        theme.setFactor(1.5);
        QCOMPARE(theme.pixels(9), 14);
        QCOMPARE(theme.length(9), 13.5);
    }
};

ANJUNGAN_TEST(QApplication, TokensTest)
#include "tokens_test.moc"
