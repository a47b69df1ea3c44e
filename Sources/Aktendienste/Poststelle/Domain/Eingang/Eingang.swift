// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

/// Something that came in: registered with the day of its arrival, then given to a Vorgang, sent on or refused.
struct Eingang: Hashable, Sendable {
    let id: EingangID
    /// Running number of the register, such as `E-2026/000123`.
    let nummer: String
    let kanal: Eingangskanal
    let zustand: Eingangszustand
    let lesestand: Lesestand
    let betreff: String
    let absender: Absender
    /// The unit whose mail it is.
    let oe: OrgNummer
    /// The day of arrival from 00:00 to 24:00, not the day on which somebody read it.
    let eingangAm: Kalendertag
    /// Why the day is another one than that of registering.
    let eingangGrund: String?
    let datumDesSchreibens: Kalendertag?
    let seiten: Int?
    let kandidaten: [Zeichenkandidat]
    /// Sign on the separator sheet in front of it.
    let trennziel: String?
    /// What could not be shown as it was sent.
    let zweifel: [String]
    let teilVon: EingangID?
    let teilSeiten: String?
    let vorgang: VorgangID?
    let dokument: DokumentID?
    /// Why it was given to this Vorgang.
    let zuordnung: String?
    let grund: String?
    let erledigt: Zeitpunkt?
    let erledigtVon: String?
    let erfasst: Zeitpunkt
    let erfasstVon: String
    let version: Int

    /// - Throws: `PostError.schonErledigt` unless it waits to be dealt with.
    func mussOffenSein() throws(PostError) {
        guard zustand == .offen else { throw .schonErledigt(zustand) }
    }
}

/// Who sent something, as far as it is known.
struct Absender: Hashable, Sendable {
    static let unbekannt = Absender()

    var name: String?
    /// E-mail address.
    var adresse: String?

    /// By what a sender is recognised again: the address, else the name without case and blanks.
    var schluessel: String? {
        if let adresse, !adresse.isEmpty { return adresse.lowercased() }
        guard let name else { return nil }
        let worte = name.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        return worte.isEmpty ? nil : "name:" + worte.joined(separator: " ")
    }

    var text: String? {
        switch (name, adresse) {
        case (let name?, let adresse?) where name != adresse: "\(name) <\(adresse)>"
        case (let name?, _): name
        case (nil, let adresse): adresse
        }
    }
}

/// One file of what came in: the original, or what the original carried with it.
struct Eingangsdatei: Hashable, Sendable {
    enum Rolle: String, Hashable, Sendable {
        case original, anlage
        /// What the house itself noted about it.
        case nachweis
    }

    let id: EingangsdateiID
    let nr: Int
    let rolle: Rolle
    let datei: Dokumentdatei
}
