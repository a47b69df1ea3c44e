// SPDX-License-Identifier: EUPL-1.2
import Akte
public import Core
import Foundation
import Store

/// What the command line offers.
extension AussonderungModul {
    /// What is in a message's file, for people.
    public struct Paketbefund: Sendable {
        public let zeilen: [String]
        /// Why it would be refused; `nil` when it would be read.
        public let abweisung: String?
    }

    /// Looks at a message without touching any run.
    public static func pruefen(datei: String, schemata: Schemapruefung? = nil) async throws -> Paketbefund {
        do {
            if let mangel = try schemata?.mangel(datei, name: (datei as NSString).lastPathComponent) {
                return Paketbefund(zeilen: [], abweisung: "Nicht schemagerecht: \(mangel)")
            }
            let gelesen = try await Nachrichtenformat.xdomea.lesen(datei, (datei as NSString).lastPathComponent)
            let kopf = gelesen.nachricht.kopf
            var zeilen = [
                kopf.code.deutsch, "Prozess: \(kopf.prozess)", "Absender: \(kopf.absender.name)",
                "Empfänger: \(kopf.empfaenger.name)",
            ]
            if !gelesen.unverstanden.isEmpty {
                zeilen.append("Nicht verstanden: \(gelesen.unverstanden.joined(separator: ", "))")
            }
            var mangel: String?
            switch gelesen.nachricht.inhalt {
            case .schriftgut(let objekte):
                let alle = objekte.flatMap(\.alle), dokumente = objekte.flatMap(\.alleDokumente)
                let dateien = dokumente.flatMap(\.versionen).map(\.datei)
                zeilen.append(
                    "Akten: \(alle.count { $0.art == .akte }), Vorgänge: \(alle.count { $0.art == .vorgang }), Dokumente: \(dokumente.count), Dateien: \(dateien.count)"
                )
                let fehlen = dateien.filter { !gelesen.dateien.contains($0.name) }.map(\.name)
                let falsch = dateien.filter { d in d.sha256.map { !gelesen.hatInhalt(d.name, $0) } ?? false }.map(\.name)
                if kopf.code == .aussonderung || kopf.code == .abgabe, !fehlen.isEmpty {
                    mangel = "Dateien fehlen: \(fehlen.joined(separator: ", "))"
                }
                if !falsch.isEmpty { mangel = "Prüfsumme stimmt nicht: \(falsch.joined(separator: ", "))" }
                let fremd = gelesen.dateien.subtracting(dateien.map(\.name))
                if !fremd.isEmpty { zeilen.append("Nicht genannte Dateien: \(fremd.sorted().joined(separator: ", "))") }
            case .bewertung(let liste): zeilen.append("Bewertungen: \(liste.count)")
            case .uebernahme(let liste):
                zeilen.append("Übernommen: \(liste.count { $0.erfolgreich }) von \(liste.count)")
            case .plan(let plan): zeilen.append("Aktenplan: \(plan.bezeichnung), Einheiten: \(plan.einheiten.count)")
            case .quittung: break
            }
            return Paketbefund(zeilen: zeilen, abweisung: mangel)
        } catch let fehler as AussonderungError {
            return Paketbefund(zeilen: [], abweisung: fehler.meldung)
        }
    }

    /// Sets up a partner, or changes the one of this short name.
    /// - Parameters:
    ///   - rolle: `archiv`; `behoerde`, to which this house is the archive; `nachbar`, another authority that we hand over to and
    ///     take over from.
    ///   - fassung: `3.1.0` or `4.0.0`.
    public func partnerSetzen(
        kurz: String, name: String, schluessel: String?, rolle: String, oe: OrgNummer, eingang: String, ausgang: String,
        fassung: String, quittung: Bool
    ) async throws {
        guard let release = Xdomeafassung(rawValue: fassung) else {
            throw AussonderungError.partnerUngueltig("Die Fassung \(fassung) gibt es nicht; möglich sind 3.1.0 und 4.0.0.")
        }
        guard let seite = Austauschseite(rawValue: rolle) else {
            throw AussonderungError.partnerUngueltig("Die Rolle \(rolle) gibt es nicht.")
        }
        _ = try await PartnerSetzen(store: dienst.store)(
            .init(
                kurz: kurz, name: name, schluessel: schluessel, rolle: seite, oe: oe, eingang: eingang,
                ausgang: ausgang, fassung: release, quittung: quittung), akteur: .system("befehlszeile"))
        try await einplanen()
    }

    /// Looks into the folders once, now.
    public func austauschen() async throws -> (geschrieben: Int, gelesen: Int, abgewiesen: Int) {
        try await Austauschlauf(dienst: dienst)()
    }
}
