// SPDX-License-Identifier: EUPL-1.2
import Core
import Store

/// A clerk lengthens a reservation.
struct ReservierungVerlaengern: Sendable {
    let dienst: Kennzeichendienst

    /// - Returns: the new end.
    func callAsFunction(_ id: ReservierungID, akteur: Akteur) async throws -> Zeitpunkt {
        try KennzeichenRechte.pruefe(akteur, KennzeichenRechte.reservieren)
        let stadt = dienst.stadt
        return try await dienst.store.commit(Vermerk(akteur, "kz.reservierung.verlaengern")) { tx in
            guard let reservierung = try tx.reservierung(id) else { throw KennzeichenError.nichtGefunden }
            guard reservierung.istGueltig(am: tx.jetzt) else { throw KennzeichenError.reservierungAbgelaufen }
            return try tx.reservierungVerlaengern(reservierung, stadt)
        }
    }
}

/// A clerk ends a reservation; the plate is free at once.
struct ReservierungAufheben: Sendable {
    let dienst: Kennzeichendienst

    func callAsFunction(_ id: ReservierungID, grund: String?, akteur: Akteur) async throws {
        try KennzeichenRechte.pruefe(akteur, KennzeichenRechte.freigeben)
        guard let grund else { throw KennzeichenError.begruendungFehlt }
        let stadt = dienst.stadt
        try await dienst.store.commit(Vermerk(akteur, "kz.reservierung.aufheben", grund: grund)) { tx in
            guard let reservierung = try tx.reservierung(id) else { throw KennzeichenError.nichtGefunden }
            guard reservierung.stand.zaehlt else { throw KennzeichenError.uebergangNichtErlaubt }
            try tx.reservierungAufheben(reservierung, stadt)
        }
    }
}

/// A clerk reports a plate as lost, or as found again.
struct VerlustMelden: Sendable {
    let dienst: Kennzeichendienst

    func callAsFunction(_ kennzeichen: Kennzeichen, suchbeginn: Kalendertag?, grund: String?, akteur: Akteur) async throws {
        try KennzeichenRechte.pruefe(akteur, KennzeichenRechte.sperren)
        guard let grund else { throw KennzeichenError.begruendungFehlt }
        let stadt = dienst.stadt
        let uebergang: Zustandsuebergang = suchbeginn.map { .verlustMelden(suchbeginn: $0) } ?? .wiederAufgefunden
        let handlung = suchbeginn == nil ? "kz.kennzeichen.wiedergefunden" : "kz.kennzeichen.verloren"
        _ = try await dienst.store.commit(Vermerk(akteur, handlung, grund: grund)) { tx in
            try tx.kennzeichenBewegen(kennzeichen, uebergang, stadt)
        }
    }
}
