// SPDX-License-Identifier: EUPL-1.2

/// Numbers of packets (RFC 9580 §5).
enum PacketType {
    static let publicKeySessionKey: UInt8 = 1
    static let signature: UInt8 = 2
    static let passwordSessionKey: UInt8 = 3
    static let onePassSignature: UInt8 = 4
    static let secretKey: UInt8 = 5
    static let publicKey: UInt8 = 6
    static let secretSubkey: UInt8 = 7
    static let compressed: UInt8 = 8
    static let encrypted: UInt8 = 9
    static let marker: UInt8 = 10
    static let literal: UInt8 = 11
    static let trust: UInt8 = 12
    static let userId: UInt8 = 13
    static let publicSubkey: UInt8 = 14
    static let userAttribute: UInt8 = 17
    static let protected: UInt8 = 18
    /// Of LibrePGP; reserved in the standard.
    static let librePgpEncrypted: UInt8 = 20
    static let padding: UInt8 = 21

    static let known: Set<UInt8> = Set(1...14).union([17, 18, 20, 21])
    /// Those whose length need not be known when they begin.
    static let data: Set<UInt8> = [compressed, encrypted, literal, protected, librePgpEncrypted]
    /// May stand anywhere and says nothing, as do all unknown ones from 40 on.
    static let empty: Set<UInt8> = [marker, padding]
}
