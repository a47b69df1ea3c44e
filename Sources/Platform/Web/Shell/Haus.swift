// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
public import Logging
public import Store

/// Everything the shell needs to answer a request; built once at start and never changed.
public struct Haus: Sendable {
    let konfiguration: Webkonfiguration
    let store: Store
    let inhalte: ContentStore
    let anmeldung: AnmeldePort
    public let module: [Modul]
    let navigation: [Navigationspunkt]
    public let vorlagen: Vorlagen
    let texte: [Sprache: Texte]
    let leichteTexte: Texte
    let handlungen: Handlungstexte
    let assets: Assetverzeichnis
    let messung = Messung()
    /// Measurements of other parts of the server, as text for Prometheus.
    let messwerte: @Sendable () -> String
    let log: Logger
    var uhr: Uhr { store.uhr }

    /// - Throws: `Vorlagenfehler` when a template or catalogue cannot be read.
    public init(
        konfiguration: Webkonfiguration, store: Store, inhalte: ContentStore, anmeldung: AnmeldePort, module: [Modul],
        messwerte: @escaping @Sendable () -> String = { "" }, log: Logger
    ) throws {
        self.messwerte = messwerte
        self.konfiguration = konfiguration
        self.store = store
        self.inhalte = inhalte
        self.anmeldung = anmeldung
        self.module = module
        handlungen = Handlungstexte(module)
        navigation = module.flatMap(\.navigation)
        self.log = log
        let ordner = [Bundle.module.bundleURL] + module.compactMap(\.bundle) + konfiguration.ueberschreibungen
        vorlagen = try Vorlagen(
            ordner: ordner.map { $0.appendingPathComponent("Templates") }, streng: konfiguration.strengeVorlagen)
        try vorlagen.pruefeBausteine()
        let vorlagen = vorlagen
        let texte = try Texte.laden(ordner.map { $0.appendingPathComponent("Texte") })
        self.texte = texte.mapValues { $0.fertig(fuer: vorlagen) }
        leichteTexte = (texte[.de] ?? Texte(sprache: .de, werte: [:])).leicht.fertig(fuer: vorlagen)
        assets = try Assetverzeichnis(ordner: ordner.map { $0.appendingPathComponent("Assets") })
    }

    /// Every route of the house, in the order of the modules; the shell's own come first.
    public var routen: [Route] { Grundrouten(haus: self).alle + module.flatMap(\.routen) }

    public var formularmarke: @Sendable (Besuch) -> String {
        let marke = Formularmarke(geheimnis: konfiguration.geheimnis)
        return { marke.neu($0) }
    }

    func texte(_ sprache: Sprache) -> Texte { texte[sprache] ?? Texte(sprache: sprache, werte: [:]) }
}
