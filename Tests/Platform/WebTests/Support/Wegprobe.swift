// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import Store
import StoreTesting

@testable import Web

/// The whole way of a request through the shell, without a network: the server's own responder gets it as it would from a client.
struct Wegprobe: Sendable {
    struct Antwort {
        let status: Int
        let kopf: HTTPFields
        let koerper: [UInt8]
        var text: String { String(decoding: koerper, as: UTF8.self) }

        func kopf(_ name: String) -> String? { HTTPField.Name(name).flatMap { kopf[$0] } }
        /// The cookies set, each with its line.
        var kekse: [String] { kopf[values: .setCookie] }
    }

    let haus: Haus
    let stand: Pruefstand
    private let responder: CallbackResponder<Webkontext>

    static func mit(
        _ routen: [Route], vorlagen: [String: String] = [:], anmeldung: AnmeldePort = .niemand, adresse: String? = nil,
        hinterProxy: Bool = false, _ body: @Sendable (Wegprobe) async throws -> Void
    ) async throws {
        try await Pruefstand.mit(.sqlite) { stand in
            let bundle = URL(fileURLWithPath: stand.folder).appendingPathComponent("modul")
            for (name, text) in vorlagen {
                try Vorlagenprobe.schreibe(text, nach: bundle.appendingPathComponent("Templates/\(name).mustache"))
            }
            let modul = Modul(name: "probe", titel: "Probe", routen: routen, bundle: bundle)
            let haus = try Haus(
                konfiguration: Webkonfiguration(
                    host: "127.0.0.1", port: 0, adresse: adresse, hinterProxy: hinterProxy, strengeVorlagen: true,
                    simuliert: false,
                    stadtname: "Stadt Muster", stadtkurz: "Muster", ueberschreibungen: [],
                    geheimnis: Geheimnis(Data(repeating: 7, count: 32))),
                store: stand.store, inhalte: stand.content, anmeldung: anmeldung, module: [modul], log: log)
            try await body(Wegprobe(haus: haus, stand: stand, responder: Webserver.responder(haus)))
        }
    }

    func rufe(_ methode: String, _ pfad: String, _ kopf: [String: String] = [:], _ koerper: [UInt8] = []) async throws -> Antwort
    {
        var request = HTTPRequest(
            method: HTTPRequest.Method(methode) ?? .get, scheme: "http", authority: "rathaus.test", path: pfad)
        for (name, wert) in kopf {
            if let name = HTTPField.Name(name) { request.headerFields.append(HTTPField(name: name, value: wert)) }
        }
        var log = Self.log
        log[metadataKey: "hb.request.id"] = "probe-1"
        let context = Webkontext(source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: log))
        let response = try await responder.respond(
            to: Request(head: request, body: RequestBody(buffer: ByteBuffer(bytes: koerper))), context: context)
        return Antwort(
            status: Int(response.status.code), kopf: response.headers, koerper: try await Self.lesen(response.body))
    }

    /// A form as a browser sends it, with the token of its visit unless `marke` says otherwise.
    func sende(_ pfad: String, _ felder: [String: String] = [:], kopf: [String: String] = [:], marke: String? = nil) async throws
        -> Antwort
    {
        let marke = marke ?? haus.formularmarke(Besuch(token: Self.token))
        let text = felder.merging(["_csrf": marke], uniquingKeysWith: { $1 })
            .map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")" }.joined(separator: "&")
        let eigene = ["content-type": "application/x-www-form-urlencoded", "cookie": "rh_buerger=\(Self.token)"]
        return try await rufe("POST", pfad, eigene.merging(kopf, uniquingKeysWith: { $1 }), Array(text.utf8))
    }

    /// Errors that a test provokes stay out of its output.
    private static var log: Logger {
        var log = Logger(label: "test")
        log.logLevel = .critical
        return log
    }

    /// A visitor's cookie.
    static let token = String(repeating: "ab", count: 32)

    static func lesen(_ body: ResponseBody) async throws -> [UInt8] {
        let sammler = Sammler()
        try await body.write(sammler)
        return await sammler.becken.bytes
    }

    private actor Becken {
        var bytes: [UInt8] = []
        func dazu(_ weitere: [UInt8]) { bytes += weitere }
    }

    private struct Sammler: ResponseBodyWriter {
        let becken = Becken()
        func write(_ buffer: ByteBuffer) async throws { await becken.dazu(Array(buffer.readableBytesView)) }
        func finish(_: HTTPFields?) async throws {}
    }
}
