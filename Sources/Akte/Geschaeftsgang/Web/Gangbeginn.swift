// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// What the form `GangNeu` was sent for: search somebody, add a step for somebody, or start.
struct Gangbeginn {
    let modul: AkteModul
    let anfrage: WebRequest
    let vorgang: VorgangID

    func callAsFunction() async throws -> WebResponse {
        let f = anfrage.formular
        if let wert = f["hinzu"] { return try await ergaenzen(wert) }
        // Enter in the search field presses the form's first button. A name still standing there means: not finished yet.
        if f["wen"] != nil || f["suchen"] != nil { return try await seite(Eingabe(werte: f.werte, fehler: nil)) }
        let gang = try await starten()
        return .weiter(nach: GangURL.gang(gang.id), Meldung(.erfolg, "„\(gang.titel)“ ist auf dem Weg."))
    }

    func seite(_ eingabe: Eingabe) async throws -> WebResponse {
        .seite(
            try await modul.store.read { db in try GangNeu(anfrage, db, vorgang, eingabe, satz: modul.verfuegungen) },
            status: eingabe.status)
    }

    private func ergaenzen(_ wert: String) async throws -> WebResponse {
        let f = anfrage.formular, heute = anfrage.jetzt.tag
        guard let verb = modul.verfuegungen.verb(f["verb"] ?? "") else { throw GangError.unbekanntesVerb(f["verb"] ?? "") }
        let tage = try f["tage"].map { text in
            guard let zahl = Int(text), (0...3_650).contains(zahl) else {
                throw Eingabefehler("tage", "Bitte geben Sie eine Zahl von Tagen an, oder lassen Sie das Feld leer.")
            }
            return zahl == 1 ? ", 1 Tag" : ", \(zahl) Tage"
        }
        let wen = try await modul.store.read { db in
            _ = try db.vorgang(vorgang, fuer: AkteRechte.bearbeiten, anfrage.akteur)
            return try db.wegname(wert, am: heute)
        }
        let weg = ((f["weg"].map { [$0] } ?? []) + ["\(verb.code) \(wen)\(tage ?? "")"]).joined(separator: "\n")
        let geblieben = f.werte.paare.filter { !["weg", "wen", "laufweg", "hinzu"].contains($0.name) }
        return try await seite(
            Eingabe(werte: Formularwerte(geblieben + [("weg", weg), ("laufweg", GangNeu.eigener)]), fehler: nil))
    }

    private func starten() async throws -> Geschaeftsgang {
        let f = anfrage.formular
        let starten = GeschaeftsgangStarten(store: modul.store, satz: modul.verfuegungen)
        let dokument = f["dokument"].flatMap { DokumentID($0) }
        let laufweg = f["laufweg"].flatMap { LaufwegID($0) }
        do {
            if let laufweg {
                return try await starten(.laufweg(laufweg), in: vorgang, dokument: dokument, akteur: anfrage.akteur)
            }
            let heute = anfrage.jetzt.tag
            let wuensche = try await modul.store.read { db in
                let v = try db.vorgang(vorgang, fuer: AkteRechte.bearbeiten, anfrage.akteur)
                return try db.schrittwuensche(f["weg"] ?? "", v, am: heute)
            }
            return try await starten(.frei(wuensche), in: vorgang, dokument: dokument, akteur: anfrage.akteur)
        } catch let fehler as GangError where fehler.art == .eingabe {
            throw Eingabefehler(laufweg == nil ? "weg" : "laufweg-1", fehler.meldung)
        }
    }
}
