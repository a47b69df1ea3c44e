// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store

/// Reads what a partner has put into our folder. Each file is kept byte for byte and entered into the register, taken in or refused
/// with its reason; only then it is moved aside, so that nothing is lost in between.
struct Nachrichteneingang {
    let dienst: Aussonderungsdienst

    func callAsFunction(_ partner: Partner) async throws -> (gelesen: Int, abgewiesen: Int) {
        let ordner = Austauschordner(pfad: partner.eingang)
        var zahl = (gelesen: 0, abgewiesen: 0)
        for name in try ordner.dateien() {
            try Task.checkCancellation()
            switch try await eine(name, partner) {
            case .gelesen?:
                zahl.gelesen += 1
                try ordner.beiseite(name, nach: "erledigt")
            case .abgewiesen?:
                zahl.abgewiesen += 1
                try ordner.beiseite(name, nach: "abgewiesen")
            // Read before, and the server was stopped before it could be moved.
            default: try ordner.beiseite(name, nach: "erledigt")
            }
        }
        return zahl
    }

    private func eine(_ name: String, _ partner: Partner) async throws -> Nachrichtenstand? {
        let pfad = "\(partner.eingang)/\(name)"
        // Another one that looked at the same time has moved it aside.
        guard FileManager.default.fileExists(atPath: pfad) else { return nil }
        // A link could lead to any file of this machine.
        guard try FileManager.default.attributesOfItem(atPath: pfad)[.type] as? FileAttributeType == .typeRegular else {
            return try await abweisen(name, partner, "Das ist keine gewöhnliche Datei.", try await dienst.inhalte.store(Data()))
        }
        let inhalt = try await dienst.ablegen(datei: pfad)
        guard try await !dienst.store.read({ try $0.schonGelesen(partner.id, name, inhalt) }) else { return nil }
        do {
            let gelesen = try await dienst.format.lesen(try await dienst.inhalte.verifiedFile(inhalt), name)
            try pruefen(gelesen.nachricht.kopf, name, partner)
            if gelesen.nachricht.kopf.code.istAbgabe {
                try await Abgabeannahme(dienst: dienst, partner: partner)(gelesen, name: name, inhalt: inhalt)
            } else {
                try await Nachrichtenannahme(dienst: dienst, partner: partner)(gelesen, name: name, inhalt: inhalt)
            }
            return .gelesen
        } catch let fehler as AussonderungError {
            return try await abweisen(name, partner, fehler.meldung, inhalt)
        }
    }

    private func pruefen(_ kopf: Nachrichtenkopf, _ name: String, _ partner: Partner) throws {
        guard kopf.code.absender == partner.rolle else {
            throw AussonderungError.abgewiesen("Eine Nachricht \(kopf.code.deutsch) darf dieser Partner nicht senden.")
        }
        if let erwartet = partner.stelle.schluessel, kopf.absender.schluessel != erwartet {
            throw AussonderungError.abgewiesen(
                "Der Absender passt nicht zum Partner: erwartet \(erwartet), angegeben \(kopf.absender.schluessel ?? "nichts").")
        }
        guard (1...Teilnachricht.hoechstens).contains(kopf.gesamt), (1...kopf.gesamt).contains(kopf.lfd) else {
            throw AussonderungError.abgewiesen("Die Nachricht nennt sich Nummer \(kopf.lfd) von \(kopf.gesamt); das geht nicht.")
        }
        guard name.lowercased().hasPrefix(kopf.prozess.lowercased()) else {
            throw AussonderungError.abgewiesen("Der Dateiname nennt einen anderen Prozess als die Nachricht.")
        }
    }

    private func abweisen(_ name: String, _ partner: Partner, _ grund: String, _ inhalt: Inhalt) async throws -> Nachrichtenstand
    {
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.nachricht.abweisen", grund: grund)) { tx in
            _ = try tx.nachrichtEintragen(
                partner: partner.id, lauf: nil, code: nil, richtung: .ein, stand: .abgewiesen, dateiname: name, nachricht: nil,
                grund: grund, inhalt: inhalt)
        }
        return .abgewiesen
    }
}
