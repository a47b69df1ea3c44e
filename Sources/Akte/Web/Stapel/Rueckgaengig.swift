// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Store
internal import Web

/// The offer to take back what one did a moment ago (partial `akte/rueckgaengig`). The address of the page names it, so it is there
/// until one goes on.
struct Rueckgaengig: Encodable, Sendable {
    let was: String
    let url: String

    private static let name = "rueckgaengig"

    init?(_ anfrage: WebRequest, _ db: some ReadAccess) throws {
        guard let id = anfrage.abfrage[Self.name].flatMap({ StapelID($0) }),
            let stapel = try db.eigenerStapel(id, akteur: anfrage.akteur), stapel.aufgehoben == nil
        else { return nil }
        was = stapel.titel
        url = "\(AkteURL.stapel(id))/aufheben"
    }

    static func anbieten(_ id: StapelID, auf seite: String) -> String { AkteURL.mit(seite, [name: id.text]) }

    /// The page of what was taken back, or the worklist where the actor does not see it.
    static func seite(_ db: some ReadAccess, _ id: StapelID, _ akteur: Akteur) throws -> String {
        _ = try db.stapel(id, akteur: akteur)
        guard let posten = try db.stapelposten(id).first, try db.sieht(akteur, posten.objekt) else { return AkteURL.postkorb }
        return posten.feld == "wiedervorlage" ? AkteURL.wiedervorlagen(posten.objekt) : AkteURL.objekt(posten.objekt)
    }
}
