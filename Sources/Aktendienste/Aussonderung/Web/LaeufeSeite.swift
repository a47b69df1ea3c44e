// SPDX-License-Identifier: EUPL-1.2
import Core
import Identity
import Store
import Web

/// The runs of one side, newest first.
struct LaeufeSeite: Page {
    static let vorlage = "aussonderung/laeufe"

    let titel: String
    let text: String
    let reiterleiste: Reiterleiste?
    let partnerSpalte = "Partner"
    let zeilen: [Austauschzeile]
    let hatZeilen: Bool
    let leer: Leer?
    let weiterUrl: String?

    init(_ seite: Austauschseite, _ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let amt = seite == .behoerde
        let adresse = amt ? AussonderungURL.laeufe : AussonderungURL.archiv
        titel = amt ? "Aussonderungen" : "Archiv"
        text =
            amt
            ? "Jede Aussonderung ist ein Austausch mit einem Archiv, vom Angebot bis zur Löschung."
            : "Angebote der Behörden bewerten und ihre Abgaben übernehmen."
        reiterleiste = amt ? Aussonderungsreiter.alle(AussonderungURL.laeufe) : Archivreiter.alle(AussonderungURL.archiv)
        let laeufe = try db.laeufe(seite, akteur: anfrage.akteur, nach: anfrage.abfrage["nach"].flatMap { LaufID($0) }, limit: 51)
        let namen = try Austauschnamen(db, partner: laeufe.map(\.partner), einheiten: laeufe.map(\.oe))
        zeilen = laeufe.prefix(50).map { lauf in
            Austauschzeile(
                url: AussonderungURL.lauf(lauf), titel: lauf.titel, partner: namen.partner(lauf.partner),
                einheit: namen.einheit(lauf.oe), angelegt: lauf.angelegt.deutsch, zustand: Marke(lauf.zustand),
                arbeit: lauf.arbeit != nil, hatFehler: lauf.fehler != nil)
        }
        hatZeilen = !zeilen.isEmpty
        weiterUrl = laeufe.count > 50 ? "\(adresse)?nach=\(laeufe[49].id)" : nil
        leer =
            hatZeilen
            ? nil
            : Leer(
                amt ? "Noch keine Aussonderung" : "Noch kein Angebot",
                amt
                    ? "Wählen Sie unter „Fällige Akten“ aus, was dem Archiv angeboten werden soll."
                    : "Sobald eine Behörde ein Anbieteverzeichnis in den Austauschordner legt, steht es hier zur Bewertung.",
                aktion: amt ? ("Fällige Akten ansehen", AussonderungURL.vorschlaege) : nil)
    }
}
