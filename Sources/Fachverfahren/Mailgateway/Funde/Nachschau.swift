// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import HttpClient
internal import Logging
internal import Mailrichtlinie
internal import Store

/// Asks others for the keys of recipients, side by side and not for long: a message waits for nobody who does not answer.
struct Nachschau: Sendable {
    /// Of one message; the rest goes without.
    static let adressenHoechstens = 20

    /// What was found about one address.
    struct Antwort: Sendable, Hashable {
        let adresse: Mailadresse
        /// By the name of the source; empty where all was known.
        var ergebnisse: [String: String] = [:]
        /// There is something now that can be encrypted for.
        var istBenutzbar = false
        /// Who gave no answer before the time was up.
        fileprivate var versaeumt: String?
    }

    let quellen: [Schluesselquelle]
    let aufnahme: Fundaufnahme
    let frist: Duration
    let log: Logger

    private var gedaechtnis: Suchgedaechtnis { Suchgedaechtnis(store: aufnahme.dienst.store) }

    func callAsFunction(_ adressen: [Mailadresse]) async throws -> [Antwort] {
        let antworten = try await frageAlle(adressen.prefix(Self.adressenHoechstens))
        // What was broken off could write nothing itself.
        try Task.checkCancellation()
        for rechner in Set(antworten.compactMap(\.versaeumt)) { try await gedaechtnis.merke(rechner, .fehler) }
        return antworten
    }

    private func frageAlle(_ adressen: ArraySlice<Mailadresse>) async throws -> [Antwort] {
        try await withThrowingTaskGroup(of: Antwort?.self) { gruppe in
            for adresse in adressen { gruppe.addTask { try await frage(adresse) } }
            gruppe.addTask {
                do { try await Task.sleep(for: frist) } catch is CancellationError {}
                return nil
            }
            var antworten: [Antwort] = []
            while antworten.count < adressen.count, let naechste = try await gruppe.next() {
                if let naechste { antworten.append(naechste) } else { gruppe.cancelAll() }
            }
            gruppe.cancelAll()
            return antworten
        }
    }

    private func frage(_ adresse: Mailadresse) async throws -> Antwort {
        var antwort = Antwort(adresse: adresse)
        for quelle in quellen where quelle.fragt(adresse) && !antwort.istBenutzbar {
            let rechner = "\(quelle.name) @\(quelle.rechner(adresse))"
            do { try await frage(quelle, rechner, &antwort) } catch is CancellationError {
                antwort.ergebnisse[quelle.name] = "hat nicht rechtzeitig geantwortet"
                antwort.versaeumt = rechner
                return antwort
            }
        }
        return antwort
    }

    private func frage(_ quelle: Schluesselquelle, _ rechner: String, _ antwort: inout Antwort) async throws {
        let eine = "\(quelle.name) \(antwort.adresse)"
        if try await gedaechtnis.kennt([eine, rechner]) { return }
        do {
            let funde = try await quelle.hole(antwort.adresse)
            var worte: [String] = []
            for fund in funde {
                let ausgang = try await aufnahme(fund)
                worte.append(ausgang.deutsch)
                if ausgang.istBenutzbar { antwort.istBenutzbar = true }
            }
            antwort.ergebnisse[quelle.name] = worte.isEmpty ? "kein Schlüssel" : worte.joined(separator: "; ")
            try await gedaechtnis.merke(eine, funde.isEmpty ? .nichts : .treffer)
        } catch let fehler where fehler is HttpFehler || fehler is Schluesselabruf.Fehler {
            antwort.ergebnisse[quelle.name] = (fehler as? Schluesselabruf.Fehler)?.deutsch ?? "nicht erreichbar"
            log.notice("Schlüsselsuche ohne Antwort", metadata: ["quelle": "\(quelle.name)", "fehler": "\(fehler)"])
            try await gedaechtnis.merke(rechner, .fehler)
        }
    }
}
