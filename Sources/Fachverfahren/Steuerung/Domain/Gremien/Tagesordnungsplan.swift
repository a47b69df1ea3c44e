// SPDX-License-Identifier: EUPL-1.2
import Core

/// Which items an agenda still gets, in their order.
struct Tagesordnungsplan: Sendable {
    struct Punkt: Sendable {
        let rang: Int
        let titel: String
        let thema: String?
        let beratung: ObjektID?
        let oeffentlich: Bool

        func angaben(_ id: ObjektID, _ sitzung: ObjektID, _ gilt: Geltungszeit, _ quelle: Quelle) -> [Setzung] {
            let felder = Tagesordnungspunktfelder()
            let angaben = [
                felder.titel.setzen(id, titel, gilt, quelle), felder.sitzung.setzen(id, sitzung, gilt, quelle),
                felder.rang.setzen(id, rang, gilt, quelle),
                felder.nummer.setzen(id, (oeffentlich ? "Ö " : "N ") + String(rang), gilt, quelle),
                felder.oeffentlich.setzen(id, oeffentlich, gilt, quelle),
            ]
            return angaben + [thema].compactMap { $0.map { felder.thema.setzen(id, $0, gilt, quelle) } }
        }
    }

    let punkte: [Punkt]
    let quelle: Quelle

    /// - Throws: `SteuerungError.nichtGefunden` for a Sitzung or a step that is not there or belongs to another Gremium.
    init(_ sitzung: ObjektID, beratungen: [ObjektID], _ bild: Stichtagsbild) throws(SteuerungError) {
        let felder = Tagesordnungspunktfelder()
        guard let sicht = bild.objekt(sitzung), sicht.objekt.art == .sitzung, let gremium = sicht[Sitzungsfelder().gremium] else {
            throw .nichtGefunden
        }
        let vorhandene = bild.alle(.tagesordnungspunkt).filter { $0[felder.sitzung] == sitzung }
        let themen = bild.objekt(gremium)?.alle(Gremiumfelder().staendigeThemen) ?? []
        var rang = vorhandene.compactMap { $0[felder.rang] }.max() ?? 0
        var punkte: [Punkt] = []
        for thema in themen where !vorhandene.contains(where: { $0[felder.thema] == thema }) {
            rang += 1
            punkte.append(Punkt(rang: rang, titel: thema, thema: thema, beratung: nil, oeffentlich: true))
        }
        let offene = Self.offene(gremium, bild)
        for id in beratungen {
            guard let offen = offene.first(where: { $0.beratung == id }) else { throw .nichtGefunden }
            rang += 1
            // What is not stated to be public is dealt with behind closed doors.
            punkte.append(Punkt(rang: rang, titel: offen.titel, thema: nil, beratung: id, oeffentlich: offen.oeffentlich))
        }
        self.punkte = punkte
        quelle = .herkunft("Tagesordnung der Sitzung \(sicht[Sitzungsfelder().tag]?.text ?? "ohne Tag")", url: nil)
    }

    struct Offen: Sendable {
        let beratung: ObjektID
        let titel: String
        let rolle: String
        let oeffentlich: Bool
    }

    /// Steps through this Gremium that have no item yet.
    static func offene(_ gremium: ObjektID, _ bild: Stichtagsbild) -> [Offen] {
        let felder = Beratungsfelder()
        return bild.alle(.beratung).filter { $0[felder.gremium] == gremium && $0[felder.punkt] == nil }.compactMap { beratung in
            guard let gegenstand = beratung[felder.gegenstand].flatMap(bild.objekt) else { return nil }
            let oeffentlich = gegenstand.wert("oeffentlich") == .ja(true)
            return Offen(
                beratung: beratung.objekt.id, titel: gegenstand.anzeigename, rolle: beratung[felder.rolle]?.deutsch ?? "",
                oeffentlich: oeffentlich)
        }
    }
}
