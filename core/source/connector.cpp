// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/source/connector.h"

#include "core/source/error_text.h"
#include "core/source/ogc_features.h"

namespace anjungan::source {

std::expected<std::unique_ptr<Connector>, SourceError> makeConnector(const workspace::Source &source,
                                                                     Transport &transport, const Limits &limits)
{
    if (source.type == u"ogcapi-features")
        return std::make_unique<OgcFeatures>(source.url, transport, limits);
    return std::unexpected(
        SourceError{.kind = ErrorKind::Malformed,
                    .what = message::make<message::Code::UnknownSourceType>(oneLine(source.id), oneLine(source.type)),
                    .url = withoutSecrets(source.url),
                    .status = 0,
                    .retryAfter = {}});
}

} // namespace anjungan::source
