// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The way through the Aktenplan to the Akten.
struct AktenSeite: Page {
    static let vorlage = "akte/akten"

    struct Zeile: Encodable, Sendable {
        let url: String
        let zeichen: String
        let betreff: String
        let einheit: String
        let angelegt: String
        let vertraulich: Bool
        let zustand: Marke
        let wahl: String
        let vorschauUrl: String
        let umzugUrl: String?
    }

    let titel: String
    let brotkrumen: [Brotkrume]
    let hier: String
    let aufbewahrung: String?
    let akten: [Zeile]
    let hatAkten: Bool
    let anzahl: String
    let weiterUrl: String?
    let leer: Leer?
    let darfAnlegen: Bool
    let baum: [Planbaum.Zweig]
    let hatBaum: Bool
    let mitWahl: Bool
    let stapelknoepfe = Stapelknopf.akten
    let neuUrl: String
    let csvUrl: String

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let heute = anfrage.jetzt.tag
        let plan = try Self.plan(anfrage)
        let einheit = try plan.flatMap { try db.planeinheit($0, am: heute) }
        if plan != nil, einheit == nil { throw WebFehler.nichtGefunden }
        titel = einheit.map { "\($0.zeichen.text) \($0.inhaltsangabe)" } ?? "Akten"
        hier = einheit?.zeichen.text ?? "Akten"
        brotkrumen =
            plan.map { plan in
                [Brotkrume("Akten", AkteURL.akten)]
                    + plan.kette.dropFirst().reversed().map { Brotkrume($0.text, AkteURL.mit(AkteURL.akten, ["plan": $0.text])) }
            } ?? []
        aufbewahrung = try plan.map { Aufbewahrungstext.von(try db.aussonderung($0, am: heute)) }
        let liste = Aktenliste(akteur: anfrage.akteur, plan: plan)
        let seite = try liste.seite(db, nach: Seitenmarke(anfrage.abfrage["nach"]))
        let namen = try Namenbuch(db, personen: [], einheiten: seite.zeilen.map(\.oe))
        akten = seite.zeilen.map {
            Zeile(
                url: AkteURL.akte($0.id), zeichen: $0.zeichen.text, betreff: $0.betreff, einheit: namen.einheit($0.oe),
                angelegt: $0.angelegt.tag.deutsch, vertraulich: $0.vertraulich, zustand: Marke($0.zustand),
                wahl: Stapelwahl(.akte($0.id), version: $0.version).text, vorschauUrl: AkteURL.akte($0.id, "vorschau"),
                umzugUrl: $0.zustand == .offen && anfrage.akteur.darf(AkteRechte.anlegen, in: $0.oe)
                    ? AkteURL.akte($0.id, "umprotokollieren") : nil)
        }
        hatAkten = !akten.isEmpty
        mitWahl = hatAkten && anfrage.akteur.darf(AkteRechte.bearbeiten)
        baum = try Planbaum.zweige(db, plan, am: heute)
        hatBaum = !baum.isEmpty
        anzahl = try liste.anzahl(db).text
        weiterUrl = seite.weiter.map { AkteURL.mit(AkteURL.akten, ["plan": plan?.text, "nach": $0.text]) }
        leer =
            akten.isEmpty
            ? Leer(
                "Noch keine Akte",
                "Eine Akte sammelt, was zu einem Thema oder Fall gehört. In dieser Einheit des Aktenplans gibt es noch keine, die Sie sehen dürfen.",
                aktion: anfrage.akteur.darf(AkteRechte.anlegen)
                    ? ("Akte anlegen", AkteURL.mit(AkteURL.akteNeu, ["plan": plan?.text])) : nil) : nil
        darfAnlegen = anfrage.akteur.darf(AkteRechte.anlegen)
        neuUrl = AkteURL.mit(AkteURL.akteNeu, ["plan": plan?.text])
        csvUrl = AkteURL.mit(AkteURL.aktenCSV, ["plan": plan?.text])
    }

    /// The unit of the plan in the address; something that is no sign is an address that does not exist.
    static func plan(_ anfrage: WebRequest) throws -> Planzeichen? {
        guard let text = anfrage.abfrage["plan"] else { return nil }
        do { return try Planzeichen(text) } catch { throw WebFehler.nichtGefunden }
    }
}

/// What the plan says of keeping, in words.
enum Aufbewahrungstext {
    static func von(_ aussonderung: Aussonderung) -> String {
        [
            aussonderung.dauer?.deutsch ?? "Aufbewahrung nicht festgelegt",
            aussonderung.art?.deutsch ?? "Aussonderungsart nicht festgelegt",
        ]
        .joined(separator: ", ")
    }
}
