// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import Kryptodienst
internal import Kryptoprotokoll
internal import Store

/// What the acts on keys and certificates need.
struct Schluesseldienst: Sendable {
    let store: Store
    let krypto: Kryptodienst
}

/// Gives an act of a page or of the command line workers of its own, which end with it.
struct Schluesselzugang: Sendable {
    let store: Store
    /// Its workers start with the first question.
    let krypto: @Sendable () -> Kryptodienst

    /// - Throws: `SchluesselError` where the worker refuses.
    func callAsFunction<T: Sendable>(_ tun: (Schluesseldienst) async throws -> T) async throws -> T {
        let krypto = krypto()
        let ergebnis: Result<T, any Error>
        do { ergebnis = .success(try await tun(Schluesseldienst(store: store, krypto: krypto))) } catch {
            ergebnis = .failure(error)
        }
        await krypto.beende()
        do { return try ergebnis.get() } catch let fehler as KryptoError { throw SchluesselError.datei(fehler.deutsch) }
    }
}

extension Zeitpunkt {
    /// - Parameter unix: seconds since 1970.
    init(unix: Int64) { self.init(millisekunden: unix.multipliedReportingOverflow(by: 1_000).overflow ? .max : unix * 1_000) }
}

extension KryptoError {
    fileprivate var deutsch: String {
        switch self {
        case .abgelehnt(.kennwortFalsch, _): "Das Kennwort stimmt nicht."
        case .abgelehnt(.schluesselPasstNicht, _): "Schlüssel und Zertifikat gehören nicht zusammen."
        case .abgelehnt(.unzulaessig, _): "Die Datei verwendet Verfahren, die nicht angenommen werden."
        case .abgelehnt(let absage, let hinweis): "Die Datei wird nicht angenommen (\(absage.rawValue): \(hinweis))."
        case .programmFehlt(let pfad): "Das Programm \(pfad) fehlt."
        case .abgestuerzt, .ueberlastet, .abgebrochen: "Der Kryptodienst antwortet nicht."
        }
    }
}
