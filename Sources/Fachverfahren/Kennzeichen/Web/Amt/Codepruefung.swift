// SPDX-License-Identifier: EUPL-1.2
import Core
import Store
import Web

/// Somebody names a code at the counter: whose reservation is it? By POST, so that no code lies in an address.
struct Codepruefung: Sendable {
    let dienst: Kennzeichendienst
    /// A code has some 38 bits; nobody tries them out.
    let drossel: Drossel

    var route: Route {
        .post(KennzeichenURL.amtCode, .recht(KennzeichenRechte.lesen), "Reservierungscode prüfen") { [self] anfrage in
            try drossel.pruefe(anfrage.akteur.kennung, jetzt: anfrage.jetzt)
            guard let reservierung = try await reservierung(anfrage.formular["code"] ?? "") else {
                return .weiter(
                    nach: KennzeichenURL.amt,
                    Meldung(.fehler, "Zu diesem Code gibt es keine Reservierung. Bitte prüfen Sie die Schreibweise."))
            }
            let (stand, _) = Standtext.von(reservierung, am: anfrage.jetzt)
            return .weiter(
                nach: KennzeichenURL.amtKennzeichen(reservierung.kennzeichen),
                Meldung(
                    reservierung.istGueltig(am: anfrage.jetzt) ? .erfolg : .warnung,
                    "Der Code gehört zur Reservierung für \(reservierung.name), Stand: \(stand). Bitte prüfen Sie auch den Ausweis."
                ))
        }
    }

    private func reservierung(_ eingabe: String) async throws -> Reservierung? {
        let code: Reservierungscode
        do throws(KennzeichenError) {
            code = try Reservierungscode(eingabe)
        } catch {
            // What is no code belongs to no reservation; the answer is the same.
            return nil
        }
        let geschluesselt = dienst.schluesselung.code(code)
        return try await dienst.store.read { try $0.reservierung(code: geschluesselt) }
    }
}
