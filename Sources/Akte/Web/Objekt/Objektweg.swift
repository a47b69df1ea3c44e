// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Web

/// Where the objects of the file stand, for what is the same at Akte, Vorgang and Dokument.
struct Objektweg: Sendable {
    /// Path pattern of its pages, and of the interface.
    let muster: String
    let api: String
    /// In the purpose of a route: "einer Akte".
    let wovon: String
    /// Reads the object out of an address.
    let objekt: @Sendable (WebRequest) throws -> Aktenobjekt

    static let alle = [
        Objektweg(muster: AkteURL.akteMuster, api: "/api/amt/akten/{id}", wovon: "einer Akte") {
            .akte(try $0.id("id", AkteTag.self))
        },
        Objektweg(muster: AkteURL.vorgangMuster, api: "/api/amt/vorgaenge/{id}", wovon: "eines Vorgangs") {
            .vorgang(try $0.id("id", VorgangTag.self))
        },
        Objektweg(muster: AkteURL.dokumentMuster, api: "/api/amt/dokumente/{id}", wovon: "eines Dokuments") {
            .dokument(try $0.id("id", DokumentTag.self))
        },
    ]
}
