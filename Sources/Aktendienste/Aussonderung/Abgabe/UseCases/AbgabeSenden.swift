// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// Writes the message with all that is handed over (0401): all metadata, all versions of all documents. A Vorgang goes whole or not at
/// all, so one file that must not leave the house stops it.
struct AbgabeSenden {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ abgabe: Abgabe) async throws {
        let (partner, objekte, schriftgut) = try await dienst.store.read { db in
            guard let partner = try db.partner(abgabe.partner) else { throw AussonderungError.keineBehoerde }
            let objekte = try db.abgabeobjekte(abgabe.id)
            let leser = Schriftgut(db: db, mitDateien: true, fassung: partner.fassung, handlung: dienst.handlung)
            return (partner, objekte, try Self.baum(objekte, leser, db))
        }
        guard !schriftgut.isEmpty else { throw AussonderungError.nichtGefunden }
        try await pruefen(schriftgut, abgabe.id)
        let kopf = dienst.kopf(.abgabe, abgabe, partner)
        let dateien = schriftgut.flatMap(\.alleDokumente).flatMap(\.versionen).map(\.datei)
        let inhalt = try await dienst.ablegen(Nachricht(kopf: kopf, inhalt: .schriftgut(schriftgut)), dateien: dateien)
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.weggegeben", grund: abgabe.grund)) { tx in
            guard let stand = try tx.abgabe(abgabe.id), stand.arbeit == .senden else { return }
            // A hold may have come in between.
            for objekt in objekte where objekt.art == .akte {
                try dienst.aussonderungErlaubt(tx, AkteID(gespeichert: objekt.objekt), objekt.zeichen)
            }
            for objekt in objekte where objekt.art == .vorgang && objekt.eltern == nil {
                guard let vorgang = try tx.vorgang(VorgangID(gespeichert: objekt.objekt)) else {
                    throw AussonderungError.nichtGefunden
                }
                try dienst.aussonderungErlaubt(tx, vorgang.akteID, vorgang.akteZeichen.text)
            }
            try tx.nachrichtEintragen(
                partner: partner.id, lauf: nil, code: .abgabe, richtung: .aus, stand: .wartet,
                dateiname: dienst.format.dateiname(kopf), nachricht: kopf.nachricht, inhalt: inhalt, abgabe: abgabe.id)
            try tx.abgabeWeiter(stand, .senden)
            try tx.austauschBestellen(abgabe.id.text)
        }
    }

    /// A Vorgang alone travels without its Akte, of which it only tells the subject.
    private static func baum(_ objekte: [Abgabeobjekt], _ leser: Schriftgut, _ db: any ReadAccess) throws -> [Austauschobjekt] {
        let unten = Dictionary(grouping: objekte) { $0.eltern ?? "" }
        func bauen(_ objekt: Abgabeobjekt) throws -> Austauschobjekt {
            if objekt.art == .vorgang { return try leser.vorgang(VorgangID(gespeichert: objekt.objekt)) }
            return try leser.akte(AkteID(gespeichert: objekt.objekt), try (unten[objekt.objekt] ?? []).map(bauen))
        }
        return try (unten[""] ?? []).map { objekt in
            var eines = try bauen(objekt)
            if objekt.art == .vorgang {
                let akte = try db.vorgang(VorgangID(gespeichert: objekt.objekt)).flatMap { try db.akte($0.akteID) }
                (eines.aktenbetreff, eines.plan) = (akte?.betreff, akte?.plan.text)
            }
            return eines
        }
    }

    /// Looks at each file before anything is written, and tells how far it has come.
    private func pruefen(_ schriftgut: [Austauschobjekt], _ id: AbgabeID) async throws {
        let dokumente = schriftgut.flatMap(\.alleDokumente)
        let takt = max(20, dokumente.count / 20)
        for (stelle, dokument) in dokumente.enumerated() {
            for datei in dokument.versionen.map(\.datei) {
                guard let sha256 = datei.sha256 else { continue }
                do {
                    try await dienst.inhalte.einlassPruefen(Inhalt(sha256: sha256, groesse: datei.groesse))
                } catch AkteError.zurueckgehalten(let grund) {
                    throw AussonderungError.abgewiesen(
                        "Eine Datei des Dokuments \(dokument.zeichen) ist \(grund.kurz). Bitte lassen Sie unter „Verarbeitung“ über sie entscheiden und senden Sie dann erneut."
                    )
                }
            }
            if stelle > 0, stelle.isMultiple(of: takt) { try await dienst.fortschritt(id, stelle) }
        }
    }
}
