// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Mailrichtlinie
internal import Mailschutz
internal import MimeStructure
internal import Store

extension Regelbearbeitung {
    /// Where a message belongs that a person released. It is opened for the file where that can be done safely, and else filed as it came.
    /// - Parameter zustellungen: to recipients who get it.
    func ablageNachFreigabe(_ nachricht: Nachricht, _ zustellungen: [Zustellung]) async throws -> Bearbeitungsergebnis {
        var sammlung = Ergebnissammlung(nachricht: nachricht, regeln: regeln.geltend)
        let werk = sammlung.regeln.werk
        let empfaenger = zustellungen.map { Empfaenger(adresse: $0.mailadresse ?? stadt.postmeisteradresse, zustellung: $0) }
            .filter { werk.ausnahme($0.adresse) == nil }
        guard let erster = empfaenger.first, stadt.ablage != nil else { return sammlung.ergebnis }
        let bytes = try spool.lies(nachricht.id, hoechstens: max(stadt.groesste, nachricht.groesse))
        let ausgang = try await offen(bytes, erster, &sammlung)
        let inhalt = if case .geoeffnet(let klar) = ausgang { klar } else { bytes }
        let kandidaten = try await kandidaten(inhalt, empfaenger, sammlung)
        try await merkeAblage(inhalt, geoeffnet: ausgang != .unveraendert, kandidaten, &sammlung)
        try await SchluesselBenutzen(store: store)(sammlung.gebrauch, fuer: nachricht.id)
        return sammlung.ergebnis
    }

    private func offen(_ bytes: [UInt8], _ wer: Empfaenger, _ sammlung: inout Ergebnissammlung) async throws
        -> Oeffnungsbefund.Ausgang
    {
        do {
            let schluessel = try await Oeffnungsschluessel.lies(
                store, empfaenger: [wer.adresse], von: try Kopfadressen(bytes).von)
            let befund = try await Oeffnen(krypto)(bytes, schluessel.bund(wer.adresse))
            guard case .geoeffnet(let inhalt) = befund.ausgang else { return .unveraendert }
            // Whoever opens the file in a mail program must not tell somebody else what it says (Efail).
            guard let harmlos = befund.unversehrt ? inhalt : try Aktivinhalt.entschaerft(inhalt) else { return .unveraendert }
            sammlung.gebrauch = befund.gebrauch
            return .geoeffnet(harmlos)
        } catch is MimeError {
            // Held for the way it is built: nobody opens it, and the file has it as it came.
            return .unveraendert
        }
    }

    /// With what the rules say of the file; why it was held does not matter any more.
    private func kandidaten(_ inhalt: [UInt8], _ empfaenger: [Empfaenger], _ sammlung: Ergebnissammlung) async throws
        -> [Ablagekandidat]
    {
        let werk = sammlung.regeln.werk
        do {
            let befund = try Nachrichtenbefund(inhalt, regelwerk: werk)
            let lage = try await Nachrichtenlage.lies(
                store, stadt.lageumfang, .eingehend, inhalt, empfaenger.map(\.adressAngabe), wer: [], werk)
            return empfaenger.map {
                let merkmale = lage.merkmale(
                    .eingehend, sammlung.nachricht.absenderadresse, $0.adresse, befund, sammlung.pruefung, werk)
                return Ablagekandidat(
                    empfaenger: $0, verlangt: Mailrichtlinie.entscheide(merkmale, werk, Verfuegbar()).inDieAkte)
            }
        } catch is MimeError {
            return empfaenger.map { Ablagekandidat(empfaenger: $0, verlangt: false) }
        }
    }
}
