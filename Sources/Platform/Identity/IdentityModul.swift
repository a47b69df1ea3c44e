// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Foundation
public import Store
public import Web

/// The face of Identity: accounts, sign-in and sessions.
public struct IdentityModul: Sendable {
    let store: Store
    let sitzungen: Sitzungen
    let anwendungen: Anwendungsanmeldungen
    let stadt: String
    let portal: String
    /// Tries at sign-in, registration and recovery from one address; locks of accounts are rows (`Sperre`).
    let drossel = Drossel(hoechstens: 60, in: .seconds(300))

    /// Called with the visitor's cookie from before the sign-in.
    let nachAnmeldung: @Sendable (Besuch, BuergerID) async throws -> Void

    /// - Parameters:
    ///   - portal: address under which citizens reach the server, for links in mails.
    ///   - nachAnmeldung: takes over what the person began before signing in.
    public init(
        store: Store, stadt: String, portal: String,
        nachAnmeldung: @escaping @Sendable (Besuch, BuergerID) async throws -> Void = { _, _ in }
    ) {
        self.nachAnmeldung = nachAnmeldung
        self.store = store
        self.stadt = stadt
        self.portal = portal
        sitzungen = Sitzungen(store: store)
        anwendungen = Anwendungsanmeldungen(store: store)
    }

    public static let migrationen = IdentityMigrations.alle
    static let rechte = [
        RechtErklaerung(
            Vertretungsrechte.setzen, "Für abwesende Kolleginnen und Kollegen der Organisationseinheit eine Vertretung eintragen")
    ]
    /// Folder with `Templates` and `Texte`.
    public static let bundle = Bundle.module.bundleURL

    /// Tells the web shell who calls.
    public var anmeldung: AnmeldePort {
        AnmeldePort(
            anwendung: { [anwendungen] in try await anwendungen.finden($0) },
            sitzung: { [sitzungen] token, imAmt in try await sitzungen.finden(token, imAmt: imAmt) })
    }

    public var modul: Modul {
        Modul(
            name: "identity", titel: "Konten und Anmeldung", rechte: Self.rechte, migrationen: Self.migrationen,
            routen: AmtRouten(modul: self).alle + BuergerRouten(modul: self).alle, handlungen: Self.handlungen,
            bundle: Self.bundle, datenschutz: Self.datenschutz)
    }

    var sperre: Sperre { Sperre(store: store) }
    var marken: Einmalmarken { Einmalmarken(store: store) }
    var post: Kontopost { Kontopost(store: store, portal: portal, stadt: stadt) }
    var kennwortAendern: KennwortAendern { KennwortAendern(store: store, sitzungen: sitzungen) }
    var kennwortVergessen: KennwortVergessen {
        KennwortVergessen(store: store, marken: marken, post: post, sitzungen: sitzungen)
    }
}
