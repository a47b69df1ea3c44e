// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core

enum AbgabeTag {}
enum AbgabeobjektTag {}
typealias AbgabeID = ID<AbgabeTag>
typealias AbgabeobjektID = ID<AbgabeobjektTag>

/// Whether we hand over or take over.
enum Abgaberichtung: String, Hashable, Sendable, Codable { case aus, ein }

/// One Vorgang or one whole Akte that goes to another authority because that one is in charge now (xdomea, group 04).
struct Abgabe: Hashable, Sendable {
    let id: AbgabeID
    /// UUID that all its messages bear.
    let prozess: String
    let richtung: Abgaberichtung
    let partner: PartnerID
    let zustand: Abgabezustand
    let titel: String
    let oe: OrgNummer
    let vertraulich: Bool
    /// Why it is handed over, in the words of who gives.
    let grund: String
    /// What is being done in the background; `nil` when nothing is.
    let arbeit: Abgabeschritt?
    let fertig: Int
    let gesamt: Int
    /// Why the work in the background could not be done.
    let fehler: String?
    /// When the other side confirmed that it arrived (0403).
    let empfangen: Zeitpunkt?
    /// Why the other side, or we, did not take it.
    let antwort: String?
    /// UUID of the message that is answered (4.0).
    let nachricht: String?
    /// Where it is put here.
    let ziel: Abgabeziel?
    let angelegt: Zeitpunkt
    let angelegtVon: String
    let entschiedenVon: String?
    let version: Int
}

/// Where something that came is put: under which unit of the plan, in whose charge; or in which Akte, for a single Vorgang.
struct Abgabeziel: Hashable, Sendable, Codable {
    var plan: String
    var oe: Int64
    /// UUID of an Akte that is open.
    var akte: String?
}

/// Where one object of an Abgabe stands.
enum Abgabeobjektstand: String, Hashable, Sendable, CaseIterable, Codable {
    case offen
    /// The other side has it.
    case bestaetigt
    /// Contents gone here; a stub says where it went.
    case abgegeben
    /// Back z. d. A., or not taken over.
    case abgelehnt
    /// Taken over here.
    case uebernommen

    var deutsch: String {
        switch self {
        case .offen: "offen"
        case .bestaetigt: "Übernahme bestätigt"
        case .abgegeben: "abgegeben"
        case .abgelehnt: "nicht übernommen"
        case .uebernommen: "übernommen"
        }
    }
}

/// An Akte or a Vorgang in an Abgabe.
struct Abgabeobjekt: Hashable, Sendable {
    let id: AbgabeobjektID
    let abgabe: AbgabeID
    /// UUID on the giving side.
    let objekt: String
    let art: Objektart
    /// UUID of the object it lies in, where that goes too.
    let eltern: String?
    let zeichen: String
    let betreff: String
    let dokumente: Int
    /// Subjects of its documents, for who has to decide on something that is not filed here yet.
    let liste: [String]
    let stand: Abgabeobjektstand
    /// UUID and sign of what was made of it here.
    let hier: String?
    let hierZeichen: String?
    let fehler: String?
}
