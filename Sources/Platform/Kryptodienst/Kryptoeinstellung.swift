// SPDX-License-Identifier: EUPL-1.2
public import Kryptoprotokoll

/// Where the worker is and how much it may take.
public struct Kryptoeinstellung: Sendable {
    /// Absolute path of the program `kryptoarbeiter`.
    public var programm: String
    /// 32 bytes; seals every private key.
    public var kek: [UInt8]
    public var arbeiter = 2
    public var wartend = 256
    public var zeit: Duration = .seconds(120)

    public init(programm: String, kek: [UInt8]) {
        self.programm = programm
        self.kek = kek
    }
}

/// Why a question got no answer.
public enum KryptoError: Error, Hashable, Sendable {
    /// The worker looked at it and says no.
    case abgelehnt(Kryptoabsage, hinweis: String)
    /// The worker died or hung twice on this question.
    case abgestuerzt(String)
    case programmFehlt(String)
    case ueberlastet
    case abgebrochen
}
