// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Marks identities of parties of an Akte.
public enum AktenbeteiligterTag {}
public typealias AktenbeteiligterID = ID<AktenbeteiligterTag>

/// A party of an Akte as a whole: it counts for each of its Vorgänge (xdomea Kontakt at Akte).
public struct Aktenbeteiligter: Hashable, Sendable {
    public let id: AktenbeteiligterID
    public let akte: AkteID
    public let angaben: BeteiligterAnlage
    public let version: Int
}
