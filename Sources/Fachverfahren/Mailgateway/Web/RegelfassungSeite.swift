// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Store
internal import Web

/// One version: what it changes, what it would have done with the last messages, and the decision about it.
struct RegelfassungSeite: Page {
    static let vorlage = "mailgateway/regelfassung"

    struct Art: Encodable, Sendable {
        let von: String
        let nach: String
        let zahl: Int
    }
    struct Fall: Encodable, Sendable {
        let absender: String
        let empfaenger: String
        let bisher: String
        let neu: String
    }
    struct Lauf: Encodable, Sendable {
        let hatProben: Bool
        let satz: String
        let hatAnderes: Bool
        let arten: [Art]
        let faelle: [Fall]
        let vorbehalte: [String]
    }

    let titel: String
    let zurueckUrl = RegelURL.liste
    let fassung: Fassungsanzeige
    let bisherName: String
    let istInKraft: Bool
    let unterschiede: [String]
    let hatUnterschiede: Bool
    let lauf: Lauf?
    let regeln: [Regelanzeige]
    let text: String
    let probeUrl: String
    let freigebenUrl: String?
    let zurueckziehenUrl: String?
    let aendernUrl: String?
    let vorlageUrl: String?
    /// Why the viewer may not release.
    let eigener: Bool
    let pruefsumme: String
    let bisher: String

    init(_ id: RegelwerkID, _ akteur: Akteur, _ db: some ReadAccess, vorgabe: Geltendes) throws {
        guard let fassung = try db.regelfassung(id), let json = try db.regeltext(id) else { throw GatewayError.nichtGefunden }
        let geltend = try db.geltendes(sonst: vorgabe)
        let werk = try Regelwerk(json: json)
        titel = "\(fassung.name) der Regeln"
        self.fassung = Fassungsanzeige(fassung)
        bisherName = geltend.name
        istInKraft = fassung.id == geltend.fassung
        unterschiede = Regelwerk.vergleich(geltend.werk, werk)
        hatUnterschiede = !unterschiede.isEmpty
        let offen = fassung.zustand == .vorgeschlagen
        lauf = offen ? Self.lauf(Probelauf(try db.probemerkmale(), bisher: geltend, neu: werk)) : nil
        regeln = Regelanzeige.alle(werk)
        text = String(decoding: json, as: UTF8.self)
        probeUrl = RegelURL.probe(id)
        let darf = akteur.darf(GatewayRechte.regeln)
        eigener = offen && darf && fassung.von == akteur.kennung
        freigebenUrl = offen && darf && !eigener ? RegelURL.freigeben(id) : nil
        zurueckziehenUrl = offen && darf ? RegelURL.zurueckziehen(id) : nil
        aendernUrl = offen && darf ? RegelURL.vorschlag(aendern: id) : nil
        vorlageUrl = !offen && darf ? RegelURL.vorschlag(vorlage: id) : nil
        pruefsumme = fassung.pruefsumme
        bisher = geltend.fassung?.text ?? ""
    }

    private static func lauf(_ lauf: Probelauf) -> Lauf {
        let satz =
            switch (lauf.zahl, lauf.anders) {
            case (0, _): "Es sind noch keine Nachrichten da, an denen der Vorschlag geprüft werden könnte."
            case (1, let anders):
                "Über den einen Empfänger, der bisher da war, würde \(anders == 0 ? "nicht " : "")anders entschieden."
            case (let alle, 0): "Über die letzten \(alle) Empfänger würde nicht anders entschieden."
            case (let alle, 1): "Über einen der letzten \(alle) Empfänger würde anders entschieden."
            case (let alle, let anders): "Über \(anders) der letzten \(alle) Empfänger würde anders entschieden."
            }
        return Lauf(
            hatProben: lauf.zahl > 0, satz: satz, hatAnderes: lauf.anders > 0,
            arten: lauf.arten.map { Art(von: $0.von, nach: $0.nach, zahl: $0.zahl) },
            faelle: lauf.faelle.map { Fall(absender: $0.absender, empfaenger: $0.empfaenger, bisher: $0.bisher, neu: $0.neu) },
            vorbehalte: lauf.vorbehalte)
    }
}
