// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Budgets by Handlungsfeld, and grants with the days by which their use must be proved.
struct MittelSeite: Page {
    static let vorlage = "steuerung/mittel"
    /// From how many days before on a proof is due soon.
    static let vorlauf = 90

    struct Summenzeile: Encodable, Sendable {
        let handlungsfeld: String
        let vorhaben: Int
        let plan: String
        let ist: String
        let ueberPlan: Marke?
    }
    struct Foerderzeile: Encodable, Sendable {
        let was: Link
        let geber: String
        let betrag: String
        let vorhaben: [Link]
        let zweckbindung: String
        let nachweis: String
        let lage: Marke?
    }

    let titel = "Budget und Förderung"
    let kopf: Programmkopf
    let zeitwahl: Zeitwahl
    let filterUrl = SteuerungURL.mittel
    let summen: [Summenzeile]
    let hatSummen: Bool
    let foerderungen: [Foerderzeile]
    let hatFoerderungen: Bool
    let leer: Leer?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let sicht = try anfrage.betrachtung()
        let bild = try db.stichtagsbild(
            [.vorhaben, .meilenstein, .handlungsfeld, .foerderung], sicht, akteur: anfrage.akteur)
        kopf = Programmkopf(.mittel, titel, sicht)
        zeitwahl = Zeitwahl(sicht)
        let je = Mittelsumme.jeHandlungsfeld(bild)
        let zusammen =
            je.count > 1 ? [Mittelsumme(nil, bild.vorhaben.filter { $0.budgetPlan != nil || $0.budgetIst != nil })] : []
        summen =
            je.map { Summenzeile($0, $0.handlungsfeld.flatMap { bild.objekt($0)?.anzeigename } ?? "Ohne Handlungsfeld") }
            + zusammen.map { Summenzeile($0, "Zusammen") }
        hatSummen = !summen.isEmpty
        // What must be proved first comes first.
        foerderungen = bild.alle(.foerderung).compactMap(Foerderung.init).sorted {
            ($0.tageBisNachweis(am: sicht.stichtag) ?? .max, $0.id) < ($1.tageBisNachweis(am: sicht.stichtag) ?? .max, $1.id)
        }.map { Foerderzeile($0, bild, sicht) }
        hatFoerderungen = !foerderungen.isEmpty
        leer =
            hatSummen || hatFoerderungen
            ? nil
            : Leer(
                "Keine Beträge bekannt",
                "Am \(sicht.stichtag.deutsch) hat kein Vorhaben ein Budget oder eine Förderung. Beides steht im Steckbrief.")
    }
}

extension MittelSeite.Summenzeile {
    init(_ summe: Mittelsumme, _ name: String) {
        handlungsfeld = name
        vorhaben = summe.vorhaben
        plan = summe.plan.deutsch
        ist = summe.ist.deutsch
        ueberPlan = summe.ueberPlan ? Marke("fehler", "über Plan") : nil
    }
}

extension MittelSeite.Foerderzeile {
    init(_ f: Foerderung, _ bild: Stichtagsbild, _ sicht: Betrachtung) {
        was = Link(f.titel, sicht.url(SteuerungURL.objekt(f.id)))
        geber = f.geber ?? ""
        betrag = f.betrag?.deutsch ?? ""
        vorhaben = f.vorhaben.compactMap { id in
            bild.objekt(id).map { Link($0.anzeigename, sicht.url(SteuerungURL.objekt(id))) }
        }
        zweckbindung = f.zweckbindung?.text ?? ""
        nachweis = f.verwendungsnachweis?.text ?? ""
        lage =
            switch f.tageBisNachweis(am: sicht.stichtag) {
            case nil: nil
            case .some(..<0): Marke("fehler", "Frist vorbei")
            case .some(...MittelSeite.vorlauf): Marke("warnung", "bald fällig")
            case .some: Marke("leise", "später")
            }
    }
}
