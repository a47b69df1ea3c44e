// SPDX-License-Identifier: EUPL-1.2
public import Core
internal import Identity
public import Store
public import Web

/// What surrounds every tab of a Vorgang: the way to it, its head and the row of tabs (partial `akte/vorgangsrahmen`).
/// A module that adds a tab of its own shows it inside this frame, so that the clerk does not leave the Vorgang.
public struct Vorgangsrahmen: Encodable, Sendable {
    let brotkrumen: [Brotkrume]
    let hier: String
    let kopf: Vorgangskopf
    let reiterName = "Ansichten des Vorgangs"
    let reiter: [Reiter]

    /// Around the conversation, which the portal shows.
    /// - Throws: `AkteError.nichtGefunden` for a Vorgang that the actor may not see.
    public static func nachrichten(_ db: some ReadAccess, _ anfrage: WebRequest, _ vorgang: VorgangID, neue: Int) throws -> Self {
        let mappe = try Vorgangsmappe(db, vorgang, akteur: anfrage.akteur)
        let namen = try Namenbuch(db, personen: [mappe.vorgang.bearbeiter], einheiten: [mappe.vorgang.oe])
        return Self(mappe, namen, anfrage, .nachrichten, neueNachrichten: neue)
    }

    init(_ mappe: Vorgangsmappe, _ namen: Namenbuch, _ anfrage: WebRequest, _ gewaehlt: Vorgangsreiter, neueNachrichten: Int) {
        let v = mappe.vorgang
        brotkrumen = [Brotkrume("Akten", AkteURL.akten), Brotkrume(v.akteZeichen.text, AkteURL.akte(v.akteID))]
        hier = v.zeichen.text
        kopf = Vorgangskopf(mappe, namen, anfrage)
        let offene = mappe.wiedervorlagen.filter { $0.erledigt == nil }.count
        func reiter(_ titel: String, _ ziel: Vorgangsreiter, _ zahl: Int = 0) -> Reiter {
            Reiter(titel, ziel.url(v.id), aktiv: ziel == gewaehlt, zaehler: zahl == 0 ? nil : zahl)
        }
        // Only an applicant who came through the portal can be written to; the portal owns that page.
        let nachrichten = v.fachbezug?.hasPrefix("antrag:") == true ? [reiter("Nachrichten", .nachrichten, neueNachrichten)] : []
        // The same for the inspection of files, which only some may prepare.
        let einsicht =
            anfrage.akteur.darf("ae.bearbeiten", in: v.oe)
            ? [Reiter("Akteneinsicht", "/amt/vorgaenge/\(v.id)/akteneinsicht", aktiv: false)] : []
        self.reiter =
            [
                reiter("Dokumente", .dokumente, mappe.dokumenteInsgesamt.gezaehlt),
                reiter("Beteiligte", .beteiligte, mappe.beteiligte.count),
            ] + nachrichten + [
                reiter("Geschäftsgang", .geschaeftsgang, mappe.laufendeGaenge),
                reiter("Wiedervorlagen", .wiedervorlagen, offene), reiter("Vermerke", .vermerke, mappe.vermerke.count),
                reiter("Geschichte", .geschichte),
            ] + einsicht
    }
}
