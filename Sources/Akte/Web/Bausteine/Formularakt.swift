// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// Runs the act of a form. What the user can mend leads back to the form with everything typed in it.
enum Formularakt {
    static func ausfuehren(
        _ anfrage: WebRequest, erneut: (Eingabe) async throws -> WebResponse, _ tun: () async throws -> WebResponse
    ) async throws -> WebResponse {
        do {
            return try await tun()
        } catch {
            guard let fehler = Formularfehler(error) else { throw error }
            return try await erneut(Eingabe(werte: anfrage.formular.werte, fehler: fehler))
        }
    }

    /// Runs the act of a single button, which has no input to lose: a refusal is told on the page it came from.
    static func knopf(_ zurueck: String, _ tun: () async throws -> WebResponse) async throws -> WebResponse {
        do {
            return try await tun()
        } catch {
            guard let fehler = Formularfehler(error) else { throw error }
            return .weiter(nach: zurueck, Meldung(.warnung, fehler.text))
        }
    }
}

extension WebRequest {
    /// The version a form was made from.
    func version() throws -> Int {
        guard let version = formular["version"].flatMap({ Int($0) }) else {
            throw WebFehler.kaputtesFormular("Die Angabe der Version fehlt.")
        }
        return version
    }

    /// A day as the browser's calendar sends it, or as people write it.
    func tag(_ name: String) throws -> Kalendertag? {
        guard let text = formular[name] else { return nil }
        if let tag = Kalendertag(eingabe: text) { return tag }
        throw Eingabefehler(name, "Bitte geben Sie den Tag so an: TT.MM.JJJJ, zum Beispiel 24.12.2026.")
    }

    func pflichttag(_ name: String) throws -> Kalendertag {
        guard let tag = try tag(name) else { throw Eingabefehler(name, "Bitte wählen Sie einen Tag.") }
        return tag
    }

    /// A choice out of a list.
    func wahl<T: RawRepresentable<String>>(_ name: String, _ text: String, _: T.Type = T.self) throws -> T {
        guard let wert = formular[name].flatMap(T.init(rawValue:)) else { throw Eingabefehler(name, text) }
        return wert
    }

    func einheit(_ name: String = "oe") throws -> OrgNummer {
        guard let nummer = formular[name].flatMap({ Int64($0) }) else {
            throw Eingabefehler(name, "Bitte wählen Sie eine Organisationseinheit.")
        }
        return OrgNummer(nummer)
    }
}
