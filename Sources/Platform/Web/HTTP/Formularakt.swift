// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Store

/// Runs the act of a form. What can be mended is told on the form's page, and what was typed stays.
public enum Formularakt {
    /// - Parameter seite: the form's page, with the error.
    public static func ausfuehren<Fehler: Feldfehler>(
        _ store: Store, _ tun: () async throws -> WebResponse,
        sonst seite: @escaping @Sendable (ReadContext, Fehler) throws -> any Page
    ) async throws -> WebResponse {
        do {
            return try await tun()
        } catch let fehler as Fehler where fehler.art == .eingabe {
            return .seite(try await store.read { try seite($0, fehler) }, status: 422)
        }
    }

    /// For pages that need more than one reading, and acts whose conflicts can be mended in the form as well.
    /// - Parameters:
    ///   - feld: the input that an error leads to that is about no single one.
    ///   - erneut: the form's page once more.
    public static func ausfuehren(
        _ anfrage: WebRequest, feld: String, erneut: (Formularstand) async throws -> any Page,
        _ tun: () async throws -> WebResponse
    ) async throws -> WebResponse {
        do {
            return try await tun()
        } catch {
            guard let fehler = error as? any Fachfehler, let status = status(fehler.art) else { throw error }
            let ziel = (error as? any Feldfehler)?.feld ?? feld
            return .seite(try await erneut(Formularstand(anfrage, feld: ziel, meldung: fehler.meldung)), status: status)
        }
    }

    private static func status(_ art: Fehlerart) -> Int? {
        switch art {
        case .eingabe: 422
        case .konflikt: 409
        case .falscherTyp: 415
        default: nil
        }
    }
}

extension Route {
    /// An act of a form with its own page.
    /// - Parameters:
    ///   - grenze: the most bytes the form may have.
    ///   - seite: the form's page, with the error.
    public static func formularakt<Fehler: Feldfehler>(
        _ pfad: String, _ recht: Recht, _ zweck: String, _ store: Store, grenze: Int = 1_048_576,
        seite: @escaping @Sendable (WebRequest, ReadContext, Fehler) throws -> any Page,
        tun: @escaping @Sendable (WebRequest) async throws -> WebResponse
    ) -> Route {
        .post(pfad, .recht(recht), zweck, grenze: grenze) { anfrage in
            try await Formularakt.ausfuehren(store) {
                try await tun(anfrage)
            } sonst: { db, fehler in
                try seite(anfrage, db, fehler)
            }
        }
    }
}

extension WebRequest {
    /// Version of the object the form was made from; without one, 0, which no object has.
    public var gesehen: Int64 { formular["version"].flatMap { Int64($0) } ?? 0 }
}
