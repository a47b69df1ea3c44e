// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import Store

/// Reads what a partner has put into our folder. Each file is kept byte for byte and entered into the register, taken in or refused
/// with its reason; only then it is moved aside, so that nothing is lost in between. A file that cannot be dealt with now keeps those of
/// its own exchange waiting, which build on each other, and no others.
struct Nachrichteneingang {
    private enum Ausgang { case gelesen, abgewiesen, schonDa, bleibt }
    private static let unlesbar =
        "Der Server darf die Datei nicht lesen. Sie bleibt im Ordner und wird gelesen, sobald ihre Rechte es zulassen."

    let dienst: Aussonderungsdienst
    /// Whether a file can be read; on a share it may have come with the rights of somebody else.
    var lesbar: @Sendable (_ pfad: String) -> Bool = { FileManager.default.isReadableFile(atPath: $0) }

    func callAsFunction(_ partner: Partner) async throws -> (gelesen: Int, abgewiesen: Int) {
        let ordner = Austauschordner(pfad: partner.eingang)
        var zahl = (gelesen: 0, abgewiesen: 0)
        var wartend: Set<String> = []
        var fehler: (any Error)?
        for name in try ordner.dateien() where !wartend.contains(Self.prozess(name)) {
            try Task.checkCancellation()
            do {
                switch try await eine(name, partner) {
                case .gelesen:
                    zahl.gelesen += 1
                    try ordner.beiseite(name, nach: "erledigt")
                case .abgewiesen:
                    zahl.abgewiesen += 1
                    try ordner.beiseite(name, nach: "abgewiesen")
                // Read before, and the server was stopped before it could be moved.
                case .schonDa: try ordner.beiseite(name, nach: "erledigt")
                case .bleibt: wartend.insert(Self.prozess(name))
                }
            } catch {
                fehler = fehler ?? error
                wartend.insert(Self.prozess(name))
            }
        }
        if let fehler { throw fehler }
        return zahl
    }

    /// Files of one exchange begin with its UUID.
    private static func prozess(_ name: String) -> String { name.prefix(36).lowercased() }

    private func eine(_ name: String, _ partner: Partner) async throws -> Ausgang {
        let pfad = "\(partner.eingang)/\(name)"
        // Another one that looked at the same time has moved it aside.
        guard FileManager.default.fileExists(atPath: pfad) else { return .schonDa }
        // A link could lead to any file of this machine.
        guard try FileManager.default.attributesOfItem(atPath: pfad)[.type] as? FileAttributeType == .typeRegular else {
            return try await ohneBytes(name, partner, "Das ist keine gewöhnliche Datei.")
        }
        let gemeldet = try await dienst.store.read { try $0.abgewiesen(partner.id, name, Self.unlesbar) }
        guard lesbar(pfad) else {
            // Once is enough for who looks after the exchange.
            if !gemeldet { _ = try await ohneBytes(name, partner, Self.unlesbar) }
            return .bleibt
        }
        if gemeldet {
            try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.nachricht.lesbar")) {
                try $0.abweisungLoeschen(partner.id, name, Self.unlesbar)
            }
        }
        do {
            return try await annehmen(name, partner, try await dienst.ablegen(datei: pfad))
        } catch StoreError.inhaltZuGross(let grenze) {
            return try await ohneBytes(name, partner, StoreError.inhaltZuGross(grenze: grenze).meldung)
        }
    }

    private func annehmen(_ name: String, _ partner: Partner, _ inhalt: Inhalt) async throws -> Ausgang {
        guard try await !dienst.store.read({ try $0.schonGelesen(partner.id, name, inhalt) }) else { return .schonDa }
        do {
            let datei = try await dienst.inhalte.verifiedFile(inhalt)
            let gelesen = try await dienst.format.lesen(datei, name)
            try pruefen(gelesen.nachricht.kopf, name, partner)
            if let mangel = try dienst.schemata?.mangel(datei, name: name) {
                throw AussonderungError.abgewiesen("Die Nachricht entspricht nicht dem veröffentlichten Schema. \(mangel)")
            }
            if gelesen.nachricht.kopf.code.istAbgabe {
                try await Abgabeannahme(dienst: dienst, partner: partner)(gelesen, name: name, inhalt: inhalt)
            } else {
                try await Nachrichtenannahme(dienst: dienst, partner: partner)(gelesen, name: name, inhalt: inhalt)
            }
            return .gelesen
        } catch let fehler as AussonderungError {
            // That our own answer does not fit is no fault of theirs.
            if case .nichtSchemagerecht = fehler { throw fehler }
            return try await abweisen(name, partner, fehler.meldung, inhalt)
        }
    }

    /// Refuses a file whose bytes are not kept.
    private func ohneBytes(_ name: String, _ partner: Partner, _ grund: String) async throws -> Ausgang {
        try await abweisen(name, partner, grund, try await dienst.inhalte.store(Data()))
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

    private func abweisen(_ name: String, _ partner: Partner, _ grund: String, _ inhalt: Inhalt) async throws -> Ausgang {
        try await dienst.store.commit(Vermerk(Aussonderungsdienst.system, "aus.nachricht.abweisen", grund: grund)) { tx in
            _ = try tx.nachrichtEintragen(
                partner: partner.id, lauf: nil, code: nil, richtung: .ein, stand: .abgewiesen, dateiname: name, nachricht: nil,
                grund: grund, inhalt: inhalt)
        }
        return .abgewiesen
    }
}
