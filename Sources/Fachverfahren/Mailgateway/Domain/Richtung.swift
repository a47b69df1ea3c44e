// SPDX-License-Identifier: EUPL-1.2
public import Store

/// Decided by where the recipient is at home, never by the port a message came in by (mail facts §1.1).
public enum Richtung: String, Sendable, Hashable, CaseIterable, SQLConvertible {
    /// To a mailbox of the administration: decrypt, verify, file.
    case eingehend
    /// To the world: sign, encrypt.
    case ausgehend
}
