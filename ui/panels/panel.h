// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/page_spec.h"
#include "ui/panels/panel_foot.h"
#include "ui/panels/questions.h"

#include <QTimer>
#include <QWidget>

#include <expected>
#include <optional>
#include <span>

class QBoxLayout;
class QStackedLayout;

namespace anjungan::charts {
class EmptyNote;
}

namespace anjungan::panels {

class MenuButton;
class PanelTitle;
class UnitLabel;

/// One tile of a page: a card with a title, the answers of its queries, and a foot with publisher and age. While newer
/// answers are queried, the older ones stay, with their foot. The title says what is shown where the panel's query does
/// not follow what is chosen on the page. Lives on the UI thread; never blocks.
class Panel : public QWidget
{
    Q_OBJECT

public:
    enum class State {
        Loading, ///< no answer yet
        Ready,
        Empty, ///< the answer has nothing to show
        Error, ///< message() says what is wrong
    };

    const workspace::PanelSpec &definition() const { return m_definition; }
    State state() const { return m_state; }

    /// Shown instead of the content unless the state is Ready: one line of plain text.
    const QString &message() const { return m_message; }

    /// Runs all its queries. To be called once, when the panel is created.
    void start();

    /// Runs the queries on `datasets` again, or all if the list is empty.
    virtual void refresh(const QStringList &datasets);

    /// Runs the queries again whose answers were of another day than `today`, in the workspace's zone.
    virtual void askForDay(QDate today);

    /// For a screen that nobody touches: shows all rows, also those that are folded or beyond a limit that a touch
    /// would lift. See charts::PagedRows.
    virtual void showAllRows();
    /// Says in the title's row which of them are visible; empty: nothing.
    virtual void showRange(const QString &range);

    /// Updates the ages in the foot.
    virtual void updateFoot();

    /// Whether it shows the newest answer, completely painted.
    [[nodiscard]] virtual bool isSettled() const;

    /// The least height, at this width, that cuts nothing.
    int leastHeight(int width) const;

    PanelFoot &foot() const { return *m_foot; }

    /// What its menu works with: the queries, the data shown, and what of the page's choice they are about.
    const Questions &questions() const { return m_questions; }
    const QList<query::Provenance> &provenances() const { return m_provenances; }
    const PanelServices &services() const { return m_services; }
    PageContext &context() const { return m_context; }
    /// The title, else that of the main dataset.
    QString heading() const;
    /// Whether its menu's button is painted: not on paper.
    void setMenuPainted(bool painted);
    /// Leaves only the content, without card, title and foot: for paper, which has its own. Before it is shown.
    void bareForPaper();
    /// What is said at the title where the panel does not show what is chosen; may be empty.
    const QString &scopeText() const { return m_scopeText; }

Q_SIGNALS:
    /// isSettled() has become true.
    void settled();
    /// Its menu is to be opened beside `anchor`, since the button, the menu key, the other button of the mouse or a
    /// long press asked for it. Never where nobody attends the window.
    void menuWanted(QWidget *anchor);

protected:
    /// Width of the line around a card, in pixels at any factor.
    static constexpr int cardLine = 1;

    /// How a type of panel is placed on its card. Lengths are pixels at a factor of 1.
    struct Frame
    {
        bool hasTitle = true;      ///< false: the content shows the title itself
        bool isEdgeToEdge = false; ///< the content reaches the card's line, without a title also at the top
        bool footFollows = false;  ///< the foot is directly below the content, and spare room below the foot
        double above = 13;         ///< empty space above the content if there is no title
        double aboveFoot = 8;      ///< empty space above the foot's text
        double belowFoot = 12;
    };

    /// The result of showing the answers.
    struct Shown
    {
        State state = State::Ready;
        QString message;                        ///< for Empty and Error
        QList<query::Provenance> provenances;   ///< of the data shown, beginning with the panel's main dataset
        std::optional<query::Scope> scope = {}; ///< of the main answer; none: nothing is said at the title
    };

    /// All references must outlive the panel.
    Panel(const workspace::PanelSpec &definition, const PanelServices &services, PageContext &context, Frame frame,
          QWidget *parent);

    /// Adds the query in an option to the panel's queries. If it is invalid, the panel shows an error.
    std::size_t addQuery(const QJsonValue &query);

    /// Makes `line` the panel's error: its definition is invalid, and it runs no queries.
    void setMistake(const QString &line) { m_mistake = line; }

    /// The answer to a query of addQuery(), or what to show instead: an error, or Empty if there are no rows.
    [[nodiscard]] std::expected<const query::Answer *, Shown> rowsOf(std::size_t question) const;
    Shown shownError(const query::QueryError &error) const;

    /// Ready, with the provenances and the scope of the panel's only or main answer.
    static Shown shownOf(const query::Answer &answer);

    /// Writes at the panel's title what it shows where that is not what is chosen on the page; empty: nothing.
    virtual void showScope(const QString &scope);

    /// Shows a text of the content whole, beside the panel: it has no room there.
    void showWhole(const QString &text);

    /// Shows the answers, all of which have arrived, in the content.
    virtual Shown showAnswers() = 0;

    /// Calls showAnswers() again, for another reason than newer answers; does nothing before the first.
    void showAgain();

    /// Sets the card's content; to be called once, in the constructor.
    void setContent(QWidget *content);

    /// Whether a touch on a row leads somewhere ("link" of the options).
    [[nodiscard]] bool hasLink() const { return m_link.has_value(); }
    /// Whether it depends on the row where it leads.
    [[nodiscard]] bool leadsByRow() const;
    /// Leads there with the values of that row of the answer to a query of addQuery(); nowhere if one is missing.
    void followLink(std::size_t question, std::size_t row);
    /// The same for rows that are of no query.
    void followLink(const query::Answer &rows, std::size_t row);

    /// Which of the panel's rows is about what is chosen on the page: its area, or what the panel's link would choose.
    /// `rows` are their rows in the answer to a query of addQuery(). Negative if there is no such row, or more than
    /// one, or no other.
    [[nodiscard]] int chosenRow(std::size_t question, std::span<const std::size_t> rows) const;
    /// The same for a panel that shows all rows of the answer in its order.
    [[nodiscard]] int chosenRow(std::size_t question) const;
    /// Marks the row of what is chosen; called when the answers are shown and when something else is chosen.
    virtual void markChosen() {}

    /// A widget at the right end of the title's row; to be called in the constructor.
    void setTitleAction(QWidget *action);

    /// The button of its menu, for a content that has the place for it; null if there is none, or if it is in the
    /// title's row.
    MenuButton *freeMenuButton() const { return m_title ? nullptr : m_menu; }

    Questions &questions() { return m_questions; }
    QJsonValue option(QStringView name) const { return m_definition.options[name]; }
    QString text(const QJsonValue &text) const; ///< a text of the options, in the services' language

    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addMenu();
    void askForMenu();
    void onAnswered();
    void present(Shown shown);
    void updateScope();
    void sayScope(const QString &scope);
    void applyTheme();

    workspace::PanelSpec m_definition;
    const PanelServices &m_services;
    PageContext &m_context;
    Frame m_frame;
    std::optional<workspace::Link> m_link;
    Questions m_questions;
    QList<query::Provenance> m_provenances;
    std::optional<query::Scope> m_scope;
    State m_state = State::Loading;
    QString m_mistake; ///< in the definition; may be empty
    QString m_message;
    QString m_scopeText;
    bool m_isBare = false;
    QTimer m_slow;
    MenuButton *m_menu = nullptr;  ///< null: nobody attends the window
    PanelTitle *m_title = nullptr; ///< null: the content shows the title, or there is none
    UnitLabel *m_range = nullptr;  ///< null until there is one
    QBoxLayout *m_titleRow;
    QBoxLayout *m_body;
    QStackedLayout *m_stack;
    QBoxLayout *m_footRow;
    charts::EmptyNote *m_note;
    PanelFoot *m_foot;
};

} // namespace anjungan::panels
