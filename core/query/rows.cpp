// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/log.h"
#include "core/query/prepare.h"
#include "core/query/questions.h"
#include "core/query/text_numbers.h"
#include "core/query/values.h"
#include "core/store/sqlite/statement.h"

#include <QElapsedTimer>

namespace anjungan::query {

QueryResult<std::shared_ptr<const Answer>> answer(const Context &context, const workspace::QuerySpec &spec,
                                                  const Parameters &parameters, const QString &language)
{
    QElapsedTimer timer;
    timer.start();
    auto prepared =
        prepare(context,
                {.dataset = spec.dataset,
                 .where = spec.where,
                 .as = spec.as,
                 .sorted = sortedFields(spec),
                 .fid = spec.fid,
                 .cells = &spec},
                parameters, language,
                [&](const QuestionSubject &subject, const std::vector<Sql> &clauses, const QList<AreaTable> &areas) {
                    return compile(subject, spec, clauses, areas, language);
                });
    if (!prepared)
        return std::unexpected(prepared.error());

    auto result = std::make_shared<Answer>();
    result->provenance = std::move(prepared->origins.first);
    result->also = std::move(prepared->origins.also);
    result->scope = std::move(prepared->scope);
    result->columns = std::move(prepared->statement.columns);
    const auto read = eachRow(context, prepared->statement.sql, [&](const store::Statement &row) {
        QVariantList values;
        values.reserve(qsizetype(result->columns.size()));
        for (std::size_t i = 0; i < result->columns.size(); ++i)
            values << answered(row.value(int(i)), result->columns[i].type);
        result->rows.push_back(std::move(values));
    });
    if (!read)
        return std::unexpected(read.error());
    qCDebug(queryLog).noquote() << spec.dataset << result->rows.size() << "rows" << timer.elapsed() << "ms";
    return result;
}

} // namespace anjungan::query
