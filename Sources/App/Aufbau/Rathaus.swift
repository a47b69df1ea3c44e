// SPDX-License-Identifier: EUPL-1.2
internal import Akte
public import Aussonderung
public import Beweiswert
public import Core
internal import Datenschutz
internal import Documents
internal import Foundation
internal import Identity
internal import Informationssicherheit
internal import Jobs
internal import Kennzeichen
public import Logging
public import Mailgateway
public import Poststelle
internal import Pruefungswesen
internal import ServiceLifecycle
public import Steuerung
public import Store
internal import UnixSignals
public import Web

/// The whole house, wired: city, store, modules, web shell and services.
public struct Rathaus: Sendable {
    public let installation: Installation
    public let stadt: Stadt
    public let store: Store
    public let inhalte: ContentStore
    public let module: [Modul]
    private let identity: IdentityModul
    let kennzeichen: KennzeichenModul
    let akte: AkteModul
    public let aussonderung: AussonderungModul
    public let beweiswert: BeweiswertModul
    public let poststelle: PoststelleModul
    public let mailgateway: MailgatewayModul?
    public let mail: Mailbetrieb
    public let steuerung: SteuerungModul
    let datenschutz: DatenschutzModul
    let pruefungswesen: PruefungswesenModul
    let informationssicherheit: InformationssicherheitModul
    private let tageslauf: Tageslauf
    private let aufraeumzaehler = Aufraeumzaehler()
    private let werkzeuge: Werkzeuge
    private let log: Logger

    /// Opens an installation.
    /// - Throws: `AppError`, `StoreError.zuNeu` for a database of a newer release.
    public init(_ installation: Installation, adresse: String? = nil, uhr: Uhr = .system, log: Logger) throws {
        self.installation = installation
        self.log = log
        stadt = try Stadt(installation.stadt, in: installation.staedte)
        try FileManager.default.createDirectory(atPath: installation.daten, withIntermediateDirectories: true)
        store = try Store(installation.ort, modules: Modules.migrationen, uhr: uhr)
        inhalte = try installation.inhalte(store)
        werkzeuge = try Werkzeuge(installation, uhr: uhr, log: log)
        // Everything that hands out files stands behind the barrier; `inhalte` itself is for verifying and for backups.
        let ausgabe = Einlass.inhalte(inhalte, store, virenpruefung: werkzeuge.viren != nil)
        let module = try Modules(
            Teile(
                stadt: stadt, store: store, inhalte: ausgabe,
                abgeleitet: try ContentStore(folder: installation.abgeleitetordner), werkzeuge: werkzeuge,
                installation: installation,
                adresse: adresse ?? "http://127.0.0.1:8080", fristen: try Self.fristen(installation.aufbewahrung),
                aufraeumzaehler: aufraeumzaehler, log: log))
        self.module = module.alle
        identity = module.identity
        kennzeichen = module.kennzeichen
        akte = module.akte
        aussonderung = module.aussonderung
        beweiswert = module.beweiswert
        poststelle = module.poststelle
        mailgateway = module.mailgateway
        mail = module.mail
        steuerung = module.steuerung
        datenschutz = module.datenschutz
        pruefungswesen = module.pruefungswesen
        informationssicherheit = module.informationssicherheit
        tageslauf = module.tageslauf
    }

    private static func fristen(_ text: String) throws -> Aufraeumfristen {
        do {
            return try Aufraeumfristen(text)
        } catch .unlesbar(let teil) {
            throw AppError.aufbewahrung(teil)
        }
    }

    /// Runs missing migrations.
    public func migrieren(_ fortschritt: @escaping @Sendable (String) -> Void = { _ in }) async throws -> [String] {
        try await store.migrate(fortschritt)
    }

    /// - Throws: `AppError.migrationFehlt`; the server never changes a schema by itself.
    public func pruefeSchema() async throws {
        let fehlend = try await store.pendingMigrations()
        if !fehlend.isEmpty { throw AppError.migrationFehlt(fehlend) }
    }

    public func haus(_ server: Serverwahl) throws -> Haus {
        try Haus(
            konfiguration: Webkonfiguration(
                host: server.host, port: server.port, adresse: server.adresse, hinterProxy: server.hinterProxy,
                strengeVorlagen: server.strengeVorlagen, simuliert: server.simuliert, stadtname: stadt.stammdaten.name,
                stadtkurz: stadt.stammdaten.kurz, ueberschreibungen: [stadt.ordner], geheimnis: try installation.geheimnis()),
            store: store, inhalte: inhalte, anmeldung: identity.anmeldung, module: module,
            messwerte: { [aufraeumzaehler] in aufraeumzaehler.text }, log: log)
    }

    /// Serves until the process is told to stop (SIGINT, SIGTERM), then ends what has begun.
    public func dienen(_ server: Serverwahl, bereit: @escaping @Sendable (Int) -> Void) async throws {
        try await pruefeSchema()
        // Better no server than one that finds no file.
        let befund = try await inhalte.befund()
        log.notice("Inhalte", metadata: ["ort": "\(befund.ort)"])
        let haus = try haus(server)
        try await kennzeichen.vorbereiten()
        try await akte.einplanen()
        try await aussonderung.einplanen()
        try await beweiswert.einplanen()
        try await poststelle.einplanen()
        try await pruefungswesen.vorbereiten()
        try await informationssicherheit.einplanen()
        try await steuerung.einplanen()
        try await datenschutz.vorbereiten()
        try await tageslauf.einplanen()
        let knoten = "\(ProcessInfo.processInfo.hostName):\(ProcessInfo.processInfo.processIdentifier)"
        let arten = Dictionary(grouping: module.flatMap(\.auftraege), by: \.spur)
        let spuren = Auftragsspur.allCases.map { spur in
            Auftragsdienst(
                store: store, arten: arten[spur] ?? [], knoten: "\(knoten)/\(spur.rawValue)", arbeiter: spur.arbeiter, log: log)
        }
        let gateway = try mailgateway.map { [try $0.dienst()] } ?? []
        let dienste: [any Service] =
            spuren + gateway + [
                Ereignisdienst(store: store, konsumenten: module.flatMap(\.konsumenten), log: log),
                Webserver(haus, bereit: bereit),
                Zwischenspeicherdienst(
                    store: store, inhalte: inhalte, abgeleitet: { [akte] in try await akte.abgeleitetesAufraeumen() }, log: log),
            ]
        let gruppe = ServiceGroup(
            configuration: .init(services: dienste, gracefulShutdownSignals: [.sigterm, .sigint], logger: log))
        try await gruppe.run()
        await werkzeuge.briefdruck.fahreHerunter()
        try await store.close()
    }
}

/// What the operator chooses for the server.
public struct Serverwahl: Sendable {
    public var host: String
    public var port: Int
    public var adresse: String?
    public var hinterProxy: Bool
    public var strengeVorlagen: Bool
    public var simuliert: Bool

    public init(
        host: String = "127.0.0.1", port: Int = 8080, adresse: String? = nil, hinterProxy: Bool = false,
        strengeVorlagen: Bool = false, simuliert: Bool = true
    ) {
        self.host = host
        self.port = port
        self.adresse = adresse
        self.hinterProxy = hinterProxy
        self.strengeVorlagen = strengeVorlagen
        self.simuliert = simuliert
    }
}
