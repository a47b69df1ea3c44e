// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

/// Marks identities of what goes out and of templates of letters.
enum AusgangTag {}
enum BriefvorlageTag {}

typealias AusgangID = ID<AusgangTag>
typealias BriefvorlageID = ID<BriefvorlageTag>

/// One dispatch of a final Dokument to one addressee.
struct Ausgang: Hashable, Sendable {
    let id: AusgangID
    /// Running number of the register, such as `A-2026/000042`.
    let nummer: String
    let vorgang: VorgangID
    let dokument: DokumentID
    let oe: OrgNummer
    let weg: Versandweg
    let zustand: Versandzustand
    let empfaenger: Versandziel
    /// What proves that it went out, such as the number of a registered letter.
    let nachweis: String?
    let tag: Kalendertag?
    let versandt: Zeitpunkt?
    let versandtVon: String?
    let versuche: Int
    let nachweisDokument: DokumentID?
    /// The PDF/A that goes out instead of the file of the Dokument.
    let versandfassung: DokumentID?
    /// What ordered it, such as a Verfügung.
    let anlass: String?
    let angelegt: Zeitpunkt
    let angelegtVon: String
    let version: Int
}

/// To whom something goes.
struct Versandziel: Hashable, Sendable {
    var name: String
    var anschrift: String?
    var email: String?

    /// What the chosen way needs.
    func geprueft(_ weg: Versandweg) throws(PostError) -> Self {
        let sauber = Versandziel(
            name: try Eingangsregel.pflicht(name, "Der Name", Eingangsregel.name, sonst: .empfaengerFehlt),
            anschrift: try Eingangsregel.zeilen(anschrift, "Die Anschrift", 400),
            email: try Eingangsregel.text(email, "Die E-Mail-Adresse", Eingangsregel.name))
        switch weg {
        case .post where sauber.anschrift == nil: throw .anschriftFehlt
        case .email where sauber.email?.contains("@") != true: throw .emailFehlt
        default: return sauber
        }
    }
}

/// One step on the way out, kept for ever.
struct Ausgangsschritt: Hashable, Sendable {
    let nr: Int
    let zustand: Versandzustand
    let weg: Versandweg
    let text: String?
    let zeit: Zeitpunkt
    let von: String
}
