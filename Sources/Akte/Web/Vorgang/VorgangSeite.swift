// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// The tabs of a Vorgang. The messages belong to the portal, which owns their page.
enum Vorgangsreiter: String {
    case dokumente, beteiligte, nachrichten, wiedervorlagen, vermerke, geschichte

    func url(_ id: VorgangID) -> String { self == .dokumente ? AkteURL.vorgang(id) : AkteURL.vorgang(id, rawValue) }
}

/// The page of a Vorgang: its head and one tab.
struct VorgangSeite: Page {
    static let vorlage = "akte/vorgang"

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let inzwischen: Historie?
    let brotkrumen: [Brotkrume]
    let hier: String
    let kopf: Vorgangskopf
    let reiterName = "Ansichten des Vorgangs"
    private(set) var reiter: [Reiter]
    var dokumente: Dokumentreiter?
    var beteiligte: Beteiligtenreiter?
    var wiedervorlagen: Wiedervorlagenreiter?
    var vermerke: Vermerkreiter?
    var geschichte: Historie?

    /// - Parameter bildFuer: kinds of file of which a picture of the first page can be made.
    init(
        _ anfrage: WebRequest, _ db: some ReadAccess, _ id: VorgangID, _ gewaehlt: Vorgangsreiter, _ eingabe: Eingabe = .keine,
        bildFuer: Set<String>
    ) throws {
        let akteur = anfrage.akteur
        let nach = anfrage.abfrage["nach"].flatMap { Int($0) } ?? 0
        let mappe = try Vorgangsmappe(db, id, nach: gewaehlt == .dokumente ? nach : 0, akteur: akteur)
        let v = mappe.vorgang
        let namen = try Namenbuch(db, personen: [v.bearbeiter] + mappe.wiedervorlagen.map(\.fuer), einheiten: [v.oe])
        titel = "\(v.betreff) (\(v.zeichen))"
        hatFehler = eingabe.fehler != nil
        fehlerliste = eingabe.liste
        inzwischen = try eingabe.seit.map { Historie(try Verlauf.vorgang(db, id, akteur: akteur), seit: $0) }
        brotkrumen = [
            Brotkrume("Akten", AkteURL.akten), Brotkrume(v.akteZeichen.text, AkteURL.akte(v.akteID)),
        ]
        hier = v.zeichen.text
        kopf = Vorgangskopf(mappe, namen, anfrage)
        let offene = mappe.wiedervorlagen.filter { $0.erledigt == nil }.count
        func reiter(_ titel: String, _ ziel: Vorgangsreiter, _ zahl: Int = 0) -> Reiter {
            Reiter(titel, ziel.url(id), aktiv: ziel == gewaehlt, zaehler: zahl == 0 ? nil : zahl)
        }
        self.reiter = [
            reiter("Dokumente", .dokumente, mappe.dokumenteInsgesamt.gezaehlt),
            reiter("Beteiligte", .beteiligte, mappe.beteiligte.count),
        ]
        // Only an applicant who came through the portal can be written to; the portal owns that page.
        if v.fachbezug?.hasPrefix("antrag:") == true { self.reiter.append(reiter("Nachrichten", .nachrichten)) }
        self.reiter += [
            reiter("Wiedervorlagen", .wiedervorlagen, offene), reiter("Vermerke", .vermerke, mappe.vermerke.count),
            reiter("Geschichte", .geschichte),
        ]
        let aendern = v.zustand == .offen && AkteRechte.darf(AkteRechte.bearbeiten, akteur, v)
        switch gewaehlt {
        case .dokumente, .nachrichten:
            dokumente = try Dokumentreiter(mappe, anfrage, db, eingabe, aendern: aendern, bildFuer: bildFuer)
        case .beteiligte: beteiligte = Beteiligtenreiter(mappe, eingabe, aendern: aendern)
        case .wiedervorlagen: wiedervorlagen = try Wiedervorlagenreiter(mappe, namen, anfrage, db, eingabe, aendern: aendern)
        case .vermerke: vermerke = try Vermerkreiter(mappe, db, eingabe, aendern: aendern)
        case .geschichte: geschichte = Historie(try Verlauf.vorgang(db, id, akteur: akteur))
        }
    }
}
