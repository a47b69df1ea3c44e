// SPDX-License-Identifier: EUPL-1.2
import Akte

/// The appraisal beside the delivery: what is missing, what is too much, what was not asked for.
struct Abgleich: Hashable, Sendable, Codable {
    enum Befund: String, Hashable, Sendable, Codable {
        case fehlt, ueberzaehlig, nichtArchivwuerdig, dateiFehlt, dateiVeraendert

        var deutsch: String {
            switch self {
            case .fehlt: "wurde als archivwürdig bewertet, ist aber nicht geliefert"
            case .ueberzaehlig: "ist geliefert, war aber nicht angeboten"
            case .nichtArchivwuerdig: "ist geliefert, wurde aber nicht als archivwürdig bewertet"
            case .dateiFehlt: "nennt eine Datei, die in der Lieferung fehlt"
            case .dateiVeraendert: "enthält eine Datei, deren Prüfsumme nicht stimmt"
            }
        }
    }

    struct Zeile: Hashable, Sendable, Codable {
        let objekt: String
        let zeichen: String
        let befund: Befund
    }

    private(set) var zeilen: [Zeile] = []
    /// What the parts of the delivery have brought so far; missing in reports of before.
    private(set) var geliefert: Set<String>?

    var sauber: Bool { zeilen.isEmpty }

    /// Objects that must not be taken over.
    var betroffen: Set<String> { Set(zeilen.filter { $0.befund != .fehlt }.map(\.objekt)) }

    mutating func melden(_ objekt: String, _ zeichen: String, _ befund: Befund) {
        zeilen.append(Zeile(objekt: objekt, zeichen: zeichen, befund: befund))
    }

    /// - Parameters:
    ///   - bewertet: decisions by UUID; `nil` in the two-step procedure, where none were asked for.
    ///   - schonDa: what an earlier delivery has brought already.
    ///   - bisher: the report on the parts of this delivery that came before.
    ///   - vollstaendig: whether all parts are here; before that nothing counts as missing.
    init(
        bewertet: [String: (zeichen: String, art: Aussonderungsart?)]?, geliefert: [Austauschobjekt], schonDa: Set<String> = [],
        bisher: Abgleich? = nil, vollstaendig: Bool = true
    ) {
        let da = geliefert.flatMap(\.alle)
        let gebracht = Set(da.map(\.uuid)).union(bisher?.geliefert ?? [])
        self.geliefert = gebracht
        zeilen = bisher?.zeilen.filter { $0.befund != .fehlt } ?? []
        guard let bewertet else { return }
        let uuids = gebracht.union(schonDa)
        for objekt in da {
            switch bewertet[objekt.uuid] {
            case nil: melden(objekt.uuid, objekt.zeichen, .ueberzaehlig)
            case (_, .archivwuerdig)?: continue
            default: melden(objekt.uuid, objekt.zeichen, .nichtArchivwuerdig)
            }
        }
        guard vollstaendig else { return }
        for (uuid, entscheidung) in bewertet.sorted(by: { $0.value.zeichen < $1.value.zeichen })
        where entscheidung.art == .archivwuerdig && !uuids.contains(uuid) {
            melden(uuid, entscheidung.zeichen, .fehlt)
        }
    }
}
