// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Foundation
import Store

/// Files what another authority hands over: each Akte and each Vorgang is an act of its own, remembered with what was made of it, so that
/// after a crash it goes on with what is left. When all is filed, the other side is told (0402).
struct AbgabeImport {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ abgabe: Abgabe) async throws {
        guard let ziel = abgabe.ziel else { throw AussonderungError.zielFehlt }
        let (partner, eintrag) = try await dienst.store.read { db in
            (
                try db.partner(abgabe.partner),
                try db.nachrichten(abgabe: abgabe.id).first { $0.code == .abgabe && $0.richtung == .ein }
            )
        }
        guard let partner, let eintrag, let inhalt = eintrag.inhalt else { throw AussonderungError.nichtGefunden }
        let gelesen = try await dienst.format.lesen(try await dienst.inhalte.verifiedFile(inhalt), eintrag.dateiname)
        guard case .schriftgut(let wurzeln) = gelesen.nachricht.inhalt else { throw AussonderungError.nichtGefunden }
        let nachricht = try await ablegen(gelesen.nachrichtendatei, gelesen)
        let ablage = Ablage(abgabe: abgabe, ziel: ziel, von: partner.stelle.name, nachricht: nachricht)
        for wurzel in wurzeln { try await eines(wurzel, in: nil, ablage, gelesen) }
        try await bestaetigen(abgabe.id, partner)
    }

    /// - Parameter akte: the Akte made here that it goes into; `nil` at the top.
    private func eines(_ objekt: Austauschobjekt, in akte: AkteID?, _ ablage: Ablage, _ gelesen: GeleseneNachricht) async throws {
        var innen = akte
        if objekt.kontext {
            // A frame only shows where the rest belonged.
        } else if objekt.art == .akte {
            innen = try await uebernehmen(objekt, ablage) { tx in try ablage.akte(objekt, unter: akte, tx) }
            if !objekt.dokumente.isEmpty, let innen {
                try await vorgang(objekt, ausAkte: true, in: innen, ablage, gelesen)
            }
        } else {
            try await vorgang(objekt, ausAkte: false, in: akte, ablage, gelesen)
        }
        for unten in objekt.vorgaenge { try await eines(unten, in: innen, ablage, gelesen) }
    }

    private func uebernehmen(
        _ objekt: Austauschobjekt, _ ablage: Ablage, _ anlegen: @escaping @Sendable (WriteContext) throws -> AkteKopf
    ) async throws -> AkteID {
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.angenommen")) { tx in
            guard let eintrag = try tx.abgabeobjekt(ablage.abgabe.id, objekt.uuid) else { throw AussonderungError.nichtGefunden }
            if let da = eintrag.hier { return AkteID(gespeichert: da) }
            let akte = try anlegen(tx)
            try tx.abgabeobjektUebernommen(eintrag, hier: akte.id.text, zeichen: akte.zeichen.text)
            return akte.id
        }
    }

    /// - Parameter ausAkte: the documents that lay in an Akte without a Vorgang get one here.
    private func vorgang(
        _ objekt: Austauschobjekt, ausAkte: Bool, in akte: AkteID?, _ ablage: Ablage, _ gelesen: GeleseneNachricht
    ) async throws {
        let bezug = "abgabe:\(ablage.abgabe.id):\(objekt.uuid)"
        let schonDa = try await dienst.store.read { try !$0.vorgaenge(fachbezug: bezug).isEmpty }
        guard !schonDa else { return }
        var dateien: [String: Inhalt] = [:]
        for datei in objekt.eigeneDokumente.flatMap(\.versionen).map(\.datei) {
            dateien[datei.name] = try await ablegen(datei.name, gelesen)
        }
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.angenommen")) { [dateien] tx in
            guard try tx.vorgaenge(fachbezug: bezug).isEmpty else { return }
            let neu = try ablage.vorgang(objekt, ausAkte: ausAkte, bezug: bezug, in: akte, dateien, tx)
            guard !ausAkte, let eintrag = try tx.abgabeobjekt(ablage.abgabe.id, objekt.uuid) else { return }
            try tx.abgabeobjektUebernommen(eintrag, hier: neu.id.text, zeichen: neu.zeichen.text)
        }
    }

    private func ablegen(_ name: String, _ gelesen: GeleseneNachricht) async throws -> Inhalt {
        let ordner = try Zwischenordner()
        defer { ordner.entfernen() }
        let ziel = ordner.pfad + "/datei"
        try gelesen.entnehmen(name, ziel)
        return try await dienst.ablegen(datei: ziel)
    }

    private func bestaetigen(_ id: AbgabeID, _ partner: Partner) async throws {
        let (abgabe, objekte) = try await dienst.store.read { (try $0.abgabe(id), try $0.abgabeobjekte(id)) }
        guard let abgabe, abgabe.arbeit == .uebernehmen else { return }
        let kopf = dienst.kopf(.abgabeImport, abgabe, partner)
        let antworten = objekte.map { Objektuebernahme(objekt: $0.objekt, erfolgreich: $0.stand == .uebernommen) }
        let inhalt = try await dienst.ablegen(Nachricht(kopf: kopf, inhalt: .uebernahme(antworten)))
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.annahme.bestaetigen")) { tx in
            try tx.nachrichtEintragen(
                partner: partner.id, lauf: nil, code: .abgabeImport, richtung: .aus, stand: .wartet,
                dateiname: dienst.format.dateiname(kopf), nachricht: kopf.nachricht, inhalt: inhalt, abgabe: id)
            try tx.abgabeWeiter(abgabe, .uebernehmen)
            try tx.austauschBestellen(id.text)
        }
    }
}
