// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Xdomea

/// A message of the exchange as pieces of xdomea, and back.
enum Nachrichtumsetzung {
    static func teile(_ nachricht: Nachricht) -> [Teil] {
        let fassung = nachricht.kopf.fassung
        switch nachricht.inhalt {
        case .quittung: return []
        case .plan(let plan): return [.aktenplan(Planumsetzung.aktenplan(plan))]
        case .schriftgut(let objekte):
            return objekte.map { .schriftgutobjekt(Schriftgutumsetzung(fassung).objekt($0)) }
        case .bewertung(let liste): return liste.map { .bewertung(Bewertung($0.objekt, .art($0.art.rawValue))) }
        case .uebernahme(let liste):
            let einzeln: [Teil] = liste.map { eines in
                let ergebnis = Importergebnis(
                    erfolgreich: eines.erfolgreich, meldungen: eines.fehler.map { [$0] } ?? [])
                return .ergebnis(Ergebnis(eines.objekt, ergebnis, archivkennung: eines.archivkennung))
            }
            guard fassung == .v40 else { return einzeln }
            return [.gesamtergebnis(Importergebnis(erfolgreich: liste.allSatisfy(\.erfolgreich)))] + einzeln
        }
    }

    /// - Throws: `AussonderungError.abgewiesen` where the message says less than the exchange needs.
    static func inhalt(_ code: Nachrichtencode, _ teile: [Teil]) throws -> Nachricht.Inhalt {
        switch code {
        case .anbieteverzeichnis, .aussonderung, .abgabe: return .schriftgut(try schriftgut(teile))
        case .bewertungsverzeichnis, .bewertungskatalog: return .bewertung(try teile.compactMap(bewertung))
        case .importBestaetigung, .katalogImport, .abgabeImport: return .uebernahme(teile.flatMap(uebernahme))
        case .planZurBewertung: return .plan(try Planumsetzung.plan(teile))
        case .anbietungEmpfangen, .bewertungEmpfangen, .aussonderungEmpfangen, .planEmpfangen, .katalogEmpfangen,
            .abgabeEmpfangen:
            return .quittung
        }
    }

    private static func schriftgut(_ teile: [Teil]) throws -> [Austauschobjekt] {
        let objekte: [Austauschobjekt] = try teile.compactMap { teil in
            guard case .schriftgutobjekt(let objekt) = teil else { return nil }
            return try Schriftgutlesung.objekt(objekt)
        }
        guard !objekte.isEmpty else { throw AussonderungError.abgewiesen("Die Nachricht enthält kein Schriftgut.") }
        let alle = objekte.flatMap(\.alle).map(\.uuid)
        guard Set(alle).count == alle.count else { throw AussonderungError.abgewiesen("Eine UUID kommt zweimal vor.") }
        return objekte
    }

    private static func bewertung(_ teil: Teil) throws -> Objektbewertung? {
        guard case .bewertung(let bewertung) = teil else { return nil }
        guard case .art(let text) = bewertung.art, let art = Fach.Art(rawValue: text) else {
            throw AussonderungError.abgewiesen("Eine Bewertung ist weder A noch B noch V; andere sind nicht vereinbart.")
        }
        return Objektbewertung(objekt: bewertung.id.lowercased(), art: art)
    }

    private static func uebernahme(_ teil: Teil) -> [Objektuebernahme] {
        switch teil {
        case .ergebnis(let eines):
            [
                Objektuebernahme(
                    objekt: eines.id.lowercased(), erfolgreich: eines.ergebnis.erfolgreich, archivkennung: eines.archivkennung,
                    fehler: eines.ergebnis.meldungen.first ?? eines.ergebnis.codes.first?.code)
            ]
        // 2.x says it once for all and then names the Archivkennungen.
        case .gesamtergebnis(let alle):
            alle.archivkennungen.map {
                Objektuebernahme(
                    objekt: $0.id.lowercased(), erfolgreich: alle.erfolgreich, archivkennung: $0.kennung,
                    fehler: alle.meldungen.first)
            }
        default: []
        }
    }
}
