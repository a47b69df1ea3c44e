// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web

/// Akten whose retention has ended: pick, and hand over to a run.
struct VorschlagSeite: Page {
    static let vorlage = "aussonderung/vorschlaege"
    private static let groesse = 100

    struct Zeile: Encodable, Sendable {
        let id: String
        let zeichen: String
        let betreff: String
        let url: String
        let einheit: String
        let ende: String
        let umfang: String
        let art: String
        let sperre: String?
        let sperrenUrl: String?
    }

    let titel = "Aussonderung"
    let reiterleiste = Aussonderungsreiter.alle(AussonderungURL.vorschlaege)
    let anzahl: String
    let zeilen: [Zeile]
    let hatZeilen: Bool
    let leer: Leer?
    let vorsehenUrl = AussonderungURL.vorsehen
    let partner: Feldauswahl?
    let verfahren: Feldgruppe
    let ohnePartner: Bool
    let weiterUrl: String?

    init(_ anfrage: WebRequest, _ db: some ReadAccess, _ dienst: Aussonderungsdienst) throws {
        let akteur = anfrage.akteur
        let liste = FaelligeAkten(akteur: akteur, mit: AussonderungRechte.bearbeiten, am: anfrage.jetzt.tag)
        let seite = try liste.seite(db, nach: Self.marke(anfrage.abfrage["nach"]), limit: Self.groesse + 1)
        let zahl = try liste.anzahl(db)
        anzahl = zahl > 1_000 ? "mehr als 1 000" : String(zahl)
        zeilen = try seite.prefix(Self.groesse).map { eine in
            Zeile(
                id: eine.akte.id.text, zeichen: eine.akte.zeichen.text, betreff: eine.akte.betreff,
                url: AussonderungURL.akte(eine.akte.id), einheit: try db.orgEinheit(eine.akte.oe)?.kurz ?? "",
                ende: eine.ende.deutsch, umfang: Self.umfang(eine),
                art: eine.akte.aussonderung.art?.deutsch ?? "nicht festgelegt",
                // Holds of the file itself came with the list.
                sperre: try eine.sperre?.deutsch ?? dienst.fremdgehalten(db, eine.akte.id),
                sperrenUrl: akteur.darf(AussonderungRechte.sperren, in: eine.akte.oe)
                    ? AussonderungURL.sperren(eine.akte.id) : nil)
        }
        hatZeilen = !zeilen.isEmpty
        leer =
            hatZeilen
            ? nil
            : Leer(
                "Nichts fällig",
                "Hier stehen geschlossene Akten, sobald ihre Aufbewahrungsfrist und die aller Teilakten und Vorgänge abgelaufen ist: frühestens am 1. Januar nach dem letzten Jahr der Frist. Sie werden dem Archiv angeboten, bevor etwas vernichtet wird."
            )
        let archive = try db.partner(rolle: .archiv)
        ohnePartner = archive.isEmpty
        partner =
            archive.isEmpty
            ? nil
            : Feldauswahl(
                "partner", "Archiv", archive.map { Option($0.id.text, $0.stelle.name) }, breite: .zeichen16)
        verfahren = Feldgruppe(
            "verfahren", "Verfahren",
            [
                Option(
                    Verfahren.vierstufig.rawValue, "Dem Archiv anbieten (vierstufig)", gewaehlt: true,
                    hinweis: "Das Archiv sieht die Liste und entscheidet über jedes Stück."),
                Option(
                    Verfahren.zweistufig.rawValue, "Nach bewertetem Aktenplan (zweistufig)",
                    hinweis: "Der Aktenplan legt schon fest, was ins Archiv kommt (A) und was vernichtet wird (V)."),
            ])
        weiterUrl =
            seite.count > Self.groesse
            ? seite.prefix(Self.groesse).last.map {
                "\(AussonderungURL.vorschlaege)?nach=\($0.akte.aufbewahrungBis?.iso ?? "")_\($0.akte.id)"
            } : nil
    }

    private static func umfang(_ eine: FaelligeAkte) -> String {
        let teile = eine.teilakten == 0 ? "" : "\(eine.teilakten) \(eine.teilakten == 1 ? "Teilakte" : "Teilakten"), "
        return
            "\(teile)\(eine.vorgaenge) \(eine.vorgaenge == 1 ? "Vorgang" : "Vorgänge"), \(eine.dokumente) \(eine.dokumente == 1 ? "Dokument" : "Dokumente")"
    }

    private static func marke(_ text: String?) -> (ende: Kalendertag, id: AkteID)? {
        guard let teile = text?.split(separator: "_"), teile.count == 2, let tag = Kalendertag(iso: teile[0]),
            let id = AkteID(teile[1])
        else { return nil }
        return (tag, id)
    }
}
