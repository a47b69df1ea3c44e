// SPDX-License-Identifier: EUPL-1.2
import Akte
import Core
import Documents
import Foundation
import Jobs
import Store

/// The slow lane: one content at a time, stage by stage. What a stage leaves is kept before the next one begins.
///
/// A file that takes a tool down harms nobody: the tool is a limited child, the try was counted before it began, a second one comes
/// only after the others had their turn, and after that the file waits for the operator.
struct Schwerlauf: Sendable {
    let store: Store
    let inhalte: ContentStore
    /// Where PDFs made of files lie.
    let abgeleitet: ContentStore
    let werkzeuge: Streckenwerkzeuge

    var auftragsart: Auftragsart {
        Auftragsart(Streckenauftrag.schwer, versuche: 6, zeitgrenze: .seconds(1_800), spur: .schwer) { auftrag in
            let order: Streckenauftrag.Schwer = try auftrag.lesen()
            try await self(order.inhalt)
        }
    }

    func callAsFunction(_ sha256: String) async throws {
        while var lage = try await store.read({ try $0.strecke(sha256) }), let schritt = lage.strecke.naechster(schwer: true) {
            // The quick lane scans; without that nothing else is done.
            guard schritt != .viren else { return }
            guard lage.strecke.beginne(schritt) else {
                try await merken(lage, schritt, Schrittertrag(.fertig))
                continue
            }
            try await store.streckenversuch(&lage)
            let ertrag = try await Schrittarbeit(lauf: self, lage: lage).tun(schritt)
            lage.strecke.melde(schritt, ertrag.ergebnis)
            try await merken(lage, schritt, ertrag)
            if case .gescheitert(let grund, _) = ertrag.ergebnis, lage.strecke.eintrag(schritt)?.stand == .offen {
                throw StreckeError.nochEinVersuch(schritt, grund)
            }
        }
    }

    private func merken(_ lage: Streckenlage, _ schritt: Streckenschritt, _ ertrag: Schrittertrag) async throws {
        try await store.commit(Vermerk(.system("dokumentenstrecke"), "strecke.schritt")) { tx in
            // Destroyed meanwhile, or a virus was found: then nothing made of it is kept.
            guard let strecke = try tx.streckeSpeichern(lage), strecke.haltegrund != .befallen else { return }
            if let fassung = ertrag.fassung { try tx.fassungMerken(fassung, von: lage.inhalt) }
            let stand = strecke.eintrag(schritt)?.stand.deutsch ?? ""
            let statt = schritt == .ocr && strecke.hatSeitenOhneText
            for gegenstand in try tx.dokumenttextErgaenzen(ertrag.text, statt: statt, inhalt: lage.inhalt) {
                tx.vermerke(gegenstand, feld: schritt.deutsch, neu: stand)
            }
        }
    }
}

/// What a stage left.
struct Schrittertrag: Sendable {
    let ergebnis: Streckenergebnis
    /// Lies among what is derived already.
    var fassung: Inhalt?
    var text: String?

    init(_ ergebnis: Streckenergebnis, fassung: Inhalt? = nil, text: String? = nil) {
        self.ergebnis = ergebnis
        self.fassung = fassung
        self.text = text
    }
}
