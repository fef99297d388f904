// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace anjungan::source {

/// Lets the state of OpenSSL live until the process ends, instead of being freed by an exit handler. To be called
/// before anything uses the network, on any thread; calling it again does nothing. HttpTransport calls it.
///
/// Qt's network threads use OpenSSL, and QThread::wait() returns before a thread has run its last destructors. Where
/// the process exits in between, OPENSSL_cleanup() on the main thread and OpenSSL's destructor of the network thread
/// both free the thread's list of handlers. Seen once as "corrupted size vs. prev_size in fastbins" after a test had
/// passed. Valgrind shows it each time that the destructor is delayed until the exit handlers have run: "Invalid
/// free()" below
/// __nptl_deallocate_tsd(), of a block of 8 bytes that OPENSSL_cleanup() had freed below exit().
void keepTlsState();

} // namespace anjungan::source
