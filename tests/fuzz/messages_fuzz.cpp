// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of a ledger entry, as a cache or a bundle holds them.
#include "core/message/message_json.h"
#include "tests/fuzz/property.h"
#include "ui/words/sentence.h"

#include <algorithm>

using namespace anjungan;
using namespace anjungan::fuzz;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const message::Messages messages = message::messagesOf(text);
    hold(messages.isEmpty() == text.isEmpty() && messages.size() <= message::mostMessages, "a text is some messages");
    for (const message::Message &message : messages) {
        const std::string_view kinds = message::kindsOf(message.code);
        hold(std::cmp_equal(message.arguments.size(), kinds.size()), "a message has its code's arguments");
        for (std::size_t i = 0; i < kinds.size(); ++i)
            hold(message::kindOf(message.arguments[static_cast<qsizetype>(i)]) == kinds[i], "of their kinds");
    }
    hold(message::messagesOf(message::toText(messages)) == messages, "what was read is written the same");
    const QString sentence = words::sentence(messages);
    hold(std::ranges::none_of(sentence, [](QChar c) { return c.category() == QChar::Other_Control; }),
         "a sentence is one line");
    return 0;
}
