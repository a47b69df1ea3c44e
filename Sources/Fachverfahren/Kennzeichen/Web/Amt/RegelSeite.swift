// SPDX-License-Identifier: EUPL-1.2
import Core
import Web

/// The rules in force with their source, what waits for a second person, and the form for a new rule.
struct RegelSeite: Page {
    static let vorlage = "kennzeichen/amt-regeln"

    struct Regelzeile: Encodable, Sendable {
        let text: Regeltext
        let herkunft: String
        let id: String
        let zuruecknehmbar: Bool
        let zuruecknehmenUrl: String
        let fehler: String?
    }
    struct Entscheidung: Encodable, Sendable {
        let id: String
        let was: String
        let text: Regeltext
        let von: String
        let am: String
        let ruecknahmeGrund: String?
        let vorschau: String
        let entscheidbar: Bool
        let eigene: Bool
        let zuruecknehmbar: Bool
        let freigebenUrl: String
        let ablehnenUrl: String
        let zuruecknehmenUrl: String
        let fehler: String?
    }
    struct Erledigt: Encodable, Sendable {
        let text: Regeltext
        let stand: String
        let wer: String
        let wann: String
    }

    let titel = "Sperrregeln"
    let hatFehler: Bool
    let fehlerliste: Fehlerliste?
    let offen: [Entscheidung]
    let hatOffene: Bool
    let inKraft: [Regelzeile]
    let erledigt: [Erledigt]
    let hatErledigte: Bool
    let darfVorschlagen: Bool
    let formular: Regelfelder
    let zurueckUrl = KennzeichenURL.amt
    let vorschlagenUrl = KennzeichenURL.regeln

    /// - Parameter grundFehler: rule whose reason is missing, and the sentence for it.
    init(
        _ anfrage: WebRequest, _ vorschlaege: [(Regelvorschlag, vorgeschlagen: String, entschieden: String)],
        _ dienst: Kennzeichendienst,
        fehler: [Regelformular.Fehler] = [], grundFehler: (id: RegelID, text: String)? = nil
    ) {
        let alleFehler = fehler + (grundFehler.map { [("grund-\($0.id)", $0.text)] } ?? [])
        hatFehler = !alleFehler.isEmpty
        fehlerliste = Fehlerliste(alleFehler.map { ($0.feld, $0.text) })
        let darf = anfrage.akteur.darf(KennzeichenRechte.regelVorschlagen)
        let darfEntscheiden = anfrage.akteur.darf(KennzeichenRechte.regelFreigeben)
        darfVorschlagen = darf
        func grund(_ id: RegelID) -> String? { grundFehler?.id == id ? grundFehler?.text : nil }
        offen = vorschlaege.filter(\.0.stand.offen).map { v, vorgeschlagen, _ in
            let eigene = v.antragsteller == anfrage.akteur.kennung
            return Entscheidung(
                id: v.id.text, was: v.stand == .ruecknahme ? "Rücknahme einer Regel" : "Neue Regel", text: Regeltext(v.regel),
                von: vorgeschlagen, am: v.vorgeschlagenAm.deutsch,
                ruecknahmeGrund: v.stand == .ruecknahme ? v.ruecknahmeGrund : nil,
                vorschau: Regelvorschauseite.satz(Regelvorschau(v.regel, dienst.belegung, dienst.stadt, am: anfrage.jetzt)),
                entscheidbar: darfEntscheiden && !eigene, eigene: eigene,
                zuruecknehmbar: eigene && v.stand == .vorgeschlagen && darf,
                freigebenUrl: KennzeichenURL.regel(v.id, "freigeben"), ablehnenUrl: KennzeichenURL.regel(v.id, "ablehnen"),
                zuruecknehmenUrl: KennzeichenURL.regel(v.id, "zuruecknehmen"), fehler: grund(v.id))
        }
        hatOffene = !offen.isEmpty
        inKraft =
            vorschlaege.filter(\.0.stand.inKraft).map { v, vorgeschlagen, entschieden in
                Regelzeile(
                    text: Regeltext(v.regel), herkunft: "vorgeschlagen von \(vorgeschlagen), freigegeben von \(entschieden)",
                    id: v.id.text,
                    zuruecknehmbar: darf && v.stand == .freigegeben,
                    zuruecknehmenUrl: KennzeichenURL.regel(v.id, "zuruecknehmen"),
                    fehler: v.stand == .freigegeben ? grund(v.id) : nil)
            }
            + dienst.rechtsdaten.sperrregeln.map {
                Regelzeile(
                    text: Regeltext($0), herkunft: "mitgeliefert", id: $0.id, zuruecknehmbar: false, zuruecknehmenUrl: "",
                    fehler: nil)
            }
        erledigt = vorschlaege.filter { !$0.0.stand.offen && !$0.0.stand.inKraft }.map { v, _, entschieden in
            Erledigt(
                text: Regeltext(v.regel), stand: v.stand == .abgelehnt ? "abgelehnt" : "zurückgenommen", wer: entschieden,
                wann: v.entschiedenAm?.deutsch ?? "")
        }
        hatErledigte = !erledigt.isEmpty
        // The fields of another form of this page do not belong into this one.
        let werte = grundFehler == nil ? anfrage.formular.werte : Formularwerte()
        formular = Regelfelder(Regelformular(werte: werte, stadt: dienst.stadt), dienst, fehler, am: anfrage.jetzt)
    }
}
