// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web

/// One request: its facts, its documents, the next step, and who looked at what.
struct EinsichtSeite: Page {
    static let vorlage = "akteneinsicht/einsicht"

    struct Stueck: Encodable, Sendable {
        let lfd: Int
        let titel: String
        /// As the file has it; the applicant never sees it.
        let betreff: String?
        let url: String
        let vorschauUrl: String
        let entfernenUrl: String
        let seiten: String
        let stellen: String
        let fertig: Bool
        let aenderbar: Bool
        let sichtbar: Bool
    }
    struct Wahl: Encodable, Sendable {
        let id: String
        let titel: String
    }
    struct Blick: Encodable, Sendable {
        let zeit: String
        let was: String
    }
    struct Schritt: Encodable, Sendable {
        let url: String
        let knopf: String
        let text: String
        let grund: Feld?
        let tage: Feld?
        let warnung: Bool
    }

    let titel: String
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let url: String
    let vorgangUrl: String
    let vorgangZeichen: String
    let antragsteller: String
    let grundlage: String
    let begruendung: String?
    let zustand: Marke
    let grund: String?
    let bis: String?
    let vorgelegtVon: String?
    let freigegebenVon: String?
    /// Shown once, in the answer to the release.
    let code: String?
    let stuecke: [Stueck]
    let hatStuecke: Bool
    let waehlbar: [Wahl]
    let hatWahl: Bool
    /// Documents that have no PDF, so that nobody looks for them in vain.
    let ohnePdf: [String]
    let hatOhnePdf: Bool
    let schritte: [Schritt]
    let inArbeit: Bool
    let zeichnenFehler: String?
    let erneutUrl: String
    let blicke: [Blick]
    let hatBlicke: Bool

    init(_ id: EinsichtID, _ anfrage: WebRequest, _ db: some ReadAccess, code: String?, fehler: EinsichtError? = nil)
        throws
    {
        let (einsicht, vorgang) = try db.einsicht(id, sichtbarFuer: anfrage.akteur)
        let liste = try db.einsichtstuecke(id)
        let entwurf = einsicht.zustand == .entwurf && anfrage.akteur.darf(EinsichtRechte.bearbeiten, in: vorgang.oe)
        titel = "Akteneinsicht \(einsicht.zeichen)"
        hatFehler = fehler != nil
        fehlerliste = Fehlerliste([(fehler == .fristUngueltig ? "tage" : "grund", fehler?.meldung)])
        url = EinsichtURL.einsicht(id)
        vorgangUrl = EinsichtURL.vorgang(vorgang.id)
        vorgangZeichen = vorgang.zeichen.text
        antragsteller = einsicht.antragsteller
        grundlage = "\(einsicht.grundlage.paragraf) – \(einsicht.grundlage.text)"
        begruendung = einsicht.begruendung.isEmpty ? nil : einsicht.begruendung
        zustand = Marke(einsicht, anfrage.jetzt)
        grund = einsicht.grund
        bis = einsicht.giltBis.map(\.deutsch)
        vorgelegtVon = try einsicht.vorgelegtVon.map { try db.anzeigename($0) }
        freigegebenVon = try einsicht.freigegebenVon.map { try db.anzeigename($0) }
        self.code = code
        var dokumente: [EinsichtstueckID: DokumentKopf] = [:]
        for stueck in liste { dokumente[stueck.id] = try db.stueckdokument(stueck, sichtbarFuer: anfrage.akteur)?.0 }
        let sichtbare = Set(dokumente.keys)
        stuecke = try liste.map { stueck in
            let stellen = try db.schwaerzungen(stueck.id).count, sichtbar = sichtbare.contains(stueck.id)
            return Stueck(
                lfd: stueck.lfd, titel: sichtbar ? stueck.titel : "Geschütztes Dokument", betreff: dokumente[stueck.id]?.betreff,
                url: EinsichtURL.stueck(id, stueck.id),
                vorschauUrl: "\(EinsichtURL.stueck(id, stueck.id))/vorschau",
                entfernenUrl: "\(EinsichtURL.stueck(id, stueck.id))/entfernen",
                seiten: stueck.seiten == 1 ? "1 Seite" : "\(stueck.seiten) Seiten",
                stellen: stellen == 0
                    ? "nichts geschwärzt" : stellen == 1 ? "1 Stelle geschwärzt" : "\(stellen) Stellen geschwärzt",
                fertig: stueck.fassung != nil, aenderbar: entwurf, sichtbar: sichtbar)
        }
        hatStuecke = !stuecke.isEmpty
        let dabei = Set(liste.map(\.dokument))
        let andere = entwurf ? try Self.andere(vorgang.id, anfrage.akteur, db).filter { !dabei.contains($0.kopf.id) } : []
        waehlbar = andere.filter(\.mitPdf).map { Wahl(id: $0.kopf.id.text, titel: "\($0.kopf.zeichen.text) \($0.kopf.betreff)") }
        hatWahl = !waehlbar.isEmpty
        ohnePdf = andere.filter { !$0.mitPdf }.map { "\($0.kopf.zeichen.text) \($0.kopf.betreff)" }
        hatOhnePdf = !ohnePdf.isEmpty
        let unfertig = einsicht.zustand == .vorgelegt && liste.contains { $0.fassung == nil }
        zeichnenFehler = unfertig ? einsicht.zeichnenFehler : nil
        inArbeit = unfertig && zeichnenFehler == nil
        erneutUrl = "\(EinsichtURL.einsicht(id))/fassungen"
        schritte = Self.schritte(einsicht, vorgang, anfrage, leer: liste.isEmpty, unfertig: unfertig, fehler: fehler)
        blicke = try db.einsichtszugriffe(id).map { blick in
            let stueck = blick.stueck.flatMap { id in liste.first { $0.id == id } }
            let was = stueck.map { sichtbare.contains($0.id) ? "Dokument \($0.lfd): \($0.titel)" : "Dokument \($0.lfd)" }
            return Blick(zeit: blick.zeit.deutsch, was: was ?? "Verzeichnis")
        }
        hatBlicke = !blicke.isEmpty
    }

    private static func andere(_ vorgang: VorgangID, _ akteur: Akteur, _ db: some ReadAccess) throws
        -> [(kopf: DokumentKopf, mitPdf: Bool)]
    {
        try db.dokumente(in: vorgang, sichtbarFuer: akteur).map { kopf in
            (kopf, try kopf.istPdf || db.fassung(kopf.neueste.inhalt.sha256) != nil)
        }
    }

    private static func schritte(
        _ einsicht: Einsicht, _ vorgang: VorgangKopf, _ anfrage: WebRequest, leer: Bool, unfertig: Bool,
        fehler: EinsichtError?
    ) -> [Schritt] {
        let url = EinsichtURL.einsicht(einsicht.id)
        let bearbeitet = anfrage.akteur.darf(EinsichtRechte.bearbeiten, in: vorgang.oe)
        let gibtFrei = anfrage.akteur.darf(EinsichtRechte.freigeben, in: vorgang.oe)
        func grund(_ text: String) -> Feld {
            Feld(
                "grund", text, wert: anfrage.formular["grund"], fehler: fehler == .begruendungFehlt ? fehler?.meldung : nil)
        }
        switch einsicht.zustand {
        case .entwurf where bearbeitet:
            let vorlegen = Schritt(
                url: "\(url)/vorlegen", knopf: "Zur Freigabe vorlegen",
                text:
                    "Danach ändert sich nichts mehr. Alle Seiten werden nummeriert und als Bilder neu gezeichnet; was geschwärzt ist, ist dann auch aus der Datei verschwunden.",
                grund: nil, tage: nil, warnung: false)
            let beenden = Schritt(
                url: "\(url)/zurueckziehen", knopf: "Antrag ohne Einsicht beenden",
                text: "Solange der Antrag offen ist, kann die Akte nicht ausgesondert werden.",
                grund: grund("Warum wird beendet?"), tage: nil, warnung: true)
            return leer ? [beenden] : [vorlegen, beenden]
        case .vorgelegt where gibtFrei:
            let eigene = einsicht.vorgelegtVon == anfrage.akteur.kennung
            let frei = Schritt(
                url: "\(url)/freigeben", knopf: "Freigeben", text: "Sehen Sie vorher jede geschwärzte Fassung an.", grund: nil,
                tage: Feld(
                    "tage", "Für wie viele Tage?", wert: anfrage.formular["tage"] ?? "14", breite: .zeichen4, hinweis: "1 bis 90",
                    fehler: fehler == .fristUngueltig ? fehler?.meldung : nil, eingabeart: "numeric"),
                warnung: false)
            let zurueck = Schritt(
                url: "\(url)/zurueckgeben", knopf: "Zurückgeben",
                text: "Oder sie geht zurück an die Sachbearbeitung und lässt sich dort wieder ändern.",
                grund: grund("Was ist zu ändern?"), tage: nil,
                warnung: true)
            return eigene || unfertig ? [zurueck] : [frei, zurueck]
        case .freigegeben where bearbeitet && einsicht.istOffen(am: anfrage.jetzt):
            return [
                Schritt(
                    url: "\(url)/zurueckziehen", knopf: "Freigabe zurückziehen", text: "Die Einsicht endet sonst von selbst.",
                    grund: grund("Warum wird zurückgezogen?"), tage: nil, warnung: true)
            ]
        default: return []
        }
    }
}
