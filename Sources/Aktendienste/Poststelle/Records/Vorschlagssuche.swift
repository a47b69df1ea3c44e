// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Asks the file where something may belong. Only what the actor may put it into is suggested, so that no suggestion tells of a
/// Vorgang that stays hidden otherwise.
struct Vorschlagssuche: Sendable {
    let akteur: Akteur
    /// Also asks for parties with the sender's address, which takes longer: for the one that is shown, not for a whole list.
    var gruendlich = true

    func callAsFunction(_ db: some ReadAccess, _ eingang: Eingang) throws -> [Vorschlag] {
        var gruende = try zeichen(db, eingang)
        gruende += try absender(db, eingang)
        if gruendlich { gruende += try beteiligte(db, eingang) }
        return Vorschlagsregel.ordnen(gruende.filter { PostRechte.darfZuordnen(akteur, $0.vorgang) })
    }

    private func zeichen(_ db: some ReadAccess, _ eingang: Eingang) throws -> [Vorschlagsgrund] {
        var kandidaten = eingang.kandidaten
        if let ziel = eingang.trennziel { kandidaten.insert(Zeichenkandidat(zeichen: ziel, ort: .betreff, genau: true), at: 0) }
        let funde = try db.zeichenfunde(kandidaten.map(\.zeichen)).sorted { a, _ in
            if case .vorgang = a.objekt { true } else { false }
        }
        var gruende: [Vorschlagsgrund] = []
        var gesehen: Set<VorgangID> = []
        for fund in funde.prefix(20) {
            guard let kandidat = kandidaten.first(where: { $0.zeichen == fund.zeichen }) else { continue }
            let amBlatt = fund.zeichen == eingang.trennziel
            let lesart = kandidat.genau ? "" : " (Lesefehler berichtigt)"
            switch fund.objekt {
            case .vorgang(let id):
                guard let vorgang = try db.vorgang(id) else { continue }
                gesehen.insert(id)
                gruende.append(
                    Vorschlagsgrund(
                        vorgang: vorgang, punkte: amBlatt ? Vorschlagsregel.trennblatt : Vorschlagsregel.zeichenpunkte(kandidat),
                        text: amBlatt
                            ? "Das Trennblatt nennt den Vorgang."
                            : "Das Zeichen \(fund.zeichen) steht \(kandidat.ort.deutsch)\(lesart)."))
            case .akte(let id):
                let offene = try db.offeneVorgaenge(in: id, limit: Vorschlagsregel.hoechstens + 1)
                // Whoever names a Vorgang names its Akte too; that is no second reason.
                guard !offene.contains(where: { gesehen.contains($0.id) }) else { continue }
                gruende += offene.prefix(Vorschlagsregel.hoechstens).map {
                    Vorschlagsgrund(
                        vorgang: $0, punkte: Vorschlagsregel.aktenpunkte(kandidat, offene: offene.count),
                        text: "Die Akte \(fund.zeichen) steht \(kandidat.ort.deutsch)\(lesart)."
                            + (offene.count == 1 ? " Sie hat einen offenen Vorgang." : ""))
                }
            case .dokument: continue
            }
        }
        return gruende
    }

    /// Earlier filings of the same sender.
    private func absender(_ db: some ReadAccess, _ eingang: Eingang) throws -> [Vorschlagsgrund] {
        guard let schluessel = eingang.absender.schluessel else { return [] }
        let fruehere: [VorgangID] = try db.rows(
            """
            SELECT vorgang FROM post_eingang WHERE absender_schluessel = \(schluessel)
              AND zustand = \(Eingangszustand.zugeordnet) AND vorgang IS NOT NULL ORDER BY erledigt DESC, id DESC LIMIT 10
            """
        ).map { try $0["vorgang"] }
        guard let letzter = fruehere.first else { return [] }
        let gleiche = fruehere.prefix { $0 == letzter }.count
        var gruende: [Vorschlagsgrund] = []
        for id in fruehere.reduce(into: [VorgangID](), { if !$0.contains($1) { $0.append($1) } }).prefix(3) {
            guard let vorgang = try db.vorgang(id) else { continue }
            let zahl = fruehere.count { $0 == id }
            let text =
                zahl == 1
                ? "Ein früherer Eingang von \(eingang.absender.text ?? schluessel) liegt hier."
                : "\(zahl) frühere Eingänge von \(eingang.absender.text ?? schluessel) liegen hier."
            gruende.append(
                Vorschlagsgrund(
                    vorgang: vorgang, punkte: Vorschlagsregel.absenderpunkte(gleiche: gleiche, letzte: id == letzter), text: text)
            )
        }
        return gruende
    }

    private func beteiligte(_ db: some ReadAccess, _ eingang: Eingang) throws -> [Vorschlagsgrund] {
        guard let adresse = eingang.absender.adresse, adresse.contains("@") else { return [] }
        return try db.offeneVorgaenge(beteiligtMit: adresse, limit: Vorschlagsregel.hoechstens).map {
            Vorschlagsgrund(
                vorgang: $0, punkte: Vorschlagsregel.beteiligtePunkte, text: "\(adresse) ist an diesem Vorgang beteiligt.")
        }
    }
}
