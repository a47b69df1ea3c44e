// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Store
import Web

/// One file plan with the archive's decisions; the same page on both sides.
struct PlanSeite: Page {
    static let vorlage = "aussonderung/plan"

    struct Zeile: Encodable, Sendable {
        let id: String
        let zeichen: String
        let inhalt: String
        let stillgelegt: Bool
        let dauer: String
        let art: String
        let bewertung: String?
        let geaendert: Bool
        let fehler: String?
        let waehlbar: Bool
    }
    struct Nachricht: Encodable, Sendable {
        let was: String
        let richtung: String
        let zeit: String
        let stand: String
    }
    struct Wahl: Encodable, Sendable {
        struct Knopf: Encodable, Sendable {
            let wert: String
            let text: String
        }
        let url: String
        let knoepfe: [Knopf]
    }

    let titel: String
    let brotkrumen: [Brotkrume]
    let hier: String
    let zustand: Marke
    let hinweis: String?
    let partner: String
    let prozess: String
    let zeilen: [Zeile]
    let wahl: Wahl?
    let knopf: Knopf?
    let nachrichten: [Nachricht]
    let hatNachrichten: Bool

    init(_ plan: Planbewertung, _ anfrage: WebRequest, _ db: some ReadAccess) throws {
        let amt = plan.seite == .behoerde, url = AussonderungURL.plan(plan), akteur = anfrage.akteur
        titel = "Bewertung: \(plan.bezeichnung)"
        hier = plan.bezeichnung
        brotkrumen = [
            amt
                ? Brotkrume("Aktenplan bewerten", AussonderungURL.plaene) : Brotkrume("Aktenpläne", AussonderungURL.archivplaene)
        ]
        zustand = Marke(plan.zustand)
        partner = try db.partner(plan.partner)?.stelle.name ?? ""
        prozess = plan.prozess
        let darf = !amt && plan.zustand == .eingegangen
        zeilen = try db.planbewertungseinheiten(plan.id).map { eine in
            Zeile(
                id: eine.einheit, zeichen: eine.zeichen, inhalt: eine.inhalt, stillgelegt: eine.stillgelegt,
                dauer: eine.dauer?.deutsch ?? "–", art: eine.art.rawValue, bewertung: eine.bewertung?.rawValue,
                geaendert: eine.bewertung.map { $0 != eine.art } ?? false, fehler: eine.fehler, waehlbar: darf)
        }
        wahl =
            darf
            ? Wahl(
                url: "\(url)/bewerten",
                knoepfe: [
                    .init(wert: "A", text: "Archivwürdig (A)"), .init(wert: "B", text: "Im Einzelfall bewerten (B)"),
                    .init(wert: "V", text: "Vernichten (V)"),
                ]) : nil
        switch plan.zustand {
        case .eingegangen:
            hinweis = "Was Sie nicht bewerten, bleibt, wie der Aktenplan es vorsieht."
            knopf = Knopf(
                "\(url)/senden", "Bewertungskatalog senden (0513)",
                frage: "Den Bewertungskatalog an die Behörde senden? Danach gilt er.")
        case .bewertet where akteur.darf(AussonderungRechte.bearbeiten, in: plan.oe) && akteur.darf(AkteRechte.planVerwalten):
            hinweis =
                "Das Archiv hat bewertet. Übernommen gilt es ab heute; bestehende Akten behalten, was bei ihrer Anlage galt."
            knopf = Knopf("\(url)/uebernehmen", "In den Aktenplan übernehmen (0514)")
        case .bewertet:
            hinweis = "Das Archiv hat bewertet. Übernehmen kann es, wer den Aktenplan verwaltet."
            knopf = nil
        default:
            hinweis = nil
            knopf = nil
        }
        nachrichten = try db.nachrichten(plan: plan.id).map {
            Nachricht(
                was: $0.code?.deutsch ?? "–", richtung: $0.richtung == .aus ? "gesendet" : "empfangen", zeit: $0.zeit.deutsch,
                stand: $0.stand.deutsch)
        }
        hatNachrichten = !nachrichten.isEmpty
    }
}
