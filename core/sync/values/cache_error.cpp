// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/values/cache_error.h"

namespace anjungan::sync {

message::Message CacheError::toMessage() const
{
    return file.isEmpty() ? what : message::make<message::Code::At>(file, what);
}

} // namespace anjungan::sync
