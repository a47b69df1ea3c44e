// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store

/// What a message that was read does to its run, together with its entry in the register: one act.
struct Nachrichtenannahme {
    let dienst: Aussonderungsdienst
    let partner: Partner

    func callAsFunction(_ gelesen: GeleseneNachricht, name: String, inhalt: Inhalt) async throws {
        let nachricht = gelesen.nachricht
        let quittung = try await dienst.quittung(auf: nachricht.kopf)
        let mangel = dateimaengel(gelesen)
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.nachricht.lesen")) { tx in
            // Another one that looked at the same time was first.
            guard try !tx.schonGelesen(partner.id, name, inhalt) else { return }
            let plan = try Plannachrichtenannahme(partner: partner).wirken(nachricht, tx)
            let lauf = plan == nil ? try wirken(nachricht, mangel, tx) : nil
            let teilbar = nachricht.kopf.code == .aussonderung || nachricht.kopf.code == .importBestaetigung
            try tx.nachrichtEintragen(
                partner: partner.id, lauf: lauf, plan: plan, code: nachricht.kopf.code, richtung: .ein, stand: .gelesen,
                dateiname: name, nachricht: nachricht.kopf.nachricht, hinweis: gelesen.hinweis, inhalt: inhalt,
                teil: teilbar ? nachricht.kopf.teil : nil)
            if nachricht.kopf.code == .importBestaetigung, let lauf, try tx.lauf(lauf)?.zustand != .uebergeben {
                try tx.teileErledigen(lauf, .importBestaetigung)
            }
            if let (kopf, antwort) = quittung, let code = nachricht.kopf.code.quittung {
                try tx.nachrichtEintragen(
                    partner: partner.id, lauf: lauf, plan: plan, code: code, richtung: .aus, stand: .wartet,
                    dateiname: dienst.format.dateiname(kopf), nachricht: kopf.nachricht, inhalt: antwort)
            }
        }
    }

    private func wirken(_ nachricht: Nachricht, _ mangel: [String: Abgleich.Befund], _ tx: WriteContext) throws -> LaufID {
        let lauf = try tx.lauf(prozess: nachricht.kopf.prozess, partner: partner.id)
        switch (nachricht.kopf.code, nachricht.inhalt) {
        case (.anbieteverzeichnis, .schriftgut(let objekte)):
            guard lauf == nil else { throw AussonderungError.abgewiesen("Zu diesem Prozess liegt schon ein Angebot vor.") }
            return try angebot(objekte, nachricht.kopf, tx)
        case (.bewertungsverzeichnis, .bewertung(let bewertungen)): return try bewertung(bewertungen, try da(lauf), tx)
        case (.aussonderung, .schriftgut(let objekte)): return try lieferung(objekte, lauf, nachricht.kopf, mangel, tx)
        case (.importBestaetigung, .uebernahme(let ergebnisse)):
            return try bestaetigung(ergebnisse, try da(lauf), nachricht.kopf, tx)
        case (.anbietungEmpfangen, .quittung), (.bewertungEmpfangen, .quittung), (.aussonderungEmpfangen, .quittung):
            return try da(lauf).id
        default: throw AussonderungError.abgewiesen("Der Inhalt passt nicht zur Art der Nachricht.")
        }
    }

    private func da(_ lauf: Lauf?) throws -> Lauf {
        guard let lauf else { throw AussonderungError.abgewiesen("Zu diesem Prozess gibt es hier keine Aussonderung.") }
        return lauf
    }

    // MARK: the archive reads

    private func angebot(_ objekte: [Austauschobjekt], _ kopf: Nachrichtenkopf, _ tx: WriteContext) throws -> LaufID {
        let lauf = try tx.laufAnlegen(
            prozess: kopf.prozess, partner: partner, verfahren: .vierstufig, zustand: .eingegangen, titel: Self.titel(objekte),
            oe: partner.oe, vertraulich: false)
        try eintragen(objekte, eltern: nil, lauf.id, .angeboten, tx)
        return lauf.id
    }

    private func lieferung(
        _ objekte: [Austauschobjekt], _ vorhanden: Lauf?, _ kopf: Nachrichtenkopf, _ mangel: [String: Abgleich.Befund],
        _ tx: WriteContext
    ) throws -> LaufID {
        let lauf: Lauf
        var bewertet: [String: (zeichen: String, art: Aussonderungsart?)]?
        var schonDa: Set<String> = []
        var bisher: Abgleich?
        var teile = [kopf.teil]
        if let vorhanden {
            guard vorhanden.arbeit == nil, (try? vorhanden.zustand.nach(.lieferungLesen)) != nil else {
                throw AussonderungError.abgewiesen(
                    "Die Lieferung kommt zur falschen Zeit: Die Aussonderung ist \(vorhanden.zustand.deutsch).")
            }
            lauf = vorhanden
            let alte = try tx.objekte(vorhanden.id)
            if vorhanden.verfahren == .vierstufig {
                bewertet = Dictionary(uniqueKeysWithValues: alte.map { ($0.objekt, ($0.zeichen, $0.bewertung)) })
            }
            schonDa = Set(alte.filter { $0.zustand == .bestaetigt }.map(\.objekt))
            teile += try tx.teilnachrichten(vorhanden.id, .aussonderung)
            // Not taken over yet: one more part of the same delivery.
            if vorhanden.zustand == .geliefert { bisher = try tx.laufbericht(vorhanden.id) }
            if vorhanden.verfahren == .zweistufig {
                try eintragen(objekte, eltern: nil, lauf.id, .bewertet, ohne: Set(alte.map(\.objekt)), tx)
                try tx.execute("UPDATE aus_objekt SET bewertung = 'A' WHERE lauf = \(lauf.id) AND bewertung IS NULL")
            }
        } else {
            // Two-step procedure: nothing was offered before.
            lauf = try tx.laufAnlegen(
                prozess: kopf.prozess, partner: partner, verfahren: .zweistufig, zustand: .beantwortet,
                titel: Self.titel(objekte), oe: partner.oe, vertraulich: false)
            try eintragen(objekte, eltern: nil, lauf.id, .bewertet, tx)
            try tx.execute("UPDATE aus_objekt SET bewertung = 'A' WHERE lauf = \(lauf.id)")
        }
        var abgleich = Abgleich(
            bewertet: bewertet, geliefert: objekte, schonDa: schonDa, bisher: bisher,
            vollstaendig: Teilnachricht.fehlende(teile).isEmpty)
        for objekt in objekte.flatMap(\.alle) {
            if let befund = mangel[objekt.uuid] { abgleich.melden(objekt.uuid, objekt.zeichen, befund) }
        }
        try tx.execute(
            """
            UPDATE aus_lauf SET bericht = \(try Spaltentext.schreiben(abgleich)), lieferungen = lieferungen + 1 WHERE id = \(lauf.id)
            """)
        try tx.laufWeiter(lauf, .lieferungLesen)
        return lauf.id
    }

    /// Files a message names but does not bring, or brings changed, by the object they belong to.
    private func dateimaengel(_ gelesen: GeleseneNachricht) -> [String: Abgleich.Befund] {
        guard gelesen.nachricht.kopf.code == .aussonderung, case .schriftgut(let objekte) = gelesen.nachricht.inhalt else {
            return [:]
        }
        var mangel: [String: Abgleich.Befund] = [:]
        for objekt in objekte.flatMap(\.alle) {
            for datei in objekt.eigeneDokumente.flatMap(\.versionen).map(\.datei) {
                if !gelesen.dateien.contains(datei.name) {
                    mangel[objekt.uuid] = .dateiFehlt
                } else if let soll = datei.sha256, !gelesen.hatInhalt(datei.name, soll) {
                    mangel[objekt.uuid] = mangel[objekt.uuid] ?? .dateiVeraendert
                }
            }
        }
        return mangel
    }

    private func eintragen(
        _ objekte: [Austauschobjekt], eltern: String?, _ lauf: LaufID, _ zustand: Objektzustand, ohne: Set<String> = [],
        _ tx: WriteContext
    ) throws {
        for objekt in objekte {
            if !objekt.kontext, !ohne.contains(objekt.uuid) {
                try tx.objektAnlegen(lauf, objekt, eltern: eltern, dokumente: objekt.dokumente.count, zustand: zustand)
            }
            try eintragen(objekt.vorgaenge, eltern: objekt.kontext ? nil : objekt.uuid, lauf, zustand, ohne: ohne, tx)
        }
    }

    private static func titel(_ objekte: [Austauschobjekt]) -> String {
        guard let erstes = objekte.first else { return "leer" }
        return objekte.count == 1
            ? "\(erstes.art.deutsch) \(erstes.zeichen)" : "\(objekte.count) Stücke, \(erstes.zeichen) und weitere"
    }

    // MARK: the authority reads

    private func bewertung(_ bewertungen: [Objektbewertung], _ lauf: Lauf, _ tx: WriteContext) throws -> LaufID {
        guard lauf.zustand == .angeboten else {
            throw AussonderungError.abgewiesen(
                "Die Bewertung kommt zur falschen Zeit: Die Aussonderung ist \(lauf.zustand.deutsch).")
        }
        let objekte = try tx.objekte(lauf.id).filter { $0.zustand == .angeboten }
        let bekannt = Set(objekte.map(\.objekt))
        let fremd = bewertungen.filter { !bekannt.contains($0.objekt) }
        guard fremd.isEmpty else {
            throw AussonderungError.abgewiesen("Die Bewertung nennt \(fremd.count) Stücke, die nicht angeboten wurden.")
        }
        let gesendet = try Eindeutigkeit.bewertungen(bewertungen).mapValues(\.art)
        let arten = Bewertungsregel.vollstaendig(objekte, gesendet)
        let offen = objekte.filter { arten[$0.objekt] == nil }.count
        guard offen == 0 else { throw AussonderungError.abgewiesen("Für \(offen) Stücke fehlt die Bewertung.") }
        try tx.bewertungAnwenden(objekte, arten, gesperrt: try dienst.gesperrteAkten(tx, objekte))
        try tx.laufWeiter(lauf, .bewertungLesen)
        return lauf.id
    }

    /// Nothing counts as taken over that is not named, once all parts of the confirmation are here.
    private func bestaetigung(_ ergebnisse: [Objektuebernahme], _ lauf: Lauf, _ kopf: Nachrichtenkopf, _ tx: WriteContext) throws
        -> LaufID
    {
        guard lauf.zustand == .uebergeben else {
            throw AussonderungError.abgewiesen(
                "Die Bestätigung kommt zur falschen Zeit: Die Aussonderung ist \(lauf.zustand.deutsch).")
        }
        let nachObjekt = try Eindeutigkeit.uebernahmen(ergebnisse)
        let fertig = Teilnachricht.fehlende(try tx.teilnachrichten(lauf.id, .importBestaetigung) + [kopf.teil]).isEmpty
        for objekt in try tx.objekte(lauf.id) {
            let ergebnis = nachObjekt[objekt.objekt]
            guard objekt.zustand == .uebergeben else {
                try widerspruch(ergebnis, objekt)
                continue
            }
            guard ergebnis != nil || fertig else { continue }
            let gut = ergebnis?.erfolgreich == true
            let fehler = gut ? nil : ergebnis.map { $0.fehler ?? "ohne Angabe" } ?? "In der Bestätigung nicht genannt."
            try tx.objektAendern(
                objekt.id,
                """
                zustand = \(gut ? Objektzustand.bestaetigt : .fehlgeschlagen), archivkennung = \(ergebnis?.archivkennung),
                  fehler = \(fehler)
                """)
            tx.vermerke(
                Gegenstand("aus.objekt", objekt.objekt, kennzeichen: objekt.zeichen), feld: "uebernahme",
                neu: gut ? "bestätigt" : "fehlgeschlagen")
        }
        if fertig { try tx.laufWeiter(lauf, .bestaetigungLesen) }
        return lauf.id
    }

    /// An answer that is there already is not turned round by a later one: what may be deleted hangs on it.
    private func widerspruch(_ ergebnis: Objektuebernahme?, _ objekt: Laufobjekt) throws {
        guard let ergebnis, objekt.zustand == .bestaetigt || objekt.zustand == .fehlgeschlagen,
            ergebnis.erfolgreich != (objekt.zustand == .bestaetigt)
        else { return }
        throw AussonderungError.abgewiesen(
            "Die Bestätigung widerspricht einer früheren: Das Stück \(objekt.zeichen) ist schon als „\(objekt.zustand.deutsch)“ gemeldet."
        )
    }
}

extension GeleseneNachricht {
    /// What nobody here understood is told by its places.
    var hinweis: String? {
        var gesehen: Set<String> = []
        let einmal = unverstanden.filter { gesehen.insert($0).inserted }
        guard !einmal.isEmpty else { return nil }
        return einmal.prefix(10).joined(separator: ", ") + (einmal.count > 10 ? " und \(einmal.count - 10) weitere" : "")
    }
}

extension Aussonderungsdienst {
    /// The acknowledgement that it arrived, where one is asked for.
    func quittung(auf kopf: Nachrichtenkopf) async throws -> (Nachrichtenkopf, Inhalt)? {
        guard kopf.quittungErbeten, let code = kopf.code.quittung else { return nil }
        let antwort = Nachrichtenkopf(
            code: code, fassung: kopf.fassung, prozess: kopf.prozess, nachricht: LaufID(store.uhr.jetzt).text,
            erstellt: store.uhr.jetzt, absender: eigene, empfaenger: kopf.absender, lfd: kopf.lfd,
            gesamt: kopf.gesamt, ursprung: kopf.nachricht)
        return (antwort, try await ablegen(Nachricht(kopf: antwort, inhalt: .quittung)))
    }
}
