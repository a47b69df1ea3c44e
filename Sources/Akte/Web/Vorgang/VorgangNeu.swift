// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The form for a new Vorgang, in a given Akte or in the yearly one of its unit of the plan.
enum VorgangNeu {
    static func seite(_ anfrage: WebRequest, _ db: some ReadAccess, _ eingabe: Eingabe = .keine) throws -> Formularseite {
        let akte = try eingabe.wert("akte", anfrage.abfrage["akte"]).flatMap { AkteID($0) }
            .map { try db.akte($0, fuer: AkteRechte.lesen, anfrage.akteur) }
        var krumen = [Brotkrume("Akten", AkteURL.akten)]
        if let akte { krumen.append(Brotkrume(akte.zeichen.text, AkteURL.akte(akte.id))) }
        var formular = Formular(
            url: AkteURL.vorgangNeu,
            felder: [
                .zeile(Feld("betreff", "Betreff", wert: eingabe.wert("betreff"), fehler: eingabe.fehler("betreff"))),
                .zeile(
                    Feld(
                        "typ", "Art des Vorgangs", wert: eingabe.wert("typ"), breite: .zeichen16,
                        hinweis: "Zum Beispiel Anfrage oder Beschwerde",
                        fehler: eingabe.fehler("typ"))),
            ], knopf: "Vorgang anlegen", abbrechenUrl: akte.map { AkteURL.akte($0.id) } ?? AkteURL.start)
        if let akte {
            formular.verborgen = [.init(name: "akte", wert: akte.id.text)]
        } else {
            formular.felder.append(
                try Planfeld.feld(db, am: anfrage.jetzt.tag, wert: eingabe.wert("aktenplan", anfrage.abfrage["plan"]), eingabe))
        }
        formular.felder += [
            try Einheitenfeld.feld(db, anfrage, AkteRechte.anlegen, eingabe),
            .zeile(
                Feld(
                    "frist", "Frist", wert: eingabe.wert("frist"), typ: "date", breite: .zeichen8, freiwillig: true,
                    hinweis: "Bis wann der Vorgang erledigt sein soll.", fehler: eingabe.fehler("frist"))),
            .haken("vertraulich", "vertraulich", an: eingabe.an("vertraulich", akte?.vertraulich ?? false), gruppe: "Schutz"),
        ]
        var seite = Formularseite("Neuer Vorgang", krumen, eingabe: eingabe, formular)
        seite.gegenstand = akte.map { "Akte \($0.zeichen): \($0.betreff)" }
        seite.text =
            akte == nil
            ? "Der Vorgang kommt in die Jahresakte der gewählten Einheit des Aktenplans. Gibt es sie noch nicht, wird sie angelegt."
            : nil
        return seite
    }

    static func anlegen(_ anfrage: WebRequest, _ store: Store) async throws -> VorgangKopf {
        let f = anfrage.formular, heute = anfrage.jetzt.tag
        guard let typ = f["typ"] else { throw Eingabefehler("typ", "Bitte geben Sie die Art des Vorgangs an.") }
        guard typ.count <= 80 else { throw Eingabefehler("typ", "Die Art ist zu lang. Erlaubt sind höchstens 80 Zeichen.") }
        let akteID = f["akte"].flatMap { AkteID($0) }
        let (plan, betreff) = try await store.read { db in
            if let akteID {
                let akte = try db.akte(akteID, fuer: AkteRechte.lesen, anfrage.akteur)
                return (akte.plan.text, akte.betreff)
            }
            let zeichen = try Planzeichen(f["aktenplan"] ?? "")
            guard let einheit = try db.planeinheit(zeichen, am: heute) else { throw AkteError.planeinheitFehlt(zeichen.text) }
            return (zeichen.text, "\(einheit.inhaltsangabe) \(heute.jahr)")
        }
        let anlage = VorgangAnlage(
            aktenplan: plan, akteBetreff: betreff, vorgangBetreff: f["betreff"] ?? "", typ: typ, oe: try anfrage.einheit(),
            frist: try anfrage.tag("frist"), vertraulich: f["vertraulich"] != nil)
        return try await VorgangAnlegen(store: store)(anlage, in: akteID, akteur: anfrage.akteur)
    }
}
