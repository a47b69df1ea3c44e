// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// Verbünde and their objects.
struct VerbundRouten {
    let dienst: Sicherheitsdienst

    private let lesen = Zugang.recht(SicherheitRechte.lesen), bearbeiten = Zugang.recht(SicherheitRechte.bearbeiten)

    init(dienst: Sicherheitsdienst) { self.dienst = dienst }

    var alle: [Route] { verbuende + zielobjekte + ZielobjektRouten(dienst: dienst).alle }

    private var verbuende: [Route] {
        [
            .get(SicherheitURL.verbuende, lesen, "Informationsverbünde auflisten") { anfrage in
                .lesung { db in Lesung(try VerbuendeSeite(anfrage, db)) }
            },
            .get(SicherheitURL.verbundNeu, bearbeiten, "Informationsverbund anlegen: Formular") { anfrage in
                .lesung { db in Lesung(try Self.formular(nil, anfrage, db)) }
            },
            .post(SicherheitURL.verbundNeu, bearbeiten, "Informationsverbund anlegen") { [dienst] anfrage in
                try await Formularakt.ausfuehren(dienst.store) {
                    let id = try await VerbundFuehren(store: dienst.store)(nil, Self.eingabe(anfrage), akteur: anfrage.akteur)
                    return .weiter(nach: SicherheitURL.verbund(id), Meldung(.erfolg, "Der Verbund ist angelegt."))
                } sonst: { db, fehler in
                    try Self.formular(nil, anfrage, db, fehler)
                }
            },
            .get(SicherheitURL.verbundMuster, lesen, "Stand eines Informationsverbunds ansehen") { anfrage in
                let id = try anfrage.id("id", VerbundTag.self)
                return .lesung { db in Lesung(try StandSeite(try db.verbund(id, anfrage.akteur), anfrage, db)) }
            },
            .get("\(SicherheitURL.verbundMuster)/bearbeiten", bearbeiten, "Informationsverbund ändern: Formular") { anfrage in
                let id = try anfrage.id("id", VerbundTag.self)
                return .lesung { db in
                    Lesung(try Self.formular(try db.verbund(id, anfrage.akteur, SicherheitRechte.bearbeiten), anfrage, db))
                }
            },
            .post("\(SicherheitURL.verbundMuster)/bearbeiten", bearbeiten, "Informationsverbund ändern") { [dienst] anfrage in
                let id = try anfrage.id("id", VerbundTag.self)
                return try await Formularakt.ausfuehren(dienst.store) {
                    _ = try await VerbundFuehren(store: dienst.store)(
                        (id, anfrage.gesehen), Self.eingabe(anfrage), akteur: anfrage.akteur)
                    return .weiter(nach: SicherheitURL.verbund(id), Meldung(.erfolg, "Die Änderung ist gespeichert."))
                } sonst: { db, fehler in
                    try Self.formular(try db.verbund(id, anfrage.akteur), anfrage, db, fehler)
                }
            },
        ]
    }

    private var zielobjekte: [Route] {
        [
            .get("\(SicherheitURL.verbundMuster)/zielobjekte", lesen, "Zielobjekte eines Verbunds ansehen") { anfrage in
                let id = try anfrage.id("id", VerbundTag.self)
                return .lesung { db in Lesung(try StrukturSeite(try db.verbund(id, anfrage.akteur), anfrage, db)) }
            },
            .get("\(SicherheitURL.verbundMuster)/zielobjekte/neu", bearbeiten, "Zielobjekt anlegen: Formular") { anfrage in
                let id = try anfrage.id("id", VerbundTag.self)
                return .lesung { db in
                    let verbund = try db.verbund(id, anfrage.akteur, SicherheitRechte.bearbeiten)
                    return Lesung(Zielobjektformular.seite(nil, verbund, Formularstand(anfrage, nil)))
                }
            },
            .post("\(SicherheitURL.verbundMuster)/zielobjekte/neu", bearbeiten, "Zielobjekt anlegen") { [dienst] anfrage in
                let id = try anfrage.id("id", VerbundTag.self)
                return try await Formularakt.ausfuehren(dienst.store) {
                    let neu = try Zielobjektformular.lesen(nil, id, anfrage)
                    try await ZielobjektFuehren(store: dienst.store).schreiben(neu, neu: true, akteur: anfrage.akteur)
                    return .weiter(nach: SicherheitURL.zielobjekt(neu.id), Meldung(.erfolg, "Das Zielobjekt ist angelegt."))
                } sonst: { (db, fehler: SicherheitError) in
                    Zielobjektformular.seite(nil, try db.verbund(id, anfrage.akteur), Formularstand(anfrage, fehler))
                }
            },
        ]
    }

    private static func eingabe(_ anfrage: WebRequest) -> VerbundFuehren.Eingabe {
        VerbundFuehren.Eingabe(
            name: anfrage.formular["name"], beschreibung: anfrage.formular["beschreibung"],
            oe: anfrage.formular["einheit"].flatMap { Int64($0) }.map(OrgNummer.init))
    }

    private static func formular(
        _ verbund: Informationsverbund?, _ anfrage: WebRequest, _ db: some ReadAccess, _ fehler: SicherheitError? = nil
    ) throws -> Formularseite {
        let stand = Formularstand(anfrage, fehler)
        let einheiten = try db.orgEinheiten(am: anfrage.jetzt.tag).filter {
            anfrage.akteur.darf(SicherheitRechte.bearbeiten, in: $0.nummer)
        }
        return Formularseite(
            verbund.map { "\($0.name) ändern" } ?? "Informationsverbund anlegen",
            einleitung: "Ein Verbund umfasst alles, was für eine Aufgabe zusammenwirkt.",
            zurueck: verbund.map { Link($0.name, SicherheitURL.verbund($0.id)) }
                ?? Link("Informationssicherheit", SicherheitURL.verbuende),
            url: verbund.map { SicherheitURL.verbund($0.id, "bearbeiten") } ?? SicherheitURL.verbundNeu,
            version: verbund?.version,
            stand, erstes: "name", knopf: verbund == nil ? "Verbund anlegen" : "Änderung speichern",
            [
                stand.feld("name", "Name", verbund?.name),
                stand.wahl(
                    "einheit", "Organisationseinheit", verbund?.oe.description,
                    einheiten.map { ($0.nummer.description, "\($0.kurz) \($0.name)") }, breite: .voll,
                    hinweis: "Wer dort liest, sieht den Verbund."),
                stand.text("beschreibung", "Beschreibung und Abgrenzung", verbund?.beschreibung, freiwillig: true),
            ])
    }
}
