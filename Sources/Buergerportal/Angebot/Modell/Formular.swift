// SPDX-License-Identifier: EUPL-1.2
internal import Akte
public import Core

/// A form of one question (or one small group of questions) a page.
public struct Formular: Sendable {
    public struct Seite: Sendable {
        public let id: String
        public let titel: Portaltext
        public let fragen: [Frage]
        /// Asked only when this holds of the other answers.
        public let wenn: (@Sendable (Antwortbogen) -> Bool)?

        public init(_ id: String, _ titel: Portaltext, _ fragen: [Frage], wenn: (@Sendable (Antwortbogen) -> Bool)? = nil) {
            self.id = id
            self.titel = titel
            self.fragen = fragen
            self.wenn = wenn
        }
    }

    public let seiten: [Seite]

    public init(_ seiten: [Seite]) { self.seiten = seiten }

    /// The pages that these answers lead along.
    public func weg(_ bogen: Antwortbogen) -> [Seite] { seiten.filter { $0.wenn?(bogen) ?? true } }

    public func seite(_ id: String) -> Seite? { seiten.first { $0.id == id } }

    /// Without the answers of branches that were left: what nobody asked is not declared.
    public func bereinigt(_ bogen: Antwortbogen) -> Antwortbogen {
        let gefragt = Set(weg(bogen).flatMap(\.fragen).map(\.id))
        return Antwortbogen(bogen.werte.filter { gefragt.contains($0.key) })
    }

    /// The first address among the answers.
    func anschrift(_ bogen: Antwortbogen) -> Anschrift? {
        weg(bogen).flatMap(\.fragen).first { $0.art == .anschrift }.flatMap { bogen.anschrift($0.id) }
    }

    /// What is wrong on a page, by question.
    func maengel(_ seite: Seite, _ bogen: Antwortbogen, heute: Kalendertag) -> [String: Antwortmangel] {
        Dictionary(
            uniqueKeysWithValues: seite.fragen.compactMap { frage in
                frage.mangel(bogen.alle(frage.id), heute: heute).map { (frage.id, $0) }
            })
    }

    public func istFertig(_ seite: Seite, _ bogen: Antwortbogen, heute: Kalendertag) -> Bool {
        maengel(seite, bogen, heute: heute).isEmpty
            && (seite.fragen.contains { $0.pflicht } || seite.fragen.contains { bogen.werte[$0.id] != nil })
    }

    /// The first page that still needs an answer.
    public func offeneSeite(_ bogen: Antwortbogen, heute: Kalendertag) -> Seite? {
        weg(bogen).first { !maengel($0, bogen, heute: heute).isEmpty }
    }
}
