// SPDX-License-Identifier: EUPL-1.2
internal import CSV
internal import Core
internal import Foundation
internal import Store
internal import Xdomea

/// The file plan as it holds on a day, for another system: as CSV, as it is read here, or as the message 0301 of xdomea.
struct AktenplanAusgeben: Sendable {
    /// Of xdomea, the release that most systems read.
    static let fassung = XdomeaVersion.v31

    let store: Store
    /// How the town names itself in the message.
    let absender: String

    func csv(akteur: Akteur) async throws -> Data {
        guard akteur.darf(AkteRechte.planVerwalten) else { throw AkteError.verboten }
        let heute = store.uhr.jetzt.tag
        return try await store.read { db in
            let writer = CSVWriter()
            var bytes =
                CSVWriter.byteOrderMark
                + writer.row([
                    "Kennzeichen", "Inhaltsangabe", "Aufbewahrungsdauer", "Aussonderungsart", "Stillgelegt", "Gültig ab",
                    "Gültig bis",
                ])
            // What a unit inherits stays empty, so that reading it again leaves it inherited.
            for einheit in try Self.einheiten(db, heute) {
                bytes += writer.row([
                    einheit.zeichen.text, einheit.inhaltsangabe, einheit.eigene.dauer?.description ?? "",
                    einheit.eigene.art?.rawValue ?? "", einheit.stillgelegt ? "ja" : "nein",
                    einheit.gueltigAb.iso, einheit.gueltigBis?.iso ?? "",
                ])
            }
            return Data(bytes)
        }
    }

    /// Other systems inherit by rules of their own, and the standard wants each unit to speak for itself: what is inherited is written out.
    func xml(akteur: Akteur) async throws -> Data {
        guard akteur.darf(AkteRechte.planVerwalten) else { throw AkteError.verboten }
        let jetzt = store.uhr.jetzt, heute = jetzt.tag
        let einheiten = try await store.read { db in
            try Self.einheiten(db, heute).map { ($0, try db.aussonderung($0.zeichen, am: heute)) }
        }
        var plan = Xdomea.Aktenplan(bezeichnung: "Aktenplan \(absender)", version: heute.iso)
        plan.einheiten = Self.baum(einheiten[...])
        var kopf = Kopf(
            prozessID: UUID().uuidString.lowercased(), nachrichtID: UUID().uuidString.lowercased(),
            erstellungszeitpunkt: jetzt.iso8601, absender: Kontakt(institution: absender),
            empfaenger: Kontakt(institution: "Empfänger des Aktenplans"))
        kopf.system = SendendesSystem(instanzID: nil, produktname: "Rathaus")
        return Data(try XdomeaNachricht(.aktenplan, kopf: kopf, teile: [.aktenplan(plan)]).schreiben(Self.fassung))
    }

    /// In the order of the signs, each unit with those below it behind it.
    private static func einheiten(_ db: some ReadAccess, _ heute: Kalendertag) throws -> [Planeinheit] {
        var alle: [Planeinheit] = []
        while true {
            let seite = try db.aktenplan(am: heute, nach: alle.last?.zeichen.text ?? "", limit: 500)
            alle += seite
            if seite.count < 500 { break }
        }
        return alle.sorted {
            $0.zeichen.text.split(separator: ".").lexicographicallyPrecedes($1.zeichen.text.split(separator: "."))
        }
    }

    private static func baum(_ alle: ArraySlice<(Planeinheit, Aussonderung)>) -> [Xdomea.Aktenplaneinheit] {
        var rest = alle
        var oben: [Xdomea.Aktenplaneinheit] = []
        while let (erste, gilt) = rest.popFirst() {
            let unten = rest.prefix { $0.0.zeichen.text.hasPrefix(erste.zeichen.text + ".") }
            rest = rest.dropFirst(unten.count)
            var einheit = Xdomea.Aktenplaneinheit()
            (einheit.kennzeichen, einheit.inhaltsangabe) = (erste.zeichen.text, erste.inhaltsangabe)
            (einheit.id, einheit.betreffKurz) = (erste.kennung, erste.betreffKurz)
            einheit.aussonderungsart = .art((gilt.art ?? .zuBewerten).rawValue)
            einheit.aufbewahrungsdauer =
                switch gilt.dauer {
                case .jahre(let zahl)?: .jahre(zahl)
                case .unbefristet?, nil: .unbefristet
                }
            einheit.gueltigkeit = Zeitraum(beginn: erste.gueltigAb.iso, ende: erste.gueltigBis?.iso)
            einheit.stillgelegt = erste.stillgelegt
            einheit.einheiten = baum(unten)
            oben.append(einheit)
        }
        return oben
    }
}
