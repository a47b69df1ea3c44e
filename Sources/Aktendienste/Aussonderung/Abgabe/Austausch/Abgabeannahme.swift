// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// What a message of group 04 does when it is read, together with its entry in the register: one act.
struct Abgabeannahme {
    let dienst: Aussonderungsdienst
    let partner: Partner

    func callAsFunction(_ gelesen: GeleseneNachricht, name: String, inhalt: Inhalt) async throws {
        let nachricht = gelesen.nachricht
        let quittung = try await dienst.quittung(auf: nachricht.kopf)
        let mangel = Self.mangel(gelesen)
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.nachricht.lesen")) { tx in
            // Another one that looked at the same time was first.
            guard try !tx.schonGelesen(partner.id, name, inhalt) else { return }
            let abgabe = try wirken(nachricht, mangel, tx)
            try tx.nachrichtEintragen(
                partner: partner.id, lauf: nil, code: nachricht.kopf.code, richtung: .ein, stand: .gelesen, dateiname: name,
                nachricht: nachricht.kopf.nachricht, hinweis: gelesen.hinweis, inhalt: inhalt, abgabe: abgabe)
            if let (kopf, antwort) = quittung, let code = nachricht.kopf.code.quittung {
                try tx.nachrichtEintragen(
                    partner: partner.id, lauf: nil, code: code, richtung: .aus, stand: .wartet,
                    dateiname: dienst.format.dateiname(kopf), nachricht: kopf.nachricht, inhalt: antwort, abgabe: abgabe)
            }
        }
    }

    private func wirken(_ nachricht: Nachricht, _ mangel: String?, _ tx: WriteContext) throws -> AbgabeID {
        let kopf = nachricht.kopf
        switch (kopf.code, nachricht.inhalt) {
        case (.abgabe, .schriftgut(let objekte)): return try eingang(objekte, kopf, mangel, tx)
        case (.abgabeImport, .uebernahme(let ergebnisse)): return try antwort(ergebnisse, try gegeben(kopf, tx), tx)
        case (.abgabeEmpfangen, .quittung):
            let abgabe = try gegeben(kopf, tx)
            try tx.execute("UPDATE aus_abgabe SET empfangen = \(tx.jetzt) WHERE id = \(abgabe.id) AND empfangen IS NULL")
            return abgabe.id
        default: throw AussonderungError.abgewiesen("Der Inhalt passt nicht zur Art der Nachricht.")
        }
    }

    private func gegeben(_ kopf: Nachrichtenkopf, _ tx: WriteContext) throws -> Abgabe {
        guard let abgabe = try tx.abgabe(prozess: kopf.prozess, partner: partner.id, .aus) else {
            throw AussonderungError.abgewiesen("Zu diesem Prozess gibt es hier keine Abgabe.")
        }
        return abgabe
    }

    // MARK: who takes

    private func eingang(_ objekte: [Austauschobjekt], _ kopf: Nachrichtenkopf, _ mangel: String?, _ tx: WriteContext) throws
        -> AbgabeID
    {
        guard kopf.gesamt == 1 else {
            throw AussonderungError.abgewiesen("Eine Abgabe in mehreren Nachrichten wird nicht gelesen; bitte als eine senden.")
        }
        guard try tx.abgabe(prozess: kopf.prozess, partner: partner.id, .ein) == nil else {
            throw AussonderungError.abgewiesen("Zu diesem Prozess liegt schon eine Abgabe vor.")
        }
        let abgabe = try tx.abgabeAnlegen(
            prozess: kopf.prozess, .ein, partner: partner.id, zustand: .eingegangen, titel: Self.titel(objekte), oe: partner.oe,
            vertraulich: objekte.flatMap(\.alle).contains(where: \.geschuetzt), grund: kopf.hinweis ?? "",
            nachricht: kopf.nachricht, mangel: mangel)
        try eintragen(objekte, eltern: nil, abgabe.id, tx)
        return abgabe.id
    }

    private func eintragen(_ objekte: [Austauschobjekt], eltern: String?, _ abgabe: AbgabeID, _ tx: WriteContext) throws {
        for objekt in objekte {
            if !objekt.kontext {
                try tx.abgabeobjektAnlegen(abgabe, objekt, eltern: eltern, dokumente: objekt.eigeneDokumente.count)
            }
            try eintragen(objekt.vorgaenge, eltern: objekt.kontext ? nil : objekt.uuid, abgabe, tx)
        }
    }

    private static func titel(_ objekte: [Austauschobjekt]) -> String {
        guard let erstes = objekte.first else { return "leer" }
        return objekte.count == 1
            ? "\(erstes.art.deutsch) \(erstes.zeichen)" : "\(objekte.count) Stücke, \(erstes.zeichen) und weitere"
    }

    /// Files the message names but does not bring, or brings changed.
    private static func mangel(_ gelesen: GeleseneNachricht) -> String? {
        guard case .schriftgut(let objekte) = gelesen.nachricht.inhalt else { return nil }
        var fehlen: [String] = [], anders: [String] = []
        for dokument in objekte.flatMap(\.alleDokumente) {
            for datei in dokument.versionen.map(\.datei) {
                if !gelesen.dateien.contains(datei.name) {
                    fehlen.append(datei.original)
                } else if let soll = datei.sha256, !gelesen.hatInhalt(datei.name, soll) {
                    anders.append(datei.original)
                }
            }
        }
        func satz(_ namen: [String], _ was: String) -> String? {
            guard !namen.isEmpty else { return nil }
            let wer = namen.prefix(5).joined(separator: ", ") + (namen.count > 5 ? " und \(namen.count - 5) weitere" : "")
            return "\(was): \(wer)."
        }
        let saetze = [satz(fehlen, "Es fehlen Dateien"), satz(anders, "Die Prüfsumme stimmt nicht bei")].compactMap(\.self)
        return saetze.isEmpty ? nil : saetze.joined(separator: " ")
    }

    // MARK: who gives

    /// What was taken over is ordered to become a stub; all else is z. d. A. again at once.
    private func antwort(_ ergebnisse: [Objektuebernahme], _ abgabe: Abgabe, _ tx: WriteContext) throws -> AbgabeID {
        guard abgabe.zustand == .gesendet else {
            throw AussonderungError.abgewiesen("Die Antwort kommt zur falschen Zeit: Die Abgabe ist \(abgabe.zustand.deutsch).")
        }
        let objekte = try tx.abgabeobjekte(abgabe.id)
        let genannt = try Eindeutigkeit.uebernahmen(ergebnisse)
        let fremd = Set(genannt.keys).subtracting(objekte.map(\.objekt))
        guard fremd.isEmpty else {
            throw AussonderungError.abgewiesen("Die Antwort nennt \(fremd.count) Stücke, die nicht abgegeben wurden.")
        }
        let fest = Annahmeregel.ergebnisse(objekte, genannt)
        var gut = 0
        for objekt in objekte {
            guard let ergebnis = fest[objekt.objekt], ergebnis.erfolgreich else {
                try tx.bewegen(objekt, .zurueckstellen)
                try tx.abgabeobjektSetzen(objekt, .abgelehnt, fehler: fest[objekt.objekt]?.fehler ?? "ohne Angabe")
                continue
            }
            gut += 1
            try tx.abgabeobjektSetzen(objekt, .bestaetigt)
        }
        let grund = objekte.lazy.compactMap { fest[$0.objekt]?.fehler }.first
        try tx.abgabeWeiter(abgabe, gut == 0 ? .ablehnungLesen : .annahmeLesen, antwort: grund)
        if gut > 0, let stand = try tx.abgabe(abgabe.id) { try tx.abgabeArbeit(stand, .abschliessen, gesamt: gut) }
        return abgabe.id
    }
}

extension Austauschobjekt {
    /// Whether the giving house kept it closely, in whatever words.
    var geschuetzt: Bool {
        let felder = (zusatz?.felder ?? []) + dokumente.flatMap { $0.zusatz?.felder ?? [] }
        return schutz != nil || dokumente.contains { $0.schutz != nil } || felder.contains { $0.gruppe == "Schutz" }
    }
}
