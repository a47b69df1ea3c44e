// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Lays down an object of any kind: what must be stated, and what may be.
struct NeuSeite: Page {
    static let vorlage = "steuerung/neu"

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let brotkrumen: [Brotkrume]
    let hier: String
    let url: String
    let pflicht: [Wertfeld]
    let weitere: [Wertfeld]
    let hatWeitere: Bool
    let weitereOffen: Bool
    let herkunft: Herkunftsfelder

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ eingaben: Formularstand = .neu) throws {
        let sicht = try anfrage.betrachtung(), art = try anfrage.neueArt(), zu = anfrage.abfrage["zu"].flatMap { ObjektID($0) }
        guard Angaberecht.darfAnlegen(art, anfrage.akteur) else { throw SteuerungError.keinRecht }
        titel = "\(art.deutsch) anlegen"
        hier = titel
        hatFehler = eingaben.hatFehler
        fehlerliste = eingaben.liste()
        brotkrumen = [Brotkrume("Vorhaben", sicht.url(SteuerungURL.vorhaben))]
        url = sicht.url(SteuerungURL.neu, [("art", art.rawValue), ("zu", zu?.text ?? "")])
        let zielart = try zu.flatMap { try db.objektarten([$0])[$0] }
        let bezug = zielart.flatMap { art.bezugsfeld(auf: $0)?.name }
        var eine: [Objektart?: [(id: ObjektID, name: String)]] = [:]
        let alle = try art.felder.map { feld in
            let ziele = try eine[feld.ziel] ?? db.ziele(feld, sicht, akteur: anfrage.akteur)
            if feld.wertart == .verweis { eine[feld.ziel] = ziele }
            let einzige = feld.pflicht && ziele.count == 1 ? ziele.first?.id : nil
            let vorgabe = feld.name == bezug ? zu : einzige
            let pflicht = feld.pflicht || feld.name == bezug
            return (
                pflicht: pflicht,
                feld: Wertfeld(
                    feld, wert: vorgabe.map { .verweis($0) }, ziele: feld.wertart == .verweis ? ziele : [], freiwillig: !pflicht,
                    eingaben)
            )
        }
        pflicht = alle.filter(\.pflicht).map(\.feld)
        weitere = alle.filter { !$0.pflicht }.map(\.feld)
        hatWeitere = !weitere.isEmpty
        weitereOffen = art.felder.contains { !$0.pflicht && eingaben.wert(Wertfeld.name($0)) != nil }
        herkunft = Herkunftsfelder(sicht, eingaben)
    }
}

extension WebRequest {
    /// Which kind of object a form lays down.
    /// - Throws: `SteuerungError.nichtGefunden`.
    func neueArt() throws(SteuerungError) -> Objektart {
        guard let art = abfrage["art"].flatMap(Objektart.init(rawValue:)) else { throw .nichtGefunden }
        return art
    }
}
