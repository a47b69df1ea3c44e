// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Xdomea

/// File plans in the words of the standard, and back.
enum Planumsetzung {
    private static let hoechstens = 20_000

    static func aktenplan(_ plan: Austauschplan) -> Xdomea.Aktenplan {
        var neu = Xdomea.Aktenplan(bezeichnung: plan.bezeichnung, version: plan.fassung)
        neu.id = plan.uuid
        neu.einheiten = einheiten(plan.einheiten[...])
        return neu
    }

    /// Signs tell which unit lies below which; those below follow their unit.
    private static func einheiten(_ alle: ArraySlice<Austauscheinheit>) -> [Xdomea.Aktenplaneinheit] {
        var rest = alle
        var oben: [Xdomea.Aktenplaneinheit] = []
        while let erste = rest.popFirst() {
            let unten = rest.prefix { $0.zeichen.hasPrefix(erste.zeichen + ".") }
            rest = rest.dropFirst(unten.count)
            var einheit = Xdomea.Aktenplaneinheit()
            (einheit.id, einheit.kennzeichen, einheit.inhaltsangabe) = (erste.uuid, erste.zeichen, erste.inhalt)
            einheit.aussonderungsart = .art(erste.art.rawValue)
            einheit.aufbewahrungsdauer =
                switch erste.dauer {
                case .jahre(let zahl)?: .jahre(zahl)
                case .unbefristet?, nil: .unbefristet
                }
            einheit.stillgelegt = erste.stillgelegt
            einheit.einheiten = einheiten(unten)
            oben.append(einheit)
        }
        return oben
    }

    static func plan(_ teile: [Teil]) throws -> Austauschplan {
        for case .aktenplan(let plan) in teile {
            let einheiten = try plan.einheiten.flatMap { try flach($0, 1) }
            guard (1...hoechstens).contains(einheiten.count), Set(einheiten.map(\.uuid)).count == einheiten.count else {
                throw AussonderungError.abgewiesen("Der Aktenplan hat keine Einheiten, zu viele oder eine zweimal.")
            }
            return Austauschplan(
                uuid: plan.id?.lowercased() ?? "", bezeichnung: Schriftgutlesung.wort(plan.bezeichnung) ?? "Aktenplan",
                fassung: plan.version, einheiten: einheiten)
        }
        throw AussonderungError.abgewiesen("In der Nachricht fehlt der Aktenplan.")
    }

    private static func flach(_ einheit: Xdomea.Aktenplaneinheit, _ stufe: Int) throws -> [Austauscheinheit] {
        guard stufe <= 12 else { throw AussonderungError.abgewiesen("Der Aktenplan ist zu tief geschachtelt.") }
        guard let id = einheit.id else { throw AussonderungError.abgewiesen("Einer Einheit des Aktenplans fehlt die UUID.") }
        let dauer: Fach.Dauer? =
            switch einheit.aufbewahrungsdauer {
            case .jahre(let zahl): Fach.Dauer(String(zahl))
            case .unbefristet: .unbefristet
            }
        var art = Fach.Art.zuBewerten
        if case .art(let text) = einheit.aussonderungsart { art = Fach.Art(rawValue: text) ?? .zuBewerten }
        let eine = Austauscheinheit(
            uuid: id.lowercased(), zeichen: Schriftgutlesung.wort(einheit.kennzeichen) ?? "–",
            inhalt: Schriftgutlesung.wort(einheit.inhaltsangabe ?? einheit.betreffKurz) ?? "", dauer: dauer, art: art,
            stillgelegt: einheit.stillgelegt)
        return try [eine] + einheit.einheiten.flatMap { try flach($0, stufe + 1) }
    }
}
