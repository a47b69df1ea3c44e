// SPDX-License-Identifier: EUPL-1.2
internal import Documents
internal import Store

/// Has one file scanned and says what that means for its way.
struct Virenschritt: Sendable {
    let store: Store
    let viren: Virenpruefer?

    /// - Parameter gelesen: the row as it was read, where a try without a verdict is counted.
    /// - Throws: what the scanner threw when the job has to come again.
    func callAsFunction(_ pfad: String, _ gelesen: Streckenlage, _ strecke: inout Strecke) async throws {
        guard let viren else {
            return strecke.melde(.viren, .ausgelassen("Auf diesem Server ist keine Virenprüfung eingerichtet."))
        }
        do {
            strecke.melde(try await viren(pfad))
        } catch let fehler as VirenError where fehler.ohneUrteil {
            strecke.meldeOhneUrteil(fehler.meldung)
            guard strecke.eintrag(.viren)?.stand == .offen else { return }
            var gezaehlt = gelesen
            gezaehlt.strecke = strecke
            try await store.streckenversuch(&gezaehlt)
            throw fehler
        }
    }
}
