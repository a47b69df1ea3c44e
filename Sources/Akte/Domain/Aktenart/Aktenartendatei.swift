// SPDX-License-Identifier: EUPL-1.2
internal import Foundation

/// File kinds as JSON, the form in which a town hands them over.
struct Aktenartendatei {
    static let hoechstens = 500

    let arten: [Aktenart]

    private struct Eintrag: Decodable {
        let kuerzel: String
        let bezeichnung: String
        let gattung: Aktengattung
        let plan: String?
        let vorlage: String?
        let vorgangsvorlage: String?
        let zaehlung: Zaehlung?
        let felder: [Feld]?
        let stillgelegt: Bool?
    }

    private struct Feld: Decodable {
        let schluessel: String
        let bezeichnung: String
        let typ: Metadatenfeld.Typ?
        let pflicht: Bool?
        let werte: [String]?
    }

    init(_ json: Data) throws {
        let eintraege: [Eintrag]
        do { eintraege = try JSONDecoder().decode([Eintrag].self, from: json) } catch { throw ObjektError.aktenartendatei }
        guard eintraege.count <= Self.hoechstens else { throw ObjektError.aktenartendatei }
        arten = try eintraege.map { eintrag in
            let felder = (eintrag.felder ?? []).map {
                Metadatenfeld(
                    $0.schluessel, $0.bezeichnung, $0.typ ?? .text, pflicht: $0.pflicht ?? false, werte: $0.werte ?? [])
            }
            return try Aktenart(
                kuerzel: eintrag.kuerzel, bezeichnung: eintrag.bezeichnung, gattung: eintrag.gattung, plan: eintrag.plan,
                vorlage: eintrag.vorlage, vorgangsvorlage: eintrag.vorgangsvorlage, zaehlung: eintrag.zaehlung ?? .jaehrlich,
                schema: try Metadatenschema(felder), stillgelegt: eintrag.stillgelegt ?? false)
        }
    }
}
