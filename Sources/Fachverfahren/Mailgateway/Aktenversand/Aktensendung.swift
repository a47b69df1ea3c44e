// SPDX-License-Identifier: EUPL-1.2
public import Akte
public import Core

/// A mail that was written in a Vorgang, as it would go out unprotected.
public struct Aktensendung: Sendable {
    let bytes: [UInt8]
    let von: String
    let an: String
    let kennung: String
    let vorgang: VorgangID
    let zeichen: String

    /// - Parameters:
    ///   - bytes: RFC 5322, with CRLF.
    ///   - von: an address of one of our domains.
    ///   - kennung: the same whenever the same mail is handed over again.
    ///   - zeichen: of the Vorgang, for people.
    public init(bytes: [UInt8], von: String, an: String, kennung: String, vorgang: VorgangID, zeichen: String) {
        self.bytes = bytes
        self.von = von
        self.an = an
        self.kennung = kennung
        self.vorgang = vorgang
        self.zeichen = zeichen
    }
}

/// Why the gateway does not take a mail out of the file.
public enum AktenversandError: Error, Hashable, Sendable {
    /// It has not begun, or ends.
    case nichtBereit
    case adresse(String)
    /// Its domain is not ours: nobody sends under other names through us.
    case absenderFremd(String)
    /// Octets that a message may have.
    case zuGross(Int)
}

extension Herkunft {
    /// Mail that was written in a Vorgang.
    static let akte = Herkunft(eingang: "akte")
}
