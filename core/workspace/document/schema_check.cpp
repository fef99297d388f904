// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/document/schema_check.h"

#include "core/base/read_file.h"
#include "core/workspace/document/schema_findings.h"
#include "core/workspace/document/schema_guide.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

using namespace Qt::StringLiterals;

namespace anjungan::workspace {

using message::Code;
using message::make;

namespace {

// std::regex, valijson's default, recurses once for each character: a long text would overflow the stack.
class PatternEngine
{
public:
    explicit PatternEngine(const std::string &pattern) : m_pattern(strictEnd(QString::fromStdString(pattern))) {}

    static bool search(const std::string &text, const PatternEngine &engine)
    {
        return engine.m_pattern.match(QString::fromStdString(text)).hasMatch();
    }

private:
    // In JSON Schema's regular expressions $ matches only at the end; in PCRE also before a final line break.
    static QString strictEnd(const QString &pattern)
    {
        return pattern.endsWith(u'$') ? pattern.chopped(1) + u"\\z"_s : pattern;
    }

    QRegularExpression m_pattern;
};

QJsonObject schemaDocument()
{
    return QJsonDocument::fromJson(base::readResource(u":/anjungan/workspace.schema.json"_s)).object();
}

struct PublishedSchema
{
    PublishedSchema()
    {
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(valijson::adapters::QtJsonAdapter(QJsonValue(json)), schema);
    }

    const QJsonObject json = schemaDocument();
    valijson::Schema schema;
};

// Created once, since this takes ten times as long as checking a small document.
const PublishedSchema &publishedSchema()
{
    static const PublishedSchema published;
    return published;
}

// valijson writes a path as "<root>", "[datasets]", "[0]", "[key]".
QStringList pathOf(const std::vector<std::string> &context)
{
    QStringList path;
    for (const std::string &token : context)
        path.append(QString::fromStdString(token).sliced(1).chopped(1));
    return path.sliced(1);
}

bool validate(const QJsonObject &document, const PublishedSchema &published, Mistakes &mistakes)
{
    valijson::ValidatorT<PatternEngine> validator;
    const valijson::adapters::QtJsonAdapter target{QJsonValue(document)};
    valijson::ValidationResults results;
    if (validator.validate(published.schema, target, &results))
        return true;

    const SchemaGuide guide(published.json);
    for (const valijson::ValidationResults::Error &error : results) {
        if (mistakes.isFull())
            break;
        for (const Finding &finding :
             findingsOf(guide, document, pathOf(error.context), QString::fromStdString(error.description)))
            mistakes.add(finding.pointer, finding.reason);
    }
    return false;
}

} // namespace

bool checkSchema(const QJsonObject &document, Mistakes &mistakes)
{
    try {
        const PublishedSchema &published = publishedSchema();
        if (!published.json.isEmpty() && validate(document, published, mistakes))
            return true;
    } catch (const std::exception &error) {
        // valijson throws on a schema that it cannot read; this one is fixed at build time, but no exception may leave
        // this library.
        mistakes.add({}, make<Code::WorkspaceUnchecked>(QString::fromUtf8(error.what())));
    }
    if (mistakes.isEmpty())
        mistakes.add({}, make<Code::WorkspaceUnfit>());
    return false;
}

} // namespace anjungan::workspace
