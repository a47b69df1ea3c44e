// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store
internal import Web

/// A Vorgang beside the list (fragment `akte/vorgangvorschau`). Looking at it does not mark it as read.
struct VorgangVorschau: Page {
    static let vorlage = "akte/vorgangvorschau"

    let titel: String
    let zeichen: String
    let betreff: String
    let url: String
    let typ: String
    let zustand: Marke
    let geschuetzt: String?
    let felder: [Fakt]
    let dokumente: [Fakt]
    let hatDokumente: Bool
    let vermerk: String?

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ id: VorgangID) throws {
        let mappe = try Vorgangsmappe(db, id, akteur: anfrage.akteur)
        let v = mappe.vorgang
        let namen = try Namenbuch(db, [v])
        titel = v.zeichen.text
        zeichen = v.zeichen.text
        betreff = v.betreff
        url = AkteURL.vorgang(id)
        typ = v.typ
        zustand = Marke(v.zustand)
        geschuetzt = Schutzmarke.text(v.zugriffssatz)
        let beteiligte = mappe.beteiligte.prefix(3).map(\.angaben.name)
        let naechste = mappe.wiedervorlagen.first { $0.erledigt == nil }
        felder = Fakt.liste([
            "Zuständig": namen.einheit(v.oe), "Bearbeitung": namen.person(v.bearbeiter) ?? "noch niemand",
            "Frist": v.frist?.deutsch, "Wiedervorlage": naechste.map { "\($0.tag.deutsch): \($0.grund)" },
            "Beteiligte": beteiligte.isEmpty ? nil : beteiligte.joined(separator: ", "),
        ])
        dokumente = mappe.dokumente.suffix(6).reversed().map(Fakt.init)
        hatDokumente = !dokumente.isEmpty
        vermerk = try db.aktenvermerke(in: id, limit: 1).first.map { String($0.text.prefix(300)) }
    }
}
