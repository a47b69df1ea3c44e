// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// Notzugriffe: one's own, and for heads and data protection those of which they take note.
struct NotzugriffeSeite: Page {
    static let vorlage = "akte/notzugriffe"

    struct Zeile: Encodable, Sendable {
        let zeichen: String
        let url: String?
        let wer: String
        let einheit: String
        let beginn: String
        let bis: String
        let stand: Marke
        let grund: String
        let kenntnis: String
        let kenntnisUrl: String?
        let beendenUrl: String?
    }

    let titel = "Notzugriffe"
    let hatFehler = false
    let neuUrl: String?
    let protokollUrl: String?
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let weiterUrl: String?
    let leer: Leer?

    init(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let akteur = anfrage.akteur
        guard [AkteRechte.notzugriff, AkteRechte.protokollLesen, AkteRechte.zugriffSetzen].contains(where: { akteur.darf($0) })
        else { throw AkteError.verboten }
        neuUrl = akteur.darf(AkteRechte.notzugriff) && akteur.darf(AkteRechte.lesen) ? ZugriffURL.notzugriffNeu : nil
        protokollUrl = akteur.darf(AkteRechte.protokollLesen) ? ZugriffURL.protokoll : nil
        let seite = try db.notzugriffe(sichtbarFuer: akteur, nach: Seitenmarke(anfrage.abfrage["nach"]))
        let namen = try Namenbuch(db, personen: seite.zeilen.map(\.person), einheiten: seite.zeilen.map(\.oe))
        zeilen = try seite.zeilen.map { try Self.zeile($0, namen, anfrage, db) }
        hatZeilen = !zeilen.isEmpty
        weiterUrl = seite.weiter.map { AkteURL.mit(ZugriffURL.notzugriffe, ["nach": $0.text]) }
        leer =
            zeilen.isEmpty
            ? Leer(
                "Kein Notzugriff",
                "Ein Notzugriff öffnet in einem dringenden Fall für kurze Zeit, was sonst geschützt ist. Wer ihn nimmt, begründet ihn; die Leitung und der Datenschutz erfahren davon sofort.",
                aktion: neuUrl.map { ("Notzugriff nehmen", $0) }) : nil
    }

    private static func zeile(_ n: Notzugriff, _ namen: Namenbuch, _ anfrage: WebRequest, _ db: some ReadAccess) throws -> Zeile {
        let akteur = anfrage.akteur, laeuft = n.laeuft(am: anfrage.jetzt)
        func kenntnis(_ wer: String, _ k: Notzugriff.Kenntnis?) throws -> String {
            guard let k else { return "\(wer): noch nicht" }
            return "\(wer): \(try db.anzeigename(k.von)), \(k.am.deutsch)"
        }
        let offen =
            (n.kenntnisEinheit == nil && Notzugriffsrechte.fuerEinheit(akteur, n))
            || (n.kenntnisAufsicht == nil && Notzugriffsrechte.alsAufsicht(akteur, n))
        return Zeile(
            zeichen: n.zeichen, url: try db.sieht(akteur, n.objekt) ? AkteURL.objekt(n.objekt) : nil,
            wer: namen.person(n.person) ?? "", einheit: namen.einheit(n.oe), beginn: n.beginn.deutsch, bis: n.bis.deutsch,
            stand: laeuft ? Marke("warnung", "läuft") : Marke("leise", "beendet"), grund: n.grund,
            kenntnis: [try kenntnis("Einheit", n.kenntnisEinheit), try kenntnis("Datenschutz", n.kenntnisAufsicht)]
                .joined(separator: "; "),
            kenntnisUrl: offen ? ZugriffURL.notzugriff(n.id, "kenntnis") : nil,
            beendenUrl: laeuft ? ZugriffURL.notzugriff(n.id, "beenden") : nil)
    }
}
