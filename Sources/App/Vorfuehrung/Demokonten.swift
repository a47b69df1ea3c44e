// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Identity
internal import Store

/// The accounts of a demonstration. Invented people; password and second factor are known to everybody, so they
/// exist only where `rathaus demo` made the data.
public struct Demokonten: Sendable {
    public static let kennwort = "Vorfuehrung-2026!"
    /// Base32; the same for every demonstration account.
    public static let totp = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"

    public struct Konto: Sendable {
        public let anmeldename: String
        public let name: String
        public let aufgabe: String
        let oe: Int64
        let rolle: String
        let rollenOe: Int64
    }

    public static let mitarbeitende = [
        Konto(anmeldename: "sommer", name: "Ada Sommer", aufgabe: "Sachbearbeitung Kfz-Zulassung", oe: 3611, rolle: "sachbearbeitung", rollenOe: 3611),
        Konto(anmeldename: "winter", name: "Bela Winter", aufgabe: "Sachbearbeitung Kfz-Zulassung", oe: 3611, rolle: "sachbearbeitung", rollenOe: 3611),
        Konto(anmeldename: "herbst", name: "Carla Herbst", aufgabe: "Leitung Zulassung und Fahrerlaubnis", oe: 361, rolle: "leitung", rollenOe: 361),
        Konto(anmeldename: "lenz", name: "Deniz Lenz", aufgabe: "Leitung Straßenverkehr", oe: 36, rolle: "leitung", rollenOe: 36),
        Konto(anmeldename: "registratur", name: "Emil Regen", aufgabe: "Registratur", oe: 36, rolle: "registratur", rollenOe: 36),
        Konto(anmeldename: "betrieb", name: "Frida Technik", aufgabe: "Systembetrieb", oe: 12, rolle: "betrieb", rollenOe: 1),
        Konto(anmeldename: "archiv", name: "Gero Alt", aufgabe: "Stadtarchiv, ohne Einsicht in die Zulassung", oe: 41, rolle: "lesen", rollenOe: 41),
    ]

    public static let buerger = [
        (name: "Mina Beispiel", email: "mina@example.org"), (name: "Jonas Muster", email: "jonas@example.org"),
    ]

    let store: Store

    func anlegen(_ akteur: Akteur) async throws {
        let verwaltung = Verwaltung(store: store)
        for konto in Self.mitarbeitende {
            _ = try await verwaltung.mitarbeiterAnlegen(
                anmeldename: konto.anmeldename, name: konto.name, email: "\(konto.anmeldename)@stadt.example", oe: OrgNummer(konto.oe),
                kennwort: Self.kennwort, rollen: [(konto.rolle, OrgNummer(konto.rollenOe))], totp: Self.totp, akteur: akteur)
        }
        for person in Self.buerger {
            _ = try await verwaltung.buergerAnlegen(name: person.name, email: person.email, kennwort: Self.kennwort, akteur: akteur)
        }
    }
}
