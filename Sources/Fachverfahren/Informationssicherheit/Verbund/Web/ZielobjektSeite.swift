// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// One object: its need and where it comes from, what it rests on, which requirements apply to it.
struct ZielobjektSeite: Page {
    static let vorlage = "sicherheit/zielobjekt"

    struct Stuetze: Encodable, Sendable {
        let id: String
        let titel: String
        let url: String
        let darfLoesen: Bool
        let loesenUrl: String
    }

    let titel: String
    let zurueck: Link
    let url: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let darf: Bool
    let fakten: [Angabenzeile]
    let bedarf: Tabelle
    let stuetzen: [Stuetze]
    let traegt: [Link]
    let ziel: Feldauswahl?
    let katalog: Feldauswahl?
    let ohneKatalog: Bool
    let katalogUrl = SicherheitURL.kataloge
    let pruefungen: Tabelle
    let hatPruefungen: Bool
    let verlauf: [Verlaufspunkt]

    init(
        _ objekt: Zielobjekt, _ verbund: Informationsverbund, _ anfrage: WebRequest, _ db: some ReadAccess,
        fehler: SicherheitError? = nil
    ) throws {
        let stand = Formularstand(anfrage, fehler), struktur = try db.struktur(verbund.id)
        let namen = Dictionary(uniqueKeysWithValues: struktur.objekte.map { ($0.id, $0.titel) })
        let darf = anfrage.akteur.darf(SicherheitRechte.bearbeiten, in: verbund.oe)
        titel = objekt.titel
        zurueck = Link("\(verbund.name): Zielobjekte", SicherheitURL.verbund(verbund.id, "zielobjekte"))
        url = SicherheitURL.zielobjekt(objekt.id)
        hatFehler = fehler != nil
        fehlerliste = stand.liste("ziel")
        self.darf = darf
        fakten = [
            Angabenzeile("Art", objekt.art.deutsch), Angabenzeile("Verantwortlich", objekt.verantwortlich),
            Angabenzeile("Beschreibung", objekt.beschreibung), Angabenzeile("Begründung des Schutzbedarfs", objekt.begruendung),
        ]
        bedarf = Tabelle(
            "bedarf", "Schutzbedarf", spalten: ["Schutzziel", "Gilt", "Eigene Festlegung", "*Herkunft"],
            Schutzziel.allCases.map { zielname in
                let b = struktur.schutzbedarf(zielname)[objekt.id]
                return [
                    .init(zielname.deutsch), .init(b?.stufe.deutsch ?? "–"), .init(b?.eigen.deutsch ?? "–"),
                    .init(b?.herkunft(namen) ?? "–"),
                ]
            })
        stuetzen = struktur.stuetztSichAuf(objekt.id).map {
            Stuetze(
                id: $0.text, titel: namen[$0] ?? "–", url: SicherheitURL.zielobjekt($0), darfLoesen: darf,
                loesenUrl: SicherheitURL.zielobjekt(objekt.id, "abhaengigkeiten/loesen"))
        }
        traegt = struktur.traegt(objekt.id).map { Link(namen[$0] ?? "–", SicherheitURL.zielobjekt($0)) }
        let andere = struktur.objekte.filter { $0.id != objekt.id && !struktur.stuetztSichAuf(objekt.id).contains($0.id) }
        ziel =
            darf && !andere.isEmpty
            ? Feldauswahl(
                "ziel", "Stützt sich auch auf",
                andere.map { Option($0.id.text, $0.titel, gewaehlt: stand.wert("ziel") == $0.id.text) },
                fehler: stand.bei("ziel")) : nil
        let kataloge = try db.kataloge()
        ohneKatalog = darf && kataloge.isEmpty
        let wahl = try kataloge.flatMap { k in
            [Option("\(k.id)", "\(k.titel) \(k.fassungstext): ganzer Katalog", gewaehlt: stand.wert("baustein") == k.id.text)]
                + (try db.bausteine(k.id)).map { b in
                    Option(
                        "\(k.id)/\(b.kennung)", "\(k.titel) \(k.fassungstext): \(b.kennung) \(b.titel) (\(b.anzahl))",
                        gewaehlt: stand.wert("baustein") == "\(k.id)/\(b.kennung)")
                }
        }
        katalog = darf && !kataloge.isEmpty ? Feldauswahl("baustein", "Baustein", wahl, fehler: stand.bei("baustein")) : nil
        let anforderungen = try db.gepruefteAnforderungen(verbund.id)
        let eigene = try db.pruefungen(verbund.id, zielobjekt: objekt.id)
        hatPruefungen = !eigene.isEmpty
        pruefungen = Tabelle(
            "anforderungen", "Anforderungen an dieses Zielobjekt (\(eigene.count))",
            spalten: ["*Anforderung", "Verbindlich", "Zustand"],
            eigene.map { p in
                let a = anforderungen[Anforderungsort(katalog: p.katalog, kennung: p.anforderung)]
                return [
                    .init(p.titel(a), url: SicherheitURL.pruefung(p.id)), .init(a?.verbindlich ?? "–"),
                    .init("", marke: p.zustand.marke),
                ]
            },
            leer: Leer(
                "Noch keine Anforderungen", "Ordnen Sie einen Baustein zu. Es gilt, was zur Art und zum Schutzbedarf passt."))
        verlauf = try anfrage.verlauf(objekt.id.text, db)
    }
}
