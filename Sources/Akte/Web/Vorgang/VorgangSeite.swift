// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The tabs of a Vorgang. The messages belong to the portal, which owns their page.
enum Vorgangsreiter: String {
    case dokumente, beteiligte, nachrichten, geschaeftsgang, wiedervorlagen, vermerke, geschichte

    func url(_ id: VorgangID) -> String { self == .dokumente ? AkteURL.vorgang(id) : AkteURL.vorgang(id, rawValue) }
}

/// The page of a Vorgang: its head and one tab.
struct VorgangSeite: Page {
    static let vorlage = "akte/vorgang"

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let inzwischen: Historie?
    let rueckgaengig: Rueckgaengig?
    let umrahmung: Vorgangsrahmen
    var dokumente: Dokumentreiter?
    var beteiligte: Beteiligtenreiter?
    var wiedervorlagen: Wiedervorlagenreiter?
    var vermerke: Vermerkreiter?
    var geschaeftsgang: Gangreiter?
    var geschichte: Historie?

    /// - Parameter bildFuer: kinds of file of which a picture of the first page can be made.
    init(
        _ anfrage: WebRequest, _ db: some ReadAccess, _ id: VorgangID, _ gewaehlt: Vorgangsreiter, _ eingabe: Eingabe = .keine,
        bildFuer: Set<String>, neueNachrichten: AkteModul.Nachrichtenzaehler
    ) throws {
        let akteur = anfrage.akteur
        let nach = anfrage.abfrage["nach"].flatMap { Int($0) } ?? 0
        let mappe = try Vorgangsmappe(db, id, nach: gewaehlt == .dokumente ? nach : 0, akteur: akteur)
        let v = mappe.vorgang
        let namen = try Namenbuch(db, personen: [v.bearbeiter] + mappe.wiedervorlagen.map { $0.fuer }, einheiten: [v.oe])
        titel = "\(v.betreff) (\(v.zeichen))"
        hatFehler = eingabe.fehler != nil
        fehlerliste = eingabe.liste
        inzwischen = try eingabe.seit.map { Historie(try Verlauf.vorgang(db, id, akteur: akteur), anfrage, seit: $0) }
        rueckgaengig = try Rueckgaengig(anfrage, db)
        umrahmung = Vorgangsrahmen(mappe, namen, anfrage, gewaehlt, neueNachrichten: try neueNachrichten(db, id))
        let aendern = v.zustand == .offen && AkteRechte.darf(AkteRechte.bearbeiten, akteur, v)
        switch gewaehlt {
        case .dokumente, .nachrichten:
            dokumente = try Dokumentreiter(mappe, anfrage, db, eingabe, aendern: aendern, bildFuer: bildFuer)
        case .beteiligte: beteiligte = Beteiligtenreiter(mappe, eingabe, aendern: aendern)
        case .geschaeftsgang: geschaeftsgang = try Gangreiter(db, v, anfrage, laufende: mappe.laufendeGaenge)
        case .wiedervorlagen: wiedervorlagen = try Wiedervorlagenreiter(mappe, namen, anfrage, db, eingabe, aendern: aendern)
        case .vermerke: vermerke = try Vermerkreiter(mappe, db, eingabe, aendern: aendern)
        case .geschichte: geschichte = Historie(try Verlauf.vorgang(db, id, akteur: akteur), anfrage)
        }
    }
}
