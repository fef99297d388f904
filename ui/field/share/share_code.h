// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

/// The words of the protocol by which a bundle goes from one device to another on a local network, docs/field.md:
/// 1. server: greeting, then its nonce; 2. client: its nonce, proof that it knows the code; 3. server: answer, and if
/// it is Welcome an offer with its own proof, then the bundle. Numbers are big endian.
namespace anjungan::field::share {

inline constexpr QByteArrayView greeting{"ANJUNGAN SHARE 1\n"};
inline constexpr qsizetype nonceBytes = 16, proofBytes = 32, hashBytes = 32;
inline constexpr qsizetype longestName = 40;

/// 4 GiB: a bundle that a stick with FAT can hold.
inline constexpr qint64 largestBundle = 4LL * 1024 * 1024 * 1024;

enum class Answer : quint8 {
    Welcome = 0,
    WrongCode = 1,
    Closed = 2, ///< too many wrong codes, or it serves somebody else
};

/// A new code: 12 letters and digits that are not mistaken for one another, 60 bits of chance: who listens to the
/// network cannot try them all while the code is good.
QString newCode();

/// Of people: in groups of four.
QString shownCode(const QString &code);

/// What a person typed, as a code: without spaces and dashes, in capitals, and O, I and L as the digits that they look
/// like; empty if it is none.
QString typedCode(const QString &text);

QByteArray newNonce();

/// What is offered: which bytes, and of which workspace.
struct Offer
{
    qint64 bytes = 0;
    QByteArray sha256;
    QString workspace; ///< its id

    bool operator==(const Offer &) const = default;
};

/// The offer as it is sent, without the proof.
QByteArray written(const Offer &offer);
/// Empty, or the offer; `bytes` must be whole. Its length is offerBytes().
[[nodiscard]] bool read(const QByteArray &bytes, Offer &offer);
/// How many bytes an offer has, after its first offerHead bytes; 0 if they are of none.
inline constexpr qsizetype offerHead = 8 + hashBytes + 2;
qsizetype offerBytes(const QByteArray &head);

/// Proof of knowing the code, for these nonces alone.
QByteArray clientProof(const QString &code, const QByteArray &serverNonce, const QByteArray &clientNonce);
QByteArray serverProof(const QString &code, const QByteArray &serverNonce, const QByteArray &clientNonce,
                       const QByteArray &offer);

/// Compares in a time that tells nothing of where they differ.
[[nodiscard]] bool isSame(const QByteArray &one, const QByteArray &other);

} // namespace anjungan::field::share
