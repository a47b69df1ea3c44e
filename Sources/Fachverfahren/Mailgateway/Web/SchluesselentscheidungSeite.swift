// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// Says what follows and asks for the reason before a key or certificate is trusted, blocked or let go.
struct SchluesselentscheidungSeite: Page {
    static let vorlage = "mailgateway/schluesselentscheidung"

    let titel: String
    let zurueckUrl: String
    let zurueckName: String
    let folge: String
    let url: String
    let art: String
    let fingerabdruck: String?
    /// The trusted one that it would stand beside.
    let bisher: String?
    let istEinschnitt: Bool
    let fehlerliste: Fehlerliste?
    let hatFehler: Bool
    let grund: Feldtext

    init(
        _ akt: Schluesselakt, _ klasse: Schluesselklasse, _ id: String, _ anfrage: WebRequest, _ db: some ReadAccess,
        fehler: String? = nil
    ) throws {
        let karte = try Schluesselkarte(klasse, id, db)
        guard Schluesselakt.moegliche(karte).contains(akt) else { throw SchluesselError.andererZustand }
        titel = akt.titel(klasse)
        zurueckUrl = SchluesselURL.karte(klasse, id)
        zurueckName = karte.inhaber
        folge = akt.folge(klasse)
        url = SchluesselURL.entscheidung(klasse, id, akt)
        art = karte.art.deutsch
        fingerabdruck = karte.fingerabdruck.map(Abdruckform.gruppen)
        bisher =
            akt == .vertrauen
            ? try db.vertrauteZertifikate([karte.inhaber]).first { $0.art == karte.art }.map {
                Abdruckform.gruppen($0.fingerabdruck)
            } : nil
        istEinschnitt = akt.istEinschnitt
        hatFehler = fehler != nil
        grund = Feldtext(
            "grund", akt == .vertrauen ? "Woran Sie ihn erkannt haben" : "Grund", wert: anfrage.formular["grund"], zeilen: 3,
            maximal: 500, freiwillig: akt == .vertrauen, hinweis: "Er steht im Verlauf und im Protokoll.", fehler: fehler)
        fehlerliste = Fehlerliste([("grund", fehler)])
    }
}
