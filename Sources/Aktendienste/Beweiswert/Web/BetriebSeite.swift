// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import TimeStamp
import Web

/// The operator's page: who stamps, what waits, all trees, algorithms and their ends, and the orders to renew.
struct BetriebSeite: Page {
    static let vorlage = "beweis/betrieb"
    private static let seitengroesse = 50

    struct Baumzeile: Encodable, Sendable {
        let tag: String
        let art: String
        let anzahl: String
        let wurzel: String
        let zustand: Marke
        let zeit: String
        let stelle: String
        let algorithmus: String
        let gueltig: String
        let nachfolger: Bool
        let fehler: String?
    }
    struct Algorithmuszeile: Encodable, Sendable {
        let name: String
        let bis: String
        let stand: Marke
        let quelle: String
        let baeume: Int
    }
    struct Schaden: Encodable, Sendable {
        let url: String
        let text: String
    }

    let titel = "Beweiswert"
    let stelle: String?
    let simuliert: Bool
    let ohneStelle: Bool
    let wartendeDokumente: Int
    let wartendeBaeume: Int
    let baldFaellig: Int
    let hashFaellig: Int
    let zeilen: [Baumzeile]
    let hatZeilen: Bool
    let leer: Leer?
    let weiterUrl: String?
    let algorithmen: [Algorithmuszeile]
    let schaeden: [Schaden]
    let hatSchaeden: Bool
    let stempelnUrl = BeweisURL.stempeln
    let stempelErneuernUrl = BeweisURL.stempelErneuern
    let hashErneuernUrl = BeweisURL.hashErneuern
    let wahl: Feldauswahl
    let darf: Bool

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ dienst: Beweisdienst) throws {
        let heute = anfrage.jetzt.tag
        stelle = dienst.stelle?.name
        simuliert = dienst.stelle?.simuliert ?? false
        ohneStelle = dienst.stelle == nil
        darf = dienst.stelle != nil
        wartendeDokumente = try db.unbelegteZahl()
        wartendeBaeume = try db.value("SELECT COUNT(*) FROM bw_baum WHERE zeit IS NULL") ?? 0
        let letzte = try db.letzteBaeume()
        baldFaellig = letzte.filter { Erneuerungsregel.stempelFaellig($0, am: anfrage.jetzt) }.count
        hashFaellig = try db.letzteBaeume(mitProtokoll: false).filter {
            Erneuerungsregel.hashFaellig($0, dienst.katalog, am: heute)
        }.count
        let baeume = try db.baeume(vor: anfrage.abfrage["nach"].flatMap { BaumID($0) }, limit: Self.seitengroesse + 1)
        zeilen = baeume.prefix(Self.seitengroesse).map(Self.zeile)
        hatZeilen = !zeilen.isEmpty
        weiterUrl =
            baeume.count > Self.seitengroesse ? "\(BeweisURL.betrieb)?nach=\(baeume[Self.seitengroesse - 1].id)" : nil
        leer =
            hatZeilen
            ? nil
            : Leer(
                "Noch kein Hashbaum",
                "Jede Nacht kommen alle Dokumente, die am Tag abgeschlossen wurden, und der Stand des Protokolls in einen Hashbaum. Seine Wurzel erhält einen Zeitstempel; damit ist jedes einzelne belegt."
            )
        algorithmen = dienst.katalog.zeilen.map { zeile in
            let rest = zeile.geeignetBis - heute
            return Algorithmuszeile(
                name: zeile.algorithmus.name, bis: zeile.geeignetBis.deutsch,
                stand: rest < 0
                    ? Marke("fehler", "nicht mehr geeignet")
                    : rest < 365 ? Marke("warnung", "endet bald") : Marke("erfolg", "geeignet"),
                quelle: zeile.quelle, baeume: letzte.filter { $0.algorithmus == zeile.algorithmus }.count)
        }
        schaeden = try db.beschaedigteMitglieder().map {
            Schaden(url: BeweisURL.dokument(.init(gespeichert: $0.dokument)), text: $0.fehler ?? "")
        }
        hatSchaeden = !schaeden.isEmpty
        wahl = Feldauswahl(
            "algorithmus", "Neuer Algorithmus",
            dienst.katalog.zeilen.filter { dienst.katalog.geeignet($0.algorithmus, am: heute) }.reversed()
                .map { Option($0.algorithmus.rawValue, "\($0.algorithmus.name), geeignet bis \($0.geeignetBis.deutsch)") },
            breite: .voll)
    }

    private static func zeile(_ b: Baum) -> Baumzeile {
        Baumzeile(
            tag: b.tag.deutsch, art: b.art.deutsch, anzahl: "\(b.anzahl)", wurzel: String(Hex.text(b.wurzel).prefix(8)),
            zustand: b.stempel.map { $0.simuliert ? Marke("warnung", "simuliert") : Marke("erfolg", "gestempelt") }
                ?? Marke("info", "wartet"),
            zeit: b.stempel?.zeit.deutsch ?? "–", stelle: b.stempel?.stelle ?? "–", algorithmus: b.algorithmus.name,
            gueltig: b.stempel?.gueltigBis?.tag.deutsch ?? "–", nachfolger: b.nachfolger != nil, fehler: b.fehler)
    }
}
