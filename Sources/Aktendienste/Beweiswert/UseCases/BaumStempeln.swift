// SPDX-License-Identifier: EUPL-1.2
import Core
import EvidenceRecord
import Jobs
import Store
import TimeStamp

/// Gets the stamp for a tree. What comes back is believed only after its signature was checked against the trusted certificates.
struct BaumStempeln: Sendable {
    static let art = "bw.stempeln"

    struct Auftragsdaten: Codable, Sendable { let baum: String }

    let dienst: Beweisdienst

    var auftragsart: Auftragsart {
        Auftragsart(Self.art) { auftrag in
            try await self(BaumID(gespeichert: try auftrag.lesen(Auftragsdaten.self).baum))
        }
    }

    /// Does nothing where no authority is set up, or where there is a stamp already.
    func callAsFunction(_ id: BaumID) async throws {
        guard let stelle = dienst.stelle, let baum = try await dienst.store.read({ try $0.baum(id) }), baum.stempel == nil else {
            return
        }
        do {
            let stempel = try await holen(MessageImprint(baum.algorithmus, baum.wurzel), stelle)
            try await dienst.store.commit(Vermerk(Beweisdienst.system, "bw.baum.stempeln")) {
                try $0.stempelSetzen(baum, stempel)
            }
        } catch {
            let text = (error as? any Fachfehler)?.meldung ?? "Technischer Fehler beim Stempeln."
            try await dienst.store.commit(Vermerk(Beweisdienst.system, "bw.stempel.gescheitert")) { tx in
                try tx.execute("UPDATE bw_baum SET fehler = \(text), version = version + 1 WHERE id = \(id) AND zeit IS NULL")
                tx.vermerke(Gegenstand("bw.baum", id.text), feld: "fehler", neu: text)
            }
            throw error
        }
    }

    func holen(_ abdruck: MessageImprint, _ stelle: Stempelstelle) async throws -> Baumstempel {
        var zufall = SystemRandomNumberGenerator()
        let frage = TimeStampRequest(abdruck, nonce: (0..<16).map { _ in UInt8.random(in: 0...255, using: &zufall) })
        let token: TimeStampToken
        do {
            token = try TimeStampResponse.token(try await stelle.frage(try frage.der()), answering: frage)
        } catch let fehler as TimeStampError {
            throw BeweisError.stempelAbgelehnt(fehler.deutsch)
        }
        if let grund = try await dienst.pruefung(token.der, abdruck.hash, stelle.anker, dienst.store.uhr.jetzt) {
            throw BeweisError.stempelAbgelehnt("Die Unterschrift hält nicht (\(grund)).")
        }
        return Baumstempel(
            token: token, stelle: token.certificate?.subject ?? stelle.name, simuliert: stelle.simuliert,
            gueltigBis: token.certificate.map { Zeitpunkt(millisekunden: $0.notAfter) })
    }
}

extension WriteContext {
    func stempelBestellen(_ id: BaumID, anlass: String = "") throws {
        try auftrag(
            BaumStempeln.art, BaumStempeln.Auftragsdaten(baum: id.text), schluessel: "\(BaumStempeln.art):\(id)\(anlass)")
    }
}

extension TimeStampError {
    var deutsch: String {
        switch self {
        case .tooLarge: "Die Antwort ist zu groß."
        case .malformed: "Die Antwort ist kein Zeitstempel nach RFC 3161."
        case .algorithm(let oid): "Der Algorithmus \(oid) wird nicht unterstützt."
        case .rejected(let status, let text): "Die Stelle lehnt ab (Status \(status)). \(text)"
        case .foreign: "Die Antwort gehört zu einer anderen Anfrage."
        }
    }
}
