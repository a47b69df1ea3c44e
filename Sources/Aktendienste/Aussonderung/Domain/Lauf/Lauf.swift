// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

enum LaufTag {}
enum LaufobjektTag {}
typealias LaufID = ID<LaufTag>
typealias LaufobjektID = ID<LaufobjektTag>

/// One exchange with one archive (or, there, with one authority), from the list to the last confirmation.
struct Lauf: Hashable, Sendable {
    let id: LaufID
    /// UUID that all messages of the exchange bear.
    let prozess: String
    let seite: Austauschseite
    let partner: PartnerID
    let verfahren: Verfahren
    let zustand: Laufzustand
    let titel: String
    let oe: OrgNummer
    let vertraulich: Bool
    /// What is being done in the background; `nil` when nothing is.
    let arbeit: Laufschritt?
    let fertig: Int
    let gesamt: Int
    /// Why the work in the background could not be done.
    let fehler: String?
    /// Why it goes another way than was asked for.
    let hinweis: String?
    let beantragtVon: String?
    let freigegebenVon: String?
    /// SHA-256 of the package that was handed over.
    let paket: String?
    /// How many 0503 there were.
    let lieferungen: Int
    let angelegt: Zeitpunkt
    let angelegtVon: String
    let version: Int

    /// All is deleted, but the protocol of it could not be filed: nothing else can fail once a run is over.
    var protokollFehlt: Bool { seite == .behoerde && zustand == .abgeschlossen && fehler != nil }
}

/// Where one object of a run stands.
enum Objektzustand: String, Hashable, Sendable, CaseIterable, Codable {
    case vorgesehen, angeboten, bewertet
    /// In a 0503 that was sent.
    case uebergeben
    /// The archive has it.
    case bestaetigt
    /// The archive could not take it; it can be sent again.
    case fehlgeschlagen
    /// Contents gone.
    case geloescht
    /// Back z. d. A.: put off by the archive (B), held, or taken out.
    case zurueckgestellt

    var deutsch: String {
        switch self {
        case .vorgesehen: "vorgesehen"
        case .angeboten: "angeboten"
        case .bewertet: "bewertet"
        case .uebergeben: "übergeben"
        case .bestaetigt: "vom Archiv übernommen"
        case .fehlgeschlagen: "vom Archiv nicht übernommen"
        case .geloescht: "Inhalte gelöscht"
        case .zurueckgestellt: "zurückgestellt"
        }
    }
}

/// An Akte or a Vorgang in a run.
struct Laufobjekt: Hashable, Sendable {
    let id: LaufobjektID
    let lauf: LaufID
    /// UUID of the Akte or the Vorgang, the same on both sides.
    let objekt: String
    let art: Objektart
    /// UUID of the Akte a Vorgang belongs to.
    let eltern: String?
    let zeichen: String
    let betreff: String
    let zdaAm: Kalendertag?
    let ende: Kalendertag?
    let planart: Aussonderungsart?
    let dokumente: Int
    let vorschlag: Bewertungsvorschlag?
    let vorschlagGrund: String?
    let bewertung: Aussonderungsart?
    let bewertungGrund: String?
    let zustand: Objektzustand
    let archivkennung: String?
    let fehler: String?

    /// May its contents go? Only what the archive has confirmed, or decided not to want.
    var loeschbar: Bool {
        switch bewertung {
        case .archivwuerdig: zustand == .bestaetigt
        case .vernichten: zustand == .bewertet
        default: false
        }
    }
}
