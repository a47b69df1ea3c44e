// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Identity
import Store
import Web

/// What the actor can do with a run now, and what is waited for.
struct Laufhandlungen {
    let lauf: Lauf
    let objekte: [Laufobjekt]
    let akteur: Akteur

    init(_ lauf: Lauf, _ objekte: [Laufobjekt], _ akteur: Akteur) {
        self.lauf = lauf
        self.objekte = objekte
        self.akteur = akteur
    }

    private var url: String { AussonderungURL.lauf(lauf) }
    private func darf(_ recht: Recht) -> Bool { lauf.arbeit == nil && akteur.darf(recht, in: lauf.oe) }

    func wahl(begruendung: String?, fehler: String?) -> LaufSeite.Wahl? {
        switch lauf.zustand {
        case .entwurf where darf(AussonderungRechte.bearbeiten):
            LaufSeite.Wahl(
                url: "\(url)/vorschlag", titel: "Bewertungsvorschlag für ausgewählte Stücke",
                knoepfe: [
                    .init(wert: "A", text: "Archivwürdig (A)"), .init(wert: "V", text: "Vernichten (V)"),
                    .init(wert: "", text: "Kein Vorschlag"),
                ], grund: Feld("begruendung", "Begründung des Vorschlags", wert: begruendung, fehler: fehler))
        case .eingegangen where darf(AussonderungRechte.archiv):
            LaufSeite.Wahl(
                url: "\(url)/bewerten", titel: "Ausgewählte Stücke bewerten",
                knoepfe: [
                    .init(wert: "A", text: "Archivwürdig (A)"), .init(wert: "B", text: "Zurückstellen (B)"),
                    .init(wert: "V", text: "Vernichten (V)"),
                ], grund: Feld("begruendung", "Begründung", wert: begruendung, freiwillig: true))
        default: nil
        }
    }

    var knoepfe: [Knopf] { lauf.seite == .behoerde ? amt : archiv }

    private var amt: [Knopf] {
        var liste: [Knopf] = []
        let grund = Feld("grund", "Warum nicht?")
        if darf(AussonderungRechte.bearbeiten) {
            switch lauf.zustand {
            case .entwurf:
                liste.append(
                    lauf.verfahren == .vierstufig
                        ? Knopf("\(url)/anbieten", "Dem Archiv anbieten (0501)")
                        : Knopf("\(url)/plan", "Bewertung aus dem Aktenplan übernehmen"))
            case .bewertet, .bestaetigt:
                if objekte.contains(where: \.abzugeben) {
                    liste.append(
                        Knopf(
                            "\(url)/abgeben",
                            lauf.lieferungen == 0 ? "An das Archiv abgeben (0503)" : "Nicht Übernommenes erneut abgeben"))
                } else if objekte.contains(where: \.loeschbar) {
                    liste.append(
                        Knopf(
                            "\(url)/beantragen", "Löschung beantragen", warnung: true,
                            frage: "Die Löschung der übernommenen und der nicht archivwürdigen Inhalte beantragen?"))
                }
            case .abgeschlossen where lauf.protokollFehlt:
                liste.append(Knopf("\(url)/protokoll", "Löschprotokoll erneut ablegen"))
            default: break
            }
            if lauf.zustand == .entwurf || lauf.zustand == .angeboten {
                liste.append(
                    Knopf(
                        "\(url)/abbrechen", "Aussonderung abbrechen", sekundaer: true, grund: Feld("grund", "Grund des Abbruchs"))
                )
            }
        }
        if lauf.zustand == .beantragt, darf(AussonderungRechte.freigeben), lauf.beantragtVon != akteur.kennung {
            let zahl = objekte.filter(\.loeschbar).count
            liste.append(
                Knopf(
                    "\(url)/freigeben", "Löschung freigeben", warnung: true,
                    frage: "Die Inhalte von \(zahl) Stücken endgültig löschen? Das lässt sich nicht rückgängig machen."))
            liste.append(Knopf("\(url)/ablehnen", "Nicht freigeben", sekundaer: true, grund: grund))
        }
        // Released, and then it failed for good.
        if lauf.zustand == .freigegeben, darf(AussonderungRechte.freigeben), lauf.beantragtVon != akteur.kennung {
            let zahl = objekte.filter(\.loeschbar).count
            liste.append(
                Knopf(
                    "\(url)/fortsetzen", "Löschung fortsetzen", warnung: true,
                    frage:
                        "Auch die Inhalte der übrigen \(zahl) Stücke endgültig löschen? Das lässt sich nicht rückgängig machen."))
            liste.append(Knopf("\(url)/ablehnen", "Nicht fortsetzen", sekundaer: true, grund: grund))
        }
        return liste
    }

    private var archiv: [Knopf] {
        guard darf(AussonderungRechte.archiv) else { return [] }
        switch lauf.zustand {
        case .eingegangen:
            return [
                Knopf("\(url)/senden", "Bewertung senden (0502)", frage: "Die Bewertung an die Behörde senden? Danach gilt sie.")
            ]
        case .geliefert: return [Knopf("\(url)/uebernehmen", "Lieferung übernehmen und bestätigen (0506)")]
        default: return []
        }
    }

    func hinweis(_ db: some ReadAccess) throws -> String? {
        switch lauf.zustand {
        case .entwurf: lauf.hinweis
        case .angeboten: "Das Archiv hat das Anbieteverzeichnis. Seine Bewertung (0502) wird erwartet."
        case .uebergeben: "Das Archiv hat die Abgabe. Seine Bestätigung (0506) wird erwartet; vorher wird nichts gelöscht."
        case .beantragt:
            try
                "\(lauf.beantragtVon.map { try db.anzeigename($0) } ?? "Jemand") hat die Löschung beantragt. Eine andere Person muss sie freigeben (Vier-Augen-Prinzip)."
        case .freigegeben where lauf.arbeit == nil:
            "Die Löschung ist stehen geblieben. Wenn der Fehler behoben ist, setzt sie jemand fort, der sie freigeben darf und nicht beantragt hat."
        case .beantwortet: "Die Bewertung ist gesendet. Die Lieferung (0503) wird erwartet."
        case .geliefert:
            try db.fehlendeTeile(lauf.id).map { "Die Lieferung kommt in mehreren Nachrichten. Es fehlt noch \($0)." }
        case .eingegangen:
            "Wählen Sie Stücke aus und bewerten Sie sie. Ein Vorgang ohne eigene Bewertung folgt seiner Akte."
        default: nil
        }
    }
}
