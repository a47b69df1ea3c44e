// SPDX-License-Identifier: EUPL-1.2
public import Core

/// A mail that another part of the house has accepted, on its way into the register.
public struct Mailsendung: Sendable {
    /// A further file that belongs to it and is filed with it, such as the mail as it came, still encrypted.
    public struct Beilage: Sendable {
        let name: String
        let bytes: [UInt8]
        /// Written by the house about the mail, so that nobody takes a file of the mail for it.
        let istNachweis: Bool

        public init(name: String, bytes: [UInt8], istNachweis: Bool = false) {
            self.name = name
            self.bytes = bytes
            self.istNachweis = istNachweis
        }
    }

    /// By what whoever hands it over knows it; stands in the history of the Eingang.
    let kennung: String
    /// The mail as people read it: as it came, or without its encryption.
    let nachricht: Beilage
    let beilagen: [Beilage]
    /// The unit in whose register it is written.
    let einheit: OrgNummer
    /// The day it was accepted, by the clock of the house.
    let eingangAm: Kalendertag

    public init(kennung: String, nachricht: Beilage, beilagen: [Beilage], einheit: OrgNummer, eingangAm: Kalendertag) {
        self.kennung = kennung
        self.nachricht = nachricht
        self.beilagen = beilagen
        self.einheit = einheit
        self.eingangAm = eingangAm
    }
}
