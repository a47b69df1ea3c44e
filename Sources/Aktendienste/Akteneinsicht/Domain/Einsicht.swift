// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

enum EinsichtTag {}
typealias EinsichtID = ID<EinsichtTag>
enum EinsichtstueckTag {}
typealias EinsichtstueckID = ID<EinsichtstueckTag>
enum SchwaerzungTag {}
typealias SchwaerzungID = ID<SchwaerzungTag>

/// Somebody's request to look into a Vorgang, and what was done with it.
struct Einsicht: Hashable, Sendable {
    let id: EinsichtID
    let vorgang: VorgangID
    /// Such as `AE-2026-0007`.
    let zeichen: String
    let antragsteller: String
    let grundlage: Rechtsgrundlage
    let begruendung: String
    let zustand: Einsichtszustand
    let vorgelegtVon: String?
    let freigegebenVon: String?
    /// Nobody sees anything after this moment, whatever else is set.
    let giltBis: Zeitpunkt?
    let grund: String?
    /// Why the delivery could not be drawn at the last try.
    let zeichnenFehler: String?
    let angelegt: Zeitpunkt
    let version: Int

    var gegenstand: Gegenstand { Gegenstand("ae.einsicht", id.text, kennzeichen: zeichen) }
    /// What a guest access of this request is for.
    var gastbezug: String { "akteneinsicht:\(id)" }

    /// - Throws: `nichtMoeglich` when the step does not belong to where the request stands.
    func verlange(_ erlaubt: Einsichtszustand) throws(EinsichtError) {
        guard zustand == erlaubt else { throw .nichtMoeglich(zustand) }
    }

    /// Ends by itself: the moment decides, no job has to run.
    func istOffen(am zeit: Zeitpunkt) -> Bool { zustand == .freigegeben && giltBis.map { zeit < $0 } ?? false }
}

enum Einsichtszustand: String, Hashable, Sendable, CaseIterable, Codable {
    case entwurf
    case vorgelegt
    case freigegeben
    case zurueckgezogen

    var deutsch: String {
        switch self {
        case .entwurf: "in Arbeit"
        case .vorgelegt: "zur Freigabe vorgelegt"
        case .freigegeben: "freigegeben"
        case .zurueckgezogen: "zurückgezogen"
        }
    }
}
