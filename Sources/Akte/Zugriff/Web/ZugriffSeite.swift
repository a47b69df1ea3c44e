// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Who can see this, and why; for who may set it, with the form.
struct ZugriffSeite: Page {
    static let vorlage = "akte/zugriff"

    struct Person: Encodable, Sendable {
        let name: String
        let einheit: String
        let sieht: Bool
        let warum: String
    }
    struct Regel: Encodable, Sendable {
        let ort: String
        let was: String
    }

    let titel = "Zugriff"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let brotkrumen: [Brotkrume]
    let hier = "Zugriff"
    let gegenstand: String
    let stufe: Marke
    let protokolliert: Bool
    let regeln: [Regel]
    let hatRegeln: Bool
    let notzugriffe: [Regel]
    let hatNotzugriffe: Bool
    let gesucht: String
    let suchUrl: String
    let personen: [Person]
    let hatPersonen: Bool
    let anzahl: String
    let nochMehr: Bool
    let leer: Leer?
    /// The list holds people of the house; this names the others who may see something of it.
    let ausserHaus: String
    let formular: Formular?

    /// More nobody reads; the field above narrows them.
    private static let hoechstens = 200

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ objekt: Aktenobjekt, _ eingabe: Eingabe = .keine) throws {
        let heute = anfrage.jetzt.tag
        let lage = try Zugriffslage(db, objekt, anfrage.akteur, am: anfrage.jetzt)
        let kopf = try db.objektkopf(objekt)
        hatFehler = eingabe.fehler != nil
        fehlerliste = eingabe.liste
        brotkrumen = [Brotkrume(kopf.zeichen, AkteURL.objekt(objekt))]
        gegenstand = "\(objekt.deutsch) \(kopf.zeichen): \(kopf.betreff)"
        stufe = Marke(lage.satz.stufe == .offen ? "leise" : "fehler", lage.satz.stufe.deutsch)
        protokolliert = lage.satz.wirdProtokolliert
        let alle = try db.mitarbeiterAkteure(am: heute)
        let texte = try Zugriffstext(db, lage, personen: alle, am: heute)
        regeln = lage.regeln.map { Regel(ort: $0.ort, was: Self.text($0.regel, texte)) }
        hatRegeln = !regeln.isEmpty
        notzugriffe = lage.notzugriffe.map { notzugriff in
            Regel(
                ort: alle.first { $0.id == notzugriff.person }?.name ?? "ehemals Mitarbeitende",
                was: "bis \(notzugriff.bis.deutsch): \(notzugriff.grund)")
        }
        hatNotzugriffe = !notzugriffe.isEmpty
        gesucht = anfrage.abfrage["q"] ?? ""
        suchUrl = ZugriffURL.ort(.objekt(objekt))
        let worte = Textanalyse.worte(gesucht)
        let zeilen = alle.compactMap { person -> Person? in
            let akteur = Akteur.mitarbeiter(person)
            let gruende = lage.satz.gruende(akteur)
            // Somebody looked for is also told why they do not see it.
            let passt = worte.allSatisfy { wort in Textanalyse.worte(person.name).contains { $0.hasPrefix(wort) } }
            guard passt, !worte.isEmpty || !gruende.isEmpty else { return nil }
            let warum = gruende.isEmpty ? lage.satz.hindernisse(akteur).map(texte.hindernis) : gruende.map(texte.grund)
            return Person(
                name: person.name, einheit: texte.einheit(person.oe), sieht: !gruende.isEmpty,
                warum: warum.joined(separator: "; "))
        }
        personen = Array(zeilen.prefix(Self.hoechstens))
        hatPersonen = !personen.isEmpty
        anzahl = String(zeilen.count)
        nochMehr = zeilen.count > Self.hoechstens
        leer =
            personen.isEmpty
            ? Leer("Niemand gefunden", "Es gibt keine aktive Person mit diesem Namen. Bitte prüfen Sie die Schreibweise.") : nil
        ausserHaus = try Self.ausserHaus(db, objekt)
        formular =
            try Self.darfSetzen(db, objekt, anfrage.akteur)
            ? Zugriffsformular.formular(anfrage, db, .objekt(objekt), oe: lage.oe, eingabe) : nil
    }

    /// Both belong to modules above this one, which keep their own lists; here it is said that they exist.
    private static func ausserHaus(_ db: some ReadAccess, _ objekt: Aktenobjekt) throws -> String {
        let einsicht =
            "Wem eine Akteneinsicht freigegeben ist, liest außerdem die ausgewählten, geschwärzten Dokumente, solange sie läuft; das steht unter „Akteneinsicht“."
        let vorgang: VorgangKopf? =
            switch objekt {
            case .akte: nil
            case .vorgang(let id): try db.vorgang(id)
            case .dokument(let id): try db.dokument(id).flatMap { try db.vorgang($0.vorgang) }
            }
        guard let vorgang else {
            return
                "Nicht in dieser Liste: Wer einen Antrag online gestellt hat, sieht im Bürgerportal Stand, Nachrichten, Eingereichtes und Bekanntgegebenes. \(einsicht)"
        }
        guard vorgang.fachbezug?.hasPrefix("antrag:") == true else { return "Nicht in dieser Liste: \(einsicht)" }
        return
            "Nicht in dieser Liste: Die antragstellende Person sieht im Bürgerportal den Stand, die Nachrichten und die Dokumente, die sie eingereicht hat oder die ihr bekannt gegeben sind. \(einsicht)"
    }

    private static func darfSetzen(_ db: some ReadAccess, _ objekt: Aktenobjekt, _ akteur: Akteur) throws -> Bool {
        switch objekt {
        case .akte(let id): try db.akte(id).map { AkteRechte.darf(AkteRechte.zugriffSetzen, akteur, $0) } ?? false
        case .vorgang(let id): try db.vorgang(id).map { AkteRechte.darf(AkteRechte.zugriffSetzen, akteur, $0) } ?? false
        case .dokument(let id):
            // As the act asks: who sees it by Notzugriff only does not set who else does.
            try db.dokument(id).flatMap { dokument in
                try db.vorgang(dokument.vorgang).map { AkteRechte.darf(AkteRechte.zugriffSetzen, akteur, dokument, in: $0) }
            } ?? false
        }
    }

    static func text(_ regel: Zugriffsregel, _ texte: Zugriffstext) -> String {
        [
            regel.kreis.map { "nur: \(texte.kreis($0))" }, regel.stufe == .offen ? nil : regel.stufe.deutsch,
            regel.protokoll ? "Lesen wird festgehalten" : nil,
        ].compactMap { $0 }.joined(separator: "; ")
    }
}
